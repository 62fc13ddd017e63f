#include "4_extract/control_words.h"

#include <algorithm>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "2_scan/marker.h"

namespace kitei {
namespace {

constexpr std::size_t kMostLetters = 8;  // of a label

Range trimmed(std::string_view text, Range range) {
  const std::string_view whole = text.substr(range.begin, range.end - range.begin);
  const std::string_view inner = trim(whole);
  if (inner.empty()) return {range.begin, range.begin};
  const auto begin = range.begin + static_cast<std::uint32_t>(inner.data() - whole.data());
  return {begin, begin + static_cast<std::uint32_t>(inner.size())};
}

bool is_sign(char32_t c) {
  return c == U'、' || c == U'。' || c == U'「' || c == U'」' || c == U'（' || c == U'）' || c == U'・' || is_space(c);
}

}  // namespace

Labelled labelled(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t letters = 0; at < text.size() && letters <= kMostLetters; ++letters) {
    const std::size_t before = at;
    const char32_t letter = decode(text, at);
    if (letter == U'：' || letter == U':') {
      if (letters == 0) return {};
      return {text.substr(0, before),
              trimmed(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.size())})};
    }
    if (is_sign(letter)) return {};
  }
  return {};
}

ControlForce force_of_words(std::string_view words) {
  const std::string folded = fold(words);
  if (folded == fold("講ずべき") || folded == fold("講ずべきもの")) return ControlForce::kMust;
  if (folded == fold("講ずることが望ましい") || folded == fold("望ましい")) return ControlForce::kShould;
  return ControlForce::kNone;
}

Levels levels_of_words(std::string_view words) {
  std::string folded = fold(words);
  const std::string head = fold("レベル");
  Levels levels;
  std::size_t count = 0;
  for (std::size_t at = 0; at < folded.size();) {
    if (folded.compare(at, head.size(), head) == 0) {
      at += head.size();
      continue;
    }
    const char32_t letter = decode(folded, at);
    if (letter >= U'1' && letter < U'1' + Levels::kHighest) {
      levels.in[letter - U'1'] = true;
      ++count;
    } else if (letter != U'・' && letter != U'、' && letter != U',' && !is_space(letter)) {
      return {};
    }
  }
  levels.nested = count <= 1;
  if (count == 1) std::fill(levels.in.begin() + levels.lowest(), levels.in.end(), true);
  return levels;
}

Treatment treatment_of_words(std::string_view words) {
  const std::string_view word = trim(words);
  if (word == "採る") return Treatment::kTakes;
  if (word == "強める") return Treatment::kStrengthens;
  if (word == "緩める") return Treatment::kRelaxes;
  return Treatment::kUnknown;
}

std::vector<Range> list_members(std::string_view text, Range list) {
  std::vector<Range> members;
  std::uint32_t begin = list.begin;
  int open = 0;
  const auto close = [&](std::uint32_t end) {
    const Range member = trimmed(text, {begin, end});
    if (member.begin < member.end) members.push_back(member);
  };
  for (std::size_t at = list.begin; at < list.end;) {
    const auto before = static_cast<std::uint32_t>(at);
    const char32_t letter = decode(text, at);
    if (letter == U'（' || letter == U'「' || letter == U'(') ++open;
    if ((letter == U'）' || letter == U'」' || letter == U')') && open > 0) --open;
    if (letter != U'、' || open > 0) continue;
    close(before);
    begin = static_cast<std::uint32_t>(at);
  }
  close(list.end);
  return members;
}

std::vector<std::string> codes_in(std::string_view text) {
  std::vector<std::string> codes;
  bool to = false;  // a sign of a range stands before
  const auto number_of = [](std::string_view code) { return (code[code.size() - 2] - '0') * 10 + (code.back() - '0'); };
  const auto run_to = [&](int last) {
    const std::string letters = codes.back().substr(0, codes.back().size() - 2);
    for (int n = number_of(codes.back()) + 1; n <= last; ++n)
      codes.push_back(letters + static_cast<char>('0' + n / 10) + static_cast<char>('0' + n % 10));
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view code = code_at(text, at);
    if (!code.empty()) {
      const bool run = to && codes.back().substr(0, codes.back().size() - 2) == code.substr(0, code.size() - 2) &&
                       number_of(codes.back()) < number_of(code);
      if (run) {
        run_to(number_of(code));
      } else {
        codes.emplace_back(code);
      }
      at += code.size();
      to = false;
      continue;
    }
    std::size_t next = at;
    const char32_t letter = decode(text, next);
    const bool digits =
        letter >= U'0' && letter <= U'9' && next < text.size() && text[next] >= '0' && text[next] <= '9';
    if (to && digits) {
      run_to(static_cast<int>(letter - U'0') * 10 + (text[next] - '0'));
      next += 1;
    }
    const bool tilde = letter == U'～' || letter == U'〜' || letter == U'~' || letter == U'–';
    if (!is_space(letter)) to = tilde && !codes.empty();
    at = next;
  }
  return codes;
}

}  // namespace kitei

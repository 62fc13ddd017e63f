#include "4_extract/work_names.h"

#include <algorithm>
#include <array>

#include "0_base/text.h"
#include "1_read/law_number.h"
#include "4_extract/reference.h"

namespace kitei {
namespace {

constexpr std::size_t kMostNames = 400;  // of one document; what is beyond is no declaration that a reader could follow
constexpr std::size_t kBracket = 400;    // bytes in which the bracket of a law's number closes
constexpr std::size_t kMostLetters = 48;  // of a name

bool is_name_letter(char32_t c) {
  static constexpr std::u32string_view kKana = U"のにするびるり等・";
  return is_kanji(c) || is_katakana(c) || is_latin(c) || is_digit(c) || kKana.find(c) != std::u32string_view::npos;
}

/// を and さ, れ … stand in names of laws only in turns like these.
bool is_name_turn(std::string_view rest) {
  static constexpr std::array<std::string_view, 11> kTurns{"める省令",     "める政令",   "める命令",    "める規則",
                                                           "める内閣府令", "を改正する", "を活用した",  "を利用する",
                                                           "を定める",     "を図る",     "を目的とする"};
  for (const std::string_view turn : kTurns) {
    if (rest.starts_with(turn)) return true;
  }
  return false;
}

/// ため, よる: turns of the names of 法律, which are phrases: …に対処するための…法律, …による…に関する法律.
bool is_phrase_turn(std::string_view rest) {
  return rest.starts_with("ための") || rest.starts_with("めの") || rest.starts_with("よる");
}

/// The word between 「 and 」 in 「以下「X」という。」 at `at`; empty where it is none.
std::string_view declared_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 160);
  const std::size_t open = rest.find("「"), close = rest.find("」");
  if (open == std::string_view::npos || close == std::string_view::npos || close < open || open > 60) return {};
  const std::string_view behind = rest.substr(close + 3);
  if (!behind.starts_with("という") && !behind.starts_with("と総称") && !behind.starts_with("といい")) return {};
  return rest.substr(open + 3, close - open - 3);
}

/// The next place from which a name may be declared: 以下「X」, 次条において「X」.
std::size_t declaration_from(std::string_view text, std::size_t from) {
  return std::min(text.find("以下", from), text.find("において「", from));
}

}  // namespace

bool is_document_title(std::string_view folded) {
  static constexpr std::array<std::string_view, 20> kEnds{
      "計画",     "指針",           "方針",     "戦略",       "基準",     "ガイドライン", "規程",
      "要領",     "手引",           "手引き",   "マニュアル", "提言",     "ガイドブック", "規程集",
      "実施細目", "フレームワーク", "計画(案)", "指針(案)",   "基準(案)", "監督指針"};
  if (folded.starts_with("別途") || folded.starts_with("新たな") || count_letters(folded) < 5) return false;
  for (const std::string_view end : kEnds) {
    if (folded.ends_with(end)) return folded.size() > end.size() + 3;
  }
  return false;
}

std::size_t law_name_begin(std::string_view text, std::size_t end) {
  const std::string_view head = text.substr(0, end);
  if (!head.ends_with("法") && !head.ends_with("令") && !head.ends_with("規則") && !head.ends_with("法律")) return end;
  const bool phrase = head.ends_with("法律");
  std::size_t at = end;
  for (std::size_t letters = 0; at > 0 && letters < kMostLetters; ++letters) {
    std::size_t before = at;
    const char32_t c = decode_before(text, before);
    if (!is_name_letter(c) && !is_name_turn(text.substr(before, 24)) &&
        !(phrase && is_phrase_turn(text.substr(before, 12))) && !(c == U'し' && text.substr(at).starts_with("た")) &&
        !(c == U'た' && text.substr(before).starts_with("た行政")))
      break;
    if (c == U'び' && text.substr(0, at).ends_with("及び")) break;
    if (c == U'中' && before >= 3 &&
        (text.substr(before - 3).starts_with("条") || text.substr(before - 3).starts_with("項")))
      break;
    at = before;
  }
  // Particles and digits at the front belong to the sentence.
  while (at < end) {
    std::size_t next = at;
    const char32_t c = decode(text, next);
    if (is_kanji(c) && c != U'等' && c != U'第' && c != U'同') break;
    if (is_katakana(c) || is_latin(c)) break;
    if (c == U'同' && text.substr(next, end - next) == "法") break;
    at = next;
  }
  for (const std::string_view state : {"改正後の", "改正前の"}) {  // of the same law
    if (text.substr(at, end - at).starts_with(state)) at += state.size();
  }
  return at;
}

std::size_t title_begin(std::string_view text, std::size_t end) {
  std::size_t at = end;
  for (std::size_t letters = 0; at > 0 && letters < 60; ++letters) {
    std::size_t before = at;
    const char32_t c = decode_before(text, before);
    static constexpr std::u32string_view kKana = U"のにするびる等・よ的";
    if (!is_kanji(c) && !is_katakana(c) && !is_latin(c) && !is_digit(c) && kKana.find(c) == std::u32string_view::npos)
      break;
    at = before;
  }
  while (at < end) {
    std::size_t next = at;
    const char32_t c = decode(text, next);
    if (is_kanji(c) || is_katakana(c) || is_latin(c)) break;
    at = next;
  }
  return at;
}

std::string number_in_bracket(std::string_view text, std::size_t at, std::size_t& close) {
  if (at >= text.size() || text[at] != '(') return {};
  const std::string_view near = text.substr(at, kBracket);
  std::size_t depth = 0, end = std::string_view::npos;
  for (std::size_t i = 0; i < near.size() && end == std::string_view::npos; ++i) {
    if (near[i] == '(') ++depth;
    if (near[i] == ')' && --depth == 0) end = i;
  }
  if (end == std::string_view::npos) return {};
  close = at + end;
  const std::string_view inside = near.substr(1, end - 1);
  const std::size_t number_end = inside.find("号");
  if (number_end > 90) return {};  // or nowhere
  const LawNumber number = law_number_of(in_arabic_digits(inside.substr(0, number_end + 3)));
  return number ? text_of(number) : std::string();
}

WorkNames::WorkNames(const std::vector<SpokenUnit>& units, const std::vector<std::vector<LawFinder::Match>>& laws,
                     const Lexicon& lexicon)
    : lexicon_(lexicon) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::string_view text = units[i].folded.text;
    if (declaration_from(text, 0) != std::string_view::npos || text.find("法(") != std::string_view::npos ||
        text.find("「") != std::string_view::npos)
      read(text, laws[i]);
  }
}

void WorkNames::declare(std::string_view name, Work work) {
  if (name.empty() || name.size() > 180 || by_name_.size() >= kMostNames) return;
  if (!by_name_.emplace(std::string(name), std::move(work)).second) return;
  std::size_t next = 0;
  const char32_t first = decode(name, next);
  if (next < name.size()) by_letter_.emplace(first, std::string(name));
}

void WorkNames::read(std::string_view text, const std::vector<LawFinder::Match>& laws) {
  const auto law_before = [&](std::size_t end) -> const Law* {
    const auto match = std::lower_bound(laws.begin(), laws.end(), end,
                                        [](const LawFinder::Match& one, std::size_t at) { return one.end < at; });
    return match != laws.end() && match->end == end ? &lexicon_.laws[match->law] : nullptr;
  };
  for (std::size_t at = declaration_from(text, 0); at != std::string_view::npos; at = declaration_from(text, at + 6)) {
    const std::string_view name = declared_at(text, at);
    if (name.empty()) continue;
    const std::size_t near = at > kBracket ? at - kBracket : 0;
    const std::size_t back = text.substr(near, at - near).rfind('(');
    if (back == std::string_view::npos) continue;
    const std::size_t open = near + back;
    std::size_t close = 0;
    const std::string number = number_in_bracket(text, open, close);
    if (const Law* law = law_before(open)) {
      declare(name, {law->name, law->number, true});
    } else if (text.substr(0, open).ends_with("」")) {
      const std::size_t far = open > kBracket ? open - kBracket : 0;
      const std::size_t quote = text.substr(far, open - far).rfind("「");
      const std::string_view title =
          quote == std::string_view::npos ? "" : text.substr(far + quote + 3, open - far - quote - 6);
      if (is_document_title(title)) declare(name, {std::string(title), {}, false});
    } else if (const std::size_t begin = law_name_begin(text, open);
               begin < open && (!number.empty() || name.ends_with("法"))) {
      declare(name, {std::string(text.substr(begin, open - begin)), number, true});
    } else if (const std::size_t title = title_begin(text, open);
               title < open && is_document_title(text.substr(title, open - title))) {
      declare(name, {std::string(text.substr(title, open - title)), {}, false});
    }
  }
  for (const LawFinder::Match& match : laws) {  // 点検基本法(基本法)
    const std::string_view rest = text.substr(match.end, 32);
    const std::size_t close = rest.find(')');
    if (!rest.starts_with("(") || close == std::string_view::npos || !rest.substr(0, close).ends_with("法")) continue;
    const Law& law = lexicon_.laws[match.law];
    declare(rest.substr(1, close - 1), {law.name, law.number, true});
  }
  for (std::size_t open = text.find("「"); open != std::string_view::npos; open = text.find("「", open + 3)) {
    const std::string_view rest = text.substr(open + 3, 180);
    const std::size_t close = rest.find("」");
    const std::string_view title = rest.substr(0, close == std::string_view::npos ? 0 : close);
    if (count_letters(title) >= 8 && is_document_title(title)) declare(title, {std::string(title), {}, false});
  }
}

const Work* WorkNames::at(std::string_view text, std::size_t at, std::size_t& end) const {
  std::size_t next = at;
  const auto [first, last] = by_letter_.equal_range(decode(text, next));
  const std::string* longest = nullptr;
  for (auto entry = first; entry != last; ++entry) {
    const std::string& name = entry->second;
    if (text.substr(at).starts_with(name) && (longest == nullptr || name.size() > longest->size())) longest = &name;
  }
  if (longest == nullptr) return nullptr;
  end = at + longest->size();
  return &by_name_.find(*longest)->second;
}

const Work* WorkNames::named(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : &found->second;
}

}  // namespace kitei

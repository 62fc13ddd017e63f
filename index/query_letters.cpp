#include "index/query_letters.h"

#include <algorithm>

#include "0_base/text.h"
#include "index/letters.h"

namespace kitei {
namespace {

bool is_digit_at(std::u32string_view text, std::size_t at) {
  return at < text.size() && class_of(text[at]) == LetterClass::kDigit;
}

std::size_t digits_end(std::u32string_view text, std::size_t at) {
  while (is_digit_at(text, at)) ++at;
  return at;
}

bool is_division_at(std::u32string_view text, std::size_t at) {
  return at < text.size() && std::u32string_view(U"章節部編").find(text[at]) != std::u32string_view::npos;
}

/// 別紙4-1, 図表5
std::size_t named_label_end(std::u32string_view text, std::size_t at) {
  static constexpr std::u32string_view kNames[] = {U"別紙", U"別添", U"別表", U"様式", U"図表", U"図", U"表"};
  for (const std::u32string_view name : kNames) {
    if (!text.substr(at).starts_with(name) || !is_digit_at(text, at + name.size())) continue;
    std::size_t end = digits_end(text, at + name.size());
    while (end < text.size() && (text[end] == U'-' || text[end] == U'の') && is_digit_at(text, end + 1)) {
      end = digits_end(text, end + 1);
    }
    return end;
  }
  return at;
}

}  // namespace

std::u32string letters_of(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += decode(text, at);
  return out;
}

std::string utf8_of(std::u32string_view letters) {
  std::string out;
  for (const char32_t letter : letters) append(out, letter);
  return out;
}

bool is_hard(char32_t c) {
  const LetterClass of = class_of(c);
  return of == LetterClass::kKanji || of == LetterClass::kKatakana;
}

bool is_alphanumeric(char32_t c) {
  const LetterClass of = class_of(c);
  return of == LetterClass::kLatin || of == LetterClass::kDigit;
}

bool has_kana_or_kanji(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (makes_pairs(class_of(decode(text, at)))) return true;
  }
  return false;
}

bool stands_alone(std::u32string_view text, std::size_t begin, std::size_t end) {
  const auto cuts = [&](std::size_t at) {
    return at > 0 && at < text.size() && is_alphanumeric(text[at]) && class_of(text[at - 1]) == class_of(text[at]);
  };
  return !cuts(begin) && !cuts(end);
}

bool stands_single(std::u32string_view text, std::size_t at) {
  if (class_of(text[at]) != LetterClass::kKanji || (at > 0 && is_hard(text[at - 1]))) return false;
  return at + 1 == text.size() || ends_word(text[at + 1]);
}

bool ends_a_law(std::u32string_view text, std::size_t begin, std::size_t end) {
  return end - begin <= 4 && text[end - 1] == U'法' && begin > 0 && is_hard(text[begin - 1]);
}

bool is_told(std::u32string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (text[at] == U'へ' || text[at] == U'を') return true;
  const std::u32string_view behind = text.substr(at + 1);
  const bool about = behind.empty() || std::u32string_view(U"よつお関").find(behind[0]) != behind.npos;
  return text[at] == U'に' && !about && behind.find(U"され") == behind.npos && behind.find(U"られ") == behind.npos;
}

std::size_t citation_end(std::u32string_view text, std::size_t at) {
  static constexpr std::u32string_view kUnits = U"条項号";
  std::size_t end = at;
  bool unit = false;
  while (end < text.size()) {
    const char32_t c = text[end];
    if (kUnits.find(c) != kUnits.npos) {
      unit = true;
    } else if (class_of(c) != LetterClass::kDigit &&
               !(c == U'の' && end + 1 < text.size() && class_of(text[end + 1]) == LetterClass::kDigit)) {
      break;
    }
    ++end;
  }
  const bool iroha = unit && end < text.size() && text[end - 1] == U'号' &&
                     class_of(text[end]) == LetterClass::kKatakana &&
                     !(end + 1 < text.size() && class_of(text[end + 1]) == LetterClass::kKatakana);
  return unit ? end + iroha : at;
}

std::size_t label_end(std::u32string_view text, std::size_t at) {
  if (at > 0 && is_hard(text[at]) && is_hard(text[at - 1])) return at;
  if (at > 0 && is_alphanumeric(text[at]) && is_alphanumeric(text[at - 1])) return at;
  const std::size_t roman = std::min(text.find_first_not_of(U"ivx", at), text.size());
  if (roman > at) return is_division_at(text, roman) ? roman + 1 : at;
  if (!is_digit_at(text, at)) return named_label_end(text, at);
  std::size_t end = digits_end(text, at);
  if (is_division_at(text, end)) return end + 1;
  bool dotted = false;
  for (; end < text.size() && text[end] == U'.' && is_digit_at(text, end + 1); dotted = true) {
    end = digits_end(text, end + 1);
  }
  if (!dotted) return at;
  for (;;) {
    const std::size_t bracket = end < text.size() && text[end] == U' ' ? end + 1 : end;
    if (bracket >= text.size() || text[bracket] != U'(' || !is_digit_at(text, bracket + 1)) return end;
    end = digits_end(text, bracket + 1);
    if (end < text.size() && text[end] == U')') ++end;
  }
}

std::u32string plain_label(std::u32string_view label) {
  std::u32string plain;
  bool open = false;
  for (const char32_t c : label) {
    open = c == U'(' || (open && c != U')');
    if (c != U' ') plain += c == U'の' ? U'-' : c;
  }
  if (open) plain += U')';
  if (class_of(plain[0]) == LetterClass::kLatin) plain.pop_back();
  return plain;
}

std::string apart_from_circled(std::string_view text) {
  std::string out;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    const bool circled = c >= 0x2460 && c <= 0x2473;
    if (circled && (is_digit(before) || before == U')' || before == U'）')) out += ' ';
    append(out, c);
    before = c;
  }
  return out;
}

std::size_t script_end(std::u32string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && class_of(text[end]) == class_of(text[at])) ++end;
  return end;
}

void strip_endings(std::u32string& chunk, const std::vector<std::u32string>& endings) {
  for (bool again = true; again;) {
    again = false;
    while (!chunk.empty() && class_of(chunk.back()) == LetterClass::kBreak) chunk.pop_back();
    for (const std::u32string& ending : endings) {
      if (chunk.ends_with(ending)) {
        chunk.resize(chunk.size() - ending.size());
        again = true;
        break;
      }
    }
  }
}

std::vector<std::string_view> split_at_blanks(std::string_view text) {
  std::vector<std::string_view> chunks;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t next = at;
    const bool ends = at == text.size() || is_space(decode(text, next));
    if (ends && at > begin) chunks.push_back(text.substr(begin, at - begin));
    if (at == text.size()) break;
    if (ends) begin = next;
    at = next;
  }
  return chunks;
}

}  // namespace kitei

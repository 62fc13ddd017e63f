#include "index/inflections.h"

#include "0_base/text.h"
#include "index/letters.h"

namespace kitei {
namespace {

/// The rows of verbs and of adjectives (the last): the ending of the dictionary, then those that stand in its place,
/// that to search for first.
constexpr std::u32string_view kRows[] = {U"ういわえおっ", U"くきかけこい", U"ぐぎがげごい", U"すしさせそ",
                                         U"つちたてとっ", U"ぬになねのん", U"ぶびばべぼん", U"むみまめもん",
                                         U"るりられろっ", U"いいくかけさ"};

struct Verb {
  std::string_view stem;
  std::u32string_view row;  ///< empty where the name has no endings
};

/// Kanji, then kana up to an ending: 知らせる, 直す, 新しい, but not nouns such as 取扱い. The stem has no ending.
Verb verb_of(std::string_view normal) {
  std::size_t end = normal.size();
  if (end == 0) return {normal, {}};
  const char32_t last = decode_before(normal, end);
  std::size_t at = 0;
  if (end == 0 || class_of(decode(normal, at)) != LetterClass::kKanji) return {normal, {}};
  bool kana = true;
  for (std::size_t i = at; i < end;) kana = class_of(decode(normal, i)) != LetterClass::kKatakana && kana;
  if (!kana) return {normal, {}};
  std::size_t before = end;
  if (last == U'い' && count_letters(normal.substr(0, end)) > 1 &&
      class_of(decode_before(normal, before)) != LetterClass::kHiragana) {
    return {normal, {}};
  }
  for (const std::u32string_view row : kRows) {
    if (row.front() == last) return {normal.substr(0, end), row};
  }
  return {normal, {}};
}

bool is_latin_word(std::string_view normal) {
  if (normal.size() < 4) return false;
  for (std::size_t at = 0; at < normal.size();) {
    const char32_t c = decode(normal, at);
    if (c != U' ' && c != U'-' && class_of(c) != LetterClass::kLatin) return false;
  }
  return true;
}

}  // namespace

std::string searched_name(std::string_view normal) {
  const Verb verb = verb_of(normal);
  if (verb.row.empty()) return std::string(normal);
  std::string out(verb.stem);
  if (count_letters(verb.stem) < 2) append(out, verb.row[1]);
  return out;
}

std::vector<std::string> asked_names(std::string_view normal) {
  const Verb verb = verb_of(normal);
  std::vector<std::string> names;
  if (!verb.row.empty() && count_letters(verb.stem) >= 2) return {std::string(verb.stem)};
  for (const char32_t ending : verb.row) {
    append(names.emplace_back(verb.stem), ending);
  }
  if (!names.empty()) return names;
  names.emplace_back(normal);
  if (!is_latin_word(normal)) return names;
  const bool e = normal.ends_with('e');
  const std::string stem(normal.substr(0, normal.size() - e));
  if (normal.ends_with('s')) names.emplace_back(normal.substr(0, normal.size() - 1));
  if (normal.ends_with('y')) names.push_back(stem.substr(0, stem.size() - 1) + "ies");
  for (const char* ending : {"s", "es", "ed", "ing"}) names.push_back(stem + ending);
  if (e) names.push_back(stem + "es");
  return names;
}

}  // namespace kitei

#include "index/captions.h"

#include <algorithm>
#include <iterator>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "index/letters.h"

namespace kitei {
namespace {

constexpr std::size_t kMostLetters = 140;  ///< of a heading that the parser found

/// ■, ◆ …: marks of headings rather than of items.
bool is_box_mark(std::string_view marker) {
  static constexpr std::string_view kMarks[] = {"■", "◆", "●", "▼", "▶", "►"};
  return std::find(std::begin(kMarks), std::end(kMarks), trim(marker)) != std::end(kMarks);
}

/// Not 67.5 % or 2017.
bool has_words(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size() && letters < 2;) {
    const char32_t c = decode(text, at);
    letters += is_kanji(c) || is_katakana(c) || is_latin(c) || is_hiragana(c);
  }
  return letters >= 2;
}

/// True where a word points ahead, other than in 「２年以下の」.
bool announces(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    std::size_t before = at;
    const char32_t c = at > 0 ? decode_before(text, before) : U'、';
    if (!is_kanji(c) && !is_digit(c)) return true;
  }
  return false;
}

bool is_bullet(const Unit& unit) {
  if (unit.kind != UnitKind::kItem || unit.marker.empty()) return false;
  std::size_t at = 0;
  return class_of(decode(nfkc(unit.marker), at)) == LetterClass::kBreak && unit.marker.find('(') == unit.marker.npos &&
         unit.marker.find("（") == unit.marker.npos;
}

}  // namespace

bool is_caption(const Unit& unit, std::size_t letters, bool whole) {
  if (unit.kind == UnitKind::kHeading) return letters < kMostLetters;
  const std::string_view text = trim(unit.text.text);
  if (unit.kind == UnitKind::kItem && is_box_mark(unit.marker)) {
    return letters <= 2 * kHeadingLetters && !text.ends_with("。");
  }
  return unit.kind == UnitKind::kParagraph && whole && letters <= kHeadingLetters && !text.ends_with("。") &&
         !text.ends_with("、") && !text.ends_with("：") && has_words(text);
}

bool is_reference(const Unit& unit) {
  const std::string_view text = trim(unit.text.text);
  return text.starts_with("（") && text.ends_with("）");
}

bool is_lead_in(const Unit& unit) {
  if (unit.kind != UnitKind::kParagraph && unit.kind != UnitKind::kItem) return false;
  const std::string_view text = trim(unit.text.text);
  return text.ends_with("：") || text.ends_with("とおり。") || text.ends_with("とおりである。") ||
         text.ends_with("とおりとする。") || announces(text, "以下の") || announces(text, "次の");
}

bool begins_list(const Unit& before, const Unit& unit) {
  return is_bullet(before) && is_bullet(unit) && before.marker != unit.marker && before.parent == unit.parent;
}

bool asks(std::string_view text) {
  text = trim(text);
  static constexpr std::string_view kEnds[] = {"か。", "か", "か？", "か?"};
  return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) { return text.ends_with(end); });
}

bool announces_answer(std::string_view title) {
  for (std::size_t end = title.size(); end > 0; title = title.substr(0, end)) {  // without brackets behind it
    if (class_of(decode_before(title, end)) != LetterClass::kBreak) break;
  }
  static constexpr std::string_view kEnds[] = {"考え方", "回答", "答", "答え"};
  return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) { return title.ends_with(end); });
}

std::string_view explained_word(std::string_view text) {
  text = trim(text);
  const std::size_t colon = std::min(text.find(':'), text.find("："));
  if (colon == text.npos) return {};
  std::string_view word = trim(text.substr(0, colon));
  constexpr std::string_view kOpen = "「", kClose = "」";
  if (word.starts_with(kOpen) && word.ends_with(kClose)) {
    word.remove_prefix(kOpen.size());
    word.remove_suffix(kClose.size());
  }
  if (count_letters(word) > kHeadingLetters / 2) return {};
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = decode(word, at);
    if (!is_kanji(c) && !is_katakana(c) && !is_latin(c) && !is_digit(c) && c != U'・' && c != U'ー') return {};
  }
  return word;
}

}  // namespace kitei

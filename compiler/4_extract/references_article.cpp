// Articles without a law of the lexicon before them: of this document, of the law cited last in a list, of a law that
// is told by its letters alone.
#include <fmt/format.h>

#include <array>

#include "0_base/text.h"
#include "4_extract/reference_scan.h"

namespace kitei {
namespace {

/// The name of a law that ends before a citation, a bracket with its number and a quotation mark skipped.
std::size_t name_before(std::string_view text, std::size_t from, std::size_t at, std::size_t& name_end) {
  name_end = at;
  if (at > 0 && text[at - 1] == ')') {
    const std::size_t near = at > 120 ? at - 120 : 0;  // longer ones are none: time stays linear
    const std::size_t back = text.substr(near, at - near).rfind('(');
    std::size_t close = 0;
    const bool named = back != std::string_view::npos && text.substr(0, at - 1).ends_with("という。");
    if (named || (back != std::string_view::npos && !number_in_bracket(text, near + back, close).empty()))
      name_end = near + back;
  }
  if (text.substr(0, name_end).ends_with("」")) name_end -= std::string_view("」").size();
  const std::size_t begin = law_name_begin(text, name_end);
  return begin >= from ? begin : name_end;
}

/// この法律, 本法 and 政令 without a name: no other law.
bool is_own(std::string_view name) {
  return name == "法律" || name == "本法" || name == "政令" || name == "省令" || name == "法令" || name == "命令";
}

/// What a part without its upper parts (第二項, 第三号) belongs to. False where nothing tells it.
bool take_upper_parts(const ReferenceScan& scan, bool carried, Reference& reference) {
  Reference upper = scan.places.own(scan.id);
  if (carried) upper = scan.last.reference;
  const bool is_paragraph = !reference.paragraph.empty();
  if (upper.article.empty() && !upper.supplementary) return false;
  upper.below = reference.below;
  upper.item = reference.item;
  if (is_paragraph) upper.paragraph = reference.paragraph;
  reference = upper;
  return true;
}

/// 第四号 of 法律第四号, 公告第四号: a number of something else.
bool is_number_of_something(const ReferenceScan& scan, std::size_t at) {
  const char32_t before = scan.before(at);
  return is_kanji(before) || is_katakana(before) || is_digit(before) || is_latin(before);
}

/// Chapters in front of an article: 第５章第27条.
void skip_chapters(std::string_view text, std::size_t& at) {
  for (std::size_t next = at;;) {
    std::string number;
    if (!take_count(text, next, "編", false, number) && !take_count(text, next, "章", false, number) &&
        !take_count(text, next, "節", false, number) && !take_count(text, next, "款", false, number))
      return;
    at = next;
  }
}

/// 第八条の改正規定, 第八条を第十二条とする: an article of the law that is amended, which is the one at hand.
bool is_amended(std::string_view behind) {
  return behind.starts_with("の改正規定") || behind.starts_with("を第") || behind.starts_with("を削");
}

}  // namespace

std::size_t find_article(ReferenceScan& scan, std::size_t from, std::size_t at) {
  const std::string_view text = scan.text;
  Reference reference;
  std::size_t end = at;
  if (take(text, end, "附則")) {
    reference.supplementary = true;
    if (!text.substr(end).starts_with("第")) return at;
  }
  skip_chapters(text, end);
  if (!take_parts(text, end, reference)) return at;
  const bool carried = scan.last.article && scan.last.end != std::string_view::npos && scan.last.end < at &&
                       at - scan.last.end < 300 && joins_list(text.substr(scan.last.end, at - scan.last.end));
  if (reference.article.empty()) {
    if (reference.supplementary) reference.article = "";
    const bool item_alone = reference.paragraph.empty();
    if (item_alone && !carried && is_number_of_something(scan, at)) return at;
    if (!take_upper_parts(scan, carried, reference)) return at;
    return scan.add_article(at, end, reference, false);
  }
  std::size_t name_end = at;
  const std::size_t name = name_before(text, from, at, name_end);
  if (name < name_end && !is_own(text.substr(name, name_end - name))) {
    std::size_t close = 0;
    const std::string_view printed = text.substr(name, name_end - name);
    if (printed == "同法" || printed == "同令" || printed == "同規則") {
      reference.law = scan.last.law;
      reference.law_number = scan.last.law_number;
    } else if (const Work* work = scan.names.named(printed)) {
      reference.law = work->title;
      reference.law_number = work->number;
    } else {
      reference.law = std::string(printed);
      if (name_end < at) reference.law_number = number_in_bracket(text, name_end, close);
    }
    scan.last.law = reference.law;
    scan.last.law_number = reference.law_number;
    return scan.add_article(name, end, reference);
  }
  if (carried) {
    reference.law = scan.last.reference.law;
    reference.law_number = scan.last.reference.law_number;
    if (!reference.law.empty()) reference.supplementary |= scan.last.reference.supplementary;
    // 附則第二条、第三条: the list goes on below 附則.
    if (reference.law.empty() && scan.last.reference.supplementary) reference.supplementary = true;
  } else if (!reference.supplementary && scan.places.in_amending(scan.id) && !is_amended(text.substr(end))) {
    reference.law = reference.law_number = amending_law(scan.places.outline(), scan.unit.clause);
  }
  return scan.add_article(at, end, reference);
}

}  // namespace kitei

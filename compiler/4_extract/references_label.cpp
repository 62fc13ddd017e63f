// Labels of clauses and marks of items: III－２－１（５）④, Ⅱ章, 第３章, 2.1節, 4.1(2)①, 「2. 体制」, 上記①・②.
#include <fmt/format.h>

#include <array>

#include "0_base/text.h"
#include "2_scan/marker.h"
#include "4_extract/reference_scan.h"

namespace kitei {
namespace {

/// A number in Arabic digits that ends before a circled one: 2.1① is not 2.11.
std::string take_digits(const ReferenceScan& scan, std::size_t& at) {
  std::string digits;
  while (at < scan.text.size() && scan.text[at] >= '0' && scan.text[at] <= '9' && digits.size() < 3 &&
         !is_circled(scan.printed(at)))
    digits += scan.text[at++];
  return digits;
}

/// (5)④ behind a label, or alone: "(5)", "④".
std::string take_mark(const ReferenceScan& scan, std::size_t& at) {
  std::string mark;
  if (at >= scan.text.size()) return mark;
  if (const char32_t letter = scan.printed(at); is_circled(letter)) {
    append(mark, letter);
    const std::uint32_t origin = scan.folded.origin[at];
    while (at < scan.text.size() && scan.folded.origin[at] == origin) ++at;
    return mark;
  }
  std::size_t next = at;
  if (!take(scan.text, next, "(")) return mark;
  std::string inside = take_digits(scan, next);
  if (inside.empty() || !take(scan.text, next, ")")) return mark;
  at = next;
  return "(" + inside + ")";
}

std::string take_marks(const ReferenceScan& scan, std::size_t& at) {
  std::string marks;
  for (std::string mark = take_mark(scan, at); !mark.empty(); mark = take_mark(scan, at)) marks += mark;
  return marks;
}

/// Ⅲ or III -> "iii"; empty where none stands there.
std::string take_roman(const ReferenceScan& scan, std::size_t& at, bool& one_letter) {
  const char32_t letter = scan.printed(at);
  one_letter = letter >= 0x2160 && letter <= 0x216b;
  std::string roman;
  const std::uint32_t origin = scan.folded.origin[at];
  while (at < scan.text.size() && roman.size() < 5) {
    const char c = scan.text[at];
    if (c != 'i' && c != 'v' && c != 'x') break;
    if (one_letter && scan.folded.origin[at] != origin) break;
    roman += c;
    ++at;
  }
  return roman;
}

/// .2.1 or -2-1 behind the first part.
std::string take_further_parts(const ReferenceScan& scan, std::size_t& at) {
  std::string parts;
  for (std::size_t next = at; next < scan.text.size() && (scan.text[next] == '.' || scan.text[next] == '-');) {
    ++next;
    const std::string digits = take_digits(scan, next);
    if (digits.empty()) break;
    parts += "." + digits;
    at = next;
  }
  return parts;
}

bool starts_with_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

bool speaks_of_place(std::string_view behind) {
  return starts_with_one_of(behind, {"参照", "を参照", "に示", "で示", "に定め", "で定め", "に記載", "で述べ", "に掲げ",
                                     "に規定", "のとおり", "に従", "に準", "」", ")を参照"});
}

/// The document that a label belongs to: one named right before it (行動計画Ⅳ.2.1, 指針「2. 体制」), or by the label
/// before it in a list.
std::string document_before(ReferenceScan& scan, std::size_t at, std::size_t end) {
  if (scan.last.document_end == std::string_view::npos || scan.last.document_end > at) return {};
  std::string_view between = scan.text.substr(scan.last.document_end, at - scan.last.document_end);
  if (between.size() > 24) return {};
  while (between.starts_with("」")) between.remove_prefix(3);
  while (between.ends_with("「")) between.remove_suffix(3);
  if (!between.empty() && between != "の" && !joins_list(between)) return {};
  scan.last.document_end = end;
  return scan.last.document;
}

std::size_t add_label(ReferenceScan& scan, std::size_t begin, std::size_t end, std::string label) {
  std::string document = document_before(scan, begin, end);
  return scan.add(begin, end, {{}, {}, "clause", std::move(document), {}, std::move(label), {}, {}, false});
}

/// プロジェクト計画書 of 「プロジェクト計画書に記載する。第３章「３．方向性」」: a chapter cited with the title of its
/// section is one of the paper (…書) named last before it. Empty where there is none.
std::string paper_before(const ReferenceScan& scan, std::size_t at, std::size_t end) {
  static constexpr std::size_t kFar = 400;
  if (!scan.text.substr(end).starts_with("「")) return {};
  const std::size_t near = at > kFar ? at - kFar : 0;
  for (std::size_t from = at; from > near;) {
    const std::size_t found = scan.text.substr(0, from).rfind("書");
    if (found == std::string_view::npos || found < near) return {};
    const std::string_view name = scan.text.substr(0, found + std::string_view("書").size());
    for (const std::string_view kind : {"計画書", "仕様書", "定義書", "報告書", "手順書", "提案書", "要領書"}) {
      const std::size_t begin = name.ends_with(kind) ? title_begin(scan.text, name.size()) : name.size();
      if (begin < name.size() && name.size() - begin > kind.size()) return std::string(name.substr(begin));
    }
    from = found;
  }
  return {};
}

std::size_t find_chapter(ReferenceScan& scan, std::size_t at) {
  std::size_t end = at;
  std::string number;
  for (const std::string_view unit : {"章", "節"}) {
    if (!take_count(scan.text, end, unit, false, number)) continue;
    std::string label = chapter_label(number, unit);
    if (std::string paper = paper_before(scan, at, end); !paper.empty()) {
      scan.last.document = paper;
      scan.last.document_end = end;
      return scan.add(at, end, {{}, {}, "clause", std::move(paper), {}, std::move(label), {}, {}, false});
    }
    return add_label(scan, at, end, std::move(label));
  }
  return at;
}

std::size_t find_roman(ReferenceScan& scan, std::size_t at) {
  const char32_t before = scan.before(at);
  std::size_t end = at;
  bool one_letter = false;
  std::string label = take_roman(scan, end, one_letter);
  if (label.empty() || is_kanji(before) || is_katakana(before)) {
    const bool named = scan.last.document_end == at;
    if (label.empty() || !named) return at;
  }
  if (is_latin(before) || is_digit(before) || before == '-') return at;
  const std::string parts = take_further_parts(scan, end);
  label += parts + take_marks(scan, end);
  const bool chapter = take(scan.text, end, "章") || take(scan.text, end, "節");
  std::string_view behind = scan.text.substr(end);
  if (behind.starts_with(".")) behind.remove_prefix(1);
  if (!one_letter && parts.empty() && !chapter) return at;
  if (end < scan.text.size() && is_latin(scan.printed(end))) return at;
  const bool particle = starts_with_one_of(behind, {"に", "の", "で", "を", "及び", "、", "」", ")", "から", "・"});
  if (parts.empty() && !chapter && !particle && !speaks_of_place(behind)) return at;
  return add_label(scan, at, end, std::move(label));
}

std::size_t find_decimal(ReferenceScan& scan, std::size_t at) {
  const char32_t before = scan.before(at);
  if (is_digit(before) || is_latin(before) || before == '.' || before == '-' || before == '/' || before == ':')
    return at;
  std::size_t end = at;
  std::string label = take_digits(scan, end);
  if (label.empty() || label[0] == '0') return at;
  const std::string parts = take_further_parts(scan, end);
  const std::string marks = take_marks(scan, end);
  label += parts + marks;
  const bool section = take(scan.text, end, "節") || take(scan.text, end, "章");
  const std::string_view behind = scan.text.substr(end);
  if (behind.starts_with("版") ||
      is_digit(behind.empty() ? 0 : static_cast<char32_t>(static_cast<unsigned char>(behind[0]))))
    return at;
  const bool fits = (section && before != U'第' && !behind.starts_with("分")) ||
                    (!parts.empty() && (!marks.empty() || speaks_of_place(behind)));
  return fits ? add_label(scan, at, end, std::move(label)) : at;
}

}  // namespace

std::size_t find_label(ReferenceScan& scan, std::size_t at) {
  for (const auto finder : {find_chapter, find_roman, find_decimal}) {
    if (const std::size_t end = finder(scan, at); end != at) return end;
  }
  return at;
}

std::size_t find_item(ReferenceScan& scan, std::size_t at) {
  std::size_t mark_at = at;
  bool ahead = false, led_in = false;
  for (const std::string_view word :
       {"上記の", "上記", "前記の", "前記", "前述の", "下記の", "下記", "以下の", "次の"}) {
    if (led_in || !take(scan.text, mark_at, word)) continue;
    led_in = true;
    ahead = word.starts_with("下") || word.starts_with("以") || word.starts_with("次");
  }
  std::size_t end = mark_at;
  const std::string mark = take_marks(scan, end);
  if (mark.empty()) return at;
  if (!led_in) {  // ② of 上記①・②, or a mark alone: only where the clause has such an item
    const bool joined =
        scan.last.item_end != std::string_view::npos && scan.last.item_end <= at && at - scan.last.item_end < 24 &&
        (scan.last.item_end == at || joins_list(scan.text.substr(scan.last.item_end, at - scan.last.item_end)));
    if (joined) ahead = scan.last.item_ahead;
    if (!joined && (!is_circled(scan.printed(at)) ||
                    !starts_with_one_of(scan.text.substr(end),
                                        {"の", "を", "に", "又は", "及び", "・", "と", "から", "〜", "で"})))
      return at;
    if (!scan.places.item_marked(scan.id, mark, ahead)) return at;
  }
  const UnitId item = scan.places.item_marked(scan.id, mark, ahead);
  scan.last.item_end = end;
  scan.last.item_ahead = ahead;
  return scan.add(at, end, {{}, {}, "item", {}, {}, mark, {}, item, ahead});
}

std::size_t find_document(ReferenceScan& scan, std::size_t at, std::size_t end, const Work& work) {
  scan.last.document = work.title;
  scan.last.document_end = end;
  return scan.add(at, end, {{}, {}, "document", {}, {}, work.title, {}, {}, false});
}

/// The end of what 「 at `at` opens, with quotations in it; npos where it is too far.
static std::size_t quotation_end(std::string_view text, std::size_t at) {
  static constexpr std::size_t kLongest = 1000;
  int depth = 0;
  for (const std::size_t begin = at; at < text.size() && at - begin < kLongest;) {
    const char32_t c = decode(text, at);
    depth += c == U'「' ? 1 : c == U'」' ? -1 : 0;
    if (depth == 0) return at;
  }
  return std::string_view::npos;
}

/// True for words that a provision reads otherwise or an amendment changes: 「A」とあるのは「B」と, 「A」を「B」に改め.
/// What they cite, they cite elsewhere.
static bool is_text_of_another(std::string_view before, std::string_view behind) {
  if (before.ends_with("とあるのは") || before.ends_with("とあるのは、")) return true;
  return starts_with_one_of(behind,
                            {"とあるのは", "とあるのを", "とあり", "に改め", "を加え", "を削", "と読み替え", "を「"});
}

std::size_t find_quoted(ReferenceScan& scan, std::size_t at) {
  const std::string_view text = scan.text;
  if (const std::size_t close = quotation_end(text, at);
      close != std::string_view::npos && is_text_of_another(text.substr(0, at), text.substr(close)))
    return close;
  const std::size_t begin = at + std::string_view("「").size();
  const std::string_view rest = text.substr(begin, 180);
  const std::size_t length = rest.find("」");
  if (length == std::string_view::npos || length == 0) return at;
  const std::string_view before = text.substr(0, at);
  if (before.ends_with("以下") || before.ends_with("以下、") || before.ends_with("以下単に")) return begin + length;
  const std::string_view inside = rest.substr(0, length);
  if (is_document_title(inside)) return find_document(scan, begin, begin + length, {std::string(inside), {}, false});
  std::size_t end = begin;
  bool one_letter = false;
  std::string label = take_roman(scan, end, one_letter);
  if (label.empty()) label = take_digits(scan, end);
  if (label.empty()) return at;
  label += take_further_parts(scan, end);
  if (!take(text, end, ".") && label.find('.') == std::string::npos) return at;
  if (end >= begin + length || is_digit(scan.printed(end)) || is_hiragana(scan.printed(end))) return at;
  return add_label(scan, begin, begin + length, std::move(label));
}

}  // namespace kitei

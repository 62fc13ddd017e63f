// Laws: by their names, with the number behind or without, and what is cited of them: chapters, 附則, articles.
#include <fmt/format.h>

#include <array>

#include "0_base/text.h"
#include "4_extract/reference_scan.h"

namespace kitei {
namespace {

/// 第８章第42条, 第1編第2章: chapters in front of an article, or alone.
std::string take_chapters(std::string_view text, std::size_t& at) {
  static constexpr std::array<std::string_view, 4> kUnits{"編", "章", "節", "款"};
  std::string chapters;
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view unit : kUnits) {
      std::string number;
      if (!take_count(text, at, unit, false, number)) continue;
      chapters += chapter_label(number, unit);
      more = true;
    }
  }
  return chapters;
}

/// （以下「法」という。）, （次条において「新法」という。）
bool names_it(std::string_view bracket) {
  return bracket.starts_with("以下") || bracket.ends_with("という。") || bracket.ends_with("という");
}

}  // namespace

std::size_t find_law(ReferenceScan& scan, std::size_t at, std::size_t name_end, const Work& work) {
  const std::string_view text = scan.text;
  Reference reference{work.title, work.number, false, {}, {}, {}, {}};
  std::size_t end = name_end;
  for (const std::string_view order : {"施行令", "施行規則"}) {
    if (!take(text, end, order)) continue;
    reference.law += order;
    reference.law_number.clear();
  }
  const std::size_t name = end;
  if (std::size_t behind = end; scan.before(at) == U'「' && take(text, behind, "」") &&
                                (text.substr(behind).starts_with("第") || text.substr(behind).starts_with("附則")))
    end = behind;
  std::size_t close = 0;
  const std::string number = number_in_bracket(text, end, close);
  if (close > end) {
    if (!number.empty() && reference.law_number.empty()) reference.law_number = number;
    const std::string_view inside = text.substr(end + 1, close - end - 1);
    const bool stands_for_name = !number.empty() || names_it(inside) || scan.names.named(inside) != nullptr;
    if (stands_for_name) end = close + 1;
  }
  std::size_t next = end;
  take(text, next, "の");
  if (next != end && !text.substr(next).starts_with("第")) next = end;
  if (std::size_t annexed = next; take(text, annexed, "附則") && text.substr(annexed).starts_with("第")) {
    reference.supplementary = true;
    next = annexed;
  }
  const std::string chapters = take_chapters(text, next);
  scan.last.law = reference.law;
  scan.last.law_number = reference.law_number;
  if (take_parts(text, next, reference)) return scan.add_article(at, next, reference);
  if (!chapters.empty())
    return scan.add(at, next, {{}, {}, "clause", reference.law, reference.law_number, chapters, {}, {}, false});
  scan.last.reference = reference;
  return scan.add(at, number.empty() ? name : end,
                  {{}, {}, "act", reference.law, reference.law_number, reference.law_number, {}, {}, false});
}

std::size_t find_rules(ReferenceScan& scan, std::size_t from, std::size_t at) {
  static constexpr std::size_t kShortest = 5;  // letters: 施行規則, 就業規則 are no names
  const std::string_view text = scan.text;
  std::size_t end = at;
  if (!take(text, end, "規則")) return at;
  const std::string_view behind = text.substr(end);
  bool leans = false;
  for (const std::string_view word : {"に基づ", "に規定", "に定め", "の規定", "により", "に従", "に準", "に則"}) {
    leans = leans || behind.starts_with(word);
  }
  std::size_t begin = leans ? law_name_begin(text, end) : end;
  for (std::size_t letter = begin; letter < at; decode(text, letter)) {
    if (scan.behind_blank(letter)) begin = letter;
  }
  if (begin < from || begin >= at || count_letters(text.substr(begin, end - begin)) < kShortest) return at;
  return find_law(scan, begin, end, {std::string(text.substr(begin, end - begin)), {}, true});
}

std::size_t find_bracketed_work(ReferenceScan& scan, std::size_t from, std::size_t at) {
  const std::string_view text = scan.text;
  std::size_t close = 0;
  const std::string number = number_in_bracket(text, at, close);
  if (!number.empty()) {
    const std::size_t name = law_name_begin(text, at);
    if (name < from || name >= at) return at;
    return find_law(scan, name, at, {std::string(text.substr(name, at - name)), number, true});
  }
  if (close == 0) return at;
  const std::string_view inside = text.substr(at + 1, close - at - 1);
  if (names_it(inside) &&
      text.substr(close + 1).starts_with("第")) {  // 改正後の点検法（次条において「新法」という。）第一条
    const std::size_t name = law_name_begin(text, at);
    if (name >= from && name < at)
      return find_law(scan, name, at, {std::string(text.substr(name, at - name)), {}, true});
  }
  if (inside.find("決定") == std::string_view::npos || inside.find("年") == std::string_view::npos) return at;
  const std::size_t title = title_begin(text, at);
  if (title < from || title >= at || !is_document_title(text.substr(title, at - title))) return at;
  scan.add(title, at, {{}, {}, "document", {}, {}, std::string(text.substr(title, at - title)), {}, {}, false});
  return at + 1;
}

}  // namespace kitei

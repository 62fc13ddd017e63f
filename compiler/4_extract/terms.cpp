#include "4_extract/terms.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "0_base/text.h"

namespace kitei {
namespace {

/// （以下「X」という。）: X stands for what is before the bracket.
void find_abbreviations(UnitId id, const Unit& unit, Extract& extract) {
  const std::string_view text = unit.text.text;
  for (std::size_t at = text.find("以下"); at != std::string_view::npos; at = text.find("以下", at + 1)) {
    const std::string_view rest = text.substr(at, 240);
    const std::size_t open = rest.find("「"), close = rest.find("」");
    if (open == std::string_view::npos || close == std::string_view::npos || close < open || open > 60) continue;
    if (!rest.substr(close + 3).starts_with("という") && !rest.substr(close + 3).starts_with("と総称")) continue;
    const std::string_view before = text.substr(0, at);
    const std::size_t paren = before.rfind("（");
    std::size_t begin = paren == std::string_view::npos ? at : paren, letters = 0, end = begin;
    const bool title = before.substr(0, begin).ends_with("」");  // a title in brackets is what the term stands for
    while (begin > 0 && letters < 80) {
      std::size_t step = begin;
      const char32_t c = decode_before(text, step);
      if (!title && (c == U'、' || c == U'。')) break;
      begin = step;
      ++letters;
      if (title && c == U'「') break;
    }
    const std::string_view term = rest.substr(open + 3, close - open - 3);
    const bool local = rest.substr(0, open).find("において") != std::string_view::npos;
    extract.terms.push_back({std::string(term),
                             std::string(text.substr(begin, end - begin)),
                             id,
                             {static_cast<std::uint32_t>(at + open + 3), static_cast<std::uint32_t>(at + close)},
                             local ? "clause" : "document"});
  }
}

/// 「X」とは、…をいう。
void find_definitions(UnitId id, const Unit& unit, Extract& extract) {
  for (const Range range : unit.sentences) {
    const std::string_view sentence = std::string_view(unit.text.text).substr(range.begin, range.end - range.begin);
    const std::size_t toha = sentence.find("とは、");
    if (toha > 120) continue;  // none, or too far from the beginning to name a term
    std::string_view term = trim(sentence.substr(0, toha));
    if (term.starts_with("「") && term.ends_with("」")) term = term.substr(3, term.size() - 6);
    if (term.empty() || term.find("、") != std::string_view::npos || count_letters(term) > 30) continue;
    std::string_view definition = sentence.substr(toha + 9);
    extract.terms.push_back({std::string(term),
                             std::string(trim(definition)),
                             id,
                             {range.begin, range.begin + static_cast<std::uint32_t>(toha)},
                             "document"});
  }
}

/// Rows of a table whose title or columns say that it defines words.
void find_glossary_row(UnitId id, const Unit& unit, const Outline& outline, Extract& extract) {
  if (unit.kind != UnitKind::kTableRow || unit.cells.size() < 2) return;
  const Table& table = outline.tables[unit.table.index];
  std::string about = outline.at(unit.clause).title + table.label;
  if (!table.columns.empty()) about += table.columns[0];
  if (about.find("用語") == std::string::npos && about.find("定義") == std::string::npos) return;
  const auto one_line = [](std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  };
  extract.terms.push_back({one_line(unit.cells[0].text),
                           one_line(unit.cells[1].text),
                           id,
                           {0, static_cast<std::uint32_t>(unit.cells[0].text.size())},
                           "document"});
}

}  // namespace

void find_terms(const Outline& outline, Extract& extract) {
  for (std::size_t i = 0; i < outline.units.size(); ++i) {
    const UnitId id{static_cast<std::uint32_t>(i)};
    const Unit& unit = outline.units[i];
    find_abbreviations(id, unit, extract);
    find_definitions(id, unit, extract);
    find_glossary_row(id, unit, outline, extract);
  }
}

}  // namespace kitei

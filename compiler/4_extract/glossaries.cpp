#include "4_extract/glossaries.h"

#include <algorithm>

#include "0_base/text.h"
#include "4_extract/term_scope.h"

namespace kitei {
namespace {

using View = std::string_view;

bool has(View text, View part) {
  return text.find(part) != View::npos;
}

/// A name with another in a bracket behind it: 「セプター（CEPTOAR）」, 「総合室（旧対策室）」.
void split_names(std::string& term, std::vector<std::string>& aliases) {
  for (const auto& [open, close] : {std::pair<View, View>("（", "）"), std::pair<View, View>("(", ")")}) {
    const std::size_t at = term.find(open);
    if (at == std::string::npos || at == 0 || !term.ends_with(close)) continue;
    View inside = View(term).substr(at + open.size(), term.size() - at - open.size() - close.size());
    for (const View word : {"旧称：", "略称：", "旧"}) {
      if (inside.starts_with(word)) inside.remove_prefix(word.size());
    }
    if (inside.empty() || has(inside, open) || count_letters(inside) > 80) continue;
    aliases.emplace_back(inside);
    term.resize(at);
    return;
  }
}

void add(const Outline& outline, UnitId id, View term, View definition, Range range, View words, Extract& extract) {
  Term found;
  found.term = clean_term(term);
  found.definition = clean_term(definition);
  split_names(found.term, found.aliases);
  if (found.term.empty() || found.definition.empty() || count_letters(found.term) > 40) return;
  const TermScope scope = scope_of(words, outline, id);
  found.unit = id;
  found.range = range;
  found.scope = scope.name;
  found.first_unit = scope.first;
  found.end_unit = scope.end;
  extract.terms.push_back(std::move(found));
}

/// The name of a column, title or label that says that words are explained.
bool about_terms(View name) {
  for (const View word : {"用語", "用 語", "語句", "略称", "略語", "術語"}) {
    if (has(name, word)) return true;
  }
  return false;
}

void take_row(const Outline& outline, UnitId id, const Unit& unit, Extract& extract) {
  if (unit.cells.size() < 2 || !unit.table) return;
  const Table& table = outline.tables[unit.table.index];
  const bool named = !table.columns.empty() && !table.columns[0].empty();
  if (named ? !about_terms(table.columns[0])
            : !about_terms(table.label) && !about_terms(outline.at(unit.clause).title)) {
    return;
  }
  const std::string& term = unit.cells[0].text;
  add(outline, id, term, unit.cells[1].text, {0, static_cast<std::uint32_t>(term.size())}, {}, extract);
}

/// 「次の各号に掲げる用語の意義は」 above an item; none where there is no such lead.
View lead_of_terms(const Outline& outline, UnitId id) {
  const Unit& unit = outline.at(id);
  std::uint32_t at = id.index;
  while (at > 0 && outline.units[at].kind != UnitKind::kParagraph && outline.units[at - 1].clause == unit.clause) --at;
  const View lead = outline.units[at].text.text;
  if (!has(lead.substr(0, lead.find("。")), "用語") || at == id.index) return {};
  return has(lead, "意義") || has(lead, "定義") || has(lead, "意味") ? lead : View();
}

/// The place that parts a term from its meaning: a wide blank or a colon near the beginning.
std::size_t gap_of(View text, std::size_t& width) {
  for (const View mark : {"　", "：", " : ", ": ", "…", " … "}) {
    const std::size_t at = text.find(mark);
    if (at == View::npos || at == 0 || count_letters(text.substr(0, at)) > 30) continue;
    width = mark.size();
    return at;
  }
  return View::npos;
}

void take_entry(const Outline& outline, UnitId id, const Unit& unit, Extract& extract) {
  const View text = unit.text.text;
  std::size_t width = 0;
  const std::size_t gap = gap_of(text, width);
  if (gap == View::npos) return;
  const View term = trim(text.substr(0, gap)), meaning = trim(text.substr(gap + width));
  if (has(term, "。") || has(term, "、") || has(term, "「")) return;
  View words;
  if (unit.kind == UnitKind::kItem && outline.at(id).marker != "・" && !unit.parent) words = lead_of_terms(outline, id);
  if (unit.kind == UnitKind::kItem && words.empty() && unit.parent) {
    const Unit& above = outline.at(unit.parent);
    if (above.kind == UnitKind::kParagraph) words = lead_of_terms(outline, id);
  }
  const bool listed = about_terms(outline.at(unit.clause).title) && text.substr(gap, width) != "　";
  const bool note = unit.kind == UnitKind::kNote && meaning.ends_with("をいう。");
  if (words.empty() && !listed && !note) return;
  add(outline, id, term, meaning, {0, static_cast<std::uint32_t>(gap)}, words.substr(0, words.find("用語")), extract);
}

/// A note 「Xは、…の略。」, 「Xは、…をいう。」
void take_note(const Outline& outline, UnitId id, const Unit& unit, Extract& extract) {
  const View text = trim(View(unit.text.text));
  const std::size_t topic = text.find("は、");
  if (topic == View::npos || count_letters(text.substr(0, topic)) > 30) return;
  const bool defines = text.ends_with("をいう。") || text.ends_with("の略。") || text.ends_with("の略称。") ||
                       text.ends_with("を指す。");
  View term = text.substr(0, topic);
  if (term.starts_with("「") && term.ends_with("」")) term = term.substr(3, term.size() - 6);
  if (!defines || term.ends_with("と") || has(term, "、") || has(term, "「")) return;
  add(outline, id, term, text.substr(topic + 6), {0, static_cast<std::uint32_t>(topic)}, {}, extract);
}

}  // namespace

void find_glossary_entry(const Outline& outline, UnitId id, Extract& extract) {
  const Unit& unit = outline.at(id);
  switch (unit.kind) {
    case UnitKind::kTableRow: take_row(outline, id, unit, extract); return;
    case UnitKind::kNote: take_note(outline, id, unit, extract); [[fallthrough]];
    case UnitKind::kParagraph:
    case UnitKind::kItem: take_entry(outline, id, unit, extract); return;
    case UnitKind::kHeading:
    case UnitKind::kLoose: return;
  }
}

}  // namespace kitei

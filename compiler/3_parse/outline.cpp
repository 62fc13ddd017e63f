#include "3_parse/outline.h"

#include <algorithm>

#include "2_scan/marker.h"

namespace kitei {

std::string_view name_of(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::kDocument: return "document";
    case ClauseKind::kClause: return "clause";
    case ClauseKind::kAnnex: return "annex";
    case ClauseKind::kAmending: return "amending";
    case ClauseKind::kSlide: return "slide";
  }
  return "";
}

std::string_view name_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::kParagraph: return "paragraph";
    case UnitKind::kItem: return "item";
    case UnitKind::kNote: return "note";
    case UnitKind::kTableRow: return "row";
    case UnitKind::kHeading: return "heading";
    case UnitKind::kLoose: return "loose";
  }
  return "";
}

std::vector<std::string> Outline::label_path(ClauseId id) const {
  std::vector<std::string> path;
  for (; id && id.index != 0; id = at(id).parent) path.push_back(at(id).label);
  std::reverse(path.begin(), path.end());
  return path;
}

std::vector<std::string> Outline::item_path(UnitId id) const {
  std::vector<std::string> path;
  for (; id; id = at(id).parent) {
    const Unit& unit = at(id);
    if (!unit.marker.empty() && unit.kind != UnitKind::kNote) path.push_back(unit.marker);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace kitei

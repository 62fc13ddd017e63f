#include "7_emit/site/name_places.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "0_base/parallel.h"
#include "0_base/text.h"

namespace kitei {

namespace {

struct Entry {
  std::string_view text;
  std::uint32_t thing;
  NameUse use;
};

/// The names by their first letter: a text is walked once, whatever the number of names.
class NameTable {
 public:
  explicit NameTable(const std::vector<NamedThing>& things) {
    for (std::uint32_t i = 0; i < things.size(); ++i) {
      for (const Name& name : *things[i].names) {
        if (name.text.empty()) continue;
        std::size_t at = 0;
        by_letter_[decode(name.text, at)].push_back({name.text, i, things[i].use});
      }
    }
  }

  /// The things that a title names, each once, ascending.
  std::vector<std::uint32_t> in_title(std::string_view title) const {
    std::vector<std::uint32_t> found;
    for (std::size_t at = 0; at < title.size();) {
      const std::string_view rest = title.substr(at);
      const auto entries = by_letter_.find(decode(title, at));
      if (entries == by_letter_.end()) continue;
      for (const Entry& entry : entries->second) {
        if (rest.starts_with(entry.text) && fits(entry, title, rest)) found.push_back(entry.thing);
      }
    }
    return unique(std::move(found));
  }

  /// The things whose name a cell is.
  std::vector<std::uint32_t> in_cell(std::string_view cell) const {
    std::vector<std::uint32_t> found;
    const std::string_view name = trim(cell);
    if (name.empty()) return found;
    std::size_t at = 0;
    const auto entries = by_letter_.find(decode(name, at));
    if (entries == by_letter_.end()) return found;
    for (const Entry& entry : entries->second) {
      if (name == entry.text) found.push_back(entry.thing);
    }
    return unique(std::move(found));
  }

 private:
  static bool fits(const Entry& entry, std::string_view title, std::string_view rest) {
    if (entry.use == NameUse::kAnywhere || title == entry.text) return true;
    return entry.text.ends_with("分野") || rest.substr(entry.text.size()).starts_with("分野");
  }

  static std::vector<std::uint32_t> unique(std::vector<std::uint32_t> list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
  }

  std::unordered_map<char32_t, std::vector<Entry>> by_letter_;
};

using Found = std::vector<std::pair<std::uint32_t, NamePlace>>;

Found places_in(const Document& document, DocumentId id, const NameTable& table) {
  Found found;
  const Outline& outline = document.outline;
  for (std::uint32_t c = 1; c < outline.clauses.size(); ++c) {
    for (const std::uint32_t thing : table.in_title(outline.clauses[c].title)) {
      found.push_back({thing, {id, ClauseId{c}, {}}});
    }
  }
  for (const Table& rows : outline.tables) {
    for (const UnitId row : rows.rows) {
      const Unit& unit = outline.at(row);
      if (unit.cells.empty()) continue;
      for (const std::uint32_t thing : table.in_cell(unit.cells.front().text)) {
        found.push_back({thing, {id, unit.clause, row}});
      }
    }
  }
  return found;
}

}  // namespace

std::vector<std::vector<NamePlace>> find_places(const Graph& graph, const std::vector<NamedThing>& things,
                                                unsigned jobs) {
  const NameTable table(things);
  std::vector<Found> by_document(graph.documents.size());
  parallel_for(graph.documents.size(), jobs, [&](std::size_t i) {
    by_document[i] = places_in(graph.documents[i], DocumentId{static_cast<std::uint32_t>(i)}, table);
  });
  std::vector<std::vector<NamePlace>> places(things.size());
  for (const Found& found : by_document) {
    for (const auto& [thing, place] : found) places[thing].push_back(place);
  }
  return places;
}

}  // namespace kitei

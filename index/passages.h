/// Graph -> passages: the units of search.
///
/// A passage is what a reader would be shown as one answer: a clause's paragraph group, a lead-in with its items, an
/// item group, a table row or some short ones, a note, a piece of a slide. Never a whole document: at most some 600
/// letters and 25 lines. A heading goes with the first passage below it; a long paragraph is cut between sentences.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "5_link/graph.h"

namespace kitei {

/// What kind of text a passage is made of.
enum class PassageKind : std::uint8_t { kText, kRow, kNote };

struct Passage {
  std::string id;  ///< stable: of source id, address and text
  DocumentId document;
  ClauseId clause;
  PassageKind kind = PassageKind::kText;
  std::uint32_t line_from = 0, line_to = 0;  ///< 1-based lines of the original file
  std::vector<std::string> labels;           ///< clause label path
  std::string title;                         ///< title of the clause, else of the document
  std::string heads;  ///< titles of the clauses above, of the document, and the names of columns; one a line
  std::string url;    ///< relative to the site's root
  std::string text;   ///< a unit a line; a marker and the cells of a row are set off by tabs
  std::vector<std::string> actors;       ///< role ids, sorted
  std::vector<std::string> modalities;   ///< sorted
  std::vector<std::string> frequencies;  ///< sorted
  std::vector<std::string> sectors;      ///< ids of those that it is about, sorted; none for all
  std::vector<std::string> levels;       ///< "1", "2", "3": at which the control that it words is asked for
  std::vector<std::string> defines;      ///< terms that are defined in it, as printed, and what citations call it
};

/// The passages of a document, in the order of its lines. Linear in the size of the document.
std::vector<Passage> passages_of(const Graph& graph, const Document& document, DocumentId id);

}  // namespace kitei

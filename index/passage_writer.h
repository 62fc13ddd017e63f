/// Pieces -> a passage: its text, titles, heads, place, and what was found in it.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "index/note_marks.h"
#include "index/passages.h"
#include "index/pieces.h"
#include "index/provisions.h"

namespace kitei {

/// Writes the passages of one document.
class PassageWriter {
 public:
  /// `captions_follow`: boxes of slides have their captions behind them.
  PassageWriter(const Graph& graph, const Document& document, DocumentId id, bool captions_follow);

  /// The passage of pieces of one clause, or of its heading alone. `above` is the heading inside the clause that they
  /// stand below. Its text is empty where there is nothing to show.
  Passage write(ClauseId clause_id, const std::vector<Piece>& pieces, PassageKind kind, bool with_heading,
                std::string_view above) const;

 private:
  void set_lines(const Clause& clause, const std::vector<Piece>& pieces, bool with_heading, Passage& passage) const;
  void set_title(const std::vector<Piece>& pieces, Passage& passage) const;
  void set_heads(ClauseId clause, const std::vector<Piece>& pieces, std::string_view above_heading,
                 Passage& passage) const;
  std::string_view question_before(ClauseId id) const;
  template <class Add>
  void add_notes(const Piece& piece, Add add) const;
  void add_provisions(const std::vector<Piece>& pieces, Passage& passage) const;
  void add_entries(const std::vector<Piece>& pieces, Passage& passage) const;
  void add_sectors_and_levels(ClauseId clause_id, Passage& passage) const;
  void add_findings(const Piece& piece, Passage& passage) const;

  const Graph& graph_;
  const Document& document_;
  DocumentId id_;
  bool captions_follow_;
  std::vector<std::vector<std::uint32_t>> statements_, terms_;  ///< by unit
  std::map<std::uint32_t, const GraphControl*> controls_;       ///< by clause
  NoteMarks notes_marked_;
  ReferencePlaces places_;
};

}  // namespace kitei

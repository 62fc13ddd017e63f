/// Where the notes of a document are attached.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "5_link/graph.h"

namespace kitei {

struct NoteMarks {
  std::map<std::uint32_t, std::vector<std::string>> in_unit;  ///< by unit: the marks of notes in it
  std::map<std::string, UnitId> notes;                        ///< by mark
  std::map<std::string, std::string> words;                   ///< by mark: the words before it
  std::map<std::string, UnitId> marked;                       ///< by mark: the unit that it stands in
};

/// Texts leave the marks of notes out, so a mark is what stands between two runs of one. Linear.
NoteMarks note_marks_of(const Document& document);

}  // namespace kitei

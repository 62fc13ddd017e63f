#include "index/note_marks.h"

#include <algorithm>
#include <string_view>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "index/captions.h"

namespace kitei {
namespace {

constexpr std::uint32_t kMarkBytes = 40;  ///< of a note's mark with its mark-up

/// "9" of a lone 9 between two lines, of <sup>9</sup> or of [^9]; empty where it is no number.
std::string mark_in(std::string_view gap) {
  std::string mark;
  bool tag = false;
  for (const char c : gap) {
    if (c == '<') tag = true;
    if (!tag && static_cast<unsigned char>(c) > ' ') mark += c;
    if (c == '>') tag = false;
  }
  if (mark.starts_with("[^") && mark.ends_with(']')) mark = mark.substr(2, mark.size() - 3);
  mark = nfkc(mark);
  const bool number = std::all_of(mark.begin(), mark.end(), [](char c) { return c >= '0' && c <= '9'; });
  return number ? mark : std::string();
}

/// The last words before a place, back to the first break or hiragana.
std::string words_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (std::size_t letters = 0; begin > 0 && letters < kHeadingLetters; ++letters) {
    std::size_t at = begin;
    const char32_t c = decode_before(text, at);
    if (!is_kanji(c) && !is_katakana(c) && !is_latin(c) && !is_digit(c)) break;
    begin = at;
  }
  return std::string(text.substr(begin, end - begin));
}

}  // namespace

NoteMarks note_marks_of(const Document& document) {
  NoteMarks marks;
  const std::vector<Unit>& units = document.outline.units;
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    if (units[i].kind == UnitKind::kNote) marks.notes.emplace(nfkc(units[i].marker), UnitId{i});
    const auto& runs = units[i].text.pieces;
    for (std::size_t j = 1; j < runs.size(); ++j) {
      const std::uint32_t end = runs[j - 1].source + (runs[j].at - runs[j - 1].at);
      if (runs[j].source <= end || runs[j].source - end > kMarkBytes) continue;
      const std::string mark = mark_in(std::string_view(document.source.text).substr(end, runs[j].source - end));
      if (mark.empty()) continue;
      marks.words[mark] = words_before(units[i].text.text, runs[j].at);
      marks.in_unit[i].push_back(mark);
      marks.marked[mark] = UnitId{i};
    }
  }
  return marks;
}

}  // namespace kitei

#include "index/pieces.h"

#include <algorithm>

#include "0_base/text.h"
#include "index/captions.h"

namespace kitei {
namespace {

Piece piece_of(const Document& document, UnitId id, Range range, bool whole) {
  const Unit& unit = document.outline.at(id);
  Piece piece{id, range, 0, 0, 0, whole};
  piece.letters = count_letters(unit.text.text.substr(range.begin, range.end - range.begin));
  if (whole) {
    const Lines lines = lines_of(document, unit);
    piece.line_from = lines.from;
    piece.line_to = lines.to;
    if (!unit.text.text.empty()) {  // on the next page, behind the notes of this one
      piece.line_to = std::max(piece.line_to, document.source.line_of(unit.text.source_of(range.end - 1)));
    }
    for (const Flow& cell : unit.cells) piece.letters += count_letters(cell.text);
  } else {
    piece.line_from = document.source.line_of(unit.text.source_of(range.begin));
    piece.line_to = document.source.line_of(unit.text.source_of(range.end - 1));
  }
  return piece;
}

/// The runs of the source that a text was joined from.
ShortList<Range> runs_of(const Unit& unit) {
  ShortList<Range> runs;
  const auto& pieces = unit.text.pieces;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t end = i + 1 < pieces.size() ? pieces[i + 1].at : unit.text.text.size();
    runs.push_back({pieces[i].at, static_cast<std::uint32_t>(end)});
  }
  return runs;
}

}  // namespace

void add_pieces(const Document& document, UnitId id, std::vector<Piece>& out) {
  const Unit& unit = document.outline.at(id);
  const Range all{0, static_cast<std::uint32_t>(unit.text.text.size())};
  Piece whole = piece_of(document, id, all, true);
  const bool fits = whole.letters <= kPassageLetters && whole.line_to - whole.line_from < kPassageLines;
  const ShortList<Range> parts = unit.sentences.size() > 1 ? unit.sentences : runs_of(unit);
  if (fits || parts.size() < 2) {
    out.push_back(whole);
    return;
  }
  Range range{0, 0};
  for (const Range& sentence : parts) {
    const Piece with = piece_of(document, id, {range.begin, sentence.end}, false);
    if (range.end > range.begin &&
        (with.letters > kPassageLetters / 2 || with.line_to - with.line_from >= kPassageLines)) {
      out.push_back(piece_of(document, id, range, false));
      range.begin = range.end;
    }
    range.end = sentence.end;
  }
  out.push_back(piece_of(document, id, range, false));
}

std::string text_of(const Document& document, const Piece& piece) {
  const Unit& unit = document.outline.at(piece.unit);
  std::string out;
  if (!unit.cells.empty()) {
    for (const Flow& cell : unit.cells) {
      if (!out.empty()) out += '\t';
      out += one_line(cell.text);
    }
    return out;
  }
  if (!unit.marker.empty() && piece.range.begin == 0) out = one_line(unit.marker) + '\t';
  return out +
         one_line(std::string_view(unit.text.text).substr(piece.range.begin, piece.range.end - piece.range.begin));
}

std::string one_line(std::string_view text) {
  std::string out(trim(text));
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return out;
}

bool is_glossary(const Document& document, ClauseId clause) {
  const std::string& title = document.outline.at(clause).title;
  return title.find("用語") != title.npos;
}

bool is_heading(const Document& document, const Piece& piece) {
  const Unit& unit = document.outline.at(piece.unit);
  return (unit.kind == UnitKind::kHeading || !is_glossary(document, unit.clause)) &&
         is_caption(unit, piece.letters, piece.whole);
}

}  // namespace kitei

#include "index/passages.h"

#include <algorithm>
#include <tuple>

#include "index/captions.h"
#include "index/passage_writer.h"

namespace kitei {
namespace {

constexpr std::size_t kEnough = 140;       ///< letters from which a passage can stand alone
constexpr std::size_t kMuchHeading = 280;  ///< letters of short lines that are no heading any more: boxes of a slide
constexpr std::size_t kHeadingAfter = 20;  ///< letters that must stand before a heading for it to begin a passage

/// True where most slides have their titles behind their bodies: so have the boxes on them.
bool titles_follow(const Outline& outline) {
  std::size_t before = 0, behind = 0;
  for (const Clause& clause : outline.clauses) {
    if (clause.kind == ClauseKind::kSlide) ++(clause.heading_end > clause.begin ? before : behind);
  }
  return behind > before;
}

/// Makes the passages of one document.
class Maker {
 public:
  Maker(const Graph& graph, const Document& document, DocumentId id)
      : document_(document),
        captions_follow_(titles_follow(document.outline)),
        writer_(graph, document, id, captions_follow_) {
    find_last_below();
  }

  std::vector<Passage> make() {
    for (std::uint32_t i = 0; i < outline().clauses.size(); ++i) add_clause(ClauseId{i});
    std::stable_sort(passages_.begin(), passages_.end(), [](const Passage& a, const Passage& b) {
      return std::tie(a.line_from, a.line_to) < std::tie(b.line_from, b.line_to);
    });
    return std::move(passages_);
  }

 private:
  const Outline& outline() const { return document_.outline; }

  void find_last_below() {
    last_below_.resize(outline().units.size());
    for (std::uint32_t i = 0; i < outline().units.size(); ++i) {
      if (outline().units[i].parent) last_below_[outline().units[i].parent.index] = i;
    }
  }

  void add_clause(ClauseId id) {
    const Clause& clause = outline().at(id);
    heading_.clear();
    above_.clear();
    std::vector<Piece> running;
    for (const UnitId unit : clause.units) {
      const UnitKind kind = outline().at(unit).kind;
      if (kind == UnitKind::kNote) {
        notes_.push_back(unit);
        continue;
      }
      add_pieces(document_, unit, running);
    }
    add_running(id, running);
    for (const UnitId unit : notes_) {
      std::vector<Piece> pieces;
      add_pieces(document_, unit, pieces);
      group(id, pieces, PassageKind::kNote, false);
    }
    notes_.clear();
  }

  /// Parts rows of tables from running text; both in the order of the lines. A heading goes with the rows below it.
  void add_running(ClauseId clause, const std::vector<Piece>& pieces) {
    std::vector<Piece> run;
    bool rows = false, first = true;
    const auto flush = [&] {
      if (run.empty()) return;
      group(clause, run, rows ? PassageKind::kRow : PassageKind::kText, first);
      first = false;
      run.clear();
    };
    for (const Piece& piece : pieces) {
      const bool row = outline().at(piece.unit).kind == UnitKind::kTableRow;
      if (row != rows) {
        std::vector<Piece> caption;
        if (row && !run.empty() && is_heading(document_, run.back())) {
          caption.push_back(run.back());
          run.pop_back();
        }
        flush();
        run = std::move(caption);
      }
      rows = row;
      run.push_back(piece);
    }
    flush();
    const Clause& of = outline().at(clause);
    if (first && of.children.empty() && !of.title.empty()) group(clause, {}, PassageKind::kText, true);
  }

  /// True where `piece` should rather begin a passage of its own than go on with the one before.
  bool begins(const std::vector<Piece>& open, const Piece& piece, bool glossary) const {
    if (open.empty()) return false;
    std::size_t before = 0;
    bool content = false;  // more than headings
    for (const Piece& other : open) {
      before += other.letters;
      content = content || !is_heading(document_, other);
    }
    content = content || before >= kMuchHeading;
    const std::uint32_t lines = piece.line_to - open.front().line_from + 1;
    if (before + piece.letters > kPassageLetters || (lines > kPassageLines && piece.line_from > open.front().line_from))
      return true;
    if (!content) return false;
    if (glossary) return true;
    if (goes_on_list(open, piece)) return false;
    if (captions_follow_ && is_heading(document_, open.back()) && !is_reference(unit_of(piece))) return true;
    const bool apart = piece.line_from > open.back().line_to + 1;
    if (is_heading(document_, piece)) return !captions_follow_ && apart && before >= kHeadingAfter;
    if (last_below_[piece.unit.index] > 0 && is_lead_in(piece)) return before >= kHeadingAfter;
    const UnitKind kind = outline().at(piece.unit).kind, last = outline().at(open.back().unit).kind;
    if (kind == UnitKind::kParagraph && last == UnitKind::kItem) return before >= kHeadingAfter;
    if (begins_list(unit_of(open.back()), unit_of(piece))) return before >= kHeadingAfter;
    if (is_lead_in(open.back())) return false;
    const bool deeper = kind == UnitKind::kItem && outline().at(piece.unit).parent;
    return before >= (deeper || kind == UnitKind::kLoose ? 2 * kEnough : kEnough);
  }

  const Unit& unit_of(const Piece& piece) const { return outline().at(piece.unit); }

  bool is_lead_in(const Piece& piece) const { return piece.whole && kitei::is_lead_in(unit_of(piece)); }

  /// True where a piece belongs below one of the passage that announces items.
  bool goes_on_list(const std::vector<Piece>& open, const Piece& piece) const {
    const auto is_item = [&](const Piece& one) { return unit_of(one).kind == UnitKind::kItem; };
    const auto before_items = std::find_if_not(open.rbegin(), open.rend(), is_item);
    if (is_item(piece) && before_items != open.rbegin() && before_items != open.rend() && is_lead_in(*before_items)) {
      return true;
    }
    return std::any_of(open.begin(), open.end(), [&](const Piece& other) {
      return last_below_[other.unit.index] >= piece.unit.index && is_lead_in(other);
    });
  }

  /// The caption below a piece.
  std::string caption_behind(const std::vector<Piece>& pieces, const Piece& from) const {
    for (const Piece& piece : pieces) {
      if (piece.unit.index < from.unit.index || !is_heading(document_, piece) || is_reference(unit_of(piece))) continue;
      return text_of(document_, piece);
    }
    return {};
  }

  void group(ClauseId clause, const std::vector<Piece>& pieces, PassageKind kind, bool with_heading) {
    std::vector<Piece> open;
    bool heading = with_heading;
    const bool glossary = is_glossary(document_, clause) && kind != PassageKind::kNote;
    const auto flush = [&] {
      if (open.empty() && !heading) return;
      Passage passage = writer_.write(clause, open, kind, heading, above_);
      if (!passage.text.empty()) passages_.push_back(std::move(passage));
      heading = false;
      open.clear();
    };
    for (const Piece& piece : pieces) {
      if (begins(open, piece, glossary)) flush();
      if (open.empty()) above_ = captions_follow_ ? caption_behind(pieces, piece) : heading_;
      if (is_heading(document_, piece)) heading_ = text_of(document_, piece);
      open.push_back(piece);
    }
    flush();
  }

  const Document& document_;
  bool captions_follow_;
  PassageWriter writer_;
  std::vector<UnitId> notes_;
  std::vector<std::uint32_t> last_below_;  ///< by unit: the last one whose parent it is; 0 for none
  std::string heading_, above_;  ///< last heading inside the clause; the one in force where the open passage began
  std::vector<Passage> passages_;
};

}  // namespace

std::vector<Passage> passages_of(const Graph& graph, const Document& document, DocumentId id) {
  return Maker(graph, document, id).make();
}

}  // namespace kitei

#include "3_parse/parse.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "0_base/fold.h"
#include "0_base/hash_numbers.h"
#include "0_base/text.h"
#include "2_scan/marker.h"
#include "3_parse/contents.h"
#include "3_parse/diagnostics.h"
#include "3_parse/items.h"
#include "3_parse/numbering.h"
#include "3_parse/opening_title.h"
#include "3_parse/sentences.h"
#include "3_parse/slide_title.h"
#include "3_parse/statute.h"
#include "3_parse/table_legend.h"

namespace kitei {
namespace {

constexpr std::string_view kCellGap = "　";  ///< between the cells of a row's text

bool is_text(BlockKind kind) {
  return kind == BlockKind::kHeading || kind == BlockKind::kParagraph || kind == BlockKind::kItem ||
         kind == BlockKind::kTableRow;
}

class Parser {
 public:
  Parser(const Source& source, Layout layout, Diagnostics& diagnostics)
      : source_(source), blocks_(std::move(layout.blocks)), count_(blocks_.size()), diagnostics_(diagnostics) {}

  Outline run() {
    Clause root;
    root.id = "top";
    root.kind = ClauseKind::kDocument;
    root.end = static_cast<std::uint32_t>(source_.text.size());
    std::size_t headings = 0, texts = 0;
    for (const Block& block : blocks_) {
      headings += block.kind == BlockKind::kHeading;
      texts += block.kind != BlockKind::kBlank && block.kind != BlockKind::kFurniture;
    }
    outline_.units.reserve(texts + 1);
    unit_ids_.reserve(texts + 1);
    outline_.clauses.reserve(headings + 2);
    outline_.clauses.push_back(std::move(root));
    clause_ids_.insert("top");
    printed_title_ = source_.form == Form::kEgovXml ? "" : opening_title(source_, blocks_);
    if (source_.form == Form::kSlides) {
      parse_slides();
    } else if (source_.form == Form::kEgovXml) {
      for (std::size_t i = 0; i < count_; ++i) {
        take_statute(i);
        drop(i);
      }
    } else {
      title_ = document_title();
      for (std::size_t i = 0; i < count_; ++i) {
        take(i);
        drop(i);
      }
      check_contents(source_, contents_, outline_, diagnostics_);
    }
    if (outline_.clauses[0].title.empty()) outline_.clauses[0].title = std::move(printed_title_);
    close_spans();
    read_legends(outline_);
    return std::move(outline_);
  }

 private:
  Block& block_at(std::size_t i) { return blocks_[i - dropped_]; }
  const Block& block_at(std::size_t i) const { return blocks_[i - dropped_]; }

  /// What has been read is given back, for the units take as much memory. Nothing looks back.
  void drop(std::size_t i) {
    if (block_at(i).kind == BlockKind::kContents) contents_.push_back(std::move(block_at(i)));
    blocks_.pop_front();
    ++dropped_;
  }

  // Clauses.

  /// The first heading of a Markdown text, where it has no label and is the only one of the first depth: its title.
  std::size_t document_title() const {
    std::size_t first = count_, tops = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      if (block_at(i).kind != BlockKind::kHeading) continue;
      if (first == count_) first = i;
      tops += block_at(i).depth == 1;
    }
    const bool title = first < count_ && tops == 1 && block_at(first).depth == 1 && block_at(first).marker.empty();
    return title ? first : count_;
  }

  void parse_slides() {
    std::uint32_t page = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      if (block_at(i).page != page && block_at(i).page != 0) {
        page = block_at(i).page;
        open_slide(i);
      }
      if (block_at(i).kind != BlockKind::kHeading) take(i);
      drop(i);
    }
  }

  void open_slide(std::size_t first) {
    const std::uint32_t page = block_at(first).page;
    std::string title;
    for (std::size_t i = first; i < count_ && (block_at(i).page == page || block_at(i).page == 0); ++i) {
      if (block_at(i).kind == BlockKind::kHeading) title = block_at(i).text.text;
    }
    for (std::size_t i = first; title.empty() && i < count_ && block_at(i).page == page; ++i) {
      title = std::string(first_letters(block_at(i).text.text, 30));
    }
    Clause clause;
    clause.parent = ClauseId{0};
    clause.kind = ClauseKind::kSlide;
    clause.label = slide_label(title);
    clause.title = title;
    clause.begin = clause.heading_end = block_at(first).begin;
    add_clause(std::move(clause), slug(title), ClauseId{0});
  }

  void take_heading(std::size_t i) {
    Block& block = block_at(i);
    const std::string marked = block.marker + " ";  // a bare number is a mark only where a blank stands behind it
    const Mark mark = block.marker.empty() ? Mark{} : mark_of(marked);
    const std::string folded = fold(block.text.text);
    if (i == title_) {
      outline_.clauses[0].title = block.text.text;
      outline_.clauses[0].heading_end = block.end;
      return;
    }
    const Placement placement = clauses_.place(mark, block.depth, folded);
    if (block.depth == 0 && placement.verdict == Placement::Verdict::kRepeats) return;  // a running head
    const bool listed = block.depth == 0 && mark && items_.continues(mark);
    if (block.depth == 0 && (listed || placement.verdict == Placement::Verdict::kBack)) return take_item(i);
    report(block, placement);
    Clause clause;
    clause.parent = ClauseId{0};
    clause.kind = mark.kind == MarkKind::kAnnex ? ClauseKind::kAnnex : ClauseKind::kClause;
    clause.printed = block.marker;
    const bool coded = !mark && !block.marker.empty();  // the code of a control
    clause.label = mark ? label_of(block.marker) : nfkc(coded ? block.marker : block.text.text);
    clause.title = block.text.text;
    clause.begin = block.begin;
    clause.heading_end = block.end;
    const std::string slug_text = mark || coded ? clause.label : block.text.text;
    const std::string label = clause.label;
    const ClauseId id{static_cast<std::uint32_t>(outline_.clauses.size())};
    clauses_.open(placement, id, mark, block.depth, label, folded);
    clause.parent = parent_at(placement.keep);
    path_.resize(placement.keep);
    path_.push_back(id);
    const ClauseId parent = clause.parent;
    add_clause(std::move(clause), slug(slug_text), parent);
  }

  ClauseId parent_at(std::size_t keep) const { return keep == 0 ? ClauseId{0} : path_[keep - 1]; }

  void report(const Block& block, const Placement& placement) {
    const bool skips = placement.verdict == Placement::Verdict::kSkips && !placement.before.empty();
    if (!skips && placement.verdict != Placement::Verdict::kBack) return;
    Place narrow =
        source_.place(mark_begin(block), mark_begin(block) + static_cast<std::uint32_t>(block.marker.size()));
    narrow.excerpt = block.marker + block.text.text.substr(0, first_letters(block.text.text, 30).size());
    if (skips) {
      diagnostics_.report(std::move(narrow), diag::kClauseNumberSkipped, placement.before, label_of(block.marker));
    } else {
      diagnostics_.report(std::move(narrow), diag::kClauseNumberBack, placement.before, label_of(block.marker));
    }
  }

  /// Where the marker of a block stands in the source.
  std::uint32_t mark_begin(const Block& block) const {
    const std::size_t found =
        std::string_view(source_.text).substr(block.begin, block.end - block.begin).find(block.marker);
    return block.begin + static_cast<std::uint32_t>(found == std::string_view::npos ? 0 : found);
  }

  /// Adds a clause; its id is its slug behind the id of the clause that it is `named_under`.
  void add_clause(Clause clause, const std::string& own_slug, ClauseId named_under) {
    clause.depth = outline_.at(clause.parent).depth + 1;
    std::string stem = (named_under.index == 0 ? "" : outline_.at(named_under).id + "-") + own_slug;
    if (stem.starts_with("u-") || stem.starts_with("s-")) stem = "c-" + stem;  // ids of units and statements
    clause.id = stem.size() > 90 ? "c-" + short_hash(stem) : stem;
    if (!clause_ids_.insert(clause.id).second) {
      const std::string twin = clause.id + "-" + short_hash(clause.title, 4);
      do {  // a label of the text may look like an id made here
        const int again = ++clause_repeats_[twin];
        clause.id = again == 1 ? twin : twin + "-" + std::to_string(again);
      } while (!clause_ids_.insert(clause.id).second);
    }
    const ClauseId id{static_cast<std::uint32_t>(outline_.clauses.size())};
    outline_.clauses[clause.parent.index].children.push_back(id);
    outline_.clauses.push_back(std::move(clause));
    current_ = id;
    items_.clear();
    open_units_.clear();
    caption_.clear();
    table_ = {};
  }

  // Statutes: their mark-up says what stands under what.

  void take_statute(std::size_t i) {
    const Block& block = block_at(i);
    switch (block.kind) {
      case BlockKind::kHeading: return take_statute_heading(i);
      case BlockKind::kParagraph: return open_unit(i, UnitKind::kParagraph);
      case BlockKind::kItem: return open_unit(i, UnitKind::kItem);
      case BlockKind::kNote: return open_unit(i, UnitKind::kNote);
      case BlockKind::kTableRow: {
        take_row(i);
        if (!block.header) outline_.units.back().parent = open_units_.above(block.depth);
        return;
      }
      case BlockKind::kFurniture: table_ = {}; return;
      case BlockKind::kLoose: add_unit(i, UnitKind::kLoose, open_units_.above(block.depth)); return;
      default: return;
    }
  }

  void open_unit(std::size_t i, UnitKind kind) {
    const std::uint8_t depth = block_at(i).depth;
    open_units_.open(depth, add_unit(i, kind, open_units_.above(depth)));
  }

  void take_statute_heading(std::size_t i) {
    const Block& block = block_at(i);
    if (block.part == StatutePart::kTitle) {
      outline_.clauses[0].title = block.text.text;
      outline_.clauses[0].heading_end = block.end;
    } else if (block.part == StatutePart::kCaption) {
      caption_ = block.text.text;
      add_unit(i, UnitKind::kHeading, open_units_.above(block.depth));
    } else {
      open_statute_clause(block);
    }
  }

  /// Articles are numbered through the statute, so their ids leave the divisions around them out; what stands in an
  /// annex is named under it.
  void open_statute_clause(const Block& block) {
    const bool annex = block.part == StatutePart::kAnnex;
    const bool amending = block.part == StatutePart::kAmending;
    Clause clause;
    clause.kind = amending ? ClauseKind::kAmending : annex ? ClauseKind::kAnnex : ClauseKind::kClause;
    clause.printed = block.marker;
    clause.label = statute_label(block.marker.empty() ? block.text.text : block.marker);
    clause.title = block.text.text;
    clause.begin = block.begin;
    clause.heading_end = block.end;
    std::string own_slug = statute_slug(clause.label);
    if (amending) own_slug += "-" + short_hash(clause.title, 6);
    path_.resize(std::min<std::size_t>(path_.size(), block.depth > 0 ? block.depth - 1u : 0u));
    clause.parent = parent_at(path_.size());
    ClauseId named_under = clause.parent;
    while (block.part == StatutePart::kArticle && outline_.at(named_under).kind == ClauseKind::kClause)
      named_under = outline_.at(named_under).parent;
    path_.push_back(ClauseId{static_cast<std::uint32_t>(outline_.clauses.size())});
    add_clause(std::move(clause), own_slug, named_under);
  }

  /// A clause ends where the next one of its depth or further out begins.
  void close_spans() {
    std::uint32_t end = static_cast<std::uint32_t>(source_.text.size());
    std::vector<std::uint32_t> next(64, end);
    for (std::size_t i = outline_.clauses.size(); i > 1; --i) {
      Clause& clause = outline_.clauses[i - 1];
      const std::size_t depth = std::min<std::size_t>(clause.depth, next.size() - 1);
      clause.end = next[depth];
      std::fill(next.begin() + static_cast<std::ptrdiff_t>(depth), next.end(), clause.begin);
    }
  }

  // Units.

  void take(std::size_t i) {
    switch (block_at(i).kind) {
      case BlockKind::kHeading: return take_heading(i);
      case BlockKind::kItem: return take_item(i);
      case BlockKind::kParagraph: return take_paragraph(i);
      case BlockKind::kNote: return take_note(i);
      case BlockKind::kTableRow: return take_row(i);
      case BlockKind::kLoose: static_cast<void>(add_unit(i, UnitKind::kLoose, {})); return;
      case BlockKind::kBlank:
      case BlockKind::kFurniture:
      case BlockKind::kContents:
      case BlockKind::kContinued:
      case BlockKind::kUnknown: return;
    }
  }

  void take_item(std::size_t i) {
    if (outline_.units.empty() && block_at(i).text.text == printed_title_) return take_printed_title(i);
    const std::string marked = block_at(i).marker + " ";
    const Mark mark = mark_of(marked);
    const UnitId id{static_cast<std::uint32_t>(outline_.units.size())};
    if (mark.kind == MarkKind::kBracket && begins_list(mark) && is_item_heading(i, mark, true)) items_.end_bullets();
    const OpenItems::Opened opened = items_.open(mark, block_at(i).depth, id);
    const bool heading = is_item_heading(i, mark, opened.first || opened.after_heading);
    add_unit(i, heading ? UnitKind::kHeading : UnitKind::kItem, opened.parent);
    if (heading) items_.make_heading();
    if (!opened.in_order && mark.kind != MarkKind::kBullet && source_.form != Form::kSlides && !is_second(mark)) {
      Place place = source_.place(mark_begin(block_at(i)),
                                  mark_begin(block_at(i)) + static_cast<std::uint32_t>(block_at(i).marker.size()));
      diagnostics_.report(std::move(place), diag::kItemNumberOutOfOrder, block_at(i).marker);
    }
  }

  /// 「○ 点検の基準」 on the first line: the document's title, and no item of a list.
  void take_printed_title(std::size_t i) { add_unit(i, UnitKind::kHeading, {}); }

  /// True for the second paragraph of an article, whose first has no number.
  bool is_second(const Mark& mark) const {
    const std::string label = outline_.at(current_).printed + " ";
    return mark.kind == MarkKind::kNumber && mark.numbers[0] == 2 && mark_of(label).kind == MarkKind::kArticle;
  }

  /// True for a short item without a predicate's stop that has running text or a list of another kind below it.
  bool is_item_heading(std::size_t i, const Mark& mark, bool may_be) const {
    const Block& block = block_at(i);
    if (block.text.text.ends_with("。") || count_letters(block.text.text) > 45 || mark.kind == MarkKind::kNone)
      return false;
    std::size_t next = i + 1;
    while (next < count_ && !is_text(block_at(next).kind)) ++next;
    if (next == count_ || block_at(next).kind == BlockKind::kTableRow) return false;
    const Block& after = block_at(next);
    if (source_.form == Form::kSlides && after.page != block.page) return false;
    if (after.kind == BlockKind::kItem || (after.kind == BlockKind::kHeading && after.depth == 0)) {
      const std::string marked = after.marker + " ";
      const Mark below = mark_of(marked);
      const bool deeper = block.depth > 0 && after.depth > block.depth;
      const bool begins = below.numbers.empty()
                              ? below.kind == MarkKind::kBullet && !is_same_bullet(below.printed, mark.printed)
                              : begins_list(below);
      if (below.kind == mark.kind && below.kind != MarkKind::kBullet) return false;
      if (block.depth > 0) return deeper && block.text.text.find("、") == std::string::npos;
      return after.kind == BlockKind::kItem &&
             (begins || (mark.kind == MarkKind::kBracket && below.kind == MarkKind::kCircled)) &&
             !items_continue_outside(below);
    }
    if (after.kind != BlockKind::kParagraph || mark.kind == MarkKind::kBullet || block.depth > 0) return false;
    return may_be;
  }

  bool items_continue_outside(const Mark& mark) const {
    return mark.numbers.size() == 1 && mark.numbers[0] > 1 && items_.continues(mark);
  }

  void take_paragraph(std::size_t i) {
    if (block_at(i).depth == 0) items_.end_lists();
    UnitId parent = items_.heading();
    const bool aside = block_at(i).text.text.starts_with("なお");
    if (aside && items_.innermost()) parent = items_.innermost();
    add_unit(i, UnitKind::kParagraph, parent);
  }

  void take_note(std::size_t i) { add_unit(i, UnitKind::kNote, {}); }

  void take_row(std::size_t i) {
    if (block_at(i).header || !table_) {
      table_ = TableId{static_cast<std::uint32_t>(outline_.tables.size())};
      Table table;
      table.clause = current_;
      table.label = block_at(i).marker.empty() ? table_label() : label_of(block_at(i).marker);
      if (block_at(i).header) {
        for (const Flow& cell : block_at(i).cells) table.columns.push_back(cell.text);
      }
      outline_.tables.push_back(std::move(table));
      if (block_at(i).header) return;
    }
    const UnitId id = add_unit(i, UnitKind::kTableRow, {});
    outline_.units[id.index].table = table_;
    outline_.tables[table_.index].rows.push_back(id);
  }

  /// The annex's label, else the title of the clause.
  std::string table_label() const {
    if (!caption_.empty()) return caption_;
    for (ClauseId id = current_; id && id.index != 0; id = outline_.at(id).parent) {
      if (outline_.at(id).kind == ClauseKind::kAnnex) return outline_.at(id).label;
    }
    return outline_.at(current_).title;
  }

  UnitId add_unit(std::size_t i, UnitKind kind, UnitId parent) {
    Block& block = block_at(i);
    if (kind != UnitKind::kTableRow) table_ = {};
    if (kind != UnitKind::kTableRow && kind != UnitKind::kHeading) caption_.clear();
    const UnitId id{static_cast<std::uint32_t>(outline_.units.size())};
    Unit& unit = outline_.units.emplace_back();
    unit.kind = kind;
    unit.clause = current_;
    unit.parent = parent;
    unit.marker = block.marker;
    unit.begin = block.begin;
    unit.end = block.end;
    unit.cells = std::move(block.cells);
    unit.text = std::move(block.text);
    std::size_t size = unit.text.text.size();
    for (const Flow& cell : unit.cells) size += cell.text.size() + kCellGap.size();
    if (!unit.cells.empty()) unit.text.text.reserve(size);
    for (const Flow& cell : unit.cells) join_cell(unit.text, cell);
    unit.text.fit();
    if (kind == UnitKind::kTableRow) std::replace(unit.text.text.begin(), unit.text.text.end(), '\n', ' ');
    if (kind != UnitKind::kLoose && kind != UnitKind::kTableRow) unit.sentences = sentences_of(unit.text.text);
    unit.id = unit_id(unit);
    outline_.clauses[current_.index].units.push_back(id);
    return id;
  }

  static void join_cell(Flow& row, const Flow& cell) {
    if (cell.pieces.empty()) return;
    if (!row.text.empty()) row.append(kCellGap, cell.pieces.front().source);
    for (std::size_t p = 0; p < cell.pieces.size(); ++p) {
      const std::size_t begin = cell.pieces[p].at;
      const std::size_t end = p + 1 < cell.pieces.size() ? cell.pieces[p + 1].at : cell.text.size();
      row.append(std::string_view(cell.text).substr(begin, end - begin), cell.pieces[p].source);
    }
  }

  std::string unit_id(const Unit& unit) {
    id_text_.assign(outline_.at(unit.clause).id).append("\n").append(unit.marker).append("\n").append(unit.text.text);
    const std::uint64_t hash = hash_of(id_text_);
    std::string id = "u-" + letters_of_hash(hash);
    const std::size_t known = unit_ids_.size();
    const std::uint32_t number = unit_ids_.number_of(hash & ((std::uint64_t{1} << 40) - 1));  // what eight letters hold
    if (number < known) id += "-" + std::to_string(++unit_repeats_.try_emplace(number, 1).first->second);
    return id;
  }

  const Source& source_;
  std::deque<Block> blocks_;  ///< those that were not dropped
  const std::size_t count_;   ///< of all blocks
  std::size_t dropped_ = 0;
  std::vector<Block> contents_;  ///< lines of contents pages, kept for later
  Diagnostics& diagnostics_;
  Outline outline_;
  OpenClauses clauses_;
  OpenItems items_;
  std::vector<ClauseId> path_;  ///< the open clauses, as clauses_ has them
  ClauseId current_{0};
  OpenUnits open_units_;  ///< of a statute
  TableId table_;
  std::string caption_;  ///< of a statute: the title that stands right above
  std::size_t title_ = ~std::size_t{0};
  std::string printed_title_;  ///< of a text without a heading for it: the line on its cover
  std::set<std::string, std::less<>> clause_ids_;
  std::map<std::string, int, std::less<>> clause_repeats_;  ///< how often a label and title came again
  HashNumbers unit_ids_;
  std::map<std::uint32_t, int> unit_repeats_;  ///< how often a unit's id was asked for, where more than once
  std::string id_text_;                        ///< kept for its memory
};

}  // namespace

Outline parse(const Source& source, Layout layout, Diagnostics& diagnostics) {
  return Parser(source, std::move(layout), diagnostics).run();
}

}  // namespace kitei

// Markdown through cmark-gfm.
//
// The parser is given a copy of the text in which each '<' is the byte 0x01: raw HTML is text for us, and Debian's
// cmark-gfm is quadratic on some of it. An escaped letter is two bytes 0x02 in it, and an '&' a byte 0x03: entities are
// text, too. The copy has the same length, so that a literal found in it has its offset in the source. Inline nodes
// have no reliable offsets: each literal is searched from where the one before ended.
#include "2_scan/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "0_base/text.h"
#include "2_scan/builder.h"
#include "2_scan/markdown_bounds.h"
#include "2_scan/markdown_contents.h"
#include "2_scan/markdown_parts.h"
#include "2_scan/marker.h"
#include "2_scan/parser_memory.h"
#include "2_scan/title_line.h"

namespace kitei {
namespace {

constexpr char kLess = '\x01', kEscape = '\x02', kAnd = '\x03';

constexpr std::uint32_t kSearched = 4096;  ///< bytes between one literal and the next: the target of a link
constexpr std::size_t kLongestMark = 200;  ///< bytes of a note's mark with its tags
constexpr std::size_t kPart = 1u << 16;    ///< bytes that are parsed in one go, so that the tree stays near
constexpr int kMostLevels = 100;           ///< of quotes and lists; what lies deeper is kept line by line

std::string without_markup(const Source& source, Diagnostics& diagnostics) {
  std::string copy = source.text.substr(source.body);
  for (std::size_t i = 0; i < copy.size(); ++i) {
    char& c = copy[i];
    if (static_cast<unsigned char>(c) > '\\') continue;  // nearly all
    if (c == '\\' && i + 1 < copy.size() && std::ispunct(static_cast<unsigned char>(copy[i + 1])) != 0) {
      c = copy[i + 1] = kEscape;
      ++i;
    } else if (c == '<') {
      c = kLess;
    } else if (c == '&') {
      c = kAnd;
    } else if (c == '\0' || c == kLess || c == kEscape || c == kAnd) {
      c = ' ';
    }
  }
  bound_markdown(copy, kAnd, source, diagnostics);
  return copy;
}

using Node = cmark_node;

/// The tree lies in `memory`, where it takes the place of the one before.
Node* parse_document(std::string_view text, ParserMemory& memory) {
  memory.clear();
  cmark_gfm_core_extensions_ensure_registered();
  constexpr int kOptions = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE;
  cmark_parser* parser = cmark_parser_new_with_mem(kOptions, ParserMemory::functions());
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, text.data(), text.size());
  return cmark_parser_finish(parser);
}

bool is_type(Node* node, std::string_view type) {
  return type == cmark_node_get_type_string(node);
}

class MarkdownScanner {
 public:
  MarkdownScanner(const Source& source, const std::vector<Line>& lines, Diagnostics& diagnostics)
      : source_(source), lines_(lines), copy_(without_markup(source, diagnostics)) {}

  Layout run() {
    if (source_.body > 0) add_front();
    MarkdownParts parts(copy_);
    for (std::size_t begin = 0, end = 0; begin < copy_.size(); begin = end) {
      end = parts.end_of(begin, kPart);
      while (!take_part(parts.part(begin, end), begin, end)) end = parts.end_of(begin, 2 * (end - begin));
      tile(source_.body + static_cast<std::uint32_t>(end));
    }
    heal(tiled_);
    promote_titles(tiled_);
    return {std::move(tiled_)};
  }

 private:
  /// Reads the blocks of the part from `begin` to `end`. False where a fence goes on over its end.
  bool take_part(const MarkdownPart& part, std::size_t begin, std::size_t end) {
    const auto line_of = [&](std::size_t at) {
      const auto before = [&](const Line& line, std::size_t place) { return line.begin < place; };
      return static_cast<int>(std::lower_bound(lines_.begin(), lines_.end(), source_.body + at, before) -
                              lines_.begin());
    };
    const int first = line_of(begin), last = line_of(end);
    lines_before_ = first - part.lines_before;
    last_line_ = last;
    open_fence_ = false;
    Node* document = parse_document(part.text, memory_);
    for (Node* node = cmark_node_first_child(document); node != nullptr; node = cmark_node_next(node)) {
      const int line = lines_before_ + cmark_node_get_start_line(node);
      if (line > first && line <= last) visit(node, 0);
    }
    if (!open_fence_ || end == copy_.size()) return true;
    blocks_.clear();
    return false;
  }

  /// `depth` is that of the list around the node, `level` that of all that nests; `contents`: a list of contents.
  void visit(Node* node, int depth, int level = 0, bool contents = false) {
    if (level > kMostLevels) return take_lines(node);
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_PARAGRAPH: return take_text(node, BlockKind::kParagraph, depth);
      case CMARK_NODE_HEADING: return take_text(node, BlockKind::kHeading, cmark_node_get_heading_level(node));
      case CMARK_NODE_LIST:
        return take_list(node, depth + 1, level, contents || (depth == 0 && is_contents_list(node)));
      case CMARK_NODE_CODE_BLOCK:
        open_fence_ = open_fence_ || (is_fenced(node) && last_line_of(node) >= last_line_);
        [[fallthrough]];
      case CMARK_NODE_HTML_BLOCK: return take_lines(node);
      case CMARK_NODE_THEMATIC_BREAK: static_cast<void>(add(BlockKind::kFurniture, node)); return;
      case CMARK_NODE_FOOTNOTE_DEFINITION: return take_footnote(node, level);
      default: break;
    }
    if (is_type(node, "table")) return take_table(node);
    for (Node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child))
      visit(child, depth, level + 1);
  }

  static bool is_fenced(Node* code) {
    int length = 0, offset = 0;
    char mark = 0;
    return cmark_node_get_fenced(code, &length, &offset, &mark) != 0;
  }

  /// The first and last line of a node, counted from 1 in the whole text.
  int first_line_of(Node* node) const { return lines_before_ + cmark_node_get_start_line(node); }
  int last_line_of(Node* node) const { return lines_before_ + cmark_node_get_end_line(node); }

  const Line& line_at(int number) const {
    return lines_[static_cast<std::size_t>(std::clamp(number, 1, last_line_) - 1)];
  }

  Block& add(BlockKind kind, Node* node) {
    Block block;
    block.kind = kind;
    const int first = first_line_of(node);
    block.begin = line_at(first).begin;
    block.end = line_at(std::max(first, last_line_of(node))).end;
    blocks_.push_back(std::move(block));
    return blocks_.back();
  }

  void take_text(Node* node, BlockKind kind, int depth, bool listed = false) {
    Block& block = add(kind, node);
    block.depth = static_cast<std::uint8_t>(std::min(depth, 255));
    std::uint32_t cursor = block.begin;
    note_mark_.clear();
    gather(node, block.text, cursor, block.end);
    block.text.fit();
    if (!note_mark_.empty() && kind == BlockKind::kParagraph) {
      block.kind = BlockKind::kNote;
      block.marker = note_mark_;
      return;
    }
    take_mark(block, listed);
  }

  /// Takes the label or list mark off the front of a block's text.
  void take_mark(Block& block, bool listed) {
    const Mark mark = mark_of(block.text.text);
    if (!mark) return take_code(block);
    // A bare number counts where it heads a title, or where a wide blank sets it off in a list.
    const bool set_off = listed && std::string_view(block.text.text).substr(mark.printed.size()).starts_with("　");
    if (mark.kind == MarkKind::kNumber && block.kind != BlockKind::kHeading && !set_off) return;
    if (block.kind == BlockKind::kParagraph)
      block.kind = mark.kind == MarkKind::kNote ? BlockKind::kNote : BlockKind::kItem;
    block.marker = std::string(mark.printed);
    block.text = cut_front(block.text, mark.length);
  }

  /// Takes the code of a control off the front of its heading.
  static void take_code(Block& block) {
    const std::string_view text = block.text.text;
    const std::string code(control_code(text));
    if (block.kind != BlockKind::kHeading || code.empty()) return;
    std::size_t title = code.size();
    for (std::size_t next = title; next < text.size() && is_space(decode(text, next));) title = next;
    block.marker = code;
    block.text = cut_front(block.text, title);
  }

  static Flow cut_front(const Flow& flow, std::size_t length) {
    Flow rest;
    for (std::size_t i = 0; i < flow.pieces.size(); ++i) {
      const std::size_t begin = std::max<std::size_t>(flow.pieces[i].at, length);
      const std::size_t end = i + 1 < flow.pieces.size() ? flow.pieces[i + 1].at : flow.text.size();
      if (begin < end) {
        rest.append(std::string_view(flow.text).substr(begin, end - begin),
                    flow.pieces[i].source + static_cast<std::uint32_t>(begin - flow.pieces[i].at));
      }
    }
    return rest;
  }

  void take_list(Node* list, int depth, int level, bool contents) {
    const bool ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
    for (Node* item = cmark_node_first_child(list); item != nullptr; item = cmark_node_next(item)) {
      bool first = true;
      for (Node* child = cmark_node_first_child(item); child != nullptr; child = cmark_node_next(child)) {
        if (first && cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH) {
          take_text(child, BlockKind::kParagraph, depth, true);
          if (blocks_.back().marker.empty()) {
            blocks_.back().marker = ordered ? printed_number(item) : "・";
            blocks_.back().kind = BlockKind::kItem;
          }
          if (blocks_.back().kind == BlockKind::kParagraph) blocks_.back().kind = BlockKind::kItem;
          if (contents) blocks_.back().kind = BlockKind::kContents;
        } else {
          visit(child, depth, level + 1, contents);
        }
        first = false;
      }
    }
  }

  std::string printed_number(Node* item) const {
    const std::string_view text = line_at(first_line_of(item)).text;
    std::size_t end = 0;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    return end == 0 ? "・" : std::string(text.substr(0, end + 1));
  }

  void take_lines(Node* node) {
    Block& block = add(BlockKind::kParagraph, node);
    const auto before = [](const Line& line, std::uint32_t begin) { return line.begin < begin; };
    auto line = std::lower_bound(lines_.begin(), lines_.end(), block.begin, before);
    for (; line != lines_.end() && line->end <= block.end; ++line) {
      if (!line->blank) LayoutBuilder::append_words(block.text, line->text, line->text_begin);
    }
  }

  void take_footnote(Node* node, int level) {
    for (Node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
      const std::size_t before = blocks_.size();
      visit(child, 0, level + 1);
      if (blocks_.size() == before) continue;
      Block& block = blocks_[before];
      block.kind = BlockKind::kNote;
      block.marker = footnote_label(block.begin);
    }
  }

  std::string footnote_label(std::uint32_t begin) const {
    const std::string_view text = std::string_view(source_.text).substr(begin);
    if (!text.starts_with("[^")) return "注";
    const std::size_t close = text.substr(0, 200).find(']');
    return close != std::string_view::npos ? std::string(text.substr(2, close - 2)) : "注";
  }

  void take_table(Node* table) {
    in_cell_ = true;
    for (Node* row = cmark_node_first_child(table); row != nullptr; row = cmark_node_next(row)) {
      Block& block = add(BlockKind::kTableRow, row);
      block.header = is_type(row, "table_header");
      std::uint32_t cursor = block.begin;
      for (Node* cell = cmark_node_first_child(row); cell != nullptr; cell = cmark_node_next(cell)) {
        block.cells.emplace_back();
        gather(cell, block.cells.back(), cursor, block.end);
      }
    }
    in_cell_ = false;
  }

  /// Adds the words of all inline nodes below `top`, found in the source from `cursor` on. Without recursion: emphasis
  /// nests as deep as the text likes.
  void gather(Node* top, Flow& flow, std::uint32_t& cursor, std::uint32_t end) {
    for (Node* node = cmark_node_first_child(top); node != nullptr;) {
      const char* literal = cmark_node_get_literal(node);
      const cmark_node_type type = cmark_node_get_type(node);
      Node* next = nullptr;
      if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
        wrapped_ = true;
      } else if (literal == nullptr) {
        next = cmark_node_first_child(node);
      } else if (type != CMARK_NODE_FOOTNOTE_REFERENCE) {
        take_literal(literal, type == CMARK_NODE_CODE, flow, cursor, end);
      }
      while (next == nullptr && node != top) {
        next = cmark_node_next(node);
        node = cmark_node_parent(node);
      }
      node = next;
    }
    if (cmark_node_get_type(top) == CMARK_NODE_PARAGRAPH) wrapped_ = false;
  }

  /// Where a literal stands in a run of the copy; in code a line end has become a blank.
  static std::size_t place_of(std::string_view literal, bool code, std::string_view run) {
    if (!code) return run.find(literal);
    const auto same = [](char in_run, char in_literal) {
      return in_run == in_literal || (in_literal == ' ' && (in_run == '\n' || in_run == '\r'));
    };
    const auto found = std::search(run.begin(), run.end(), literal.begin(), literal.end(), same);
    return found == run.end() ? std::string_view::npos : static_cast<std::size_t>(found - run.begin());
  }

  static bool is_looked_at_again(char c) { return c == kLess || c == kEscape || c == '\n'; }

  void take_literal(std::string_view literal, bool code, Flow& flow, std::uint32_t& cursor, std::uint32_t end) {
    const std::uint32_t until = std::min(end, cursor + static_cast<std::uint32_t>(literal.size()) + kSearched);
    const std::string_view copy = std::string_view(copy_).substr(cursor - source_.body, until - cursor);
    const std::size_t found = place_of(literal, code, copy);
    if (found == std::string_view::npos) return;
    const std::uint32_t begin = cursor + static_cast<std::uint32_t>(found);
    cursor = begin + static_cast<std::uint32_t>(literal.size());
    std::uint32_t at = begin;
    while (at < cursor) {
      const std::string_view rest = std::string_view(copy_).substr(at - source_.body, cursor - at);
      const auto found_mark = std::find_if(rest.begin(), rest.end(), is_looked_at_again);
      const auto stop = at + static_cast<std::uint32_t>(found_mark - rest.begin());
      add_run(flow, at, stop);
      if (stop == cursor) return;
      const char mark = copy_[stop - source_.body];
      if (mark == '\n') {
        wrapped_ = true;
        at = stop + 1;
      } else if (mark == kLess) {
        at = skip_tag(flow, stop, cursor);
      } else {  // of an escaped letter the second byte is text
        add_run(flow, stop + 1, stop + 2);
        at = stop + 2;
      }
    }
  }

  void add_run(Flow& flow, std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return;
    const std::string_view run = std::string_view(source_.text).substr(begin, end - begin);
    if (wrapped_) {
      LayoutBuilder::append_words(flow, run, begin);
    } else {
      flow.append(run, begin);
    }
    wrapped_ = false;
  }

  /// At a '<': passes over <sup>…</sup>, <br> and comments; anything else is text.
  std::uint32_t skip_tag(Flow& flow, std::uint32_t at, std::uint32_t end) {
    const std::string_view rest = std::string_view(source_.text).substr(at, end - at);
    if (rest.starts_with("<sup>")) {
      const std::size_t close = rest.substr(0, kLongestMark).find("</sup>");
      if (close != std::string_view::npos) {
        if (flow.text.empty()) note_mark_ = std::string(rest.substr(5, close - 5));
        return at + static_cast<std::uint32_t>(close) + 6;
      }
    }
    if (rest.starts_with("<!--") && at >= unclosed_until_) {
      const std::size_t close = rest.find("-->");
      if (close != std::string_view::npos) return at + static_cast<std::uint32_t>(close) + 3;
      unclosed_until_ = end;
    }
    for (const std::string_view tag : {"<br>", "<br/>", "<br />"}) {
      if (rest.starts_with(tag)) {
        if (in_cell_ && !flow.empty()) flow.append("\n", at);
        wrapped_ = !in_cell_;
        return at + static_cast<std::uint32_t>(tag.size());
      }
    }
    add_run(flow, at, at + 1);
    return at + 1;
  }

  void add_front() {
    Block front;
    front.kind = BlockKind::kFurniture;
    front.end = covered_ = source_.body;
    tiled_.push_back(std::move(front));
  }

  /// Lays the blocks of a part side by side up to its end.
  void tile(std::uint32_t end) {
    const auto before = [](const Block& a, const Block& b) { return a.begin < b.begin; };
    if (!std::is_sorted(blocks_.begin(), blocks_.end(), before))  // only notes stand elsewhere
      std::stable_sort(blocks_.begin(), blocks_.end(), before);
    for (Block& block : blocks_) {
      if (block.begin < covered_) block.begin = covered_;
      if (block.end <= block.begin) continue;
      fill(covered_, block.begin);
      covered_ = block.end;
      tiled_.push_back(std::move(block));
    }
    blocks_.clear();
    fill(covered_, end);
    covered_ = end;
  }

  /// Fills what no block covers: blank lines, and lines that the parser keeps to itself (unused footnotes, link
  /// targets).
  void fill(std::uint32_t from, std::uint32_t to) {
    while (line_ < lines_.size() && lines_[line_].begin < from) ++line_;
    for (; line_ < lines_.size() && lines_[line_].begin < to; ++line_) {
      const Line& one = lines_[line_];
      const BlockKind kind = one.too_long                 ? BlockKind::kUnknown
                             : one.blank                  ? BlockKind::kBlank
                             : is_delimiter_row(one.text) ? BlockKind::kFurniture
                                                          : BlockKind::kLoose;
      if (!tiled_.empty() && kind == BlockKind::kBlank && tiled_.back().kind == kind) {
        tiled_.back().end = one.end;
        continue;
      }
      Block& block = tiled_.emplace_back();
      block.kind = kind;
      block.begin = one.begin;
      block.end = one.end;
      if (kind == BlockKind::kLoose) block.text.append(one.text, one.text_begin);
    }
  }

  /// The row of dashes below the head of a table.
  static bool is_delimiter_row(std::string_view text) {
    return text.find('-') != std::string_view::npos && text.find_first_not_of("|:- \t") == std::string_view::npos;
  }

  /// Joins a paragraph that a page end cut: it stops in mid-sentence, and behind rules and notes another goes on.
  static void heal(std::deque<Block>& blocks) {
    std::size_t open = blocks.size();
    bool cut = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      Block& block = blocks[i];
      if (block.kind == BlockKind::kBlank) continue;
      if (block.kind == BlockKind::kFurniture || block.kind == BlockKind::kNote) {
        cut = cut || open < blocks.size();
        continue;
      }
      if (cut && block.kind == BlockKind::kParagraph && open < blocks.size()) {
        for (std::size_t p = 0; p < block.text.pieces.size(); ++p) {
          const auto& piece = block.text.pieces[p];
          const std::size_t end =
              p + 1 < block.text.pieces.size() ? block.text.pieces[p + 1].at : block.text.text.size();
          blocks[open].text.append(std::string_view(block.text.text).substr(piece.at, end - piece.at), piece.source);
        }
        block.text = {};
        block.kind = BlockKind::kContinued;
        if (ends_sentence(blocks[open].text.text)) open = blocks.size();
        cut = false;
        continue;
      }
      const bool prose = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kItem;
      open = prose && !ends_sentence(block.text.text) && count_letters(block.text.text) > 20 ? i : blocks.size();
      cut = false;
    }
  }

  /// Slides turned into Markdown often have no headings at all: there a short paragraph without a sentence is one.
  static void promote_titles(std::deque<Block>& blocks) {
    for (const Block& block : blocks) {
      if (block.kind == BlockKind::kHeading) return;
    }
    for (Block& block : blocks) {
      const std::string_view text = block.text.text;
      if (block.kind != BlockKind::kParagraph && !(block.kind == BlockKind::kItem && block.marker == "➤")) continue;
      const std::size_t letters = count_letters(text);
      if (letters < 3 || letters > 40 || is_entry(text) ||
          ends_sentence(text.substr(0, text.size() - (text.ends_with(">") ? 1 : 0))) ||
          text.find("。") != std::string_view::npos || text.find("：") != std::string_view::npos ||
          text.ends_with("、")) {
        continue;
      }
      const bool lower = block.kind == BlockKind::kItem || text.starts_with("<") || text.starts_with("＜");
      block.kind = BlockKind::kHeading;
      block.depth = lower ? 2 : 1;
      block.marker.clear();
    }
  }

  static bool ends_sentence(std::string_view text) {
    for (const std::string_view stop : {"。", "）", "」", ")", "】", "：", ":", "]", "*", "等"}) {
      if (text.ends_with(stop)) return true;
    }
    return text.empty();
  }

  const Source& source_;
  const std::vector<Line>& lines_;
  const std::string copy_;
  ParserMemory memory_;
  std::deque<Block> tiled_;           ///< of all parts so far
  std::uint32_t covered_ = 0;         ///< up to where they go
  std::size_t line_ = 0;              ///< the next that tiling looks at
  std::vector<Block> blocks_;         ///< of the part
  int lines_before_ = 0;              ///< what to add to the parser's number of a line
  int last_line_ = 0;                 ///< of the part
  bool open_fence_ = false;           ///< a fence goes on over its end
  std::string note_mark_;             ///< the <sup> mark at the front of the text being gathered
  std::uint32_t unclosed_until_ = 0;  ///< up to here no comment ends: looked for once
  bool in_cell_ = false;              ///< of a table: there <br> parts lines
  bool wrapped_ = false;              ///< a line end stands before the next run
};

}  // namespace

Layout scan_markdown(const Source& source, const std::vector<Line>& lines, Diagnostics& diagnostics) {
  return MarkdownScanner(source, lines, diagnostics).run();
}

}  // namespace kitei

/// What scans statute XML: see egov_xml.h. Its parts stand in files of their own: places in the source, faults, blocks,
/// words, divisions (what has a heading), provisions (what stands in them), tables.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/diagnostics.h"
#include "1_read/source.h"
#include "2_scan/layout.h"

namespace kitei {

/// An element, not character data, a comment or the like.
inline bool is_element(pugi::xml_node node) {
  return node.type() == pugi::node_element;
}

/// Scans one statute; see scan_egov_xml().
class EgovScanner {
 public:
  EgovScanner(const Source& source, Diagnostics& diagnostics)
      : source_(source), text_(source.text), diagnostics_(diagnostics), copy_(source.text), limit_(text_.size()) {
    std::replace(copy_.begin(), copy_.end(), '\0', ' ');
  }

  /// The blocks of the statute; once.
  Layout run();

 private:
  /// What stands around an element.
  struct Around {
    int nesting = 0;
    std::uint8_t clause = 0;  ///< depth of the clause around it
    std::uint8_t unit = 0;    ///< depth of the paragraph or item around it
    bool quoted = false;      ///< in provisions that are quoted to be inserted elsewhere
    bool top = false;         ///< the parser was set on here: nothing is known of what stood around
  };

  /// A cell that reaches down into the rows below.
  struct Merged {
    int rows = 0;
    Flow text;
  };

  // How it goes through the elements.

  void visit_children(pugi::xml_node node, const Around& around);
  /// An element and those behind it.
  void visit_from(pugi::xml_node child, const Around& around);
  void visit(pugi::xml_node node, Around around);
  /// Behind a fault an element stands as deep as those of its name before.
  void recall(std::string_view name, Around& around);
  Around below(pugi::xml_node node, Around around);
  void hide(pugi::xml_node node);
  void flatten(pugi::xml_node node, const Around& around);
  void open_envelope(pugi::xml_node node, const Around& around);
  void add_loose(pugi::xml_node node, Around around);

  // The text and its faults.

  void report_entities();
  /// Parses from the beginning, and behind each fault from the next start tag on.
  void read_on();
  void report_fault();
  bool begins_tag(std::size_t at) const;
  /// The '<' of the tag in which a fault is; the fault's own place where it is in none.
  std::size_t tag_around(std::size_t fault) const;
  /// Where words go on behind a fault: behind the tag in which it is.
  std::size_t words_from(std::size_t fault) const;
  /// The next '<' that may begin an element.
  std::size_t next_start(std::size_t from) const;
  /// Words that stand in no element that is known: kept one run a block.
  void add_words_between_tags(std::size_t until);

  // Where things stand in the source.

  /// Where a value of the parser stands in the source.
  std::size_t place_of(const char* value) const;
  /// The '<' of an element, the first letter of character data.
  std::size_t start_of(pugi::xml_node node) const;
  /// Behind an element's last tag: at what follows it, else behind the tags of all that end with it.
  std::size_t end_of(pugi::xml_node node) const;
  /// Backwards over blanks.
  std::size_t behind_words(std::size_t at) const;
  /// Behind the start tag of an element without children; one that ends at once takes one off `tags`.
  std::size_t behind_start_tag(pugi::xml_node node, int& tags) const;
  std::size_t behind_tags(std::size_t at, int tags) const;
  /// Behind the start tag of an element.
  std::size_t behind_first_tag(pugi::xml_node node) const;

  // Blocks.

  void close_gap(std::size_t until);
  /// Adds a block of the bytes from `begin` to `end`. In quoted provisions all is loose.
  Block* add(BlockKind kind, std::size_t begin, std::size_t end, const Around& around, std::string marker, Flow text);
  void add_heading(pugi::xml_node node, std::size_t end, StatutePart part, const Around& around, std::string marker,
                   Flow text);

  // Words.

  /// The words below a node, readings left out; columns and items set apart by a blank. Without recursion.
  void gather(pugi::xml_node root, Flow& flow) const;
  void append_value(const char* value, Flow& flow) const;
  Flow words_of(pugi::xml_node node) const;
  std::string label_of(pugi::xml_node node) const;
  /// Takes the label off a title: 「第一章　総則」, 「別表第一（第三条関係）」.
  static std::string cut_label(Flow& title);
  /// 「（目的）」 -> 「目的」.
  static Flow without_brackets(Flow flow);
  static std::string without_blanks(std::string_view text);
  /// Statutes of old print paragraphs without numbers; they are cited by them all the same.
  static std::string number_not_printed(pugi::xml_node node);

  // Parts with a heading.

  /// Each line of the contents: the title of a part and its range of articles.
  void add_contents(pugi::xml_node node, const Around& around);
  void open_division(pugi::xml_node node, const Around& around);
  void open_article(pugi::xml_node node, const Around& around);
  /// 附則: its title is the number of the law that brought it in, where that is another one.
  void open_supplement(pugi::xml_node node, const Around& around);
  void open_annex(pugi::xml_node node, const Around& around);
  void add_caption(pugi::xml_node node, const Around& around);

  // What stands in them.

  void add_paragraph(pugi::xml_node node, Around around);
  void open_paragraph(pugi::xml_node node, Around around);
  void open_item(pugi::xml_node node, Around around);
  void open_remarks(pugi::xml_node node, Around around);
  void add_figure(pugi::xml_node node, Around around);

  // Tables.

  void add_table(pugi::xml_node table, Around around);
  void add_row(pugi::xml_node row, bool header, const Around& around, std::vector<Merged>& above);

  const Source& source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::string copy_;         ///< what the parser works in
  std::size_t limit_;        ///< up to where the elements at hand are sound
  std::size_t covered_ = 0;  ///< up to where blocks tile
  Layout layout_;
  bool too_deep_ = false;
  std::map<std::string, std::uint8_t, std::less<>> clause_depth_, item_depth_;  ///< of the last one by its name
};

}  // namespace kitei

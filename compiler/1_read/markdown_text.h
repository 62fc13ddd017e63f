/// Plain text -> Markdown that reads as that text and nothing else.
#pragma once

#include <string>
#include <string_view>

namespace kitei {

/// Where the text will stand.
enum class MarkdownPlace : unsigned char {
  kParagraph,  ///< line breaks stay; `indent` blanks go before each line but the first
  kHeading,    ///< line breaks become blanks
  kCell,       ///< of a pipe table: line breaks become <br>
};

/// The byte before and behind the name of a note in a text: `\x01` `3` `\x02` is written as [^3].
inline constexpr char kNoteBegin = '\x01', kNoteEnd = '\x02';

/// Escapes all that Markdown would take for a mark: emphasis, links, HTML, pipes, and at the beginning of a line
/// headings, lists, rules and quotes. Blanks at the ends of lines and empty lines go. Linear.
std::string to_markdown(std::string_view text, MarkdownPlace place, std::size_t indent = 0);

}  // namespace kitei

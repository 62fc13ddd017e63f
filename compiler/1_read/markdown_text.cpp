#include "1_read/markdown_text.h"

#include <algorithm>

#include "0_base/text.h"

namespace kitei {
namespace {

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Where in a line a backslash is needed for what stands at its front: npos for nowhere.
std::size_t mark_at_front(std::string_view line) {
  if (line.empty()) return std::string_view::npos;
  if (std::string_view("#>+-=~:").find(line[0]) != std::string_view::npos) return 0;
  std::size_t digits = 0;
  while (digits < line.size() && is_ascii_digit(line[digits])) ++digits;
  const bool stop = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
  const bool list = stop && (digits + 1 == line.size() || line[digits + 1] == ' ' || line[digits + 1] == '\t');
  return list ? digits : std::string_view::npos;
}

bool is_special(std::string_view line, std::size_t at, MarkdownPlace place) {
  const char c = line[at];
  const char next = at + 1 < line.size() ? line[at + 1] : '\0';
  if (std::string_view("\\`*_[<|").find(c) != std::string_view::npos) return true;
  if (c == '&') return next == '#' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  if (c == '~') return next == '~';
  return c == '#' && place == MarkdownPlace::kHeading;
}

/// Writes a note's mark; gives the place behind it, or `at` where there is none.
std::size_t write_note(std::string& out, std::string_view line, std::size_t at) {
  const std::size_t end = line.find(kNoteEnd, at);
  if (end == std::string_view::npos) return at;
  out += "[^";
  out += line.substr(at + 1, end - at - 1);
  out += ']';
  if (end + 1 < line.size() && line[end + 1] == ':') out += '\\';  // else it would define the note
  return end + 1;
}

void write_line(std::string& out, std::string_view line, MarkdownPlace place) {
  const std::size_t front = place == MarkdownPlace::kParagraph ? mark_at_front(line) : std::string_view::npos;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == kNoteBegin) {
      if (const std::size_t behind = write_note(out, line, at); behind > at) {
        at = behind;
        continue;
      }
    }
    if (at == front || is_special(line, at, place)) out += '\\';
    if (static_cast<unsigned char>(line[at]) >= 32) out += line[at];
    if (line[at] == '\t') out += ' ';
    ++at;
  }
}

}  // namespace

std::string to_markdown(std::string_view text, MarkdownPlace place, std::size_t indent) {
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim(text.substr(at, end - at));
    at = end + 1;
    if (line.empty()) continue;
    if (!out.empty()) {
      if (place == MarkdownPlace::kCell) out += "<br>";
      if (place == MarkdownPlace::kHeading) out += ' ';
      if (place == MarkdownPlace::kParagraph) out += '\n' + std::string(indent, ' ');
    }
    write_line(out, line, place);
  }
  return out;
}

}  // namespace kitei

#include "2_scan/markdown_parts.h"

#include <algorithm>

#include "0_base/id.h"

namespace kitei {
namespace {

constexpr std::size_t kLongestLabel = 1000;  // as CommonMark has it

bool is_blank_byte(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

/// True for what may stand before a definition on its line: blanks, marks of quotes and lists.
bool may_precede(char c) {
  return is_blank_byte(c) || (c >= '0' && c <= '9') || std::string_view(">-+*.)").find(c) != std::string_view::npos;
}

/// True where the line before the one that begins at `at` is empty.
bool stands_behind_blank(std::string_view text, std::size_t at) {
  std::size_t before = at - 1;  // a line end
  while (before > 0 && is_blank_byte(text[before - 1])) --before;
  return before == 0 || text[before - 1] == '\n';
}

/// True where a definition may stand at `at`: at the front of its line, that of a link not in the midst of a paragraph.
bool may_define(std::string_view text, std::size_t at) {
  const bool note = text.substr(at).starts_with("[^");
  while (at > 0 && may_precede(text[at - 1])) --at;
  if (at == 0 || text[at - 1] != '\n') return at == 0;
  const std::size_t line_before = at == 1 ? 0 : text.rfind('\n', at - 2) + 1;
  return note || stands_behind_blank(text, at) || text[line_before] == '[' || text[line_before] == '#';
}

bool begins_words(char c) {
  return c == '#' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Labels that differ in case or in the width of their blanks are one.
std::uint64_t hash_of_label(std::string_view label) {
  std::string plain;
  plain.reserve(label.size());
  for (const char c : label) {
    if (is_blank_byte(c) || c == '\n') {
      if (!plain.empty() && plain.back() != ' ') plain += ' ';
    } else {
      plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  if (plain.ends_with(' ')) plain.pop_back();
  return hash_of(plain);
}

}  // namespace

bool MarkdownParts::next_bracket(std::string_view text, std::size_t& at, Bracket& bracket) {
  for (at = text.find('[', at); at != std::string_view::npos; at = text.find('[', at)) {
    const std::size_t begin = ++at;
    const std::string_view label = text.substr(begin, kLongestLabel);
    const auto end = std::find_if(label.begin(), label.end(), [](char c) { return c == '[' || c == ']'; });
    if (end == label.end()) continue;
    at = begin + static_cast<std::size_t>(end - label.begin());
    if (text[at] == '[' || at == begin) continue;
    const bool colon = at + 1 < text.size() && text[at + 1] == ':';
    bracket = {begin, at, colon && may_define(text, begin - 1)};
    return true;
  }
  return false;
}

MarkdownParts::MarkdownParts(std::string_view text) : text_(text) {
  Bracket bracket;
  for (std::size_t at = 0; next_bracket(text, at, bracket);) {
    if (!bracket.definition) continue;
    const std::uint32_t number = numbers_.number_of(hash_of_label(words(bracket)));
    if (number == labels_.size()) labels_.push_back({static_cast<std::uint32_t>(bracket.begin)});
  }
  if (labels_.empty()) return;
  for (std::size_t at = 0; next_bracket(text, at, bracket);) {
    Label* label = bracket.definition ? nullptr : find(bracket);
    if (label == nullptr) continue;
    const auto place = static_cast<std::uint32_t>(bracket.begin);
    label->first_used = std::min(label->first_used, place);
    label->last_used = place;
  }
}

std::string_view MarkdownParts::words(const Bracket& bracket) const {
  return text_.substr(bracket.begin, bracket.end - bracket.begin);
}

MarkdownParts::Label* MarkdownParts::find(const Bracket& bracket) {
  const std::uint32_t number = numbers_.find(hash_of_label(words(bracket)));
  return number == HashNumbers::kNone ? nullptr : &labels_[number];
}

std::size_t MarkdownParts::end_of(std::size_t begin, std::size_t least) const {
  if (least >= text_.size() - begin) return text_.size();
  for (std::size_t at = text_.find('\n', begin + least); at != std::string_view::npos; at = text_.find('\n', at)) {
    if (++at == text_.size()) break;
    if (begins_words(text_[at]) && stands_behind_blank(text_, at)) return at;
  }
  return text_.size();
}

MarkdownPart MarkdownParts::part(std::size_t begin, std::size_t end) {
  MarkdownPart part;
  std::string behind;
  Bracket bracket;
  ++parts_;
  for (std::size_t at = begin; !labels_.empty() && next_bracket(text_, at, bracket) && bracket.begin < end;) {
    Label* label = find(bracket);
    if (label == nullptr || label->part == parts_) continue;
    label->part = parts_;
    std::string printed = "[" + std::string(words(bracket)) + "]";
    std::replace(printed.begin(), printed.end(), '\n', ' ');
    if (label->defined < begin) {
      part.text += printed + ": a\n\n";
      part.lines_before += 2;
    } else if (label->defined >= end) {
      behind += printed + ": a\n\n";
    } else if (printed[1] == '^' && (label->first_used < begin || label->last_used >= end)) {
      behind += printed + "\n\n";  // a note that nobody refers to would be dropped
    }
  }
  part.text += text_.substr(begin, end - begin);
  if (!behind.empty()) part.text += "\n\n" + behind;
  return part;
}

}  // namespace kitei

/// A read document as a Markdown source that a person can edit.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "1_read/source.h"
#include "3_parse/outline.h"

namespace kitei {

/// Where a line of the Markdown came from.
struct LineOrigin {
  std::uint32_t line;      ///< of the Markdown, from 1
  std::uint32_t from, to;  ///< lines of the source
};

struct WrittenMarkdown {
  std::string text;
  std::vector<LineOrigin> origins;  ///< one for each heading, unit and row; empty where the text is that of the source
};

/// Front matter (TOML: what is known of the document, and `imported_from`) and the document: clauses as headings with
/// their labels, items as lists that keep their marks, tables as pipe tables, notes as （注n） paragraphs, words of
/// figures as quotes. Markdown and Word documents are Markdown already and stay as they are; a source that has front
/// matter comes out byte for byte. `name` is the file's name.
WrittenMarkdown write_markdown(const Source& source, const Outline& outline, const std::string& name);

}  // namespace kitei

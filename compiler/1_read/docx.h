/// Word documents (.docx): read as the Markdown that `kitei import` writes.
#pragma once

#include <string>
#include <string_view>

#include "0_base/diagnostics.h"
#include "0_base/result.h"

namespace kitei {

/// True for a zip archive that holds a Word document, or that is named like one.
bool is_docx(std::string_view name, std::string_view bytes);

/// The text of a Word document as Markdown: numbers as the labels that Word prints, headings by outline level, tables
/// as pipe tables with merged cells repeated, notes as [^n], tracked changes accepted (K1021). Headers and footers, the
/// table of contents and hidden text are left out. Parts that are missing or damaged are reported (K1022) and the rest
/// is read. Fails where there is no body to read.
///
/// Bounded: 128 MiB of unpacked parts, 64 MiB of text, elements nested 200 deep.
Result<std::string> read_docx(std::string_view bytes, const Place& whole, Diagnostics& diagnostics);

}  // namespace kitei

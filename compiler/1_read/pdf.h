/// PDF files, read by a child process: what a damaged or hostile file does, it does there.
#pragma once

#include <string>
#include <string_view>

#include "0_base/diagnostics.h"
#include "0_base/result.h"

namespace kitei {

/// Names the program that is started as `PROGRAM pdf-text` for each PDF. Without a call of this, PDF files are reported
/// as unreadable. Call it before any thread is started.
void read_pdf_with(std::string program);

/// The text of a PDF: lines in reading order, form feeds between pages, tables as pipe rows. The child gets the file on
/// its standard input and has 60 seconds; it limits its own memory and processor time (pdf_text.h). Fails where it
/// crashes, runs out of a limit or finds no text. Vertical or rotated text is reported (K1023).
Result<std::string> read_pdf(std::string_view bytes, const Place& whole, Diagnostics& diagnostics);

}  // namespace kitei

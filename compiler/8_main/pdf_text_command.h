/// `kitei pdf-text`: the child process that reads one PDF. Not for users.
#pragma once

namespace kitei {

/// Reads a PDF from standard input and writes its text to standard output: one line with the first page that has
/// vertical or rotated text (0 for none), then the lines, with form feeds before the second page and those after.
/// Before it reads it limits itself: 1 GiB of memory, 45 seconds of processor time, files of 64 MiB. Exit codes: 0;
/// 3 damaged; 4 locked; 5 out of memory.
int run_pdf_text();

}  // namespace kitei

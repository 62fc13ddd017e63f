/// Bounds for what is given to the Markdown parser.
#pragma once

#include <string>

#include "0_base/diagnostics.h"
#include "1_read/source.h"

namespace kitei {

/// Debian's cmark-gfm takes time and memory that grow much faster than some texts: a table fills each short row up to
/// as many cells as its head has, and each line costs as much as the quotes and lists that are open around it are deep.
///
/// Replaces by `neutral`, a byte that means nothing in Markdown, the marks of quotes and lists that nest deeper than
/// 32 on one line (K2106), and the row of dashes of a table of over 200 columns or of one that would be mostly
/// filled-up cells (K2107). `text` is the text of `source` from source.body on; its length stays. Linear.
void bound_markdown(std::string& text, char neutral, const Source& source, Diagnostics& diagnostics);

}  // namespace kitei

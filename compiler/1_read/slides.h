/// Tells text out of slides from running text.
#pragma once

#include "1_read/source.h"

namespace kitei {

/// True where the text is mostly short lines without sentences, as slides leave them: under one line in five holds a
/// 「。」 and under two in five have thirty letters or more. (Measured: plans and standards have 0.24 to 0.38 and 0.43
/// to 0.45, slide texts 0.10 to 0.13 and 0.23 to 0.27.)
bool looks_like_slides(const Source& source);

}  // namespace kitei

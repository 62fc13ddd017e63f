/// Draft sector guidelines as Markdown, for those who keep their drafts as text.
#pragma once

#include "7_emit/emitter.h"

namespace kitei {

/// Writes site/packs/<ministry>/<sector>/level-<n>/guideline.md: the same as guideline.docx.
extern const Emitter kPackMarkdownEmitter;

}  // namespace kitei

/// Draft sector guidelines as Word documents, one for each ministry and sector of the lexicon.
#pragma once

#include "7_emit/emitter.h"

namespace kitei {

/// Writes site/packs/<ministry>/<sector>/level-1/guideline.docx. A pack whose path cannot be used is reported (K7002).
extern const Emitter kPackDocxEmitter;

}  // namespace kitei

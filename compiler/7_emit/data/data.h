/// OUT/data: everything that was found, as JSON Lines and SARIF.
///
/// One file a kind of record, documents in reading order, records in the order of the text. Each record has `source`,
/// `line_from`, `line_to` (1-based lines of the original file) and `url` (below site/); its `id` is made from the
/// source id, the label path and the text, so that one edit does not rename the rest; a control has its own.
#pragma once

#include "7_emit/emitter.h"

namespace kitei {
extern const Emitter kDataEmitter;
}

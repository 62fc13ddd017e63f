/// The Xapian database of the handbook: OUT/search.
///
/// One document a passage, in the order of the corpus; terms, prefixes and slots by index/terms.h; the document's data
/// is a Record; the metadata key "knowledge" holds what queries need of the lexicon. No positions and stock weights, so
/// the database can be sharded and served by Xapian's own means. Its 16 uuid bytes are set from the content.
#pragma once

#include "7_emit/emitter.h"

namespace kitei {
extern const Emitter kXapianEmitter;
}

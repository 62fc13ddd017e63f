/// The Xapian database of the handbook: OUT/search.
///
/// One document a block (blocks.h), in the order of the corpus. The frequency of a term in it is 32 times the passages
/// that hold the term, and the term's standing; the data are the Records of its passages, U+001D between them. A term
/// in many blocks is in the best ones only (listed.h); metadata.h has what else the database says. There are no
/// positions, and no weights of Xapian are used, so databases may be put together and served by Xapian's own means. The
/// 16 uuid bytes are set from the content.
#pragma once

#include "7_emit/emitter.h"

namespace kitei {
extern const Emitter kXapianEmitter;
}

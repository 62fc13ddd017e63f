/// The browser's index: OUT/site/search, classic script files that search.js adds as it needs them.
///
///   search.js      the engine and the page
///   tables.js      tables of the analyser and names of the lexicon
///   corpus.js      how many passages, shards of terms
///   t/<n>.js       shard n of the terms: for each how many passages hold it, and the blocks in which it stands
///   b/<slot>.js    a block: some neighbouring passages of one document, as they are shown
///
/// A query loads the shards of its terms, ranks the blocks, loads the best ones and orders their passages by rank.js.
/// Blocks are cut and numbered by their own content's place, not by a count over the corpus: an edit rewrites the
/// blocks of its document and the shards of the terms that came or went.
#pragma once

#include "7_emit/emitter.h"

namespace kitei {
extern const Emitter kClientEmitter;
}

/// What each statement is about: measures, themes and sectors.
#pragma once

#include "5_link/graph.h"

namespace kitei {

/// Fills Document::topics by the words of the lexicon. A group of measures is that of the nearest clause title that
/// marks one, else of the statement's own words: under its heading a statement often does not name it. Themes are those
/// of all titles above and of the statement. Sectors are those that the document is about (DocumentInfo), and those
/// named in the titles or the statement with a thing of theirs behind it (ガス分野, 医療機関, 水道施設), or with which
/// a title begins: alone, their names are everyday words. One automaton over each title and statement; linear.
void mark_topics(Graph& graph, unsigned jobs);

}  // namespace kitei

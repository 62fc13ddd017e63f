/// One duty in several documents: in the plan, its details, the baseline, a guideline, an Act.
#pragma once

#include "5_link/graph.h"

namespace kitei {

/// Fills Document::duty_ties: pairs of statements of different documents that have an actor in common (or actors of one
/// family, Role::within) and whose acts are told in words that are alike.
///
/// Words are pairs of letters other than hiragana, which carry the grammar; each weighs as much as it is rare
/// (log N/n). Pairs that fewer than kMostStatements statements of one actor share lead from a statement to others; so
/// the work grows with the corpus and no faster. A statement is tied to at most kMostTies others, the most alike.
void tie_duties(Graph& graph, unsigned jobs);

}  // namespace kitei

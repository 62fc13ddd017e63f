/// What is wrong with the form of a control.
#pragma once

#include <string>

#include "0_base/diagnostics.h"
#include "5_link/graph.h"

namespace kitei {

/// The heading of a control.
Place place_of(const Document& document, const Control& control);
/// A run of a unit's text.
Place place_of(const Document& document, UnitId unit, Range range);

/// Labels and values that are not known (K5103, K5104).
void report_part_faults(const Document& document, Diagnostics& diagnostics);

/// Text, force, level, question, and a basis or source: what a control cannot do without (K5102).
void report_missing_parts(const Document& document, const Control& control, Diagnostics& diagnostics);

/// A sector that the lexicon does not know (K5105).
void report_unknown_sector(const Lexicon& lexicon, const Document& document, const Control& control,
                           const std::string& name, Diagnostics& diagnostics);

/// A basis or source whose document is in the corpus and has no such clause (K5106).
void report_dangling_ground(const Graph& graph, const Document& document, const Ground& ground, const Link& link,
                            Diagnostics& diagnostics);

}  // namespace kitei

/// The finder of controls, and of what a sector makes of them.
#pragma once

#include <vector>

#include "1_read/source.h"
#include "3_parse/outline.h"
#include "4_extract/statements.h"

namespace kitei {

/// Finds the controls of a baseline or sector guideline (headings 「ACC-01 題名」 with text and labelled parts) and the
/// rows of a guideline's tables 対策/取扱い. Other documents have none. Linear.
void find_controls(const Source& source, const Outline& outline, Extract& extract);

/// By unit: true for the labelled parts of controls, which say how a control is checked and oblige nobody.
std::vector<bool> parts_of_controls(const Outline& outline, const std::vector<Control>& controls);

/// What a control does not demand (講ずることが望ましい) its sentences recommend, whatever their end says.
void bind_control_force(const Outline& outline, Extract& extract);

/// Takes out what reads like a place in this document (2.1, Ⅳ) in lists of sources: those name other documents, and
/// pass 5 knows their titles.
void drop_citations_in_sources(const Outline& outline, Extract& extract);

/// Puts members of a list of grounds together again that one citation spans: the title of a law may hold a 「、」.
void join_grounds_of_one_citation(const Outline& outline, Extract& extract);

}  // namespace kitei

/// How controls, treatments, relations and standards are called on pages, and links to them.
#pragma once

#include <string>
#include <string_view>

#include "5_link/graph.h"
#include "7_emit/site/frame.h"

namespace kitei {

/// 「1以上」, 「1・3」; empty where nothing is said.
std::string level_words(const Levels& levels);

/// "adoption/finance.html": what a sector makes of the controls.
std::string adoption_url(const Sector& sector);

/// A link to a control: 「ACC-01 利用者の識別」.
void write_control(const Site& site, const Here& here, GraphControlId control, Html& html);
/// 「講ずべき」 or 「講ずることが望ましい」 as a label; nothing for kNone.
void write_force(ControlForce force, Html& html);
/// The treatment as a label.
void write_treatment(Treatment treatment, Html& html);
/// Links to sectors, with commas.
void write_sectors(const Site& site, const Here& here, const std::vector<SectorId>& sectors, Html& html);

/// Legal bases or sources as a list, each a link where it leads to a clause of the corpus.
void write_grounds(const Site& site, const Here& here, const std::vector<Ground>& grounds,
                   const std::vector<Link>& links, bool basis, Html& html);

}  // namespace kitei

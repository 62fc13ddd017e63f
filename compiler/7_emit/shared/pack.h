/// What a pack asks of the operators of one sector at one level: the same for Word, Markdown, Excel and OSCAL.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "0_base/diagnostics.h"
#include "5_link/graph.h"

namespace kitei {

/// A control as the sector has it: what the baseline says, and what the sector's guideline makes of it.
struct PackControl {
  GraphControlId id;
  const Control* control = nullptr;
  const Adoption* adoption = nullptr;        ///< the row of the sector's guideline; none where it adds or is silent
  Treatment treatment = Treatment::kLacks;   ///< kTakes, kStrengthens, kRelaxes or kAdds
  ControlForce force = ControlForce::kNone;  ///< the sector's, where it sets one
  int level = 0;                             ///< the lowest at which it is asked for, likewise
  std::string text;                          ///< of the baseline: its paragraphs, joined
  std::vector<std::string> basis, sources;   ///< as printed, the sector's behind the baseline's
  std::string fingerprint;                   ///< of the text of the baseline
};

/// Where one pack goes.
struct PackPlace {
  const Ministry* ministry = nullptr;
  const Sector* sector = nullptr;
  SectorId sector_id;
  int level = 1;
  std::string folder;  ///< relative to OUT: "site/packs/fsa/finance/level-1"
};

/// All that stands in one pack.
struct Pack {
  PackPlace place;
  std::vector<PackControl> controls;    ///< of the baseline in its order, then those that the sector adds
  std::vector<GraphControlId> missing;  ///< of this level, which no row of the sector's guideline names
  std::vector<GraphControlId> suspect;  ///< in `controls`, whose text has changed since the sector looked at it
  const Document* guideline = nullptr;  ///< the sector's, where the corpus has one
  const Document* baseline = nullptr;   ///< the first document with a control for all sectors; none without
};

/// One place for each ministry, sector under it and level, by sector, ministry and level. Without controls in the
/// corpus there is level 1 alone. A place whose path cannot be used is left out, with K7002 where `diagnostics` is
/// given.
std::vector<PackPlace> list_packs(const Graph& graph, Diagnostics* diagnostics);

/// Collects one pack. A sector without a guideline of its own takes the baseline as it is. Safe to call from several
/// threads.
Pack collect_pack(const Graph& graph, const PackPlace& place);

/// The text of a control: its paragraphs, joined, with its sentences as they stand.
std::string text_of(const Graph& graph, const GraphControl& control);

/// Eight letters that are others when the text of the control is another.
std::string fingerprint_of(const Graph& graph, const GraphControl& control);

/// 「金融分野」
std::string name_with_field(const Sector& sector);

/// 「採る」, 「強める」, 「緩める」, 「加える」; 「定めなし」 for kLacks.
std::string_view words_of(Treatment treatment);

}  // namespace kitei

/// What a pack asks of the operators of one sector at one level: the same for Word, Markdown, Excel and OSCAL.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/diagnostics.h"
#include "5_link/graph.h"
#include "7_emit/shared/entries.h"

namespace kitei {

/// Where the packs stand in OUT.
inline constexpr std::string_view kPacksFolder = "site/packs/";

/// A control as the sector has it: what the baseline says, and what the sector's guideline makes of it.
struct PackControl {
  GraphControlId id;
  const Control* control = nullptr;
  const Adoption* adoption = nullptr;        ///< the row of the sector's guideline; none where it adds or is silent
  const Document* guideline = nullptr;       ///< that has this row
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
  Entries entries;                      ///< what the ministry has written into an earlier one (--keep)
  const Document* guideline = nullptr;  ///< the sector's, where the corpus has one
  const Document* baseline = nullptr;   ///< the first document with a control for all sectors; none without
};

/// All packs of a corpus, collected once for all who write them: one for each sector, ministry that has charge of it
/// and level, in this order. Without controls in the corpus there is level 1 alone. A sector without a guideline of its
/// own takes the baseline as it is. A pack whose path cannot be used is left out (K7002).
std::vector<Pack> collect_packs(const Graph& graph, unsigned jobs, Diagnostics& diagnostics);

/// The packs of one sector, which stand together.
std::span<const Pack> packs_of(std::span<const Pack> packs, SectorId sector);

/// The packs of the first pack's ministry and sector, one a level, at the front of `packs`.
std::span<const Pack> levels_of(std::span<const Pack> packs);

/// Whether the text of the control has changed since the sector looked at it, as far as its guideline says.
bool is_suspect(const PackControl& control);

/// What one sector makes of the controls; empty where it has no guideline.
std::span<const SectorTreatment> treatments_of(const Graph& graph, SectorId sector);

/// The text of a control: its paragraphs, joined, with its sentences as they stand.
std::string text_of(const Graph& graph, const GraphControl& control);

/// Eight letters that are others when the text of the control is another.
std::string fingerprint_of(const Graph& graph, const GraphControl& control);

/// The id of a sector of the lexicon of `graph`.
SectorId id_of(const Graph& graph, const Sector& sector);

/// 「金融分野」
std::string name_with_field(const Sector& sector);

/// 「採る」, 「強める」, 「緩める」, 「加える」; 「定めなし」 for kLacks, 「不明」 for kUnknown.
std::string_view word_of(Treatment treatment);

}  // namespace kitei

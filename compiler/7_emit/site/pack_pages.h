/// Pages about packs: what each holds of the baseline, and where to take it.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {

/// packs.html: all packs by ministry, sector and level; and for each pack packs/…/coverage.html: what the sector takes,
/// strengthens, relaxes (and why), adds and leaves out at that level, with the version of each text.
void write_packs(const Site& site);

/// Links to the packs of a sector, a line a ministry and level. Nothing where the sector has no ministry.
void write_pack_links(const Site& site, const Here& here, const Sector& sector, Html& html);

}  // namespace kitei

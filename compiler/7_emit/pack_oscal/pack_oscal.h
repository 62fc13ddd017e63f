/// OSCAL 1.2.1: the baseline as a catalog, each sector and level as a profile of it, the comparison with standards.
#pragma once

#include "7_emit/emitter.h"

namespace kitei {

/// Writes, where the corpus has controls:
///   site/packs/baseline/catalog.json, mappings.json            the baseline, and what it has to do with standards
///   site/packs/<ministry>/<sector>/additions.json              the controls of a sector's own, where there are any
///   site/packs/<ministry>/<sector>/level-<n>/profile.json      what the sector takes and changes
///   site/packs/<ministry>/<sector>/level-<n>/catalog.json      the profile, resolved
extern const Emitter kPackOscalEmitter;

}  // namespace kitei

/// A sector's choice and changes as a profile, and what comes out when it is resolved.
#pragma once

#include "7_emit/pack_oscal/catalog.h"

namespace kitei::oscal {

/// The alterations of one control: the sector's level and force in place of the baseline's, its own words and its
/// reason as a part. Null where the control is taken as it is.
Json alteration_of(const PackControl& control);

/// A control after its alteration, by the rules of OSCAL's profile resolution: removals first, then additions at the
/// end.
Json altered(Json control, const Json& alteration);

/// The profile of a pack: imports the baseline and, where the sector adds controls, its own catalog.
Json profile_of(const Pack& pack, const Json& metadata);

}  // namespace kitei::oscal

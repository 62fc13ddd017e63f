/// Which pack a person asks for.
#pragma once

#include <span>
#include <string>

#include "0_base/result.h"
#include "7_emit/shared/pack.h"

namespace kitei {

/// The pack of the ministry, sector and level (0: not said). Fails with the ids that are known, those near the one
/// given first.
Result<const Pack*> choose_pack(std::span<const Pack> packs, const std::string& ministry, const std::string& sector,
                                int level, bool japanese);

}  // namespace kitei

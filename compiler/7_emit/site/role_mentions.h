/// Where documents name a role of which they say no duty.
#pragma once

#include <vector>

#include "5_link/graph.h"

namespace kitei {

/// A unit that names a role.
struct RoleMention {
  DocumentId document;
  UnitId unit;
};

/// By RoleId, in reading order, each unit once, at most 100 a role: for roles that neither act nor are acted upon in
/// any statement. Empty for all others, whose statements say more. One walk over the mentions of all documents.
std::vector<std::vector<RoleMention>> find_role_mentions(const Graph& graph);

}  // namespace kitei

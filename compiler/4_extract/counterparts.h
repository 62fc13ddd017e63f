/// The other sides of an act, and what ties them to it.
#pragma once

#include <string_view>
#include <vector>

#include "4_extract/actors.h"
#include "4_extract/role_finder.h"
#include "4_extract/statements.h"

namespace kitei {

struct Counterpart {
  RoleId role;
  Tie tie = Tie::kNamed;
};

/// The other roles of a sentence, each once, in the order of the text: givers and receivers, those helped, asked or
/// cooperating, those whose measures are surveyed; not mere possessives, nor subjects of a clause that describes a
/// noun. The tie follows the particle behind the name (of joined names, behind the last) and the verb that takes it;
/// where a role stands twice, the first place whose words say something counts.
std::vector<Counterpart> counterparts_of(std::string_view folded, const std::vector<RoleMatch>& names,
                                         const Subject& subject, const std::vector<RoleId>& actors);

}  // namespace kitei

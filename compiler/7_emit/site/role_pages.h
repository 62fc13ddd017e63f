/// roles.html and a page for each role: what it must do, how often, with whom, and where that is written.
#pragma once

#include "7_emit/site/frame.h"
#include "7_emit/site/role_mentions.h"

namespace kitei {
void write_roles_list(const Site& site);
/// `mentions`: shown where the role has no statement.
void write_role_page(const Site& site, RoleId role, const std::vector<RoleMention>& mentions);

/// The names over time of a role, ministry or sector; nothing where there is but one, without dates.
void write_names(const std::vector<Name>& names, Html& html);
}  // namespace kitei

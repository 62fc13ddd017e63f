/// Who acts in a sentence, and who is named as the other side.
#pragma once

#include <string_view>
#include <vector>

#include "1_read/lexicon.h"
#include "4_extract/role_finder.h"
#include "4_extract/statements.h"

namespace kitei {

/// The roles that a sentence itself makes its subject.
struct Subject {
  std::vector<RoleId> roles;
  std::string_view rule;  ///< "topic", "place", "agent", "giver", "unknown-subject"; empty where there is none
  std::uint32_t begin = 0, end = 0;  ///< bytes of the folded sentence that name them
  bool unknown() const { return rule == "unknown-subject"; }
};

/// The topic (…は) at the outermost level that names roles; else 「…において」, 「…には」 of a passive sentence.
Subject topic_of(std::string_view folded, const std::vector<RoleMatch>& names);

/// Roles that a bracket at the end adds with an act of their own: 「…に届出（当該大臣は…に通知）」.
std::vector<RoleId> bracket_roles(std::string_view folded, const std::vector<RoleMatch>& names);

/// Weaker: 「…が、」, 「…が…場合は」, 「…から…提供」, for sentences without topic or lead-in.
Subject agent_of(std::string_view folded, const std::vector<RoleMatch>& names);

/// The roles that a heading gives charge of what stands below it: 「2.1 内閣官房の施策」, 「(1) 各セプター」,
/// 「…からの情報連絡」. Not those that it names as receivers or partners.
std::vector<RoleId> heading_roles(std::string_view folded, const std::vector<RoleMatch>& names);

/// What follows a name in a sentence, behind a bracketed note and words that belong to it: 等, 自ら.
std::string_view behind_name(std::string_view folded, const RoleMatch& name);

/// The index of the last of the names that are joined to names[first]: 「A、B及びC」.
std::size_t last_joined(std::string_view folded, const std::vector<RoleMatch>& names, std::size_t first);

}  // namespace kitei

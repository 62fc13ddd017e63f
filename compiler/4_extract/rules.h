/// What the rules of pass 4 say, for people who doubt one.
#pragma once

#include <string_view>
#include <vector>

namespace kitei {

/// A rule that may stand in Statement::rules, or a tie ("tie-asks"); one sentence in each language, without a full
/// stop.
struct RuleText {
  std::string_view name, ja, en;
};

/// All rules, in the order of rules.def.
const std::vector<RuleText>& all_rules();

/// The rule of a name; nullptr where there is none.
const RuleText* rule_named(std::string_view name);

}  // namespace kitei

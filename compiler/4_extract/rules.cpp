#include "4_extract/rules.h"

#include <algorithm>

namespace kitei {

const std::vector<RuleText>& all_rules() {
#define KITEI_RULE(name, ja, en) RuleText{name, ja, en},
  static const std::vector<RuleText> kRules{
#include "4_extract/rules.def"
  };
#undef KITEI_RULE
  return kRules;
}

const RuleText* rule_named(std::string_view name) {
  const auto& rules = all_rules();
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const RuleText& rule) { return rule.name == name; });
  return found == rules.end() ? nullptr : &*found;
}

}  // namespace kitei

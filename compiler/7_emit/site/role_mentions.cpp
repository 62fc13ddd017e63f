#include "7_emit/site/role_mentions.h"

namespace kitei {
namespace {

constexpr std::size_t kMost = 100;

}  // namespace

std::vector<std::vector<RoleMention>> find_role_mentions(const Graph& graph) {
  std::vector<std::vector<RoleMention>> by_role(graph.by_actor.size());
  for (std::uint32_t d = 0; d < graph.documents.size(); ++d) {
    for (const Mention& mention : graph.documents[d].extract.mentions) {
      const std::uint32_t role = mention.role.index;
      if (!graph.by_actor[role].empty() || !graph.by_counterpart[role].empty()) continue;
      std::vector<RoleMention>& found = by_role[role];
      const bool again = !found.empty() && found.back().document == DocumentId{d} && found.back().unit == mention.unit;
      if (!again && found.size() < kMost) found.push_back({DocumentId{d}, mention.unit});
    }
  }
  return by_role;
}

}  // namespace kitei

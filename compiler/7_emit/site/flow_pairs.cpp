#include "7_emit/site/flow_pairs.h"

#include <map>
#include <utility>

namespace kitei {

FlowPairs gather_flows(const Graph& graph) {
  std::map<std::pair<RoleId, RoleId>, std::vector<FlowRef>> normal, large_scale;
  for (std::uint32_t d = 0; d < graph.documents.size(); ++d) {
    const std::vector<InformationFlow>& flows = graph.documents[d].extract.flows;
    for (std::uint32_t i = 0; i < flows.size(); ++i) {
      auto& pairs = flows[i].large_scale ? large_scale : normal;
      pairs[{flows[i].from, flows[i].to}].push_back({DocumentId{d}, i});
    }
  }
  const auto list = [](auto& pairs) {
    std::vector<FlowPair> out;
    for (auto& [roles, flows] : pairs) out.push_back({roles.first, roles.second, std::move(flows), {}});
    return out;
  };
  return {list(normal), list(large_scale)};
}

}  // namespace kitei

/// The information flows of all documents, by who tells whom.
#pragma once

#include <string>
#include <vector>

#include "5_link/graph.h"

namespace kitei {

/// One flow of the corpus.
struct FlowRef {
  DocumentId document;
  std::uint32_t flow = 0;  ///< index into Extract::flows
};

/// All that one role tells another.
struct FlowPair {
  RoleId from, to;
  std::vector<FlowRef> flows;  ///< in reading order
  std::string url;             ///< where flows.html lists them; empty before it is written
};

/// Normal times and a large-scale failure, each by sender and receiver in the order of the lexicon.
struct FlowPairs {
  std::vector<FlowPair> normal, large_scale;
};

FlowPairs gather_flows(const Graph& graph);

inline const InformationFlow& flow_of(const Graph& graph, FlowRef ref) {
  return graph.at(ref.document).extract.flows[ref.flow];
}

}  // namespace kitei

/// Who cites a clause: the citations of the graph turned round.
#pragma once

#include <span>
#include <vector>

#include "5_link/graph.h"

namespace kitei {

class BackLinks {
 public:
  explicit BackLinks(const Graph& graph);
  /// The places that cite a clause, in reading order.
  std::span<const BackLink> of(DocumentId document, ClauseId clause) const;

 private:
  std::vector<std::size_t> first_clause_;  ///< by document: number of clauses in the documents before it
  std::vector<std::size_t> starts_;        ///< by clause counted over all documents, and the end
  std::vector<BackLink> links_;
};

}  // namespace kitei

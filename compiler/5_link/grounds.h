/// Where the legal bases and sources of controls lead.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "5_link/clause_index.h"
#include "5_link/graph.h"

namespace kitei {

/// Finds documents of the corpus by their titles, in full or as people shorten them (without 【要旨】, without
/// brackets, the words before the first blank), and clauses in them by the label behind.
class GroundLinker {
 public:
  explicit GroundLinker(const std::vector<Document>& documents);

  /// The clause of the document whose title the words of a ground begin with; else where a citation in them leads.
  /// Dangling: the document is there and its clause is not. External: neither a title nor a citation.
  Link link(DocumentId from, const Ground& ground);

 private:
  void add_title(std::string_view title, DocumentId id);
  Link by_title(const std::string& printed);
  /// The clause of a document whose label is the end of `words` from `at` on, or from a few letters before.
  Target clause(DocumentId id, std::string_view words, std::size_t at);
  const ClauseIndex& index(DocumentId id);

  const std::vector<Document>& documents_;
  std::map<std::string, std::vector<DocumentId>, std::less<>> titles_;
  std::vector<std::unique_ptr<ClauseIndex>> indices_;
};

}  // namespace kitei

/// Laws and documents of the corpus by title and number: what a name in a text stands for.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "1_read/lexicon.h"
#include "5_link/graph.h"

namespace kitei {

class WorkIndex {
 public:
  WorkIndex(const std::vector<Document>& documents, const Lexicon& lexicon);

  /// The document of a law, by id, number or title. Of several states of one law that in force last.
  DocumentId law(std::string_view title, std::string_view number) const;
  /// A document by its title, or by the title of what it restates.
  DocumentId document(std::string_view folded_title) const;
  /// The id of e-Gov, from the lexicon or, for cabinet orders, from the number; else empty.
  std::string law_id(std::string_view title, std::string_view number) const;

 private:
  const Lexicon& lexicon_;
  std::map<std::string, DocumentId, std::less<>> laws_, documents_;  ///< laws by id, number and title
  std::map<std::string, std::size_t, std::less<>> known_;            ///< the lexicon's by number and title
};

}  // namespace kitei

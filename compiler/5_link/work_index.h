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
  /// A document by its title, or by the title of what it restates, the whole work or a part of it.
  DocumentId document(std::string_view folded_title) const;
  /// The other documents of the work that one restates a part of: its other parts in their order, then the work itself
  /// where it is here. Empty for a document that restates nothing.
  std::vector<DocumentId> beside(DocumentId document) const;
  /// What a document restates: of a law its id, else the title of the work. Empty for one that restates nothing.
  std::string restated(DocumentId document) const;
  /// The id of e-Gov, from the lexicon or, for cabinet orders, from the number; else empty.
  std::string law_id(std::string_view title, std::string_view number) const;

 private:
  void add_works(const std::vector<Document>& documents);

  const Lexicon& lexicon_;
  std::map<std::string, DocumentId, std::less<>> laws_, documents_;  ///< laws by id, number and title
  std::map<std::string, std::size_t, std::less<>> known_;            ///< the lexicon's by number and title
  std::vector<std::string> work_of_;                                 ///< by document: the work it restates; else empty
  std::map<std::string, std::vector<DocumentId>, std::less<>> restated_;  ///< by work: who restates it
};

}  // namespace kitei

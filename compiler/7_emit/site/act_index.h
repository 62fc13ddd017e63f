/// The Acts of the corpus: those that documents cite and those that are in it, with who cites which article.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "5_link/graph.h"

namespace kitei {

/// An article of an Act, or the Act as a whole.
struct ActArticle {
  std::string target;           ///< "26", "30-2", "附則7"; empty for the whole
  DocumentId document;          ///< that has its text or its digest, where one has
  ClauseId clause;              ///< of it
  std::vector<BackLink> cited;  ///< one for each clause that cites it and each part of it that the clause cites
};

/// An Act, cabinet order or other law.
struct Act {
  std::string title;
  std::string number;                ///< 平成26年法律第104号; empty where not known
  std::string law_id;                ///< of e-Gov; empty where not known
  std::vector<DocumentId> texts;     ///< that are the law, or restate it
  std::vector<ActArticle> articles;  ///< in the order of the law, the whole first
  std::string url;                   ///< relative to the site's root: "act/426ac1000000104.html"
  std::size_t count() const;         ///< of all citations
};

/// All Acts, those cited most first. One walk over the citations; linear but for the sorting.
std::vector<Act> gather_acts(const Graph& graph);

/// "26:1:3" -> 「第26条第1項第3号」, "30-2" -> 「第30条の2」; what has another form comes back as it is.
std::string words_of_target(std::string_view target);

/// What a citation of a law says of the place in it: "26:1:3"; empty for the whole law.
std::string target_of(const Document& from, std::uint32_t citation);

}  // namespace kitei

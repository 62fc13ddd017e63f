/// Where documents speak of ministries and sectors by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "5_link/graph.h"

namespace kitei {

/// A clause whose title holds a name, or a table row that begins with it.
struct NamePlace {
  DocumentId document;
  ClauseId clause;
  UnitId row;  ///< none for a clause
};

/// How a name must stand in a title: sectors have everyday words for names (金融, ガス), so that only 「ガス分野」 or
/// the name alone counts.
enum class NameUse { kAnywhere, kAsSector };

/// A thing with names.
struct NamedThing {
  const std::vector<Name>* names;
  NameUse use;
};

/// For each thing the places, in reading order. One walk over the titles and table rows of all documents.
std::vector<std::vector<NamePlace>> find_places(const Graph& graph, const std::vector<NamedThing>& things,
                                                unsigned jobs);

}  // namespace kitei

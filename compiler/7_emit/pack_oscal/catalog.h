/// Controls as OSCAL has them, and catalogs of them.
#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "7_emit/pack_oscal/oscal.h"
#include "7_emit/shared/pack.h"

namespace kitei::oscal {

/// Titles of legal bases and sources, each once: the back matter that controls link to.
class Resources {
 public:
  /// The href of a title: "#uuid".
  std::string href(const std::string& title);
  /// The back matter; null where nothing was linked.
  Json back_matter() const;

 private:
  std::vector<std::pair<std::string, std::string>> titles_;  ///< uuid and title, in the order of their first use
  std::unordered_map<std::string, std::size_t> places_;      ///< title -> index into titles_; never walked
};

/// A control as its document words it: level and force as properties; text, rationale, question and evidence as parts;
/// legal bases and sources as links.
Json control_of(const Graph& graph, GraphControlId id, Resources& resources);

/// A control of a catalog, ready to be written.
struct CatalogControl {
  GraphControlId id;
  Json control;
};

/// The catalog of the controls, grouped by domain, groups in the order of their first control. Its uuid is that of
/// `name`.
Json catalog_of(const Graph& graph, const std::string& name, const Json& metadata,
                const std::vector<CatalogControl>& controls, const Resources& resources);

}  // namespace kitei::oscal

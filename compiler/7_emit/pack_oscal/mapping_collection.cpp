#include "7_emit/pack_oscal/mapping_collection.h"

#include <algorithm>
#include <array>
#include <set>

namespace kitei::oscal {
namespace {

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// The relations of NIST IR 8477 as OSCAL names them, from the control to the item.
std::string_view relationship_of(std::string_view relation) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kNames{
      {{"equal", "equal-to"}, {"subset", "subset-of"}, {"superset", "superset-of"}, {"intersects", "intersects-with"}}};
  for (const auto& [ours, theirs] : kNames) {
    if (ours == relation) return theirs;
  }
  return {};
}

/// An identifier of a standard as OSCAL takes it: "SR 1.1" -> "SR-1.1", "4.2" -> "_4.2".
std::string token_of(const std::string& ref) {
  std::string token = ref;
  for (char& c : token) {
    if (!is_word(c) && c != '.' && c != '_' && (c & 0x80) == 0) c = '-';
  }
  return token.empty() || (token[0] >= '0' && token[0] <= '9') || token[0] == '-' || token[0] == '.' ? "_" + token
                                                                                                     : token;
}

Json item(const std::string& id) {
  return {{"type", "control"}, {"id-ref", id}};
}

/// An item of a standard, with its identifier as printed.
Json item_of_standard(const std::string& ref) {
  Json made = item(token_of(ref));
  made["props"] = Json::array({{{"name", "label"}, {"value", line_of(ref)}}});
  return made;
}

Json map_of(const GraphMapping& mapping) {
  const Mapping& row = mapping.row;
  Json map{{"uuid", uuid_of("map " + row.standard + " " + row.control + " " + row.ref)},
           {"relationship", relationship_of(row.relation)},
           {"sources", Json::array({item(row.control)})},
           {"targets", Json::array({item_of_standard(row.ref)})}};
  if (!row.confidence.empty()) map["confidence-score"] = {{"category", row.confidence}};
  if (!row.maker.empty()) map["props"] = Json::array({property("maker", row.maker)});
  if (!row.rationale.empty()) map["remarks"] = row.rationale;
  return map;
}

/// A gap summary of the ids; null where there is no gap.
Json gaps(const std::string& name, Json ids) {
  if (ids.empty()) return nullptr;
  return {{"uuid", uuid_of(name)}, {"unmapped-controls", Json::array({{{"with-ids", std::move(ids)}}})}};
}

class StandardMapping {
 public:
  StandardMapping(const Graph& graph, StandardId id) : graph_(graph), standard_(graph.at(id)) {
    for (const GraphMapping& mapping : graph.mappings) {
      if (mapping.standard != id || mapping.row.relation == "none") continue;
      maps_.push_back(map_of(mapping));
      controls_.insert(mapping.control);
      refs_.insert(mapping.row.ref);
    }
  }

  /// Null where nothing has a counterpart.
  Json json() const {
    if (maps_.empty()) return nullptr;
    Json mapping{
        {"uuid", uuid_of("mapping " + standard_.id)},
        {"source-resource", {{"type", "catalog"}, {"href", "catalog.json"}}},
        {"target-resource",
         {{"type", "catalog"}, {"href", "urn:kitei:standard:" + standard_.id}, {"remarks", line_of(standard_.title)}}},
        {"maps", maps_}};
    if (Json gap = gaps("source gaps " + standard_.id, unmapped_controls()); !gap.is_null())
      mapping["source-gap-summary"] = std::move(gap);
    if (Json gap = gaps("target gaps " + standard_.id, unmapped_items()); !gap.is_null())
      mapping["target-gap-summary"] = std::move(gap);
    return mapping;
  }

 private:
  Json unmapped_controls() const {
    Json ids = Json::array();
    for (std::uint32_t i = 0; i < graph_.controls.size(); ++i) {
      if (!graph_.controls[i].own && !controls_.contains({i})) ids.push_back(graph_.words_of(graph_.controls[i]).id);
    }
    return ids;
  }

  /// Items that stand for groups of others (GV above GV.OC-01) are left out where one below them is mapped.
  Json unmapped_items() const {
    Json ids = Json::array();
    for (const StandardItem& item : standard_.items) {
      const auto below = refs_.lower_bound(item.ref);  // '.', '-' and ' ' come before digits and letters
      const bool mapped = below != refs_.end() && below->starts_with(item.ref) &&
                          (below->size() == item.ref.size() || !is_word((*below)[item.ref.size()]));
      if (!mapped) ids.push_back(token_of(item.ref));
    }
    return ids;
  }

  const Graph& graph_;
  const Standard& standard_;
  Json maps_ = Json::array();
  std::set<GraphControlId> controls_;
  std::set<std::string> refs_;
};

}  // namespace

Json mapping_collection_of(const Graph& graph, const Json& metadata) {
  Json mappings = Json::array();
  for (std::uint32_t i = 0; i < graph.standards.size(); ++i) {
    if (Json mapping = StandardMapping(graph, {i}).json(); !mapping.is_null()) mappings.push_back(std::move(mapping));
  }
  if (mappings.empty()) return nullptr;
  const bool by_people = std::all_of(graph.mappings.begin(), graph.mappings.end(),
                                     [](const GraphMapping& mapping) { return mapping.row.maker == "human"; });
  Json provenance{
      {"method", by_people ? "human" : "hybrid"},
      {"matching-rationale", "semantic"},
      {"status", by_people ? "complete" : "draft"},
      {"mapping-description", "ベースラインの対策と各規格の項目とを、求める内容で比べたもの。規格の本文は含まない。"}};
  return {{"mapping-collection",
           {{"uuid", uuid_of("mapping-collection")},
            {"metadata", metadata},
            {"provenance", std::move(provenance)},
            {"mappings", std::move(mappings)}}}};
}

}  // namespace kitei::oscal

#include "7_emit/pack_oscal/catalog.h"

#include <map>

namespace kitei::oscal {
namespace {

Json part(const std::string& id, const char* name, std::string_view prose) {
  return {{"id", id}, {"name", name}, {"prose", prose}};
}

Json links_of(const Control& control, Resources& resources) {
  Json links = Json::array();
  for (const Ground& ground : control.grounds) {
    const std::string text = line_of(ground.text);
    links.push_back({{"href", resources.href(text)}, {"rel", ground.basis ? "legal-basis" : "source"}, {"text", text}});
  }
  return links;
}

Json parts_of(const Graph& graph, const GraphControl& found, const Control& control) {
  Json parts = Json::array();
  parts.push_back(part(control.id + "_smt", "statement", text_of(graph, found)));
  if (!control.rationale.empty()) parts.push_back(part(control.id + "_gdn", "guidance", control.rationale));
  if (!control.question.empty()) parts.push_back(part(control.id + "_obj", "assessment-objective", control.question));
  if (!control.evidence.empty()) {
    Json method = part(control.id + "_asm", "assessment-method", control.evidence);
    method["props"] = Json::array({{{"name", "method"}, {"value", "EXAMINE"}}});
    parts.push_back(std::move(method));
  }
  return parts;
}

}  // namespace

std::string Resources::href(const std::string& title) {
  const auto [place, is_new] = places_.emplace(title, titles_.size());
  if (is_new) titles_.emplace_back(uuid_of("resource " + title), title);
  return "#" + titles_[place->second].first;
}

Json Resources::back_matter() const {
  if (titles_.empty()) return nullptr;
  Json resources = Json::array();
  for (const auto& [uuid, title] : titles_) resources.push_back({{"uuid", uuid}, {"title", title}});
  return {{"resources", std::move(resources)}};
}

Json control_of(const Graph& graph, GraphControlId id, Resources& resources) {
  const GraphControl& found = graph.at(id);
  const Control& control = graph.words_of(found);
  Json props = Json::array();
  props.push_back({{"name", "label"}, {"value", control.id}});
  if (!control.levels.empty()) props.push_back(property("level", words_of(control.levels)));
  if (control.force != ControlForce::kNone) props.push_back(property("force", std::string(words_of(control.force))));
  props.push_back(property("fingerprint", fingerprint_of(graph, found)));
  Json made{{"id", control.id}, {"title", line_of(control.title)}, {"props", std::move(props)}};
  if (Json links = links_of(control, resources); !links.empty()) made["links"] = std::move(links);
  made["parts"] = parts_of(graph, found, control);
  return made;
}

Json catalog_of(const Graph& graph, const std::string& name, const Json& metadata,
                const std::vector<CatalogControl>& controls, const Resources& resources) {
  Json groups = Json::array();
  std::map<DomainId, std::size_t> places;
  for (const CatalogControl& control : controls) {
    const DomainId domain = graph.at(control.id).domain;
    const auto [place, is_new] = places.emplace(domain, groups.size());
    if (is_new) {
      groups.push_back({{"id", graph.at(domain).id},
                        {"class", "domain"},
                        {"title", line_of(graph.at(domain).name)},
                        {"controls", Json::array()}});
    }
    groups[place->second]["controls"].push_back(control.control);
  }
  Json catalog{{"uuid", uuid_of(name)}, {"metadata", metadata}};
  if (!groups.empty()) catalog["groups"] = std::move(groups);
  if (Json back = resources.back_matter(); !back.is_null()) catalog["back-matter"] = std::move(back);
  return {{"catalog", std::move(catalog)}};
}

}  // namespace kitei::oscal

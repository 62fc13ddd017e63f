#include "7_emit/pack_oscal/profile.h"

#include <fmt/format.h>

#include <algorithm>

namespace kitei::oscal {
namespace {

/// The parts and properties that the sector puts to a control.
Json addition_of(const PackControl& control) {
  const Adoption& row = *control.adoption;
  Json props = Json::array();
  if (control.treatment != Treatment::kTakes)
    props.push_back(property("treatment", std::string(name_of(control.treatment))));
  if (!row.levels.empty()) props.push_back(property("level", words_of(row.levels)));
  if (row.force != ControlForce::kNone) props.push_back(property("force", std::string(words_of(row.force))));
  Json parts = Json::array();
  const auto add_part = [&](const char* suffix, const char* name, const std::string& prose) {
    if (!prose.empty())
      parts.push_back({{"id", control.control->id + suffix}, {"name", name}, {"ns", kNamespace}, {"prose", prose}});
  };
  add_part("_sector", "sector-content", row.text);
  add_part("_reason", "sector-reason", row.reason);
  Json addition{{"position", "ending"}};
  if (!props.empty()) addition["props"] = std::move(props);
  if (!parts.empty()) addition["parts"] = std::move(parts);
  return addition;
}

Json import_of(const char* href, const std::vector<PackControl>& controls, bool own) {
  Json ids = Json::array();
  for (const PackControl& control : controls) {
    if ((control.treatment == Treatment::kAdds) == own) ids.push_back(control.control->id);
  }
  if (ids.empty()) return nullptr;
  return {{"href", href}, {"include-controls", Json::array({{{"with-ids", std::move(ids)}}})}};
}

}  // namespace

Json alteration_of(const PackControl& control) {
  if (control.adoption == nullptr) return nullptr;
  Json addition = addition_of(control);
  if (addition.size() == 1) return nullptr;
  Json removes = Json::array();
  const auto remove = [&](const char* name) {
    removes.push_back({{"by-name", name}, {"by-item-name", "prop"}, {"by-ns", kNamespace}});
  };
  if (!control.adoption->levels.empty()) remove("level");
  if (control.adoption->force != ControlForce::kNone) remove("force");
  Json alteration{{"control-id", control.control->id}};
  if (!removes.empty()) alteration["removes"] = std::move(removes);
  alteration["adds"] = Json::array({std::move(addition)});
  return alteration;
}

Json altered(Json control, const Json& alteration) {
  if (alteration.is_null()) return control;
  if (alteration.contains("removes")) {
    for (const Json& removal : alteration["removes"]) {
      Json kept = Json::array();
      for (const Json& prop : control["props"]) {
        if (prop["name"] != removal["by-name"] || prop.value("ns", "") != removal["by-ns"]) kept.push_back(prop);
      }
      control["props"] = std::move(kept);
    }
  }
  for (const Json& addition : alteration["adds"]) {
    for (const char* list : {"props", "parts"}) {
      if (!addition.contains(list)) continue;
      for (const Json& item : addition[list]) control[list].push_back(item);
    }
  }
  return control;
}

Json profile_of(const Pack& pack, const Json& metadata) {
  Json imports = Json::array();
  if (Json baseline = import_of("../../../baseline/catalog.json", pack.controls, false); !baseline.is_null())
    imports.push_back(std::move(baseline));
  if (Json own = import_of("../additions.json", pack.controls, true); !own.is_null()) imports.push_back(std::move(own));
  Json alters = Json::array();
  for (const PackControl& control : pack.controls) {
    if (Json alteration = alteration_of(control); !alteration.is_null()) alters.push_back(std::move(alteration));
  }
  Json profile{{"uuid", uuid_of("profile " + pack.place.folder)},
               {"metadata", metadata},
               {"imports", std::move(imports)},
               {"merge", {{"as-is", true}}}};
  if (!alters.empty()) profile["modify"] = {{"alters", std::move(alters)}};
  return {{"profile", std::move(profile)}};
}

}  // namespace kitei::oscal

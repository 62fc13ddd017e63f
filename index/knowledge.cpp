#include "index/knowledge.h"

#include <nlohmann/json.hpp>

#include "index/query.h"

namespace kitei {

using nlohmann::json;

std::string knowledge_of(const Lexicon& lexicon) {
  json out;
  out["variants"] = json::array();
  for (const Variant& variant : lexicon.variants) out["variants"].push_back(variant.spellings);
  out["things"] = json::array();
  for (const SameThing& thing : same_things(lexicon)) out["things"].push_back({thing.names, thing.role});
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

bool read_knowledge(std::string_view text, Lexicon& lexicon) {
  const json in = json::parse(text, nullptr, false);
  if (!in.is_object() || !in.contains("variants") || !in.contains("things")) return false;
  try {
    for (const json& row : in["variants"]) lexicon.variants.push_back({row.get<std::vector<std::string>>(), {}});
    for (const json& row : in["things"]) {
      const auto names = row.at(0).get<std::vector<std::string>>();
      const auto id = row.at(1).get<std::string>();
      if (id.empty()) {
        lexicon.synonyms.push_back({names, {}});
        continue;
      }
      Role role;
      role.id = id;
      role.generic = true;  // names were chosen when they were written
      for (const std::string& name : names) role.names.push_back({name, {}, {}});
      lexicon.roles.push_back(std::move(role));
    }
  } catch (const json::exception&) {
    return false;
  }
  return true;
}

}  // namespace kitei

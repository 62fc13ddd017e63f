#include "4_extract/reader.h"

#include "4_extract/words.h"

namespace kitei {

bool addresses_its_reader(const std::vector<SpokenUnit>& units, const std::vector<bool>& part_of_control) {
  int requests = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (part_of_control[i]) continue;
    for (const std::string_view end : {"ください。", "ましょう。", "ているか。", "ていないか。"}) {
      requests += units[i].folded.text.find(end) != std::string::npos;
    }
  }
  return requests >= 3;
}

bool is_reader_act(std::string_view text, const Force& force) {
  if (force.noun || force.tells) return false;
  const std::size_t comma = text.rfind("、");
  const std::string_view act = comma == std::string_view::npos ? text : text.substr(comma);
  return holds(act, {"を", "に"}) && !holds(act, {"が", "は"});
}

}  // namespace kitei

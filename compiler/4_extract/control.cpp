#include "4_extract/control.h"

namespace kitei {

std::string_view words_of(ControlForce force) {
  switch (force) {
    case ControlForce::kNone: return "";
    case ControlForce::kMust: return "講ずべき";
    case ControlForce::kShould: return "講ずることが望ましい";
  }
  return "";
}

int Levels::lowest() const {
  for (int level = 1; level <= kHighest; ++level) {
    if (has(level)) return level;
  }
  return 0;
}

std::string words_of(const Levels& levels) {
  if (levels.nested) return levels.empty() ? std::string() : std::to_string(levels.lowest());
  std::string out;
  for (int level = 1; level <= Levels::kHighest; ++level) {
    if (levels.has(level)) out += (out.empty() ? "" : "・") + std::to_string(level);
  }
  return out;
}

std::string_view name_of(Treatment treatment) {
  switch (treatment) {
    case Treatment::kUnknown: return "unknown";
    case Treatment::kTakes: return "takes";
    case Treatment::kStrengthens: return "strengthens";
    case Treatment::kRelaxes: return "relaxes";
    case Treatment::kAdds: return "adds";
    case Treatment::kLacks: return "lacks";
  }
  return "";
}

}  // namespace kitei

#include "4_extract/asks_nothing.h"

#include <algorithm>

namespace kitei {

bool holds(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool describes(std::string_view text, const Force& force, const Subject& subject) {
  if (text.starts_with("例えば")) return true;
  const bool of_itself = text.starts_with("この") || text.starts_with("本");
  if (of_itself &&
      holds(text.substr(0, 30), {"法律は", "条例は", "規則は", "規程は", "要綱は", "要領は", "指針は", "基準は"}))
    return subject.rule.empty() && holds(text, {"定めるものとする。", "定める。"});
  if (!subject.rule.empty()) return false;
  if (force.tells) return holds(text, {"以下", "次の", "次に", "本書", "本章", "本節", "ここでは", "例を", "図", "表"});
  return force.modality == Modality::kMay && holds(text, {"ことで、", "誰でも", "だれでも"});
}

bool is_reader_act(std::string_view text, const Force& force) {
  if (force.noun || force.tells) return false;
  const std::size_t comma = text.rfind("、");
  const std::string_view act = comma == std::string_view::npos ? text : text.substr(comma);
  return holds(act, {"を", "に"}) && !holds(act, {"が", "は"});
}

bool is_effect(const Spoken& spoken) {
  const std::string_view text = spoken.text;
  const std::size_t hope = text.rfind("が期待される");
  for (const RoleMatch& name : spoken.names) {
    if (text.substr(name.end).starts_with("が")) return false;
  }
  if (hope == std::string_view::npos) return false;
  const std::string_view before = text.substr(0, hope);
  if (!before.ends_with("こと")) return true;
  const std::size_t comma = before.rfind("、");
  return before.substr(comma == std::string_view::npos ? 0 : comma).find("が") != std::string_view::npos;
}

}  // namespace kitei

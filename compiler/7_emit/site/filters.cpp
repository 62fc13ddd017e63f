#include "7_emit/site/filters.h"

namespace kitei {

namespace {

void write_choice(std::string_view name, std::string_view id, std::string_view label, bool checked, Html& html) {
  html.markup("<label><input type=\"radio\" name=\"").text(name).markup("\" id=\"").text(id).markup("\"");
  if (checked) html.markup(" checked");
  html.markup("> ").text(label).markup("</label>\n");
}

}  // namespace

void write_filter(std::string_view legend, const std::vector<Choice>& choices, Html& html) {
  if (choices.size() < 2) return;
  const std::string_view name = choices.front().id.substr(0, choices.front().id.find('-'));
  html.markup("<fieldset class=\"filter\"><legend>").text(legend).markup("</legend>\n");
  write_choice(name, std::string(name) + "-all", "全て", true, html);
  for (const Choice& choice : choices) write_choice(name, choice.id, choice.label, false, html);
  html.markup("</fieldset>\n");
}

}  // namespace kitei

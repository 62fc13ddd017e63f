#include "7_emit/site/table_frame.h"

namespace kitei {

static std::string_view tag_of(TableKind kind) {
  switch (kind) {
    case TableKind::kText: return "<table>";
    case TableKind::kCounts: return "<table class=\"counts\">";
    case TableKind::kGrid: return "<table class=\"grid\">";
  }
  return "<table>";
}

void open_table(std::string_view caption, TableKind kind, Html& html) {
  html.markup("<div class=\"table-frame\" role=\"group\" tabindex=\"0\" aria-label=\"").text(caption);
  html.markup("\">").markup(tag_of(kind)).markup("<caption>").text(caption).markup("</caption>\n");
}

void close_table(Html& html) {
  html.markup("</tbody></table></div>\n");
}

}  // namespace kitei

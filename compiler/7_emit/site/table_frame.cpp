#include "7_emit/site/table_frame.h"

namespace kitei {

void open_table(std::string_view caption, TableKind kind, Html& html) {
  html.markup("<div class=\"table-frame\" role=\"group\" tabindex=\"0\" aria-label=\"").text(caption);
  kind == TableKind::kCounts ? html.markup("\"><table class=\"counts\">") : html.markup("\"><table>");
  html.markup("<caption>").text(caption).markup("</caption>\n");
}

void close_table(Html& html) {
  html.markup("</tbody></table></div>\n");
}

}  // namespace kitei

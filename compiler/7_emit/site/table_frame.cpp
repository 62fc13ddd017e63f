#include "7_emit/site/table_frame.h"

namespace kitei {

void open_table(std::string_view caption, TableKind kind, Html& html) {
  html.markup("<div class=\"table-frame\" role=\"group\" tabindex=\"0\" aria-label=\"").text(caption);
  html.markup("\">");
  switch (kind) {
    case TableKind::kText: html.markup("<table>"); break;
    case TableKind::kCounts: html.markup("<table class=\"counts\">"); break;
    case TableKind::kGrid: html.markup("<table class=\"grid\">"); break;
  }
  html.markup("<caption>").text(caption).markup("</caption>\n");
}

void close_table(Html& html) {
  html.markup("</tbody></table></div>\n");
}

}  // namespace kitei

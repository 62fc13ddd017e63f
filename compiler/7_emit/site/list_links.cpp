#include "7_emit/site/list_links.h"

namespace kitei {

namespace {

void write_file(const Here& here, std::string_view list, Markup ending, Markup name, Html& html) {
  html.markup("<a download ");
  write_href(html, here, std::string(list) + std::string(ending.text()));
  html.markup(">").markup(name).markup("</a>");
}

}  // namespace

void write_list_links(const Here& here, std::string_view list, Html& html) {
  html.markup("<p class=\"take\">この一覧を取り出す：");
  write_file(here, list, ".csv", "CSV", html);
  html.markup("　");
  write_file(here, list, ".xlsx", "Excel", html);
  html.markup("</p>\n");
}

}  // namespace kitei

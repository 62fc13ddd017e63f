/// The pages that lead to all others: index.html, search.html, about.html, data.html.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {
void write_front_page(const Site& site);
void write_search_page(const Site& site);
void write_about_page(const Site& site);
void write_data_page(const Site& site);
}  // namespace kitei

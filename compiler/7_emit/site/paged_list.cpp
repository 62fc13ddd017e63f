#include "7_emit/site/paged_list.h"

namespace kitei {

namespace {

/// Leaves room for the frame, the head of the first page and one long entry below the 100 KB of a page.
constexpr std::size_t kFull = 60'000;

}  // namespace

std::string PagedList::path_of(std::size_t page) const {
  if (page == 0) return path_;
  return path_.substr(0, path_.rfind('.')) + ".p" + std::to_string(page + 1) + ".html";
}

void PagedList::open_section(const std::string& title) {
  close_group();
  section_ = title;
  section_due_ = true;
  group_ = {};
  runs_on_ = false;
}

void PagedList::open_group(const Html& title) {
  close_group();
  group_ = title;
  runs_on_ = false;
}

void PagedList::write_headings() {
  Html& page = pages_.back();
  if (section_due_) page.markup("<h2>").text(section_).markup("</h2>\n");
  if (!group_.empty()) {
    const bool below = !section_.empty();
    below ? page.markup("<h3 class=\"group\">") : page.markup("<h2 class=\"group\">");
    page.html(group_);
    if (runs_on_) page.markup("（続き）");
    below ? page.markup("</h3>\n") : page.markup("</h2>\n");
  }
  frame_ == Frame::kOrdered ? page.markup("<ol class=\"entries\">\n") : page.markup("<dl class=\"entries\">\n");
  section_due_ = false;
  group_open_ = true;
}

void PagedList::close_group() {
  if (!group_open_) return;
  frame_ == Frame::kOrdered ? pages_.back().markup("</ol>\n") : pages_.back().markup("</dl>\n");
  group_open_ = false;
}

void PagedList::add(const Html& entry) {
  if (!pages_.back().empty() && pages_.back().size() + entry.size() > kFull) {
    runs_on_ = group_open_;
    close_group();
    pages_.emplace_back();
    section_due_ = !section_.empty();
  }
  if (!group_open_) write_headings();
  pages_.back().html(entry);
}

void PagedList::write(const Site& site, PageText page, const Html& head, const Html& again) {
  close_group();
  const std::string title = page.title;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    page.path = path_of(i);
    page.body = {};
    page.body.html(i == 0 ? head : again).html(pages_[i]);
    if (pages_.size() > 1) {
      const std::string place = std::to_string(i + 1) + "/" + std::to_string(pages_.size());
      if (i > 0) page.title = title + "（" + place + "）";
      const Here here(page.path);
      page.body.markup("<nav class=\"pager\" aria-label=\"続きのページ\">\n");
      if (i > 0) {
        page.body.markup("<a class=\"prev\" rel=\"prev\" ");
        write_href(page.body, here, path_of(i - 1));
        page.body.markup(">前のページ</a>\n");
      }
      page.body.markup("<span class=\"place\">").text(place).markup("ページ</span>\n");
      if (i + 1 < pages_.size()) {
        page.body.markup("<a class=\"next\" rel=\"next\" ");
        write_href(page.body, here, path_of(i + 1));
        page.body.markup(">次のページ</a>\n");
      }
      page.body.markup("</nav>\n");
    }
    add_page(site, page);
  }
}

}  // namespace kitei

#include "5_link/pages.h"

#include <algorithm>
#include <set>

namespace kitei {
namespace {

// Source bytes of a page: the page around them, with facts, meanings of terms, anchors and a contents tree, is up to
// six times as long.
constexpr std::uint32_t kPageBytes = 14000;

class PageCutter {
 public:
  explicit PageCutter(Document& document) : document_(document), outline_(document.outline) {
    document_.page_of.assign(outline_.clauses.size(), 0);
  }

  void run() {
    open(ClauseId{0});
    bytes_ = own_bytes(ClauseId{0});
    for (const ClauseId child : outline_.at(ClauseId{0}).children) take(child);
    if (document_.pages.front().clauses.size() > 1) document_.pages.front().title = outline_.at(ClauseId{0}).title;
  }

 private:
  std::uint32_t own_bytes(ClauseId id) const {
    const Clause& clause = outline_.at(id);
    const std::uint32_t end = clause.children.empty() ? clause.end : outline_.at(clause.children.front()).begin;
    return end - clause.begin;
  }

  void take(ClauseId id) {
    const Clause& clause = outline_.at(id);
    const std::uint32_t bytes = clause.end - clause.begin;
    if (bytes > kPageBytes && !clause.children.empty()) {
      open(id);
      bytes_ = own_bytes(id);
      for (const ClauseId child : clause.children) take(child);
      return;
    }
    if (bytes_ + bytes > kPageBytes && bytes_ > 0) {
      open(id);
    } else {
      document_.pages.back().clauses.push_back(id);
    }
    bytes_ += bytes;
    assign(id);
  }

  void open(ClauseId id) {
    bytes_ = 0;
    const Clause& clause = outline_.at(id);
    std::string name = id.index == 0 ? "index" : clause.id.substr(0, 60);
    if (!names_.insert(name).second) names_.insert(name = name.substr(0, 40) + "-" + short_hash(clause.id));
    document_.pages.push_back({"doc/" + document_.source.id + "/" + name + ".html", clause.title, {id}});
    document_.page_of[id.index] = static_cast<std::uint32_t>(document_.pages.size() - 1);
  }

  void assign(ClauseId id) {
    document_.page_of[id.index] = static_cast<std::uint32_t>(document_.pages.size() - 1);
    for (const ClauseId child : outline_.at(id).children) assign(child);
  }

  Document& document_;
  const Outline& outline_;
  std::uint32_t bytes_ = 0;
  std::set<std::string, std::less<>> names_;
};

}  // namespace

void cut_pages(Document& document) {
  PageCutter(document).run();
}

}  // namespace kitei

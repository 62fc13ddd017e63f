/// acts.html and a page for each Act: its articles, and who cites them.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "7_emit/site/frame.h"

namespace kitei {

/// Where the pages of Acts stand.
class ActPages {
 public:
  /// Writes the pages.
  explicit ActPages(const Site& site);
  /// Where the article stands that an external citation leads to (Link::external); empty for what is no Act.
  std::string_view url_of(std::string_view external) const;
  /// True where no Act is in the corpus or cited in it; there is no acts.html then.
  bool empty() const { return empty_; }

 private:
  bool empty_ = true;
  std::map<std::string, std::string, std::less<>> urls_;
};

}  // namespace kitei

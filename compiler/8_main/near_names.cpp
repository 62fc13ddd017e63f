#include "8_main/near_names.h"

#include <algorithm>
#include <utility>

namespace kitei {
namespace {

/// Number of bytes to put in, take out or change (Levenshtein).
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j - 1] + 1, above + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
      corner = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::vector<std::string> near_names(std::string_view word, const std::vector<std::string>& names, std::size_t most) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (std::size_t i = 0; i < names.size() && !word.empty(); ++i) {
    const bool holds = names[i].find(word) != std::string::npos || word.find(names[i]) != std::string_view::npos;
    const std::size_t distance = holds ? 0 : edits(word, names[i]);
    if (distance <= (word.size() + 1) / 3) found.emplace_back(distance, i);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> near;
  for (std::size_t i = 0; i < std::min(most, found.size()); ++i) near.push_back(names[found[i].second]);
  return near;
}

}  // namespace kitei

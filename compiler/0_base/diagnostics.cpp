#include "0_base/diagnostics.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace kitei {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::kNote: return "note";
    case Severity::kWarning: return "warning";
    case Severity::kError: return "error";
  }
  return "";
}

void Diagnostics::merge(Diagnostics&& other) {
  list_.insert(list_.end(), std::make_move_iterator(other.list_.begin()), std::make_move_iterator(other.list_.end()));
  other.list_.clear();
}

void Diagnostics::sort() {
  const auto key = [](const Diagnostic& d) {
    return std::tie(d.place.path, d.place.line, d.place.column, d.code, d.ja, d.place.end_line, d.place.end_column);
  };
  std::stable_sort(list_.begin(), list_.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  list_.erase(std::unique(list_.begin(), list_.end(), [&](const auto& a, const auto& b) { return key(a) == key(b); }),
              list_.end());
}

std::size_t Diagnostics::count(Severity at_least) const {
  return static_cast<std::size_t>(
      std::count_if(list_.begin(), list_.end(), [&](const auto& d) { return d.severity >= at_least; }));
}

std::string to_line(const Diagnostic& d, bool japanese) {
  std::string out = d.place.path;
  if (d.place.line > 0) out += fmt::format(":{}:{}", d.place.line, d.place.column);
  out += fmt::format(": {} K{:04} {}: {}", name_of(d.severity), d.code, d.rule, japanese ? d.ja : d.en);
  return out;
}

}  // namespace kitei

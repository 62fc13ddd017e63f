/// What was found in each unit of a document.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "5_link/graph.h"

namespace kitei {

/// Indices into Extract::statements, citations and mentions, gathered by unit, each list in the order of the text.
class UnitIndex {
 public:
  explicit UnitIndex(const Document& document);
  std::span<const std::uint32_t> statements(UnitId unit) const { return statements_.of(unit); }
  std::span<const std::uint32_t> citations(UnitId unit) const { return citations_.of(unit); }
  std::span<const std::uint32_t> mentions(UnitId unit) const { return mentions_.of(unit); }

 private:
  struct Lists {
    std::vector<std::uint32_t> starts, items;  ///< starts: one more entry than there are units
    std::span<const std::uint32_t> of(UnitId unit) const {
      return std::span(items).subspan(starts[unit.index], starts[unit.index + 1] - starts[unit.index]);
    }
  };
  template <class Finding>
  static Lists gather(const std::vector<Finding>& findings, std::size_t units);
  Lists statements_, citations_, mentions_;
};

}  // namespace kitei

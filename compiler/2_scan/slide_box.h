/// A box of a slide, line by line.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "2_scan/line_seam.h"
#include "2_scan/lines.h"
#include "2_scan/marker.h"

namespace kitei {

/// What was seen of the lines of the open box. `airy` where a blank line stands behind most lines of the slide, so that
/// it does not part paragraphs.
class SlideBox {
 public:
  explicit SlideBox(bool airy = false) : airy_(airy) {}
  void begin() { widest_ = before_ = 0, brackets_ = 0; }
  void add(const Line& line);
  /// True where line `i`, behind so many blank ones, goes on with the box, whose text so far is `text`.
  bool goes_on(const std::vector<Line>& lines, std::size_t i, const Mark& mark, std::size_t blanks,
               std::string_view text) const;

 private:
  bool goes_on_below(const std::vector<Line>& lines, std::size_t i, Seam seam, std::string_view text) const;
  bool goes_on_behind_blank(const std::vector<Line>& lines, std::size_t i, Seam seam, std::string_view text) const;
  bool opens_narrower_box(const std::vector<Line>& lines, std::size_t i) const;
  /// A bracket of the box waits for its end; one that waits for long never closes.
  bool open_bracket(std::string_view text) const { return brackets_ > 0 && text.size() < (airy_ ? 3000u : 1000u); }

  bool airy_;
  std::uint32_t widest_ = 0, before_ = 0;  ///< letters of its widest line and of its last
  int brackets_ = 0;                       ///< that its lines left open
};

}  // namespace kitei

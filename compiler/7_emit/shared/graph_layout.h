/// Where the boxes and arrows of a drawing go: Graphviz decides.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "0_base/result.h"

namespace kitei {

/// A place in a drawing, in points from the upper left corner.
struct Point {
  double x = 0, y = 0;
};

/// Boxes by size and arrows between them: no words, so that no font of the machine has a say.
struct GraphToLayOut {
  struct Box {
    double width = 0, height = 0;
  };
  struct Arrow {
    std::uint32_t from = 0, to = 0;  ///< into boxes
  };
  std::vector<Box> boxes;
  std::vector<Arrow> arrows;
  double label = 0;  ///< side of the square that is kept free beside each arrow
};

/// The finished drawing.
struct GraphLayout {
  struct Arrow {
    std::vector<Point> curve;  ///< a start, then three points for each Bézier curve; ends where the tip is
    Point label;               ///< the middle of the square beside it
  };
  double width = 0, height = 0;
  std::vector<Point> boxes;  ///< their middles
  std::vector<Arrow> arrows;
};

/// Lays a graph out from top to bottom. Runs `dot`: a program of its own, so that its licence and its faults stay with
/// it. The same graph gives the same layout. Fails where `dot` is missing or gives up.
Result<GraphLayout> lay_out(const GraphToLayOut& graph);

}  // namespace kitei

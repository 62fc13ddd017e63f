/// A way out of the compiler.
#pragma once

#include <span>
#include <string_view>

#include "0_base/diagnostics.h"
#include "5_link/graph.h"
#include "7_emit/output_tree.h"
#include "7_emit/shared/pack.h"

namespace kitei {

/// All that an emitter may look at.
struct EmitInput {
  const Graph& graph;
  const std::vector<Diagnostic>& diagnostics;  ///< of the passes before, sorted
  const class Assets& assets;                  ///< templates, style sheets, scripts that kitei brings along
  unsigned jobs = 1;
  std::span<const Pack> packs = {};  ///< what collect_packs() gave, or some of them
};

/// Pure: the same input gives the same bytes, in any order, on any machine, at any time.
struct Emitter {
  std::string_view name;  ///< also the argument of --only
  void (*emit)(const EmitInput& input, OutputTree& out, Diagnostics& diagnostics);
};

/// Files that kitei brings along (templates/, site/, index/client/), read once.
class Assets {
 public:
  virtual ~Assets() = default;
  /// The folder that holds templates/, site/ and the rest.
  virtual const std::string& root() const = 0;
  /// Bytes of a file below the root; stops the program where it is missing, for the installation is broken then.
  virtual std::string read(std::string_view path) const = 0;
};

}  // namespace kitei

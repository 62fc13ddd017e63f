/// Writes the fields of a draft: what the ministry wrote into them, or what asks for it.
#pragma once

#include <string_view>
#include <vector>

#include "7_emit/shared/draft_paper.h"
#include "7_emit/shared/pack_fields.h"

namespace kitei {

class GuidelineFields {
 public:
  GuidelineFields(const Graph& graph, const Pack& pack, DraftPaper& paper)
      : pack_(pack), paper_(paper), fields_(fields_of(graph, pack)) {}

  /// Writes one of the fields of the pack.
  void write(std::string_view id, ParagraphStyle style) const;

 private:
  const Pack& pack_;
  DraftPaper& paper_;
  std::vector<PackField> fields_;
};

}  // namespace kitei

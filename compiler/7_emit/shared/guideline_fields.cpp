#include "7_emit/shared/guideline_fields.h"

#include <algorithm>

#include "0_base/check.h"

namespace kitei {

void GuidelineFields::write(std::string_view id, ParagraphStyle style) const {
  const auto field = std::find_if(fields_.begin(), fields_.end(), [&](const PackField& f) { return f.id == id; });
  KITEI_CHECK(field != fields_.end());
  paper_.field(style, {field->id, field->label, field->prompt, entry_of(pack_, id)});
}

}  // namespace kitei

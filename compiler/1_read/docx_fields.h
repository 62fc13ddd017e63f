/// What people wrote into the content controls of a Word document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "0_base/result.h"

namespace kitei {

/// One content control.
struct DocxField {
  std::string tag, title;
  std::string text;     ///< paragraphs and breaks as line ends, tracked changes as accepted
  bool prompt = false;  ///< nobody has written anything: the text is what Word shows in an empty control
};

/// The content controls with a tag, in the order of the document; one inside another is part of it. Fails where the
/// bytes are no Word document, or are over the limits of OfficePackage.
Result<std::vector<DocxField>> read_docx_fields(std::string_view bytes);

}  // namespace kitei

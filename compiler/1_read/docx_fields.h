/// What people wrote into the fields of a Word document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "0_base/result.h"

namespace kitei {

/// One content control, or the words between the ends of a bookmark: the controls of Word lose their tags in
/// LibreOffice before 7.5, the bookmarks around them stay.
struct DocxField {
  std::string tag, title;  ///< of a control; empty of a bookmark
  std::string bookmark;    ///< its name; empty of a control
  std::string text;        ///< paragraphs and breaks as line ends, tracked changes as accepted
  bool more = false;       ///< tables or pictures, which the text does not show
  bool prompt = false;     ///< nobody has written anything: the text is what Word shows in an empty control
};

/// The content controls with a tag (one inside another is part of it) and the bookmarks whose names begin with
/// `bookmarks`, in the order of the document. Fails where the bytes are no Word document, or are over the limits of
/// OfficePackage.
Result<std::vector<DocxField>> read_docx_fields(std::string_view bytes, std::string_view bookmarks);

}  // namespace kitei

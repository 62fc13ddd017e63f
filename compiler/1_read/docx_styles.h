/// What a document's styles of paragraphs and lists say about outline and numbering. Included by .cpp files alone.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace kitei {

/// A place in a numbering: definition and level.
struct NumberingPlace {
  std::string num;  ///< id of the definition; empty for none, "0" for "no number here"
  int level = -1;   ///< from 0; -1 where it is not said
};

struct WordStyle {
  std::string id, name;  ///< the name in lower case
  int outline = -1;      ///< 0 to 8; 9 for body text; -1 where it is not said
  NumberingPlace numbering;
  std::string numbered_by;  ///< id of the style, this or one it is based on, that sets `numbering`
};

/// The numbering that a <w:pPr> names itself.
NumberingPlace numbering_of(const pugi::xml_node& properties);

class DocxStyles {
 public:
  DocxStyles() = default;
  /// Reads styles.xml; what a style does not say it has from the one it is based on.
  explicit DocxStyles(const pugi::xml_node& root);

  /// The style of an id, the default paragraph style for an empty one; an empty style where there is none.
  const WordStyle& at(std::string_view id) const;

 private:
  std::map<std::string, WordStyle, std::less<>> styles_;
  std::string default_;
};

}  // namespace kitei

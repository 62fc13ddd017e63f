#include "7_emit/pack_docx/word_sections.h"

#include <array>
#include <utility>

#include "7_emit/pack_docx/word_xml.h"
#include "7_emit/pack_docx/xml_bytes.h"

namespace kitei {

using word::value;

void section_properties(pugi::xml_node parent, const Section& section) {
  pugi::xml_node node = parent.append_child("w:sectPr");
  if (section.footer != nullptr) {
    pugi::xml_node footer = node.append_child("w:footerReference");
    footer.append_attribute("w:type") = "default";
    footer.append_attribute("r:id") = section.footer;
  }
  value(node, "w:type", "nextPage");
  pugi::xml_node size = node.append_child("w:pgSz");
  size.append_attribute("w:w") = 11906;  // A4
  size.append_attribute("w:h") = 16838;
  pugi::xml_node margins = node.append_child("w:pgMar");
  constexpr std::array<std::pair<const char*, int>, 7> kMargins{{{"w:top", 1985},
                                                                 {"w:right", 1701},
                                                                 {"w:bottom", 1701},
                                                                 {"w:left", 1701},
                                                                 {"w:header", 851},
                                                                 {"w:footer", 992},
                                                                 {"w:gutter", 0}}};
  for (const auto& [name, width] : kMargins) margins.append_attribute(name) = width;
  if (section.number_format != nullptr) {
    pugi::xml_node number = node.append_child("w:pgNumType");
    number.append_attribute("w:fmt") = section.number_format;
    number.append_attribute("w:start") = 1;
  }
  node.append_child("w:cols").append_attribute("w:space") = 425;
  pugi::xml_node grid = node.append_child("w:docGrid");
  grid.append_attribute("w:type") = "lines";
  grid.append_attribute("w:linePitch") = 360;
}

std::string footer_part() {
  pugi::xml_document document;
  word::simple_field(word::styled(word::root(document, "w:ftr"), "Footer"), "PAGE", "1");
  return bytes_of(document);
}

}  // namespace kitei

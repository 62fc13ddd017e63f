#include "tests/unit/word_schema_order.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string_view>
#include <vector>

namespace kitei::tests {
namespace {

using Names = std::vector<std::string_view>;

/// Elements whose children stand in this order (sequences of ECMA-376 part 4, as far as kitei writes them).
const std::map<std::string_view, Names> kSequences{
    {"w:document", {"w:background", "w:body"}},
    {"w:pPr",
     {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl", "w:numPr", "w:pBdr",
      "w:shd", "w:tabs", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr"}},
    {"w:rPr",
     {"w:rStyle", "w:rFonts", "w:b", "w:i", "w:color", "w:kern", "w:sz", "w:szCs", "w:u", "w:vertAlign", "w:lang"}},
    {"w:numPr", {"w:ilvl", "w:numId"}},
    {"w:pBdr", {"w:top", "w:left", "w:bottom", "w:right"}},
    {"w:sectPr",
     {"w:headerReference", "w:footerReference", "w:footnotePr", "w:type", "w:pgSz", "w:pgMar", "w:pgNumType", "w:cols",
      "w:vAlign", "w:titlePg", "w:docGrid"}},
    {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
    {"w:tblPr",
     {"w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar", "w:tblLook"}},
    {"w:tblBorders", {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}},
    {"w:tblCellMar", {"w:top", "w:left", "w:bottom", "w:right"}},
    {"w:tblGrid", {"w:gridCol"}},
    {"w:tr", {"w:trPr", "w:tc"}},
    {"w:trPr", {"w:cantSplit", "w:tblHeader"}},
    {"w:tc", {"w:tcPr", "w:p"}},
    {"w:tcPr", {"w:tcW", "w:gridSpan", "w:vMerge", "w:shd", "w:vAlign"}},
    {"w:sdt", {"w:sdtPr", "w:sdtContent"}},
    {"w:sdtPr",
     {"w:rPr", "w:alias", "w:tag", "w:id", "w:lock", "w:placeholder", "w:temporary", "w:showingPlcHdr",
      "w:docPartObj"}},
    {"w:docPartObj", {"w:docPartGallery", "w:docPartUnique"}},
    {"w:footnotes", {"w:footnote"}},
    {"w:styles", {"w:docDefaults", "w:latentStyles", "w:style"}},
    {"w:docDefaults", {"w:rPrDefault", "w:pPrDefault"}},
    {"w:style",
     {"w:name", "w:basedOn", "w:next", "w:link", "w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat",
      "w:pPr", "w:rPr", "w:tblPr"}},
    {"w:numbering", {"w:abstractNum", "w:num"}},
    {"w:abstractNum", {"w:nsid", "w:multiLevelType", "w:tmpl", "w:lvl"}},
    {"w:lvl", {"w:start", "w:numFmt", "w:lvlRestart", "w:pStyle", "w:suff", "w:lvlText", "w:lvlJc", "w:pPr", "w:rPr"}},
    {"w:num", {"w:abstractNumId"}},
    {"w:settings",
     {"w:zoom", "w:bordersDoNotSurroundHeader", "w:bordersDoNotSurroundFooter", "w:defaultTabStop",
      "w:drawingGridVerticalSpacing", "w:displayHorizontalDrawingGridEvery", "w:characterSpacingControl",
      "w:updateFields", "w:footnotePr", "w:compat", "w:themeFontLang", "w:decimalSymbol", "w:listSeparator"}},
    {"w:compat",
     {"w:balanceSingleByteDoubleByteWidth", "w:doNotExpandShiftReturn", "w:adjustLineHeightInTable", "w:useFELayout",
      "w:compatSetting"}},
    {"w:footnotePr", {"w:footnote"}},
    {"w:fonts", {"w:font"}},
    {"w:font", {"w:altName", "w:panose1", "w:charset", "w:family", "w:pitch"}},
};

/// Elements that begin with one child, if it is there, and hold the others in any order.
const std::map<std::string_view, std::pair<std::string_view, Names>> kMixtures{
    {"w:p", {"w:pPr", {"w:r", "w:hyperlink", "w:fldSimple", "w:bookmarkStart", "w:bookmarkEnd"}}},
    {"w:r",
     {"w:rPr",
      {"w:t", "w:br", "w:tab", "w:fldChar", "w:instrText", "w:footnoteReference", "w:footnoteRef", "w:separator",
       "w:continuationSeparator"}}},
    {"w:hyperlink", {"", {"w:r"}}},
    {"w:fldSimple", {"", {"w:r"}}},
    {"w:sdtContent", {"", {"w:p"}}},
    {"w:footnote", {"", {"w:p"}}},
    {"w:ftr", {"", {"w:p"}}},
    {"w:rPrDefault", {"", {"w:rPr"}}},
    {"w:pPrDefault", {"", {"w:pPr"}}},
    {"w:tabs", {"", {"w:tab"}}},
};

std::string quote(pugi::xml_node parent, std::string_view what) {
  return std::string(parent.name()) + ": " + std::string(what);
}

std::string sequence_fault(pugi::xml_node element, const Names& order) {
  auto at = order.begin();
  for (const pugi::xml_node child : element.children()) {
    if (child.type() != pugi::node_element) continue;
    const auto found = std::find(order.begin(), order.end(), child.name());
    if (found == order.end()) return quote(element, std::string(child.name()) + " is not in the table");
    if (found < at) return quote(element, std::string(child.name()) + " after " + std::string(*at));
    at = found;
  }
  return {};
}

std::string mixture_fault(pugi::xml_node element, std::string_view first, const Names& rest) {
  bool begun = false;
  for (const pugi::xml_node child : element.children()) {
    if (child.type() != pugi::node_element) continue;
    if (child.name() == first && begun) return quote(element, std::string(first) + " does not come first");
    begun = true;
    if (child.name() != first && std::find(rest.begin(), rest.end(), child.name()) == rest.end()) {
      return quote(element, std::string(child.name()) + " is not in the table");
    }
  }
  return {};
}

/// The body holds blocks in any order, and the properties of the last section at its end.
std::string body_fault(pugi::xml_node body) {
  for (const pugi::xml_node child : body.children()) {
    const std::string_view name = child.name();
    const bool last = !child.next_sibling();
    if ((name == "w:sectPr") != last) return quote(body, "w:sectPr is not last");
    if (!last && name != "w:p" && name != "w:tbl" && name != "w:sdt") return quote(body, name);
  }
  return {};
}

std::string own_fault(pugi::xml_node element) {
  const std::string_view name = element.name();
  if (name == "w:body") return body_fault(element);
  if (const auto found = kSequences.find(name); found != kSequences.end())
    return sequence_fault(element, found->second);
  if (const auto found = kMixtures.find(name); found != kMixtures.end()) {
    return mixture_fault(element, found->second.first, found->second.second);
  }
  return element.find_child([](pugi::xml_node child) { return child.type() == pugi::node_element; })
             ? quote(element, "has children and is not in the table")
             : std::string();
}

}  // namespace

std::string schema_fault(pugi::xml_node element) {
  std::string fault = own_fault(element);
  for (pugi::xml_node child = element.first_child(); child && fault.empty(); child = child.next_sibling()) {
    if (child.type() == pugi::node_element) fault = schema_fault(child);
  }
  return fault;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace kitei::tests

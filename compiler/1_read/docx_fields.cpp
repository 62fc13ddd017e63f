#include "1_read/docx_fields.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "0_base/text.h"
#include "1_read/docx_xml.h"
#include "1_read/office_package.h"
#include "1_read/utf8.h"

namespace kitei {
namespace {

/// Goes over all elements once, without recursion. What stands below `skipped_` or `field_` is known by its depth.
class FieldWalker : public pugi::xml_tree_walker {
 public:
  std::vector<DocxField> fields;

  bool for_each(pugi::xml_node& node) override {
    if (node.type() != pugi::node_element) return true;
    if (depth() <= skipped_) skipped_ = kNowhere;
    if (skipped_ != kNowhere) return true;
    if (depth() <= field_) field_ = kNowhere;
    const std::string_view name = local_name(node);
    if (stands_for_other_text(name)) {
      skipped_ = depth();
    } else if (field_ != kNowhere) {
      add(node, name);
    } else if (name == "sdt") {
      open(node);
    }
    return true;
  }

 private:
  static constexpr int kNowhere = 1 << 30;

  /// The other form of the same text, deleted text, its reading above it, the properties of a control.
  static bool stands_for_other_text(std::string_view name) {
    constexpr std::array<std::string_view, 5> kNames{"Fallback", "del", "moveFrom", "rt", "sdtPr"};
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
  }

  void open(const pugi::xml_node& node) {
    const pugi::xml_node properties = child_of(node, "sdtPr");
    const std::string_view tag = value_of(properties, "tag");
    if (tag.empty()) return;
    field_ = depth();
    fields.push_back(
        {std::string(tag), std::string(value_of(properties, "alias")), "", is_on(properties, "showingPlcHdr")});
  }

  void add(const pugi::xml_node& node, std::string_view name) {
    std::string& text = fields.back().text;
    if (name == "t") {
      text += node.text().get();
    } else if (name == "br" || name == "cr" || (name == "p" && !text.empty())) {
      text += '\n';
    } else if (name == "tab") {
      text += '\t';
    }
  }

  int field_ = kNowhere, skipped_ = kNowhere;
};

}  // namespace

Result<std::vector<DocxField>> read_docx_fields(std::string_view bytes) {
  auto package = OfficePackage::open(bytes);
  if (!package) return Failure{package.message()};
  const std::string main = package->related("", "/officeDocument", "word/document.xml");
  const auto part = package->part(main);
  if (!part) return Failure{part.message()};
  pugi::xml_document document;
  if (const auto parsed = document.load_buffer((*part).data(), (*part).size(), kKeepBlanks); !parsed)
    return Failure{main + ": " + parsed.description()};
  if (local_name(document.document_element()) != "document") return Failure{main + ": no Word document"};
  FieldWalker walker;
  document.traverse(walker);
  for (DocxField& field : walker.fields) {
    for (std::string* text : {&field.tag, &field.title, &field.text}) mend_utf8(*text);
    field.text = trim(field.text);
  }
  return std::move(walker.fields);
}

}  // namespace kitei

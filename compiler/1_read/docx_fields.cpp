#include "1_read/docx_fields.h"

#include <algorithm>
#include <array>
#include <optional>
#include <pugixml.hpp>

#include "0_base/text.h"
#include "1_read/docx_xml.h"
#include "1_read/office_package.h"
#include "1_read/utf8.h"

namespace kitei {
namespace {

/// Goes over all elements once, without recursion. What stands below `skipped_` or the open control is known by its
/// depth; an open bookmark ends where its id comes again.
class FieldWalker : public pugi::xml_tree_walker {
 public:
  explicit FieldWalker(std::string_view bookmarks) : bookmarks_(bookmarks) {}
  std::vector<DocxField> fields;

  bool for_each(pugi::xml_node& node) override {
    if (node.type() != pugi::node_element) return true;
    if (depth() <= skipped_) skipped_ = kNowhere;
    if (skipped_ != kNowhere) return true;
    if (depth() <= control_depth_) control_depth_ = kNowhere;
    const std::string_view name = local_name(node);
    if (stands_for_other_text(name)) {
      skipped_ = depth();
    } else if (name == "sdt") {
      if (control_depth_ == kNowhere) open_control(node);
    } else if (name == "bookmarkStart") {
      if (!bookmark_) open_bookmark(node);
    } else if (name == "bookmarkEnd") {
      if (bookmark_ && attribute_of(node, "id") == bookmark_id_) bookmark_.reset();
    } else {
      if (control_depth_ != kNowhere) add(node, name, fields[control_]);
      if (bookmark_) add(node, name, fields[*bookmark_]);
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

  void open_control(const pugi::xml_node& node) {
    const pugi::xml_node properties = child_of(node, "sdtPr");
    const std::string_view tag = value_of(properties, "tag");
    if (tag.empty()) return;
    control_depth_ = depth();
    control_ = fields.size();
    fields.push_back({std::string(tag), std::string(value_of(properties, "alias")), "", "", false,
                      is_on(properties, "showingPlcHdr")});
  }

  void open_bookmark(const pugi::xml_node& node) {
    const std::string_view name = attribute_of(node, "name");
    if (!name.starts_with(bookmarks_)) return;
    bookmark_ = fields.size();
    bookmark_id_ = attribute_of(node, "id");
    fields.push_back({"", "", std::string(name), "", false, false});
  }

  static void add(const pugi::xml_node& node, std::string_view name, DocxField& field) {
    std::string& text = field.text;
    if (name == "t") {
      text += node.text().get();
    } else if (name == "br" || name == "cr" || (name == "p" && !text.empty())) {
      text += '\n';
    } else if (name == "tab") {
      text += '\t';
    } else if (name == "tbl" || name == "drawing" || name == "pict" || name == "object") {
      field.more = true;
    }
  }

  const std::string_view bookmarks_;
  int control_depth_ = kNowhere, skipped_ = kNowhere;
  std::size_t control_ = 0;              ///< index of the open control
  std::optional<std::size_t> bookmark_;  ///< index of the open bookmark
  std::string bookmark_id_;
};

}  // namespace

Result<std::vector<DocxField>> read_docx_fields(std::string_view bytes, std::string_view bookmarks) {
  auto package = OfficePackage::open(bytes);
  if (!package) return Failure{package.message()};
  const std::string main = package->related("", "/officeDocument", "word/document.xml");
  const auto part = package->part(main);
  if (!part) return Failure{part.message()};
  pugi::xml_document document;
  if (const auto parsed = document.load_buffer((*part).data(), (*part).size(), kKeepBlanks); !parsed)
    return Failure{main + ": " + parsed.description()};
  if (local_name(document.document_element()) != "document") return Failure{main + ": no Word document"};
  FieldWalker walker(bookmarks);
  document.traverse(walker);
  for (DocxField& field : walker.fields) {
    for (std::string* text : {&field.tag, &field.title, &field.bookmark, &field.text}) mend_utf8(*text);
    field.text = trim(field.text);
  }
  return std::move(walker.fields);
}

}  // namespace kitei

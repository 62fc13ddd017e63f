#include "1_read/docx.h"

#include <map>
#include <pugixml.hpp>

#include "0_base/text.h"
#include "1_read/diagnostics.h"
#include "1_read/docx_body.h"
#include "1_read/docx_markdown.h"
#include "1_read/docx_xml.h"
#include "1_read/office_package.h"
#include "1_read/utf8.h"

namespace kitei {
namespace {

constexpr std::string_view kZip = "PK\x03\x04";

class DocxReader {
 public:
  DocxReader(OfficePackage package, const Place& whole, Diagnostics& diagnostics)
      : package_(std::move(package)), whole_(whole), diagnostics_(diagnostics) {}

  Result<std::string> run() {
    main_ = package_.related("", "/officeDocument", "word/document.xml");
    const auto bytes = package_.part(main_);
    if (!bytes) return Failure{bytes.message()};
    pugi::xml_document document;
    if (const auto parsed = document.load_buffer((*bytes).data(), (*bytes).size(), kKeepBlanks); !parsed) {
      return Failure{main_ + ": " + parsed.description()};
    }
    const pugi::xml_node body = child_of(document.document_element(), "body");
    if (!body) return Failure{main_ + ": no body"};
    return text_of(body);
  }

 private:
  Result<std::string> text_of(const pugi::xml_node& node) {
    pugi::xml_document styles, numbering;
    load(styles, "/styles", "styles.xml");
    load(numbering, "/numbering", "numbering.xml");
    styles_ = DocxStyles(styles.document_element());
    numbering_ = DocxNumbering(numbering.document_element(), styles_);
    load_notes(footnotes_, "/footnotes", "footnotes.xml", "footnote", "");
    load_notes(endnotes_, "/endnotes", "endnotes.xml", "endnote", "e");
    DocxBody body;
    read_docx_blocks(node, styles_, numbering_, body);
    std::string text = docx_markdown(body.blocks, [&](std::string_view name) { return note(name, body); });
    if (body.too_deep) return Failure{"elements nested deeper than 200"};
    if (body.too_large) return Failure{"more than 64 MiB of text"};
    if (body.inserted + body.deleted > 0)
      diagnostics_.report(whole_, diag::kChangesAccepted, body.inserted, body.deleted);
    mend_utf8(text);
    return text;
  }

  /// Loads a part that may be missing where nothing names it.
  void load(pugi::xml_document& document, std::string_view type, const std::string& name) {
    const std::string usual = main_.substr(0, main_.rfind('/') + 1) + name;
    const std::string part = package_.related(main_, type, usual);
    if (part == usual && !package_.has(part)) return;
    const auto bytes = package_.part(part);
    if (!bytes) {
      diagnostics_.report(whole_, diag::kPartMissing, bytes.message());
    } else if (const auto parsed = document.load_buffer((*bytes).data(), (*bytes).size(), kKeepBlanks); !parsed) {
      diagnostics_.report(whole_, diag::kPartMissing, part + ": " + parsed.description());
      document.reset();
    }
  }

  void load_notes(pugi::xml_document& document, std::string_view type, const std::string& name,
                  std::string_view element, const std::string& prefix) {
    load(document, type, name);
    for (const pugi::xml_node& node : document.document_element().children()) {
      if (local_name(node) == element) notes_[prefix + std::string(attribute_of(node, "id"))] = node;
    }
  }

  /// The text of a note; each is written once.
  std::string note(std::string_view name, DocxBody& body) {
    const auto found = notes_.find(name);
    if (found == notes_.end()) return {};
    DocxBody inner;
    read_docx_blocks(found->second, styles_, numbering_, inner);
    body.inserted += inner.inserted;
    body.deleted += inner.deleted;
    std::string text;
    for (const DocxBlock& block : inner.blocks) {
      text += text.empty() ? "" : "\n";
      text += block.label.empty() ? block.text : block.label + " " + block.text;
    }
    return text;
  }

  OfficePackage package_;
  const Place& whole_;
  Diagnostics& diagnostics_;
  std::string main_;  ///< the path of the main part
  DocxStyles styles_;
  DocxNumbering numbering_;
  pugi::xml_document footnotes_, endnotes_;
  std::map<std::string, pugi::xml_node, std::less<>> notes_;
};

}  // namespace

bool is_docx(std::string_view name, std::string_view bytes) {
  if (!bytes.starts_with(kZip)) return false;
  if (name.ends_with(".docx") || name.ends_with(".docm")) return true;
  auto package = OfficePackage::open(bytes);
  return package && package->has("word/document.xml");
}

Result<std::string> read_docx(std::string_view bytes, const Place& whole, Diagnostics& diagnostics) {
  auto package = OfficePackage::open(bytes);
  if (!package) return Failure{package.message()};
  return DocxReader(std::move(*package), whole, diagnostics).run();
}

}  // namespace kitei

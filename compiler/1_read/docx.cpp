#include "1_read/docx.h"

#include <map>
#include <pugixml.hpp>

#include "0_base/text.h"
#include "1_read/diagnostics.h"
#include "1_read/docx_body.h"
#include "1_read/docx_markdown.h"
#include "1_read/docx_package.h"
#include "1_read/docx_xml.h"
#include "1_read/utf8.h"

namespace kitei {
namespace {

constexpr std::string_view kZip = "PK\x03\x04";

/// The target of a relation by the end of its type, as the path of a part; `otherwise` where none is named.
std::string related(DocxPackage& package, const std::string& relations, std::string_view type,
                    const std::string& folder, const std::string& otherwise) {
  if (!package.has(relations)) return otherwise;
  const auto bytes = package.part(relations);
  pugi::xml_document document;
  if (!bytes || !document.load_buffer((*bytes).data(), (*bytes).size())) return otherwise;
  for (const pugi::xml_node& node : document.document_element().children()) {
    if (!attribute_of(node, "Type").ends_with(type)) continue;
    std::string target(attribute_of(node, "Target"));
    if (target.starts_with('/')) return target.substr(1);
    return folder + target;
  }
  return otherwise;
}

class DocxReader {
 public:
  DocxReader(DocxPackage package, const Place& whole, Diagnostics& diagnostics)
      : package_(std::move(package)), whole_(whole), diagnostics_(diagnostics) {}

  Result<std::string> run() {
    const std::string main = related(package_, "_rels/.rels", "/officeDocument", "", "word/document.xml");
    const std::size_t slash = main.rfind('/');
    folder_ = slash == std::string::npos ? "" : main.substr(0, slash + 1);
    relations_ = folder_ + "_rels/" + main.substr(folder_.size()) + ".rels";
    const auto bytes = package_.part(main);
    if (!bytes) return Failure{bytes.message()};
    pugi::xml_document document;
    if (const auto parsed = document.load_buffer((*bytes).data(), (*bytes).size(), kKeepBlanks); !parsed) {
      return Failure{main + ": " + parsed.description()};
    }
    const pugi::xml_node body = child_of(document.document_element(), "body");
    if (!body) return Failure{main + ": no body"};
    return text_of(body);
  }

 private:
  static constexpr unsigned kKeepBlanks = pugi::parse_default | pugi::parse_ws_pcdata_single;

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
    const std::string usual = folder_ + name;
    const std::string part = related(package_, relations_, type, folder_, usual);
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

  DocxPackage package_;
  const Place& whole_;
  Diagnostics& diagnostics_;
  std::string folder_, relations_;
  DocxStyles styles_;
  DocxNumbering numbering_;
  pugi::xml_document footnotes_, endnotes_;
  std::map<std::string, pugi::xml_node, std::less<>> notes_;
};

}  // namespace

bool is_docx(std::string_view name, std::string_view bytes) {
  if (!bytes.starts_with(kZip)) return false;
  if (name.ends_with(".docx") || name.ends_with(".docm")) return true;
  auto package = DocxPackage::open(bytes);
  return package && package->has("word/document.xml");
}

Result<std::string> read_docx(std::string_view bytes, const Place& whole, Diagnostics& diagnostics) {
  auto package = DocxPackage::open(bytes);
  if (!package) return Failure{package.message()};
  return DocxReader(std::move(*package), whole, diagnostics).run();
}

}  // namespace kitei

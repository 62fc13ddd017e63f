#include "7_emit/pack_docx/word_package.h"

#include <array>
#include <vector>

#include "7_emit/pack_docx/xml_bytes.h"
#include "7_emit/shared/xml_text.h"

namespace kitei {
namespace {

constexpr const char* kPackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const std::string kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// The relations of one part: (id, type, target).
std::string relations(const std::vector<std::array<std::string, 3>>& rows) {
  pugi::xml_document document;
  declare_xml(document);
  pugi::xml_node node = document.append_child("Relationships");
  node.append_attribute("xmlns") = kPackageRelations;
  for (const auto& [id, type, target] : rows) {
    pugi::xml_node relation = node.append_child("Relationship");
    relation.append_attribute("Id") = id.c_str();
    relation.append_attribute("Type") = type.c_str();
    relation.append_attribute("Target") = target.c_str();
  }
  return bytes_of(document);
}

}  // namespace

std::string core_properties(std::string_view title, std::string_view creator) {
  pugi::xml_document document;
  declare_xml(document);
  pugi::xml_node node = document.append_child("cp:coreProperties");
  node.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  node.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
  node.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
  node.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
  node.append_child("dc:title").text() = xml_text(title).c_str();
  node.append_child("dc:creator").text() = xml_text(creator).c_str();
  node.append_child("dc:language").text() = "ja-JP";
  node.append_child("cp:lastModifiedBy").text() = "kitei";
  for (const char* name : {"dcterms:created", "dcterms:modified"}) {
    pugi::xml_node date = node.append_child(name);
    date.append_attribute("xsi:type") = "dcterms:W3CDTF";
    date.text() = "1980-01-01T00:00:00Z";
  }
  return bytes_of(document);
}

std::string package_relations() {
  return relations({{"rId1", kOffice + "officeDocument", "word/document.xml"},
                    {"rId2", std::string(kPackageRelations) + "/metadata/core-properties", "docProps/core.xml"}});
}

std::string document_relations() {
  return relations({{"rId1", kOffice + "styles", "styles.xml"},
                    {"rId2", kOffice + "numbering", "numbering.xml"},
                    {"rId3", kOffice + "settings", "settings.xml"},
                    {"rId4", kOffice + "fontTable", "fontTable.xml"},
                    {kFooterRelation, kOffice + "footer", "footer1.xml"},
                    {"rId6", kOffice + "footnotes", "footnotes.xml"}});
}

}  // namespace kitei

#include "7_emit/pack_docx/word_xml.h"

#include <algorithm>

#include "7_emit/pack_docx/xml_bytes.h"
#include "7_emit/shared/xml_text.h"

namespace kitei::word {
namespace {

constexpr const char* kMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

}  // namespace

pugi::xml_node value(pugi::xml_node parent, const char* name, const std::string& value) {
  pugi::xml_node node = parent.append_child(name);
  node.append_attribute("w:val") = value.c_str();
  return node;
}

void text(pugi::xml_node parent, std::string_view words, const char* name) {
  std::string clean = xml_text(words);
  std::replace_if(
      clean.begin(), clean.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  pugi::xml_node node = parent.append_child(name);
  node.append_attribute("xml:space") = "preserve";
  node.text() = clean.c_str();
}

void run(pugi::xml_node paragraph, std::string_view words) {
  text(paragraph.append_child("w:r"), words);
}

void field_mark(pugi::xml_node paragraph, const char* type) {
  paragraph.append_child("w:r").append_child("w:fldChar").append_attribute("w:fldCharType") = type;
}

void begin_field(pugi::xml_node paragraph, std::string_view instruction) {
  field_mark(paragraph, "begin");
  text(paragraph.append_child("w:r"), instruction, "w:instrText");
  field_mark(paragraph, "separate");
}

void simple_field(pugi::xml_node paragraph, const char* instruction, std::string_view shown) {
  pugi::xml_node field = paragraph.append_child("w:fldSimple");
  field.append_attribute("w:instr") = instruction;
  run(field, shown);
}

pugi::xml_node styled(pugi::xml_node parent, const char* style) {
  pugi::xml_node paragraph = parent.append_child("w:p");
  value(paragraph.append_child("w:pPr"), "w:pStyle", style);
  return paragraph;
}

pugi::xml_node root(pugi::xml_document& document, const char* name) {
  declare_xml(document);
  pugi::xml_node node = document.append_child(name);
  node.append_attribute("xmlns:w") = kMain;
  node.append_attribute("xmlns:r") = kRelations;
  return node;
}

}  // namespace kitei::word

/// Word documents out of hand-written parts.
#pragma once

#include <map>
#include <string>

#include "1_read/read.h"
#include "7_emit/shared/zip.h"

namespace kitei::tests {

inline std::string word_xml(const std::string& element, const std::string& content) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + element +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + content + "</w:" + element +
         ">";
}

/// A document of a body and further parts of word/ ("numbering" …), each without its root element.
inline std::string make_docx(const std::string& body, const std::map<std::string, std::string>& parts = {}) {
  std::map<std::string, std::string> files;
  files["[Content_Types].xml"] = "<Types/>";
  files["word/document.xml"] = word_xml("document", "<w:body>" + body + "</w:body>");
  for (const auto& [name, content] : parts) files["word/" + name + ".xml"] = word_xml(name, content);
  return make_zip(files);
}

/// A paragraph with properties and one run.
inline std::string paragraph(const std::string& text, const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

/// A file as it was read.
struct DocxReading {
  Source source;
  Diagnostics diagnostics;
  bool used;

  explicit DocxReading(std::string bytes, const std::string& path = "plan.docx")
      : used(read_source({"id", path, path}, std::move(bytes), {}, source, diagnostics)) {}
  std::string findings() const {
    std::string all;
    for (const Diagnostic& found : diagnostics.list()) all += to_line(found, false) + "\n";
    return all;
  }
};

}  // namespace kitei::tests

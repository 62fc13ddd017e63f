/// A small corpus from text to graph, for what shows only when documents are linked.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "0_base/files.h"
#include "1_read/lexicon.h"
#include "1_read/read.h"
#include "2_scan/scan.h"
#include "3_parse/parse.h"
#include "4_extract/extract.h"
#include "5_link/link.h"

namespace kitei {

/// Documents of name and text ("plan.txt"), through all passes, with a lexicon of files and rows ("roles.toml").
class Corpus {
 public:
  explicit Corpus(const std::vector<std::pair<std::string, std::string>>& lexicon) {
    MemoryFiles files;
    for (const auto& [name, rows] : lexicon) files.files["lexicon/" + name] = rows;
    read_lexicon(files, "lexicon", lexicon_, diagnostics_);
  }

  void add(const std::string& name, const std::string& text, const Manifest& manifest = {}) {
    const RoleFinder roles(lexicon_);
    Document document;
    read_source({name.substr(0, name.find('.')), name, name}, text, manifest, document.source, diagnostics_);
    document.outline = parse(document.source, scan(document.source, diagnostics_), diagnostics_);
    document.extract = extract(document.source, document.outline, roles, LawFinder(lexicon_));
    documents_.push_back(std::move(document));
  }

  /// Links what was added; the corpus must outlive the graph.
  Graph link(unsigned jobs = 1) { return kitei::link(documents_, lexicon_, "", diagnostics_, jobs); }
  const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  Lexicon lexicon_;
  Diagnostics diagnostics_;
  std::vector<Document> documents_;
};

}  // namespace kitei

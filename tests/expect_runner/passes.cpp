#include "tests/expect_runner/passes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "0_base/diagnostics.h"
#include "0_base/files.h"
#include "1_read/corrections.h"
#include "1_read/lexicon.h"
#include "1_read/manifest.h"
#include "1_read/mappings.h"
#include "1_read/read.h"
#include "2_scan/dump.h"
#include "2_scan/scan.h"
#include "3_parse/dump.h"
#include "3_parse/parse.h"
#include "4_extract/corrections.h"
#include "4_extract/dump.h"
#include "4_extract/extract.h"
#include "5_link/dump.h"
#include "5_link/link.h"

namespace kitei::tests {
namespace {

constexpr std::string_view kFolder = "case";

/// The path as the case names it: the folder in memory is the runner's own affair.
std::string_view name_in_case(std::string_view path) {
  return path.starts_with(kFolder) ? path.substr(kFolder.size() + 1) : path;
}

std::string to_text(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& found : diagnostics.list()) {
    out += name_in_case(found.place.path);
    if (found.place.line > 0) out += fmt::format(":{}", found.place.line);
    if (!found.place.excerpt.empty()) out += fmt::format(" 「{}」", found.place.excerpt);
    out += fmt::format(" {} K{:04}: {}\n", name_of(found.severity), found.code, found.ja);
    if (!found.hint.empty()) out += fmt::format("  hint: {}\n", found.hint);
  }
  return out;
}

/// The lexicon of the case, else that of the folder.
Lexicon lexicon_of(const CaseFile& file, const MemoryFiles& files, const std::string& folder,
                   Diagnostics& diagnostics) {
  Lexicon lexicon;
  const bool own = std::any_of(file.sections.begin(), file.sections.end(),
                               [](const Section& section) { return section.name.starts_with("lexicon/"); });
  if (own) {
    read_lexicon(files, fmt::format("{}/lexicon", kFolder), lexicon, diagnostics);
  } else {
    read_lexicon(DiskFiles{}, folder, lexicon, diagnostics);
  }
  return lexicon;
}

}  // namespace

const std::vector<std::string_view>& known_results() {
  static const std::vector<std::string_view> kKnown{"files", "layout",    "outline",  "statements", "citations",
                                                    "terms", "flows",     "controls", "links",      "uses",
                                                    "roles", "adoptions", "mappings", "diagnostics"};
  return kKnown;
}

std::map<std::string, std::string, std::less<>> run_passes(const CaseFile& file, const std::string& lexicon_folder) {
  MemoryFiles files;
  for (const Section& section : file.sections) {
    if (section.kind == "source") files.files[fmt::format("{}/{}", kFolder, section.name)] = section.text;
  }
  std::map<std::string, std::string, std::less<>> results;
  Diagnostics diagnostics;
  const Manifest manifest = read_manifest(files, std::string(kFolder), diagnostics);
  Lexicon lexicon = lexicon_of(file, files, lexicon_folder, diagnostics);
  const RoleFinder roles(lexicon);
  const LawFinder laws(lexicon);
  const auto folder = find_sources(files, std::string(kFolder), "", manifest);
  if (!folder) {
    results["files"] = folder.message() + "\n";
    return results;
  }
  const std::vector<Correction> corrections = read_corrections(files, std::string(kFolder), diagnostics);
  std::vector<std::string> ids;
  for (const SourceFile& found : folder->files) ids.push_back(found.id);
  report_strange_sources(corrections, std::move(ids), diagnostics);
  constexpr std::array<std::string_view, 5> kOfLinking{"links", "uses", "roles", "adoptions", "mappings"};
  const bool linked = std::any_of(file.sections.begin(), file.sections.end(), [&](const Section& section) {
    return std::find(kOfLinking.begin(), kOfLinking.end(), section.kind) != kOfLinking.end();
  });
  std::vector<Document> documents;
  for (const SourceFile& found : folder->files) {
    const auto bytes = files.read(fmt::format("{}/{}", kFolder, found.path), 1u << 30);
    SourceFile named = found;
    named.label = found.path;
    Source source;
    if (!bytes || !read_source(named, *bytes, manifest, source, diagnostics)) continue;
    results["files"] += fmt::format("{} {} {}\n", found.path, source.id, name_of(source.form));
    Layout layout = scan(source, diagnostics);
    const std::string layout_text = dump(source, layout);
    Outline outline = parse(source, std::move(layout), diagnostics);
    Extract extract = kitei::extract(source, outline, roles, laws);
    apply_corrections(source, outline, corrections, lexicon, extract, diagnostics);
    const auto add = [&](const std::string& kind, const std::string& text) {
      std::string& result = results[kind];
      if (folder->files.size() > 1) result += fmt::format("== {}\n", found.path);
      result += text;
    };
    add("layout", layout_text);
    add("outline", dump(source, outline));
    add("statements", dump_statements(source, outline, extract, lexicon));
    add("citations", dump_citations(source, outline, extract));
    add("terms", dump_terms(source, outline, extract));
    add("flows", dump_flows(source, outline, extract, lexicon));
    add("controls", dump_controls(source, outline, extract));
    if (!linked) continue;
    Document& document = documents.emplace_back();
    document.source = std::move(source);
    document.outline = std::move(outline);
    document.extract = std::move(extract);
  }
  Crosswalk crosswalk = read_crosswalk(files, std::string(kFolder), diagnostics);
  if (linked) {
    const Graph graph = link(std::move(documents), lexicon, "", diagnostics, 1, std::move(crosswalk));
    results["links"] = dump_links(graph);
    results["uses"] = dump_term_uses(graph);
    results["roles"] = dump_roles(graph);
    results["adoptions"] = dump_adoptions(graph);
    results["mappings"] = dump_mappings(graph);
  }
  for (const std::string& skipped : folder->skipped) results["files"] += fmt::format("skipped {}\n", skipped);
  diagnostics.sort();
  results["diagnostics"] = to_text(diagnostics);
  return results;
}

}  // namespace kitei::tests

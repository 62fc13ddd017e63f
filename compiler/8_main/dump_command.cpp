#include "8_main/dump_command.h"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>

#include "0_base/files.h"
#include "1_read/corrections.h"
#include "1_read/read.h"
#include "2_scan/dump.h"
#include "2_scan/scan.h"
#include "3_parse/dump.h"
#include "3_parse/parse.h"
#include "4_extract/corrections.h"
#include "4_extract/dump.h"
#include "4_extract/extract.h"
#include "5_link/dump.h"
#include "8_main/data_folder.h"
#include "8_main/pipeline.h"

namespace kitei {
namespace {

/// Lays the corrections beside a file over what was found in it. There the file has the id of its name.
void apply_corrections_beside(const Files& files, const std::string& file, Source& source, const Outline& outline,
                              const Lexicon& lexicon, Extract& found, Diagnostics& diagnostics) {
  const std::filesystem::path path(file);
  source.id = id_of_file(path.filename().string());
  const std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
  const std::vector<Correction> corrections = read_corrections(files, folder, diagnostics);
  apply_corrections(source, outline, corrections, lexicon, found, diagnostics);
}

/// What linking has made of a folder, or of one file alone.
ExitCode dump_linked(const std::string& folder) {
  const auto data = data_folder();
  if (!data) {
    fmt::print(stderr, "kitei: {}\n", data.message());
    return ExitCode::kEnvironment;
  }
  Progress progress(false);
  const auto compiled = compile(DiskFiles(), {folder, "", lexicon_folders(*data, folder), 1}, progress);
  progress.done();
  if (!compiled) {
    fmt::print(stderr, "kitei: {}\n", compiled.message());
    return ExitCode::kEnvironment;
  }
  const Graph& graph = (*compiled)->graph;
  fmt::print("{}{}{}", dump_links(graph), dump_term_uses(graph), dump_roles(graph));
  return ExitCode::kFine;
}

}  // namespace

ExitCode run_dump(const std::string& file, const std::string& pass) {
  if (pass == "5_link") return dump_linked(file);
  const DiskFiles files;
  auto bytes = files.read(file, 1ull << 30);
  if (!bytes) {
    fmt::print(stderr, "kitei: {}\n", bytes.message());
    return ExitCode::kEnvironment;
  }
  Diagnostics diagnostics;
  Source source;
  if (!read_source({"dump", file, file}, std::move(*bytes), {}, source, diagnostics)) {
    for (const auto& diagnostic : diagnostics.list()) fmt::print(stderr, "{}\n", to_line(diagnostic, true));
    return ExitCode::kCorpus;
  }
  if (pass == "1_read") {
    fmt::print("{} {} {} bytes {} lines\n", file, name_of(source.form), source.text.size(), source.line_starts.size());
    return ExitCode::kFine;
  }
  Layout layout = scan(source, diagnostics);
  if (pass == "2_scan") {
    fmt::print("{}", dump(source, layout));
    return ExitCode::kFine;
  }
  const Outline outline = parse(source, std::move(layout), diagnostics);
  if (pass == "3_parse") {
    fmt::print("{}", dump(source, outline));
    return ExitCode::kFine;
  }
  const auto data = data_folder();
  if (!data) {
    fmt::print(stderr, "kitei: {}\n", data.message());
    return ExitCode::kEnvironment;
  }
  Lexicon lexicon;
  read_lexicon(files, *data + "/corpus/lexicon", lexicon, diagnostics);
  const RoleFinder roles(lexicon);
  Extract found = extract(source, outline, roles, LawFinder(lexicon));
  apply_corrections_beside(files, file, source, outline, lexicon, found, diagnostics);
  fmt::print("{}{}{}{}{}", dump_statements(source, outline, found, lexicon), dump_citations(source, outline, found),
             dump_terms(source, outline, found), dump_flows(source, outline, found, lexicon),
             dump_controls(source, outline, found));
  return ExitCode::kFine;
}

}  // namespace kitei

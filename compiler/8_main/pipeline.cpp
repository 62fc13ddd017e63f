// The passes in order:
//   1 read     files      -> Sources        each source on its own, in parallel
//   2 scan     Source     -> Layout                "
//   3 parse    Layout     -> Outline               "
//   4 extract  Outline    -> Extract               "
//   5 link     all        -> Graph          joined; frozen from here on
// Emitters (7) and checks (6) see the Graph; commands call them.
#include "8_main/pipeline.h"

#include <chrono>
#include <filesystem>

#include "0_base/parallel.h"
#include "1_read/corrections.h"
#include "1_read/diagnostics.h"
#include "1_read/mappings.h"
#include "1_read/read.h"
#include "2_scan/scan.h"
#include "3_parse/parse.h"
#include "4_extract/corrections.h"
#include "4_extract/extract.h"
#include "5_link/link.h"

namespace kitei {
namespace {

constexpr std::uint64_t kMostBytes = 1ull << 30;  // of one file

/// One source on its way through passes 1 to 4.
struct Piece {
  Document document;
  Diagnostics diagnostics;
  bool usable = false;
};

/// OUT as a path relative to the corpus where it lies inside; else empty.
std::string out_inside(const std::string& folder, const std::string& out) {
  namespace fs = std::filesystem;
  if (out.empty()) return {};
  std::error_code error;
  const fs::path relative = fs::weakly_canonical(out, error).lexically_relative(fs::weakly_canonical(folder, error));
  const std::string text = relative.generic_string();
  return error || text.empty() || text == "." || text.starts_with("..") ? std::string{} : text;
}

/// Runs one pass on one source and notes its time.
template <class Pass>
auto timed(Progress& progress, std::string_view name, Pass pass) {
  const auto begin = std::chrono::steady_clock::now();
  auto result = pass();
  progress.add(name, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  return result;
}

void compile_piece(const Files& files, const SourceFile& file, const Manifest& manifest, const RoleFinder& roles,
                   const LawFinder& laws, const std::vector<Correction>& corrections, Progress& progress,
                   Piece& piece) {
  auto bytes = files.read(file.label, kMostBytes);
  if (!bytes) {
    piece.diagnostics.report(Place{file.id, file.label, 0, 0, 0, 0, {}}, diag::kFileUnreadable, bytes.message());
    return;
  }
  Document& document = piece.document;
  document.fingerprint = short_hash(*bytes, 12);
  piece.usable = timed(progress, "1_read", [&] {
    return read_source(file, std::move(*bytes), manifest, document.source, piece.diagnostics);
  });
  if (!piece.usable) return;
  const Source& source = document.source;
  Layout layout = timed(progress, "2_scan", [&] { return scan(source, piece.diagnostics); });
  document.outline = timed(progress, "3_parse", [&] { return parse(source, std::move(layout), piece.diagnostics); });
  document.extract = timed(progress, "4_extract", [&] { return extract(source, document.outline, roles, laws); });
  apply_corrections(source, document.outline, corrections, roles.lexicon(), document.extract, piece.diagnostics);
}

}  // namespace

Result<std::unique_ptr<Compiled>> compile(const Files& files, const PipelineOptions& options, Progress& progress) {
  auto compiled = std::make_unique<Compiled>();
  progress.step("辞書");
  for (const std::string& lexicon : options.lexicons) {
    read_lexicon(files, lexicon, compiled->lexicon, compiled->diagnostics);
  }
  const Manifest manifest = read_manifest(files, options.folder, compiled->diagnostics);
  auto folder = find_sources(files, options.folder, out_inside(options.folder, options.out), manifest);
  if (!folder) return Failure{folder.message()};
  compiled->skipped = std::move(folder->skipped);

  const std::vector<Correction> corrections = read_corrections(files, options.folder, compiled->diagnostics);
  std::vector<std::string> ids;
  for (const SourceFile& file : folder->files) ids.push_back(file.id);
  report_strange_sources(corrections, std::move(ids), compiled->diagnostics);

  const RoleFinder roles(compiled->lexicon);
  const LawFinder laws(compiled->lexicon);
  std::vector<Piece> pieces(folder->files.size());
  progress.step("読取・構文解析・抽出", pieces.size());
  parallel_for(pieces.size(), options.jobs, [&](std::size_t i) {
    compile_piece(files, folder->files[i], manifest, roles, laws, corrections, progress, pieces[i]);
    progress.tick();
  });

  std::vector<Document> documents;
  for (Piece& piece : pieces) {
    compiled->diagnostics.merge(std::move(piece.diagnostics));
    if (piece.usable) documents.push_back(std::move(piece.document));
  }
  if (documents.empty()) {
    compiled->diagnostics.report(Place{{}, options.folder, 0, 0, 0, 0, {}}, diag::kFolderWithoutSources,
                                 options.folder);
  }
  progress.step("連結");
  Crosswalk crosswalk = read_crosswalk(files, options.folder, compiled->diagnostics);
  compiled->graph = link(std::move(documents), compiled->lexicon, manifest.title, compiled->diagnostics, options.jobs,
                         std::move(crosswalk));
  compiled->diagnostics.sort();
  return compiled;
}

}  // namespace kitei

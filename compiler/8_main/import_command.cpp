#include "8_main/import_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "0_base/files.h"
#include "1_read/read.h"
#include "2_scan/scan.h"
#include "3_parse/parse.h"
#include "8_main/markdown_writer.h"

namespace kitei {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostBytes = 1ull << 30;

struct Output {
  std::string path, bytes;
};

/// True where the file may be written: it is not there, or has these bytes already, or the user insists.
bool may_write(const Output& output, const ImportOptions& options) {
  const DiskFiles files;
  if (options.force || !files.exists(output.path)) return true;
  const auto old = files.read(output.path, kMostBytes);
  if (old && *old == output.bytes) return true;
  fmt::print(
      stderr, "kitei: {}: {}\n", output.path,
      options.japanese ? "すでにあるので書かない（--force で上書き）" : "is there already (--force to overwrite)");
  return false;
}

/// Writes a file beside its place and moves it there, so that it is never half written.
bool write(const Output& output) {
  const std::string partial = output.path + ".part";
  {
    std::ofstream file(partial, std::ios::binary);
    file << output.bytes;
    file.flush();
    if (!file) {
      fmt::print(stderr, "kitei: {}: cannot be written\n", output.path);
      std::error_code ignored;
      fs::remove(partial, ignored);
      return false;
    }
  }
  std::error_code error;
  fs::rename(partial, output.path, error);
  if (error) fmt::print(stderr, "kitei: {}: {}\n", output.path, error.message());
  return !error;
}

std::string lines_table(const std::vector<LineOrigin>& origins) {
  std::string table = "line\tfrom\tto\n";
  for (const LineOrigin& origin : origins) table += fmt::format("{}\t{}\t{}\n", origin.line, origin.from, origin.to);
  return table;
}

ExitCode import_one(const std::string& path, const ImportOptions& options) {
  auto bytes = DiskFiles{}.read(path, kMostBytes);
  if (!bytes) {
    fmt::print(stderr, "kitei: {}\n", bytes.message());
    return ExitCode::kEnvironment;
  }
  const fs::path file(path);
  Diagnostics diagnostics;
  Source source;
  const bool used = read_source({"import", path, path}, std::move(*bytes), {}, source, diagnostics);
  for (const Diagnostic& found : diagnostics.list()) fmt::print(stderr, "{}\n", to_line(found, options.japanese));
  if (!used) return ExitCode::kCorpus;
  const Outline outline = parse(source, scan(source, diagnostics), diagnostics);
  const WrittenMarkdown written = write_markdown(source, outline, file.filename().string());
  const std::string stem = (fs::path(options.into) / file.stem()).string();
  std::vector<Output> outputs{{stem + ".md", written.text}};
  if (!written.origins.empty()) outputs.push_back({stem + ".lines.tsv", lines_table(written.origins)});
  for (const Output& output : outputs) {
    if (!may_write(output, options)) return ExitCode::kEnvironment;
  }
  for (const Output& output : outputs) {
    if (!write(output)) return ExitCode::kEnvironment;
  }
  return ExitCode::kFine;
}

}  // namespace

ExitCode run_import(const ImportOptions& options) {
  std::error_code error;
  fs::create_directories(options.into, error);
  if (error) {
    fmt::print(stderr, "kitei: {}: {}\n", options.into, error.message());
    return ExitCode::kEnvironment;
  }
  ExitCode worst = ExitCode::kFine;
  for (const std::string& file : options.files) worst = std::max(worst, import_one(file, options));
  return worst;
}

}  // namespace kitei

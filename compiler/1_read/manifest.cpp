#include "1_read/manifest.h"

#include "0_base/text.h"
#include "1_read/diagnostics.h"
#include "1_read/toml_rows.h"

namespace kitei {
namespace {

constexpr std::uint64_t kMostBytes = 16u << 20;

void lay_over(std::string& old, std::string value) {
  if (!value.empty()) old = std::move(value);
}

void read_info(TomlRow& row, DocumentInfo& info) {
  lay_over(info.title, row.text("title"));
  lay_over(info.kind, row.text("kind"));
  lay_over(info.issuer, row.text("issuer"));
  lay_over(info.status, row.text("status"));
  lay_over(info.edition, row.text("edition"));
  lay_over(info.restates, row.text("restates"));
  lay_over(info.decided, row.text("decided"));
  lay_over(info.promulgated, row.text("promulgated"));
  lay_over(info.in_force, row.text("in_force"));
  lay_over(info.superseded_by, row.text("superseded_by"));
  lay_over(info.note, row.text("note"));
  if (auto sectors = row.texts("sectors"); !sectors.empty()) info.sectors = std::move(sectors);
  if (const int order = row.number("order"); order != 0) info.order = order;
  static_cast<void>(row.text("imported_from"));  // kitei import says it for the reader of the file
  row.done();
}

}  // namespace

Manifest read_manifest(const Files& files, const std::string& folder, Diagnostics& diagnostics) {
  Manifest manifest;
  const std::string path = folder + "/corpus.toml";
  if (!files.exists(path)) return manifest;
  const auto bytes = files.read(path, kMostBytes);
  if (!bytes) {
    diagnostics.report(Place{{}, path, 0, 0, 0, 0, {}}, diag::kFileUnreadable, bytes.message());
    return manifest;
  }
  const toml::table table = parse_toml(*bytes, path, 1, diagnostics);
  TomlRow row(table, path, diagnostics);
  manifest.title = row.text("title");
  manifest.exclude = row.texts("exclude");
  row.table("sources", [&](std::string_view id, const toml::table& source) {
    TomlRow info(source, path, diagnostics);
    read_info(info, manifest.sources[std::string(id)]);
  });
  row.done();
  return manifest;
}

namespace {

/// The line end before the first line "+++" behind `at`; npos where there is none.
std::size_t closing_line(std::string_view text, std::size_t at) {
  for (at = text.find("\n+++", at); at != std::string_view::npos; at = text.find("\n+++", at + 1)) {
    const std::string_view rest = text.substr(at + 4);
    if (is_blank(rest.substr(0, rest.find('\n')))) return at;
  }
  return at;
}

}  // namespace

void read_front_matter(Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text;
  if (!text.starts_with("+++\n") && !text.starts_with("+++\r\n")) return;
  const std::size_t begin = text.find('\n') + 1;
  const std::size_t end = closing_line(text, begin - 1);
  if (end == std::string_view::npos) return;
  const std::size_t after = text.find('\n', end + 1);
  source.body = static_cast<std::uint32_t>(after == std::string_view::npos ? text.size() : after + 1);
  const toml::table table = parse_toml(text.substr(begin, end - begin + 1), source.path, 2, diagnostics);
  TomlRow row(table, source.path, diagnostics);
  read_info(row, source.info);
}

}  // namespace kitei

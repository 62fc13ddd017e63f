#include "1_read/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "0_base/fold.h"
#include "0_base/id.h"
#include "0_base/text.h"
#include "1_read/diagnostics.h"
#include "1_read/docx.h"
#include "1_read/egov_head.h"
#include "1_read/encoding.h"
#include "1_read/pdf.h"
#include "1_read/slides.h"

namespace kitei {
namespace {

std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

/// The name without its ending; ".egov.xml" counts as one.
std::string_view stem_of(std::string_view name) {
  for (const std::string_view ending : {".egov.xml", ".egov-v1.xml"}) {
    if (name.size() > ending.size() && name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

/// A path as an ASCII id: letters, digits, "-", "." and "_" stay; a name of other letters gets a hash.
std::string id_of(std::string_view path) {
  std::string id;
  bool foreign = false;
  for (const char c : path) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    if (plain) {
      id += c;
    } else {
      foreign = foreign || static_cast<unsigned char>(c) >= 0x80;
      if (!id.empty() && id.back() != '-') id += '-';
    }
  }
  while (!id.empty() && (id.back() == '-' || id.back() == '.')) id.pop_back();
  const std::size_t lead = id.find_first_not_of("-.");
  id.erase(0, lead == std::string::npos ? id.size() : lead);
  if (foreign || id.empty()) id += (id.empty() ? "d-" : "-") + short_hash(path, 6);
  if (id.size() > 80) id = id.substr(0, 60) + "-" + short_hash(path);
  return id;
}

bool below(std::string_view path, std::string_view folder) {
  while (folder.ends_with('/')) folder.remove_suffix(1);
  return path == folder || (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

/// Why a path is no source; empty where it may be one.
std::string reason_to_skip(const std::string& path, const std::string& out, const Manifest& manifest) {
  const std::string_view name = file_name(path);
  if (path.starts_with('.') || path.find("/.") != std::string::npos) return "hidden";
  const std::string folded = fold(name);
  if (folded == "readme" || folded.starts_with("readme.")) return "README";
  if (path == "corpus.toml" || path == "corrections.toml" || below(path, "lexicon") || path.ends_with(".lines.tsv"))
    return "data of kitei";
  if (path.ends_with(".toml") && (below(path, "standards") || below(path, "mappings"))) return "data of kitei";
  if (!out.empty() && below(path, out)) return "output";
  for (const std::string& excluded : manifest.exclude) {
    if (below(path, excluded)) return "excluded by corpus.toml";
  }
  return {};
}

/// Bytes that no text has: NUL, and too many other controls.
bool looks_binary(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 65536);
  std::size_t controls = 0;
  for (const char c : head) {
    if (c == '\0') return true;
    controls += static_cast<unsigned char>(c) < 9 || (c > 13 && static_cast<unsigned char>(c) < 32 && c != 27);
  }
  return controls * 50 > head.size();
}

/// The form that an ending or the first bytes name, where kitei does not read it; empty where it may be text.
std::string_view foreign_form(std::string_view name, std::string_view bytes) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kMagic{{
      {"PK\x03\x04", "zip"},
      {"\x89PNG", "PNG"},
      {"\xff\xd8\xff", "JPEG"},
      {"GIF8", "GIF"},
      {"\xd0\xcf\x11\xe0", "OLE2"},
      {"\x1f\x8b", "gzip"},
  }};
  for (const auto& [magic, form] : kMagic) {
    if (bytes.starts_with(magic)) return form;
  }
  static constexpr std::array kEndings{".json", ".csv", ".tsv", ".html", ".htm", ".toml",
                                       ".yaml", ".yml", ".css", ".js",   ".png"};
  for (const std::string_view ending : kEndings) {
    if (name.ends_with(ending)) return ending.substr(1);
  }
  const bool utf16 = bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff");
  return !utf16 && looks_binary(bytes) ? "binary" : std::string_view{};
}

/// The form that a text of no known ending is seen to be in once it is text; empty where it may be prose.
std::string_view foreign_text(std::string_view name, std::string_view text) {
  if (looks_binary(text)) return "binary";
  const bool xml = is_xml(text) || name.ends_with(".xml");
  return xml && !is_statute_xml(text) ? "XML" : std::string_view{};
}

void report(const Decoding& decoding, const Source& source, Diagnostics& diagnostics) {
  if (decoding.encoding != Encoding::kUtf8) {
    diagnostics.report(Place{source.id, source.path, 0, 0, 0, 0, {}}, diag::kEncodingTaken, name_of(decoding.encoding));
  }
  if (decoding.broken > 0) {
    const auto at = static_cast<std::uint32_t>(decoding.first);
    diagnostics.report(source.place(at, at + 3), diag::kBytesBroken, name_of(decoding.encoding), decoding.broken);
  }
}

/// Tells the form and reads what the file says about itself.
void tell_form(std::string_view name, std::string_view path, Source& source, Diagnostics& diagnostics) {
  if (is_statute_xml(source.text)) {
    source.form = Form::kEgovXml;
    read_statute_head(source.text, stem_of(file_name(path)), source.info);
  } else if (name.ends_with(".md") || name.ends_with(".markdown")) {
    source.form = Form::kMarkdown;
    read_front_matter(source, diagnostics);
  } else {
    source.form = looks_like_slides(source) ? Form::kSlides : Form::kText;
  }
}

/// Ids by path without ending; with the ending where two would be alike. Alike are names that a file system of Windows
/// does not tell apart, for ids are folders of the site.
void give_ids(std::vector<SourceFile>& files) {
  std::map<std::string, int> alike;
  for (SourceFile& file : files) {
    const std::string_view name = file_name(file.path);
    const std::string_view above = std::string_view(file.path).substr(0, file.path.size() - name.size());
    file.id = id_of(std::string(above) + std::string(stem_of(name)));
    ++alike[fold(file.id)];
  }
  std::set<std::string> taken;
  for (SourceFile& file : files) {
    if (alike[fold(file.id)] > 1) file.id = id_of(file.path);
    if (!taken.insert(fold(file.id)).second) taken.insert(fold(file.id += "-" + short_hash(file.path, 6)));
  }
}

}  // namespace

std::string id_of_file(std::string_view name) {
  return id_of(stem_of(name));
}

Result<Folder> find_sources(const Files& files, const std::string& folder, const std::string& out,
                            const Manifest& manifest) {
  auto paths = files.list(folder);
  if (!paths) return Failure{paths.message()};
  Folder found;
  for (const std::string& path : *paths) {
    const std::string reason = reason_to_skip(path, out, manifest);
    if (reason.empty()) {
      found.files.push_back({{}, path, folder + (folder.ends_with('/') ? "" : "/") + path});
    } else {
      found.skipped.push_back(path + ": " + reason);
    }
  }
  give_ids(found.files);
  return found;
}

namespace {

/// Reads a form that is packed, not text: its text becomes that of the source.
bool take_packed(Result<std::string> text, Form form, const Manifest& manifest, Source& source,
                 Diagnostics& diagnostics) {
  const Place whole{source.id, source.path, 0, 0, 0, 0, {}};
  if (!text) {
    diagnostics.report(whole, diag::kFileDamaged, name_of(form), text.message());
    return false;
  }
  if (is_blank(*text)) {
    diagnostics.report(whole, diag::kFileEmpty);
    return false;
  }
  source.form = form;
  source.text = std::move(*text);
  index_lines(source);
  if (const auto known = manifest.sources.find(source.id); known != manifest.sources.end()) source.info = known->second;
  return true;
}

}  // namespace

bool read_source(const SourceFile& file, std::string bytes, const Manifest& manifest, Source& source,
                 Diagnostics& diagnostics) {
  source.id = file.id;
  source.path = file.label;
  source.file_bytes = bytes.size();
  const Place whole{file.id, file.label, 0, 0, 0, 0, {}};
  const std::string name = fold(file_name(file.path));
  if (is_docx(name, bytes))
    return take_packed(read_docx(bytes, whole, diagnostics), Form::kDocx, manifest, source, diagnostics);
  if (bytes.starts_with("%PDF-"))
    return take_packed(read_pdf(bytes, whole, diagnostics), Form::kPdf, manifest, source, diagnostics);
  if (const std::string_view form = foreign_form(name, bytes); !form.empty()) {
    diagnostics.report(whole, diag::kFileUnknownForm, form);
    return false;
  }
  source.text = std::move(bytes);
  const Decoding decoding = decode_bytes(source.text);
  if (is_blank(std::string_view(source.text).substr(0, 1u << 20))) {
    diagnostics.report(whole, diag::kFileEmpty);
    return false;
  }
  if (const std::string_view form = foreign_text(name, source.text); !form.empty()) {
    diagnostics.report(whole, diag::kFileUnknownForm, form);
    return false;
  }
  index_lines(source);
  source.encoding = name_of(decoding.encoding);
  report(decoding, source, diagnostics);
  if (const auto known = manifest.sources.find(source.id); known != manifest.sources.end()) source.info = known->second;
  tell_form(name, file.path, source, diagnostics);
  return true;
}

}  // namespace kitei

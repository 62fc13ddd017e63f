#include "1_read/office_package.h"

#include <fmt/format.h>
#include <zip.h>

#include "1_read/docx_xml.h"

namespace kitei {
namespace {

constexpr zip_int64_t kMostEntries = 10'000;
constexpr std::uint64_t kMostPart = 64u << 20, kSmallPart = 4u << 20, kMostRatio = 200;

struct FileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void OfficePackage::Closer::operator()(zip* archive) const {
  zip_discard(archive);
}

Result<OfficePackage> OfficePackage::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    if (source != nullptr) zip_source_free(source);
    Failure failure{fmt::format("zip: {}", zip_error_strerror(&error))};
    zip_error_fini(&error);
    return failure;
  }
  OfficePackage package;
  package.archive_.reset(archive);
  if (zip_get_num_entries(archive, 0) > kMostEntries) return Failure{"zip: too many entries"};
  return package;
}

bool OfficePackage::has(const std::string& name) const {
  return zip_name_locate(archive_.get(), name.c_str(), 0) >= 0;
}

Result<std::string> OfficePackage::part(const std::string& name) {
  zip_stat_t stat;
  if (zip_stat(archive_.get(), name.c_str(), 0, &stat) != 0) return Failure{fmt::format("{}: missing", name)};
  const std::uint64_t limit = std::min(kMostPart, left_);
  if (stat.size > limit) return Failure{fmt::format("{}: {} bytes; at most {} are read", name, stat.size, limit)};
  if (stat.size > kSmallPart && stat.size / kMostRatio > stat.comp_size) {
    return Failure{fmt::format("{}: {} bytes packed into {}", name, stat.size, stat.comp_size)};
  }
  const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen(archive_.get(), name.c_str(), 0));
  if (!file) return Failure{fmt::format("{}: {}", name, zip_strerror(archive_.get()))};
  // The size in the directory may lie: what is read counts.
  std::string bytes(stat.size, '\0');
  const zip_int64_t got = zip_fread(file.get(), bytes.data(), bytes.size());
  char more = 0;
  if (got != static_cast<zip_int64_t>(bytes.size()) || zip_fread(file.get(), &more, 1) != 0) {
    return Failure{fmt::format("{}: damaged", name)};
  }
  left_ -= bytes.size();
  return bytes;
}

std::vector<Relation> OfficePackage::relations(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
  const std::string file = folder + "_rels/" + part.substr(folder.size()) + ".rels";
  std::vector<Relation> found;
  if (!has(file)) return found;
  const auto bytes = this->part(file);
  pugi::xml_document document;
  if (!bytes || !document.load_buffer((*bytes).data(), (*bytes).size())) return found;
  for (const pugi::xml_node& node : document.document_element().children()) {
    std::string target(attribute_of(node, "Target"));
    target = target.starts_with('/') ? target.substr(1) : folder + target;
    found.push_back({std::string(attribute_of(node, "Id")), std::string(attribute_of(node, "Type")), target});
  }
  return found;
}

std::string OfficePackage::related(const std::string& part, std::string_view type, const std::string& otherwise) {
  for (const Relation& relation : relations(part)) {
    if (relation.type.ends_with(type)) return relation.target;
  }
  return otherwise;
}

}  // namespace kitei

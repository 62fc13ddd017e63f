#include "7_emit/shared/zip.h"

#include <zip.h>

#include "0_base/check.h"

namespace kitei {
namespace {

constexpr zip_uint16_t kDate = 1 << 5 | 1;  // 1980-01-01, the first that a zip can hold
constexpr zip_uint32_t kMode = 0100644U << 16;
constexpr zip_uint32_t kLevel = 6;

/// The set_dostime form, for libzip turns a time_t into local time.
void add_file(zip_t* archive, const std::string& path, const std::string& bytes) {
  zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
  KITEI_CHECK(source != nullptr);
  const zip_int64_t added = zip_file_add(archive, path.c_str(), source, ZIP_FL_ENC_UTF_8);
  KITEI_CHECK(added >= 0);
  const auto index = static_cast<zip_uint64_t>(added);
  KITEI_CHECK(zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, kLevel) == 0);
  KITEI_CHECK(zip_file_set_dostime(archive, index, 0, kDate, 0) == 0);
  KITEI_CHECK(zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, kMode) == 0);
}

std::string bytes_of(zip_source_t* source) {
  KITEI_CHECK(zip_source_open(source) == 0);
  std::string bytes;
  char buffer[1 << 14];
  for (zip_int64_t n; (n = zip_source_read(source, buffer, sizeof buffer)) > 0;) {
    bytes.append(buffer, static_cast<std::size_t>(n));
  }
  zip_source_close(source);
  return bytes;
}

}  // namespace

std::string make_zip(const std::map<std::string, std::string>& files) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  KITEI_CHECK(target != nullptr);
  zip_source_keep(target);  // zip_close() lets go of it, and the bytes are read afterwards
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  KITEI_CHECK(archive != nullptr);
  for (const auto& [path, bytes] : files) add_file(archive, path, bytes);
  KITEI_CHECK(zip_close(archive) == 0);
  std::string bytes = bytes_of(target);
  zip_source_free(target);
  zip_error_fini(&error);
  return bytes;
}

}  // namespace kitei

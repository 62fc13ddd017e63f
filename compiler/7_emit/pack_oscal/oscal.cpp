#include "7_emit/pack_oscal/oscal.h"

#include <uuid/uuid.h>

#include <algorithm>
#include <array>

#include "0_base/text.h"

namespace kitei::oscal {
namespace {

/// "2025-05" -> "2025-05-01T00:00:00+09:00"
std::string moment(std::string date) {
  if (date.empty()) return "1980-01-01T00:00:00Z";
  while (date.size() < 10) date += "-01";
  return date + "T00:00:00+09:00";
}

}  // namespace

std::string uuid_of(std::string_view name) {
  uuid_t space, made;
  uuid_generate_sha1(space, *uuid_get_template("url"), kNamespace, std::string_view(kNamespace).size());
  uuid_generate_sha1(made, space, name.data(), name.size());
  std::array<char, UUID_STR_LEN> text{};
  uuid_unparse_lower(made, text.data());
  return text.data();
}

Json metadata(const std::string& title, const Document* document) {
  std::string latest, edition = "1";
  if (document != nullptr) {
    const DocumentInfo& info = document->source.info;
    latest = std::max({info.decided, info.promulgated, info.in_force});
    if (!info.edition.empty()) edition = info.edition;
  }
  return {{"title", line_of(title)},
          {"last-modified", moment(latest)},
          {"version", line_of(edition)},
          {"oscal-version", "1.2.1"}};
}

Json property(const char* name, std::string value) {
  return {{"name", name}, {"ns", kNamespace}, {"value", std::move(value)}};
}

std::string line_of(std::string_view text) {
  std::string line(trim(text));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line.empty() ? "－" : line;
}

std::string bytes_of(const Json& json) {
  return json.dump(1) + "\n";
}

}  // namespace kitei::oscal

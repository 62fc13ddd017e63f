#include "8_main/out_use.h"

#include <fmt/format.h>

#include <algorithm>

#include "0_base/files.h"
#include "7_emit/output_marker.h"

namespace kitei {
namespace {

constexpr std::string_view kPackPart = "pack:";

}  // namespace

std::string pack_part(std::string_view folder) {
  return fmt::format("{}{}", kPackPart, folder);
}

Result<Done> demand_use(const std::string& out, OutUse use) {
  const auto marker = DiskFiles().read(fmt::format("{}/{}", out, kMarkerName), 1u << 28);
  if (!marker) return Done{};
  const auto files = parse_marker(*marker);
  if (!files) return Done{};
  const bool other = std::any_of(files->begin(), files->end(), [&](const OutputFile& file) {
    return file.part.starts_with(kPackPart) == (use == OutUse::kHandbook);
  });
  if (!other) return Done{};
  const std::string_view reason = use == OutUse::kHandbook
                                      ? "packs of `kitei pack` stand there, which may have been filled in"
                                      : "the handbook of `kitei build` stands there";
  return Failure{fmt::format("{}: {}; choose another folder", out, reason)};
}

}  // namespace kitei

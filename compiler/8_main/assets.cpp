#include "8_main/assets.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

#include "0_base/exit_code.h"
#include "0_base/files.h"

namespace kitei {

std::string DiskAssets::read(std::string_view path) const {
  auto bytes = DiskFiles().read(fmt::format("{}/{}", root_, path), 64u << 20);
  if (!bytes) {
    fmt::print(stderr, "kitei: インストールが壊れている / broken installation: {}\n", bytes.message());
    std::exit(static_cast<int>(ExitCode::kEnvironment));
  }
  return std::move(*bytes);
}

}  // namespace kitei

/// The real documents that lie beside the repository on the machines of developers.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>

namespace kitei::tests {

/// ../shared as seen from the repository, where it is there. Where it is missing: on the build machine (CI is set) the
/// test fails, elsewhere it says that it tried nothing.
inline std::optional<std::string> shared_folder() {
  const std::string folder = std::string(KITEI_SOURCE_DIR) + "/../shared";
  if (std::filesystem::is_directory(folder + "/sources")) return folder;
  if (const char* ci = std::getenv("CI"); ci != nullptr && *ci != '\0') {
    ADD_FAILURE() << "../shared/sources is missing on the build machine";
  } else {
    std::cout << "SKIPPED: ../shared/sources is not there, so nothing was tried on the real documents\n";
  }
  return std::nullopt;
}

}  // namespace kitei::tests

/// An OutputTree in memory, for tests.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "7_emit/output_tree.h"

namespace kitei {

/// Files by path. folder() is not for memory and stops the program.
class MemoryTree : public OutputTree {
 public:
  std::map<std::string, std::string, std::less<>> files;

  void add(std::string path, std::string_view bytes) override;
  std::string folder(const std::string& path) override;

 private:
  std::mutex mutex_;
  PathBook book_;
};

}  // namespace kitei

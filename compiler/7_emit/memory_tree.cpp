#include "7_emit/memory_tree.h"

#include "0_base/check.h"

namespace kitei {

void MemoryTree::add(std::string path, std::string_view bytes) {
  const std::scoped_lock lock(mutex_);
  demand_path(book_, path);
  files.emplace(std::move(path), bytes);
}

std::string MemoryTree::folder(const std::string&) {
  KITEI_CHECK(!"a tree in memory has a folder on the disk");
}

}  // namespace kitei

/// kitei's own templates, style sheets and scripts on the disk.
#pragma once

#include <string>

#include "7_emit/emitter.h"

namespace kitei {

class DiskAssets : public Assets {
 public:
  explicit DiskAssets(std::string root) : root_(std::move(root)) {}
  const std::string& root() const override { return root_; }
  std::string read(std::string_view path) const override;

 private:
  std::string root_;
};

}  // namespace kitei

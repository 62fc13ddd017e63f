/// Standards that controls are compared with (corpus/standards/*.toml): identifiers and short titles, nothing of their
/// text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "0_base/diagnostics.h"
#include "0_base/files.h"

namespace kitei {

/// What a standard asks for under one identifier.
struct StandardItem {
  std::string ref;    ///< "PR.AA-01"
  std::string title;  ///< may be empty
};

/// A standard, in the order of its own identifiers.
struct Standard {
  std::string id;  ///< "nist-csf-2.0"; ASCII, fit for a URL
  std::string title, publisher;
  std::string source;  ///< where the identifiers are from
  std::vector<StandardItem> items;

  /// True where the standard has an item of this identifier.
  bool has(std::string_view ref) const;
};

/// Reads FOLDER/standards/*.toml in the order of the file names. A row that does not fit is reported (K1010 to K1014)
/// and left out; the rest is used. A missing folder is fine.
std::vector<Standard> read_standards(const Files& files, const std::string& folder, Diagnostics& diagnostics);

}  // namespace kitei

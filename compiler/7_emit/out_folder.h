/// OUT, the folder that a build fills: where it really is, and whether it may be replaced.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "0_base/result.h"
#include "7_emit/output_marker.h"

namespace kitei {

/// The place of OUT on the disk.
struct OutFolder {
  std::string shown;   ///< as the user gave it, for messages
  std::string path;    ///< absolute, links followed, without a slash at its end
  std::string parent;  ///< the folder that it stands in
  std::string name;    ///< its name in `parent`
};

/// What stands in OUT now.
struct OutContents {
  bool exists = false;
  std::string marker;             ///< the text of its list; empty where there is none
  std::vector<OutputFile> files;  ///< what the list names, sorted by path
};

/// Finds the place of OUT: relative to the current folder, with or without slashes at its end, through links. It need
/// not be there. Fails where a folder can never be swapped in: a file, a link that leads nowhere, the root of a mounted
/// file system, the folder in which kitei runs or one above it.
Result<OutFolder> find_out_folder(const std::string& out);

/// Reads what stands in OUT. Fails unless it is missing, empty, or kitei's own with nothing in it that kitei did not
/// write (leavings of file managers and of network shares aside): the message says why and what to do.
Result<OutContents> read_out_folder(const OutFolder& folder);

/// The names of all regular files below `folder`, links and other things among them, relative to it, sorted by bytes.
Result<std::vector<std::string>> list_below(const std::string& folder);

/// "no space left on the disk" …: a fragment for an errno value.
std::string reason_of(int error);

}  // namespace kitei

/// The files of a handbook on the disk, opened so that no path leads out of OUT/site.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace kitei {

/// A file that is open for reading, and closed with its last owner. It stays whole while OUT is swapped under it.
class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  ~OpenFile();
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  int descriptor() const { return descriptor_; }
  /// Up to `length` bytes from `offset`; fewer at the end of the file, none where it cannot be read.
  std::string read(std::uint64_t offset, std::size_t length) const;

 private:
  int descriptor_;
};

/// What a path of an address leads to.
struct SiteFile {
  enum class Found {
    kFile,       ///< a file, open
    kFolder,     ///< a folder with an index.html, named without the slash at its end
    kNothing,    ///< nothing that may be seen
    kNoHandbook  ///< there is no OUT/site at all (yet)
  };
  Found found = Found::kNothing;
  std::shared_ptr<const OpenFile> file;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< seconds since 1970
  std::string tag;            ///< changes with the bytes: an HTTP entity tag, with its quotes
  std::string_view type;      ///< a media type, with charset where it is text
};

/// Opens the file of a path ("/role/x.html", with percent signs already decoded) in OUT/site. A folder is its
/// index.html. Only plain names are followed: letters, digits and "-._", none that begins with a point, and no symbolic
/// link.
SiteFile find_site_file(const std::string& out, std::string_view path);

/// Changes whenever a build has put something new into OUT; empty where OUT is not kitei's.
std::string edition_of(const std::string& out);

/// The media type of a file by the end of its name.
std::string_view media_type(std::string_view name);

}  // namespace kitei

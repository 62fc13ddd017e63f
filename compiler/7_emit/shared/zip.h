/// Zip archives for the office formats.
#pragma once

#include <map>
#include <string>

namespace kitei {

/// An archive of `files` (bytes by path), deflated, in the order of the paths. The same files give the same bytes:
/// every entry has the time 1980-01-01, whatever the clock and the time zone. Fails only where memory runs out, and
/// stops the program then.
std::string make_zip(const std::map<std::string, std::string>& files);

}  // namespace kitei

#include "index/client/slim_script.h"

#include <algorithm>

#include "0_base/text.h"

namespace kitei {
namespace {

bool is_one_of(char c, std::string_view set) {
  return set.find(c) != set.npos;
}

/// The end of a string, template or regular expression that begins at `at`.
std::size_t literal_end(std::string_view line, std::size_t at) {
  const char quote = line[at];
  bool in_class = false;
  for (std::size_t end = at + 1; end < line.size(); ++end) {
    if (line[end] == '\\') {
      ++end;
    } else if (quote == '/' && is_one_of(line[end], "[]")) {
      in_class = line[end] == '[';
    } else if (line[end] == quote && !in_class) {
      return end + 1;
    }
  }
  return line.size();
}

/// A blank between two letters or words, or between two signs that would be another one together: a + +b.
bool means_something(char before, char after) {
  static constexpr std::string_view kSigns = "=*/<>(){}[],;:?&|!";
  if (is_one_of(before, kSigns) || is_one_of(after, kSigns)) return false;
  return is_one_of(before, "+-") == is_one_of(after, "+-");
}

void slim_line(std::string_view line, std::string& out) {
  const std::size_t begin = out.size();
  const auto last = [&] { return out.size() > begin ? out.back() : ';'; };
  for (std::size_t at = 0; at < line.size();) {
    const char c = line[at];
    const bool regex = c == '/' && is_one_of(last(), "(,=:[!&|?{};");
    if (line.substr(at).starts_with("//")) break;
    if (is_one_of(c, "'\"`") || regex) {
      const std::size_t end = literal_end(line, at);
      out += line.substr(at, end - at);
      at = end;
    } else if (c == ' ') {
      at = std::min(line.find_first_not_of(' ', at), line.size());
      if (at < line.size() && !line.substr(at).starts_with("//") && means_something(last(), line[at])) out += ' ';
    } else {
      out += c;
      ++at;
    }
  }
  if (out.size() > begin) out += '\n';
}

}  // namespace

std::string slim_script(std::string_view script) {
  std::string out;
  for (std::size_t begin = 0; begin < script.size();) {
    const std::size_t end = std::min(script.find('\n', begin), script.size());
    slim_line(trim(script.substr(begin, end - begin)), out);
    begin = end + 1;
  }
  return out;
}

}  // namespace kitei

/// Writes one JSON object a line, fast: keys in the order in which they come.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kitei {

/// An object under way. The text must be valid UTF-8; nothing but what JSON demands is escaped.
class JsonLine {
 public:
  /// Opens an object at the end of `out`, which must outlive this.
  explicit JsonLine(std::string& out) : out_(out) { out_ += '{'; }
  JsonLine(const JsonLine&) = delete;
  JsonLine& operator=(const JsonLine&) = delete;

  JsonLine& add(std::string_view key, std::string_view value);
  JsonLine& add(std::string_view key, const std::vector<std::string>& values);
  JsonLine& add(std::string_view key, std::uint32_t value);
  JsonLine& add_bool(std::string_view key, bool value);
  JsonLine& add_null(std::string_view key);
  /// The value, or null where it is empty.
  JsonLine& add_or_null(std::string_view key, std::string_view value);
  /// A value that is JSON already.
  JsonLine& add_json(std::string_view key, std::string_view json);
  /// Closes the object without ending the line, for objects inside others.
  void close() { out_ += '}'; }
  /// Closes the object and the line.
  void end() { out_ += "}\n"; }

 private:
  void key(std::string_view name);
  std::string& out_;
  bool first_ = true;
};

/// Appends a string with its quotes.
void append_json(std::string& out, std::string_view text);

}  // namespace kitei

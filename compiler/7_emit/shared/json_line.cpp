#include "7_emit/shared/json_line.h"

#include <charconv>

namespace kitei {

void append_json(std::string& out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out += text.substr(plain, at - plain);
    plain = at + 1;
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      default:
        out += "\\u00";
        out += kHex[c >> 4];
        out += kHex[c & 15];
    }
  }
  out += text.substr(plain);
  out += '"';
}

void JsonLine::key(std::string_view name) {
  if (!first_) out_ += ", ";
  first_ = false;
  out_ += '"';
  out_ += name;
  out_ += "\": ";
}

JsonLine& JsonLine::add(std::string_view name, std::string_view value) {
  key(name);
  append_json(out_, value);
  return *this;
}

JsonLine& JsonLine::add(std::string_view name, const std::vector<std::string>& values) {
  key(name);
  out_ += '[';
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out_ += ", ";
    append_json(out_, values[i]);
  }
  out_ += ']';
  return *this;
}

JsonLine& JsonLine::add(std::string_view name, std::uint32_t value) {
  key(name);
  char digits[12];
  const auto result = std::to_chars(digits, digits + sizeof digits, value);
  out_.append(digits, result.ptr);
  return *this;
}

JsonLine& JsonLine::add_bool(std::string_view name, bool value) {
  return add_json(name, value ? "true" : "false");
}

JsonLine& JsonLine::add_null(std::string_view name) {
  return add_json(name, "null");
}

JsonLine& JsonLine::add_or_null(std::string_view name, std::string_view value) {
  return value.empty() ? add_null(name) : add(name, value);
}

JsonLine& JsonLine::add_json(std::string_view name, std::string_view json) {
  key(name);
  out_ += json;
  return *this;
}

}  // namespace kitei

#include "1_read/toml_rows.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <stdexcept>

#include "0_base/text.h"
#include "1_read/diagnostics.h"

namespace kitei {

static constexpr std::uint64_t kMostBytes = 64u << 20;

const toml::node* TomlRow::find(std::string_view key) {
  known_.emplace_back(key);
  return table_.get(key);
}

Place TomlRow::place(const toml::node& node) const {
  const auto& at = node.source();
  return {{}, path_, at.begin.line, at.begin.column, at.end.line, at.end.column, {}};
}

void TomlRow::wrong_type(const toml::node& node, std::string_view key, std::string_view wanted) {
  diagnostics_.report(place(node), diag::kDataValueType, key, wanted);
}

std::string TomlRow::text(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  if (const auto* value = node->as_string()) return value->get();
  wrong_type(*node, key, R"("…")");
  return {};
}

std::string TomlRow::demanded(std::string_view key) {
  std::string value = text(key);
  if (value.empty()) {
    ok_ = false;
    diagnostics_.report(place(table_), diag::kDataKeyMissing, key);
  }
  return value;
}

std::vector<std::string> TomlRow::texts(std::string_view key) {
  const toml::node* node = find(key);
  std::vector<std::string> values;
  if (node == nullptr) return values;
  const auto* array = node->as_array();
  if (array == nullptr) {
    wrong_type(*node, key, R"(["…"])");
    return values;
  }
  for (const toml::node& element : *array) {
    if (const auto* value = element.as_string()) {
      values.push_back(value->get());
    } else {
      wrong_type(element, key, R"(["…"])");
    }
  }
  return values;
}

bool TomlRow::flag(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return false;
  if (const auto* value = node->as_boolean()) return value->get();
  wrong_type(*node, key, "true");
  return false;
}

int TomlRow::number(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return 0;
  if (const auto* value = node->as_integer())
    return static_cast<int>(std::clamp<std::int64_t>(value->get(), -1000000, 1000000));
  wrong_type(*node, key, "1");
  return 0;
}

std::vector<const toml::table*> TomlRow::tables(std::string_view key) {
  const toml::node* node = find(key);
  std::vector<const toml::table*> rows;
  if (node == nullptr) return rows;
  const auto* array = node->as_array();
  if (array == nullptr) {
    wrong_type(*node, key, "[[…]]");
    return rows;
  }
  for (const toml::node& element : *array) {
    if (const auto* row = element.as_table()) {
      rows.push_back(row);
    } else {
      wrong_type(element, key, "[[…]]");
    }
  }
  return rows;
}

void TomlRow::table(std::string_view key, const std::function<void(std::string_view, const toml::table&)>& take) {
  const toml::node* node = find(key);
  if (node == nullptr) return;
  const auto* rows = node->as_table();
  if (rows == nullptr) return wrong_type(*node, key, "[…]");
  for (const auto& [name, row] : *rows) {
    if (const auto* one = row.as_table()) {
      take(name.str(), *one);
    } else {
      wrong_type(row, name.str(), "[…]");
    }
  }
}

bool TomlRow::done() {
  for (const auto& [key, node] : table_) {
    if (std::find(known_.begin(), known_.end(), key.str()) != known_.end()) continue;
    diagnostics_.report(place(node), diag::kDataKeyUnknown, key.str(), fmt::format("{}", fmt::join(known_, ", ")));
  }
  return ok_;
}

void toml_promise_broken(const char* promise) {
  throw std::runtime_error(promise);
}

/// The first line (from 0) that begins with a bracket and no letter of a key behind it.
static std::uint32_t line_of_strange_header(std::string_view text) {
  std::uint32_t line = 0;
  for (std::size_t at = 0; at < text.size(); ++line) {
    const std::size_t first = text.find_first_not_of("[ \t", at);
    const bool header = text.substr(at).starts_with("[") && first != std::string_view::npos;
    if (header && !is_latin(static_cast<unsigned char>(text[first])) &&
        std::string_view("0123456789_-\"'").find(text[first]) == std::string_view::npos)
      return line;
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
  }
  return 0;
}

toml::table parse_toml(std::string_view text, const std::string& path, std::uint32_t first_line,
                       Diagnostics& diagnostics) {
  try {
    return toml::parse(text, path);
  } catch (const toml::parse_error& error) {
    const auto& at = error.source();
    const Place place{
        {}, path, at.begin.line + first_line - 1, at.begin.column, at.end.line + first_line - 1, at.end.column, {}};
    diagnostics.report(place, diag::kDataSyntax, error.description());
  } catch (const std::runtime_error&) {  // toml_promise_broken
    const std::uint32_t line = line_of_strange_header(text) + first_line;
    diagnostics.report(Place{{}, path, line, 1, line, 1, {}}, diag::kDataSyntax, "'[' without a key behind it");
  }
  return {};
}

void each_data_file(const Files& files, const std::string& folder, const std::string& below, Diagnostics& diagnostics,
                    const std::function<void(TomlRow&, const DataFile&)>& take) {
  const std::string inside = folder + (folder.ends_with('/') ? "" : "/") + below;
  const auto names = files.list(inside);
  if (!names) return;
  for (const std::string& name : *names) {
    if (!name.ends_with(".toml") || name.find('/') != std::string::npos) continue;
    const DataFile file{below + "/" + name.substr(0, name.rfind('.')), inside + "/" + name};
    const auto bytes = files.read(file.path, kMostBytes);
    if (!bytes) {
      diagnostics.report(Place{{}, file.path, 0, 0, 0, 0, {}}, diag::kFileUnreadable, bytes.message());
      continue;
    }
    const toml::table table = parse_toml(*bytes, file.path, 1, diagnostics);
    if (table.empty()) continue;
    TomlRow whole(table, file.path, diagnostics);
    take(whole, file);
  }
}

}  // namespace kitei

/// Rows of the corpus's data files (TOML), checked key by key. Included by .cpp files alone: toml++ is heavy.
#pragma once

#include <toml++/impl/preprocessor.h>

namespace kitei {
/// Throws std::runtime_error.
[[noreturn]] void toml_promise_broken(const char* promise);
}  // namespace kitei

// toml++ 3.3 tells the compiler that a table's header begins with a key, and checks it nowhere: [目次] and [^1] are
// undefined behaviour. Its promises are checked here instead.
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT_ASSUME(promise) ((promise) ? void() : kitei::toml_promise_broken(#promise))
#include <toml++/toml.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/diagnostics.h"
#include "0_base/files.h"

namespace kitei {

/// One table of a data file. Values are asked for by key; done() reports the keys nobody asked for.
class TomlRow {
 public:
  TomlRow(const toml::table& table, std::string path, Diagnostics& diagnostics)
      : table_(table), path_(std::move(path)), diagnostics_(diagnostics) {}

  /// A text; empty where it is missing.
  std::string text(std::string_view key);
  /// A text that must be there: where it is missing or empty, ok() is false (K1012).
  std::string demanded(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  bool flag(std::string_view key);
  int number(std::string_view key);
  /// The array of tables of a key; reports what is no table.
  std::vector<const toml::table*> tables(std::string_view key);
  /// Calls `take` for each table below `key` ([key.name]), with its name, in the order of the names.
  void table(std::string_view key, const std::function<void(std::string_view, const toml::table&)>& take);
  /// Reports keys that were not asked for, with the known ones. True if nothing demanded was missing.
  bool done();
  /// The place of the row, or of one of its values.
  Place place(const toml::node& node) const;

 private:
  const toml::node* find(std::string_view key);
  void wrong_type(const toml::node& node, std::string_view key, std::string_view wanted);

  const toml::table& table_;
  std::string path_;
  Diagnostics& diagnostics_;
  std::vector<std::string> known_;
  bool ok_ = true;
};

/// Reads `text` as TOML. Reports K1010 and gives an empty table where it is none.
toml::table parse_toml(std::string_view text, const std::string& path, std::uint32_t first_line,
                       Diagnostics& diagnostics);

/// A file of rows in a folder of its own: standards/nist-csf-2.0.toml.
struct DataFile {
  std::string id;    ///< "standards/nist-csf-2.0"
  std::string path;  ///< as the user knows it
};

/// Calls `take` for each FOLDER/`below`/*.toml, in the order of the names; `take` asks for the values of the whole
/// file. One that cannot be read is reported (K1001, K1010). A missing folder is fine.
void each_data_file(const Files& files, const std::string& folder, const std::string& below, Diagnostics& diagnostics,
                    const std::function<void(TomlRow&, const DataFile&)>& take);

}  // namespace kitei

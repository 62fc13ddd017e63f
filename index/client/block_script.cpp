#include "index/client/block_script.h"

#include <algorithm>
#include <map>

#include "7_emit/shared/json_line.h"

namespace kitei {
namespace {

/// Strings that several passages of a block have in common, by number.
class Strings {
 public:
  std::uint32_t number_of(const std::string& text) {
    const auto [at, is_new] = numbers_.emplace(text, static_cast<std::uint32_t>(list_.size()));
    if (is_new) list_.push_back(text);
    return at->second;
  }
  const std::vector<std::string>& list() const { return list_; }

 private:
  std::map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> list_;
};

void append_list(std::string& out, const std::vector<std::string>& values) {
  out += '[';
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out += ',';
    append_json(out, values[i]);
  }
  out += ']';
}

std::string joined(const std::vector<std::string>& labels) {
  std::string out;
  for (const std::string& label : labels) {
    if (!out.empty()) out += '\n';
    out += label;
  }
  return out;
}

/// The heads with U+001F for the title of the document, which the block has already.
std::string short_heads(const std::string& heads, const std::string& title) {
  std::string out;
  for (std::size_t begin = 0; begin <= heads.size();) {
    const std::size_t end = std::min(heads.find('\n', begin), heads.size());
    const std::string_view line = std::string_view(heads).substr(begin, end - begin);
    if (begin > 0) out += '\n';
    if (line == title) {
      out += '\x1f';
    } else {
      out += line;
    }
    begin = end + 1;
  }
  return out;
}

/// An address below the folder of its document, which most have: ~iv.html.
std::string short_address(std::string_view address, const std::string& source) {
  const std::string folder = "doc/" + source + "/";
  return address.starts_with(folder) ? "~" + std::string(address.substr(folder.size())) : std::string(address);
}

/// A row of a block; record.js knows the order of the columns.
void append_passage(std::string& out, const Document& document, const Passage& passage, Strings& strings) {
  const std::size_t hash = std::min(passage.url.find('#'), passage.url.size());
  out += '[' + std::to_string(passage.line_from) + ',' + std::to_string(passage.line_to);
  out += ',' + std::to_string(strings.number_of(joined(passage.labels)));
  out += ',' + std::to_string(strings.number_of(passage.title));
  out += ',' + std::to_string(strings.number_of(short_heads(passage.heads, document.title)));
  const std::string page = short_address(std::string_view(passage.url).substr(0, hash), document.source.id);
  out += ",[" + std::to_string(strings.number_of(page)) + ',';
  append_json(out, passage.url.substr(hash));
  out += "],";
  append_json(out, passage.text);
  for (const auto* list : {&passage.actors, &passage.modalities, &passage.frequencies, &passage.defines}) {
    out += ',';
    append_list(out, *list);
  }
  if (!passage.sectors.empty() || !passage.levels.empty()) {
    for (const auto* list : {&passage.sectors, &passage.levels}) {
      out += ',';
      append_list(out, *list);
    }
  }
  out += ']';
}

}  // namespace

std::string block_script(const Document& document, const std::vector<Passage>& passages, const PassageBlock& block) {
  Strings strings;
  std::string rows;
  for (std::uint32_t i = block.begin; i < block.end; ++i) {
    if (i > block.begin) rows += ",\n";
    append_passage(rows, document, passages[i], strings);
  }
  std::string out;
  append_json(out, document.source.id);
  out += ',';
  append_json(out, document.title == document.source.id ? "" : document.title);
  out += ',';
  append_list(out, strings.list());
  return out + ",[" + rows + "]";
}

}  // namespace kitei

/// A passage as an index stores it: all that ranking and showing it need, so that a query needs nothing but the index.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/passages.h"
#include "index/terms.h"

namespace kitei {

struct Record {
  std::string source;          ///< source id
  std::string document_title;  ///< of the document
  std::uint32_t line_from = 0, line_to = 0;
  std::vector<std::string> labels, actors, modalities, frequencies, sectors, levels;
  std::vector<std::string> defines;  ///< what it defines and is called by citations; normal text
  std::string title, url, text;
  PassageKind kind = PassageKind::kText;
  std::string body, title_normal, heads_normal;  ///< normal text
};

/// Normal text of a passage's text or heads: line by line and tab by tab, so that no term crosses them.
std::string normal_lines(const Analyser& analyser, std::string_view text);

/// The record of a passage.
Record record_of(const Graph& graph, const Passage& passage, const Analyser& analyser);

/// The records of passages, in order.
std::vector<Record> records_of(const Graph& graph, const std::vector<Passage>& passages, const Analyser& analyser);

/// Stands between records; no record has it.
inline constexpr char kRecordEnd = '\x1d';

/// As bytes: fields behind each other, U+001E between them, U+001F in lists.
std::string bytes_of(const Record& record);

/// A record from its bytes. False where they are not of bytes_of()'s making.
bool read_record(std::string_view bytes, Record& record);

}  // namespace kitei

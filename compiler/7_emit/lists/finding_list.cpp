#include "7_emit/lists/finding_list.h"

#include <fmt/format.h>

#include <map>

#include "7_emit/shared/words.h"

namespace kitei {

TableFile finding_list(const Graph& graph, const std::vector<Diagnostic>& findings) {
  std::map<std::string_view, std::string_view> titles;
  for (const Document& document : graph.documents) titles.emplace(document.source.id, document.title);
  TableFile table;
  table.title = "検査の結果";
  table.columns = {{"程度", 8},  {"番号", 8},  {"規則", 26},     {"内容", 60}, {"箇所の文", 40},
                   {"手当", 50}, {"文書", 40}, {"ファイル", 40}, {"行", 8},    {"列", 8}};
  const auto number = [](std::uint32_t value) { return value == 0 ? std::string() : std::to_string(value); };
  for (const Diagnostic& finding : findings) {
    const auto title = titles.find(finding.place.source);
    table.rows.push_back({std::string(word_of(finding.severity)), fmt::format("K{:04}", finding.code),
                          std::string(finding.rule), finding.ja, finding.place.excerpt, finding.hint,
                          title == titles.end() ? std::string() : std::string(title->second), finding.place.path,
                          number(finding.place.line), number(finding.place.column)});
  }
  return table;
}

}  // namespace kitei

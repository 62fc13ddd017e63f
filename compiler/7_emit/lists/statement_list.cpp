#include "7_emit/lists/statement_list.h"

#include "7_emit/shared/clause_names.h"
#include "7_emit/shared/words.h"

namespace kitei {
namespace {

std::string names_of(const Lexicon& lexicon, const std::vector<RoleId>& roles) {
  std::string names;
  for (const RoleId role : roles) names += (names.empty() ? "" : "、") + lexicon.roles[role.index].name;
  return names;
}

/// 「連絡室（連絡先）」
std::string counterparts_of(const Lexicon& lexicon, const Statement& statement) {
  std::string names;
  for (std::size_t i = 0; i < statement.counterparts.size(); ++i) {
    names += (names.empty() ? "" : "、") + lexicon.roles[statement.counterparts[i].index].name;
    const std::string_view tie = i < statement.ties.size() ? word_of(statement.ties[i]) : std::string_view();
    if (!tie.empty()) names += "（" + std::string(tie) + "）";
  }
  return names;
}

std::string words_in(const Document& document, const Statement& statement, Range range) {
  if (range.begin >= range.end) return {};
  return document.outline.at(statement.unit).text.text.substr(range.begin, range.end - range.begin);
}

std::string lines_in_words(Lines lines) {
  const std::string from = std::to_string(lines.from);
  return lines.from == lines.to ? from : from + "～" + std::to_string(lines.to);
}

std::vector<std::string> row_of(const Graph& graph, StatementRef ref) {
  const Document& document = graph.at(ref.document);
  const Statement& statement = graph.at(ref);
  return {std::string(word_of(statement.modality)),
          std::string(quote_of(document, statement)),
          names_of(*graph.lexicon, statement.actors),
          counterparts_of(*graph.lexicon, statement),
          std::string(word_of(statement.frequency)),
          words_in(document, statement, statement.deadline),
          words_in(document, statement, statement.condition),
          document.title,
          std::string(word_of(standing_of(document.source.info))),
          path_of(document, clause_of(document.outline, statement)),
          document.source.id,
          lines_in_words(lines_of(document, statement)),
          document.source.id + "#" + statement.id};
}

}  // namespace

TableFile statement_list(const Graph& graph, RoleId role) {
  TableFile table;
  table.title = graph.lexicon->roles[role.index].name + "がすること";
  table.columns = {{"強さ", 8},  {"本文", 70}, {"主体", 24}, {"相手", 24},     {"頻度", 12}, {"期限", 16}, {"条件", 30},
                   {"文書", 40}, {"状態", 8},  {"条項", 30}, {"ファイル", 24}, {"行", 10},   {"番地", 30}};
  for (const StatementRef ref : graph.by_actor[role.index]) table.rows.push_back(row_of(graph, ref));
  return table;
}

}  // namespace kitei

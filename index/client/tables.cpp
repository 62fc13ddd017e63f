#include "index/client/tables.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "0_base/text.h"
#include "index/choose.h"
#include "index/client/name_shards.h"
#include "index/numbers.h"
#include "index/query.h"
#include "index/rank.h"

namespace kitei {
namespace {

using nlohmann::ordered_json;

std::string utf8_of(std::u32string_view letters) {
  std::string out;
  for (const char32_t letter : letters) append(out, letter);
  return out;
}

ordered_json letters_json() {
  ordered_json out = ordered_json::array();
  for (const LetterRange& range : kLetterRanges) {
    out.push_back({static_cast<std::uint32_t>(range.from), static_cast<std::uint32_t>(range.to),
                   static_cast<unsigned>(range.letter_class)});
  }
  return out;
}

/// A row for each text that spellings become: the text and the spellings, | between; a | in front where the text is no
/// spelling itself. `apart` chooses those that count only apart from kanji or the others.
ordered_json spellings_json(const Analyser& analyser, bool apart) {
  std::map<std::string, std::vector<std::string>> rows;
  for (const Analyser::Row& row : analyser.rows()) {
    if (row.apart == apart) rows[row.becomes].push_back(row.spelling);
  }
  ordered_json out = ordered_json::array();
  for (const auto& [becomes, spellings] : rows) {
    const bool itself = std::find(spellings.begin(), spellings.end(), becomes) != spellings.end();
    std::string row = (itself ? "" : "|") + becomes;
    for (const std::string& spelling : spellings) {
      if (spelling != becomes) row += '|' + spelling;
    }
    out.push_back(std::move(row));
  }
  return out;
}

ordered_json shares_json() {
  return {{"inTitle", kShares.in_title},
          {"inHeads", kShares.in_heads},
          {"wholeInBody", kShares.whole_in_body},
          {"wholeInTitle", kShares.whole_in_title},
          {"wholeInHeads", kShares.whole_in_heads},
          {"phraseInBody", kShares.phrase_in_body},
          {"phraseInTitle", kShares.phrase_in_title},
          {"actor", kShares.actor},
          {"actorAsAsked", kShares.actor_as_asked},
          {"otherName", kShares.other_name},
          {"defines", kShares.defines},
          {"provision", kShares.provision},
          {"definesOtherName", kShares.defines_other_name},
          {"tellsFrequency", kShares.tells_frequency},
          {"tellsTime", kShares.tells_time},
          {"actsAsAsked", kShares.acts_as_asked},
          {"headingAlone", kShares.heading_alone},
          {"titleNamed", kShares.title_named},
          {"singleWeight", kShares.single_weight},
          {"asGood", kShares.as_good},
          {"mostLines", kShares.most_lines},
          {"snippetLetters", kShares.snippet_letters},
          {"snippetBefore", kShares.snippet_before}};
}

ordered_json hints_json() {
  const QueryHints& hints = query_hints();
  return {{"definition", hints.definition}, {"frequency", hints.frequency}, {"time", hints.time},
          {"duties", hints.duties},         {"endings", hints.endings},     {"stop_words", hints.stop_words},
          {"questions", hints.questions}};
}

}  // namespace

std::string tables_script(const Lexicon& lexicon, const Analyser& analyser, const std::set<RoleId>& acting) {
  ordered_json eras = ordered_json::array();
  for (const Era& era : kEras) eras.push_back({utf8_of(era.name), era.before});
  ordered_json roles = ordered_json::object();
  for (const RoleId id : acting) roles[lexicon.roles[id.index].id] = lexicon.roles[id.index].name;
  ordered_json sectors = ordered_json::object();
  for (const Sector& sector : lexicon.sectors) sectors[sector.id] = sector.name;
  const ordered_json tables{{"letters", letters_json()},
                            {"numerals", utf8_of(kNumerals)},
                            {"counters", utf8_of(kCounters)},
                            {"beforeNumber", utf8_of(kBeforeNumber)},
                            {"particles", utf8_of(kParticles)},
                            {"eras", eras},
                            {"spellings", spellings_json(analyser, false)},
                            {"apart", spellings_json(analyser, true)},
                            {"hints", hints_json()},
                            {"shares", shares_json()},
                            {"bodyLevels", kBodyLevels},
                            {"blocks", kBlocksLookedInto},
                            {"nameShards", kNameShards},
                            {"softBeginnings", soft_beginnings(lexicon, analyser)},
                            {"roles", roles},
                            {"sectors", sectors}};
  return "kitei.readTables(" + tables.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + ");\n";
}

}  // namespace kitei

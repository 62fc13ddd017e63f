#include "index/client/tables.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "0_base/text.h"
#include "index/choose.h"
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
          {"duties", hints.duties},         {"endings", hints.endings},     {"stop_words", hints.stop_words}};
}

/// A thing a row: its names with | between, behind the id of its role and a tab where it is one.
ordered_json things_json(const Lexicon& lexicon) {
  ordered_json out = ordered_json::array();
  for (const SameThing& thing : same_things(lexicon)) {
    std::string row = thing.role.empty() ? "" : thing.role + '\t';
    bool first = true;
    for (const std::string& name : thing.names) {
      if (is_for_asking(name)) continue;
      if (!first) row += '|';
      row += name;
      first = false;
    }
    out.push_back(row);
  }
  return out;
}

}  // namespace

std::string tables_script(const Lexicon& lexicon, const Analyser& analyser) {
  ordered_json eras = ordered_json::array();
  for (const Era& era : kEras) eras.push_back({utf8_of(era.name), era.before});
  // Names of roles that are not the first of their thing.
  std::map<std::string, std::string> first_names;
  for (const SameThing& thing : same_things(lexicon)) {
    if (!thing.names.empty() && !is_for_asking(thing.names[0])) first_names.emplace(thing.role, thing.names[0]);
  }
  ordered_json roles = ordered_json::object();
  for (const Role& role : lexicon.roles) {
    const auto first = first_names.find(role.id);
    if (first == first_names.end() || first->second != role.name) roles[role.id] = role.name;
  }
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
                            {"things", things_json(lexicon)},
                            {"roles", roles}};
  return "kitei.readTables(" + tables.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + ");\n";
}

std::string english_script(const Lexicon& lexicon) {
  ordered_json out = ordered_json::array();
  for (const SameThing& thing : same_things(lexicon)) {
    std::string row;
    for (const std::string& name : thing.names) {
      if (is_for_asking(name)) row += (row.empty() ? "" : "|") + name;
    }
    out.push_back(row);
  }
  return "kitei.addEnglish(" + out.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + ");\n";
}

std::string slim_script(std::string_view script) {
  std::string out;
  for (std::size_t begin = 0; begin < script.size();) {
    const std::size_t end = std::min(script.find('\n', begin), script.size());
    const std::string_view line = trim(script.substr(begin, end - begin));
    if (!line.empty() && !line.starts_with("//")) {
      out += line;
      out += '\n';
    }
    begin = end + 1;
  }
  return out;
}

}  // namespace kitei

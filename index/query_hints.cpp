#include "index/query_hints.h"

#include <algorithm>

#include "0_base/text.h"
#include "index/query_letters.h"

namespace kitei {

const QueryHints& query_hints() {
  static const QueryHints hints{
      .definition = {"定義", "意味", "とは", "正式名称", "正式な名前", "definition", "meaning", "what is"},
      .frequency = {"頻度", "何回", "何度", "何年ごと", "何年に", "何か月", "毎年", "定期", "間隔", "周期", "how often",
                    "frequency"},
      .time = {"いつ", "何日", "何月", "日時", "時期", "期日", "期限", "施行日", "when"},
      .duties = {"役割",
                 "義務",
                 "責務",
                 "責任",
                 "任務",
                 "仕事",
                 "やること",
                 "すること",
                 "何をする",
                 "すべきこと",
                 "しなければならない",
                 "施策",
                 "取組",
                 "対策",
                 "期待され",
                 "求められ",
                 "すべき",
                 "担う",
                 "関わり",
                 "関与",
                 "務め",
                 "分担",
                 "所掌",
                 "duties",
                 "duty",
                 "responsibilities",
                 "responsibility",
                 "role"},
      // The longer ones first, for the first that fits is cut off.
      .endings = {"とは何ですか",
                  "について教えてください",
                  "を教えてください",
                  "について教えて",
                  "を教えて",
                  "とは何か",
                  "何ですか",
                  "でしょうか",
                  "のですか",
                  "ないのか",
                  "ですか",
                  "ますか",
                  "なのか",
                  "するのか",
                  "されるのか",
                  "のか",
                  "について",
                  "に関する",
                  "に関して",
                  "とは",
                  "よいか",
                  "べきか",
                  "か",
                  "は"},
      .stop_words = {"何", "誰",  "何年", "何回",   "何度", "何か月", "何人", "何日", "何時",  "何分", "a",
                     "an", "and", "are",  "by",     "do",   "does",   "for",  "how",  "in",    "is",   "must",
                     "of", "on",  "or",   "should", "the",  "to",     "what", "when", "which", "who",  "with"},
      .questions = {{"どんなとき", "場合"},
                    {"どういうとき", "場合"},
                    {"どのようなとき", "場合"},
                    {"どんな場合", "場合"},
                    {"どういう場合", "場合"},
                    {"どのような場合", "場合"},
                    {"どうやって", "方法"},
                    {"どうすれば", "方法"}}};
  return hints;
}

bool is_for_asking(std::string_view name) {
  return !name.empty() && !has_kana_or_kanji(name) &&
         (name.find(' ') != name.npos || (name.front() >= 'a' && name.front() <= 'z'));
}

std::vector<SameThing> same_things(const Lexicon& lexicon) {
  std::vector<SameThing> things;
  const auto add = [&](const auto& row, std::string role, bool generic) {
    SameThing thing{{}, std::move(role)};
    for (const Name& name : row.names) {
      if (!generic && count_letters(name.text) < 2) continue;
      if (std::find(thing.names.begin(), thing.names.end(), name.text) == thing.names.end()) {
        thing.names.push_back(name.text);
      }
    }
    if (!row.english.empty()) thing.names.push_back(row.english);
    if (!thing.names.empty()) things.push_back(std::move(thing));
  };
  for (const Role& role : lexicon.roles) add(role, role.id, role.generic);
  for (const Ministry& ministry : lexicon.ministries) add(ministry, {}, false);
  for (const Sector& sector : lexicon.sectors) add(sector, {}, false);
  for (const Synonym& synonym : lexicon.synonyms) things.push_back({synonym.words, {}});
  return things;
}

}  // namespace kitei

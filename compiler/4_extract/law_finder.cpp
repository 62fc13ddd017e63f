#include "4_extract/law_finder.h"

#include <string>

#include "0_base/fold.h"
#include "0_base/text.h"

namespace kitei {
namespace {

constexpr std::size_t kLongName = 18;  // bytes: six letters are no chance part of another name

/// 改正, 新, 旧, 同, 各, 中, 及, 等, その他: what may stand before a name of a law without being part of it.
bool may_precede(char32_t c) {
  static constexpr std::u32string_view kLetters = U"正新旧同各中及等案該他";
  return (!is_kanji(c) && !is_katakana(c)) || kLetters.find(c) != std::u32string_view::npos;
}

}  // namespace

LawFinder::LawFinder(const Lexicon& lexicon) {
  std::vector<std::string> words;
  const auto add = [&](const std::string& name, std::size_t law) {
    words.push_back(fold(name));
    laws_.push_back(static_cast<std::uint32_t>(law));
  };
  for (std::size_t i = 0; i < lexicon.laws.size(); ++i) {
    add(lexicon.laws[i].name, i);
    for (const std::string& name : lexicon.laws[i].abbreviations) add(name, i);
  }
  automaton_ = std::make_unique<Automaton>(words);
}

std::vector<LawFinder::Match> LawFinder::find(const Folded& text, std::string_view printed) const {
  const std::string_view folded = text.text;
  const auto stands_alone = [&](const Automaton::Match& match) {
    if (match.end - match.begin >= kLongName || match.begin == 0) return true;
    std::size_t before = match.begin, blank = text.origin[match.begin];
    return may_precede(decode_before(folded, before)) || (blank > 0 && is_space(decode_before(printed, blank)));
  };
  std::vector<Match> found;
  for (const Automaton::Match& match : automaton_->find(folded, stands_alone)) {
    const std::string_view behind = folded.substr(match.end);
    if (behind.starts_with("人") || behind.starts_with("律") || behind.starts_with("学")) continue;
    found.push_back({laws_[match.word], match.begin, match.end});
  }
  return found;
}

}  // namespace kitei

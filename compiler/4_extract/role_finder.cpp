#include "4_extract/role_finder.h"

#include "0_base/automaton.h"
#include "0_base/fold.h"
#include "0_base/text.h"

namespace kitei {
namespace {

/// Kanji that may stand right behind a name without making another word of it: 等, 間, 及び …
bool may_follow(char32_t c) {
  static constexpr std::u32string_view kLetters = U"等間側内及又並若向毎各自相全主宛以両双同併以";
  return !is_kanji(c) || kLetters.find(c) != std::u32string_view::npos;
}

bool is_word_letter(char32_t c) {
  return is_latin(c) || is_digit(c);
}

}  // namespace

struct RoleFinder::Names {
  std::vector<std::string> words;
  std::vector<RoleId> roles;
  std::unique_ptr<Automaton> automaton;
};

RoleFinder::RoleFinder(const Lexicon& lexicon) : lexicon_(lexicon), names_(std::make_unique<Names>()) {
  for (std::size_t i = 0; i < lexicon.roles.size(); ++i) {
    for (const Name& name : lexicon.roles[i].names) {
      names_->words.push_back(fold(name.text));
      names_->roles.push_back(RoleId{static_cast<std::uint32_t>(i)});
    }
  }
  names_->automaton = std::make_unique<Automaton>(names_->words);
}

RoleFinder::~RoleFinder() = default;

std::vector<RoleMatch> RoleFinder::find(std::string_view folded) const {
  const auto stands_alone = [&](const Automaton::Match& match) {
    std::size_t first = match.begin, last = match.end;
    const char32_t head = decode(folded, first);
    const char32_t tail = decode_before(folded, last);
    std::size_t at = match.begin;
    const char32_t before = at > 0 ? decode_before(folded, at) : 0;
    at = match.end;
    const char32_t after = at < folded.size() ? decode(folded, at) : 0;
    if (is_word_letter(head) && is_word_letter(before)) return false;
    if (is_word_letter(tail) && is_word_letter(after)) return false;
    if (is_katakana(tail) && is_katakana(after)) return false;
    if (after != 0 && !is_word_letter(tail) && !may_follow(after)) return false;
    const bool one_letter = first == match.end;  // 国: not in 我が国, 外国, 国民
    return !one_letter || (!is_kanji(before) && before != U'が' && !is_kanji(after));
  };
  std::vector<RoleMatch> found;
  for (const Automaton::Match& match : names_->automaton->find(folded, stands_alone)) {
    found.push_back({names_->roles[match.word], match.begin, match.end});
  }
  return found;
}

}  // namespace kitei

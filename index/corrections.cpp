#include "index/corrections.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "0_base/text.h"
#include "index/letters.h"
#include "index/query_letters.h"
#include "index/terms.h"

namespace kitei {
namespace {

constexpr std::size_t kShortest = 4, kShortestLatin = 5, kLong = 8, kLongest = 24;

/// Kanji and katakana are one script here, Latin letters another.
int script_of(char32_t c) {
  const LetterClass of = class_of(c);
  if (of == LetterClass::kKanji || of == LetterClass::kKatakana) return 1;
  return of == LetterClass::kLatin ? 2 : 0;
}

struct Run {
  std::size_t begin, end;  ///< bytes
};

std::vector<Run> runs_of(std::string_view normal) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < normal.size();) {
    const std::size_t begin = at;
    const int script = script_of(decode(normal, at));
    std::size_t letters = 1;
    for (std::size_t next = at; next < normal.size() && script_of(decode(normal, next)) == script; ++letters) at = next;
    const std::size_t shortest = script == 2 ? kShortestLatin : kShortest;
    if (script > 0 && letters >= shortest && letters <= kLongest) runs.push_back({begin, at});
  }
  return runs;
}

/// Where a word stands in a run with few letters wrong.
struct Likeness {
  std::size_t wrong, begin, end;  ///< letters of the run
};

/// Sellers: the distance of the word to each part of the run, by columns; where two letters change places counts once.
Likeness likeness(std::u32string_view word, std::u32string_view run) {
  struct Cell {
    std::size_t wrong, begin;
  };
  std::vector<Cell> last, before, now(word.size() + 1);
  Likeness best{word.size(), 0, 0};
  for (std::size_t j = 0; j <= run.size(); ++j) {
    now[0] = {0, j};
    for (std::size_t i = 1; i <= word.size(); ++i) {
      now[i] = {now[i - 1].wrong + 1, now[i - 1].begin};
      if (j == 0) continue;
      const auto take = [&](Cell from, std::size_t wrong) {
        const Cell cell{from.wrong + wrong, from.begin};
        if (std::tie(cell.wrong, cell.begin) < std::tie(now[i].wrong, now[i].begin)) now[i] = cell;
      };
      take(before[i - 1], word[i - 1] != run[j - 1]);
      take(before[i], 1);
      if (i > 1 && j > 1 && word[i - 1] == run[j - 2] && word[i - 2] == run[j - 1]) take(last[i - 2], 1);
    }
    const Likeness here{now.back().wrong, now.back().begin, j};
    const auto length = [](const Likeness& one) { return one.end - one.begin; };
    // Of equal ones that which takes more of the run: what is left over would be a word of its own.
    if (here.wrong < best.wrong || (here.wrong == best.wrong && length(here) > length(best))) best = here;
    last = std::move(before);
    before = now;
  }
  return best;
}

bool all_stand(std::string_view run, const KnownWords& known) {
  bool all = true;
  each_term(run, [&](std::uint32_t begin, std::uint32_t end, TermForce) {
    all = all && known.stands(run.substr(begin, end - begin));
  });
  return all;
}

bool is_kanji(char32_t c) {
  return class_of(c) == LetterClass::kKanji;
}

/// True where a pair of kanji that stands somewhere is no longer there.
bool loses_a_meant_pair(std::u32string_view run, std::u32string_view made, const KnownWords& known) {
  for (std::size_t i = 0; i + 1 < run.size(); ++i) {
    const std::u32string_view pair = run.substr(i, 2);
    if (!is_kanji(pair[0]) || !is_kanji(pair[1]) || made.find(pair) != made.npos) continue;
    if (known.stands(utf8_of(pair))) return true;
  }
  return false;
}

/// True where the letters on both sides of a place in a run are katakana.
bool cuts_katakana(std::u32string_view run, std::size_t at) {
  return at > 0 && at < run.size() && class_of(run[at - 1]) == LetterClass::kKatakana &&
         class_of(run[at]) == LetterClass::kKatakana;
}

/// True where a run differs from what was made of it as by a slip of the hand. Kanji come from a list of words with the
/// same sound: they are seldom left out or too many, but for one that is doubled; each stands for another kanji, in a
/// word of kanji. What else differs is another word: 技術基準 and 技術的基準, システム毎 and システム等.
bool is_a_slip(std::u32string_view run, std::u32string_view made, const Likeness& found) {
  if (made.find(run) != made.npos) return false;  // as much of a word as was known
  if (cuts_katakana(run, found.begin) || cuts_katakana(run, found.end)) return false;
  std::size_t same = 0, behind = 0;
  const std::size_t shorter = std::min(run.size(), made.size());
  while (same < shorter && run[same] == made[same]) ++same;
  while (behind < shorter - same && run[run.size() - 1 - behind] == made[made.size() - 1 - behind]) ++behind;
  const std::u32string_view typed = run.substr(same, run.size() - same - behind);
  const std::u32string_view meant = made.substr(same, made.size() - same - behind);
  // Where a word begins or ends inside a run it does so as it should: システム専用 is not システム等 and 用.
  if ((found.begin > 0 && same <= found.begin) || (found.end < run.size() && run.size() - behind >= found.end)) {
    return false;
  }
  const auto has_kanji = [](std::u32string_view text) { return std::any_of(text.begin(), text.end(), is_kanji); };
  if (!has_kanji(typed) && !has_kanji(meant)) return true;
  if (typed.size() == 1 && meant.empty()) return same > 0 && run[same - 1] == typed[0];
  if (typed.size() != meant.size()) return false;
  if (std::is_permutation(typed.begin(), typed.end(), meant.begin())) return true;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (class_of(typed[i]) != class_of(meant[i])) return false;
  }
  if (same == 0) return false;  // the first letter is what one looks for
  return is_kanji(run[same - 1]) || (behind > 0 && is_kanji(run[run.size() - behind]));
}

/// True where a run is a word whose first or last letter is typed twice: the word stands in it as it should.
bool is_doubled(std::u32string_view run, std::u32string_view word) {
  if (run.size() != word.size() + 1) return false;
  return (run[0] == word[0] && run.substr(1) == word) || (run.back() == word.back() && run.starts_with(word));
}

/// How many letters may be wrong for a word to be meant.
std::size_t most_wrong(std::u32string_view word) {
  return script_of(word[0]) != 2 && word.size() >= kLong ? 2 : 1;
}

/// What a run is made into, or itself.
std::string put_right_run(const std::string& run, const KnownWords& known) {
  const std::u32string letters = letters_of(run);
  Likeness best{letters.size(), 0, 0};
  std::size_t best_length = 0;
  std::u32string best_made;
  for (const std::string& pair : letter_pairs(run)) {
    for (const std::string& word : known.words_of(pair)) {
      if (word == run) return run;
      const std::u32string other = letters_of(word);
      if (script_of(other[0]) != script_of(letters[0]) || other.size() > letters.size() + 2) continue;
      const Likeness found = is_doubled(letters, other) ? Likeness{1, 0, letters.size()} : likeness(other, letters);
      if (found.wrong == 0 || found.wrong > most_wrong(other)) continue;
      // Of Latin words only whole ones: parts of them are other words.
      if (script_of(letters[0]) == 2 && (found.begin > 0 || found.end < letters.size())) continue;
      if (found.wrong > best.wrong || (found.wrong == best.wrong && other.size() <= best_length)) continue;
      std::u32string made = letters.substr(0, found.begin) + other + letters.substr(found.end);
      if (!is_a_slip(letters, made, found) || loses_a_meant_pair(letters, made, known)) continue;
      best = found;
      best_length = other.size();
      best_made = std::move(made);
    }
  }
  return best_made.empty() ? run : utf8_of(best_made);
}

}  // namespace

std::vector<std::string> words_to_put_right(std::string_view normal) {
  std::vector<std::string> words;
  for (const Run& run : runs_of(normal)) {
    std::string word(normal.substr(run.begin, run.end - run.begin));
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
  }
  return words;
}

std::vector<std::string> letter_pairs(std::string_view word) {
  std::vector<std::string> pairs;
  std::size_t begin = 0, middle = 0;
  if (!word.empty()) decode(word, middle);
  for (std::size_t end = middle; end < word.size(); begin = std::exchange(middle, end)) {
    decode(word, end);
    pairs.emplace_back(word.substr(begin, end - begin));
  }
  return pairs;
}

Corrected put_right(std::string_view normal, const KnownWords& known) {
  Corrected out;
  std::size_t done = 0;
  for (const Run& run : runs_of(normal)) {
    const std::string text(normal.substr(run.begin, run.end - run.begin));
    if (all_stand(text, known)) continue;
    std::string made = put_right_run(text, known);
    out.text += normal.substr(done, run.begin - done);
    out.text += made;
    done = run.end;
    if (made != text) out.words.push_back(std::move(made));
  }
  out.text += normal.substr(done);
  return out;
}

}  // namespace kitei

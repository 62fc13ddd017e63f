#include "index/corrections.h"

#include <algorithm>

#include "0_base/text.h"
#include "index/terms.h"

namespace kitei {
namespace {

constexpr std::size_t kShortest = 4, kLong = 8, kLongest = 24;

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
    if (script > 0 && letters >= kShortest && letters <= kLongest) runs.push_back({begin, at});
  }
  return runs;
}

std::u32string letters_of(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += decode(text, at);
  return out;
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
        if (from.wrong + wrong < now[i].wrong) now[i] = {from.wrong + wrong, from.begin};
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

bool all_stand(std::string_view run, const std::function<bool(std::string_view)>& stands) {
  bool all = true;
  each_term(run, [&](std::uint32_t begin, std::uint32_t end, TermForce) {
    all = all && stands(run.substr(begin, end - begin));
  });
  return all;
}

std::string put_right_run(const std::string& run, const std::vector<std::string>& words) {
  const std::u32string letters = letters_of(run);
  Likeness best{letters.size(), 0, 0};
  std::u32string best_word;
  for (const std::string& word : words) {
    const std::u32string other = letters_of(word);
    if (script_of(other[0]) != script_of(letters[0]) || other.size() > letters.size() + 2) continue;
    const Likeness found = likeness(other, letters);
    if (found.wrong == 0 || found.wrong > (other.size() >= kLong ? 2u : 1u)) continue;
    // Of Latin words only whole ones: parts of them are other words.
    if (script_of(letters[0]) == 2 && (found.begin > 0 || found.end < letters.size())) continue;
    if (found.wrong < best.wrong || (found.wrong == best.wrong && other.size() > best_word.size())) {
      best = found;
      best_word = other;
    }
  }
  if (best_word.empty()) return run;
  std::string out;
  for (std::size_t i = 0; i < best.begin; ++i) append(out, letters[i]);
  for (const char32_t c : best_word) append(out, c);
  for (std::size_t i = best.end; i < letters.size(); ++i) append(out, letters[i]);
  return out;
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

std::string put_right(std::string_view normal, const std::vector<std::string>& words,
                      const std::function<bool(std::string_view)>& stands) {
  std::string out;
  std::size_t done = 0;
  for (const Run& run : runs_of(normal)) {
    const std::string text(normal.substr(run.begin, run.end - run.begin));
    if (all_stand(text, stands) || std::find(words.begin(), words.end(), text) != words.end()) continue;
    out += normal.substr(done, run.begin - done);
    out += put_right_run(text, words);
    done = run.end;
  }
  return out += normal.substr(done);
}

}  // namespace kitei

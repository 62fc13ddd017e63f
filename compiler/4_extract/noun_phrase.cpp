#include "4_extract/noun_phrase.h"

#include <algorithm>
#include <initializer_list>

#include "0_base/text.h"

namespace kitei {
namespace {

constexpr int kMostLetters = 160;

bool opens(char32_t c) {
  return c == U'（' || c == U'(' || c == U'「' || c == U'『' || c == U'【' || c == U'［';
}
bool closes(char32_t c) {
  return c == U'）' || c == U')' || c == U'」' || c == U'』' || c == U'】' || c == U'］';
}
bool round(char32_t c) {
  return c == U'（' || c == U'(' || c == U'）' || c == U')';
}

/// The text from the sentence's beginning, or the bracket that stands around, up to `at`, without what is in round
/// brackets.
std::string run_before(std::string_view text, std::size_t at) {
  std::string reversed;  // pieces in front of each other
  int depth = 0, round_depth = 0;
  std::size_t end = at, begin = at;
  const auto take = [&] { reversed.insert(0, text.substr(begin, end - begin)); };
  for (int letters = 0; begin > 0 && letters < kMostLetters; ++letters) {
    std::size_t before = begin;
    const char32_t c = decode_before(text, before);
    if (closes(c)) {
      if (round(c) && round_depth == 0 && depth == 0) take();
      ++(round(c) ? round_depth : depth);
    } else if (opens(c)) {
      int& level = round(c) ? round_depth : depth;
      if (level == 0) break;
      --level;
      if (round(c) && round_depth == 0 && depth == 0) {
        begin = before;
        end = begin;
        continue;
      }
    } else if (depth == 0 && round_depth == 0 && (c == U'。' || c == U'\n' || c == U'→' || c == U'：')) {
      break;
    }
    begin = before;
  }
  if (round_depth == 0) take();
  return reversed;
}

/// True where nothing in it is a verb or an adverb: kanji, katakana, Latin and the kana that join nouns.
bool is_bare_noun(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    bool joint = false;
    for (const std::string_view word : {"その他の", "その他", "並びに", "若しくは", "もしくは", "または", "および",
                                        "及び", "又は", "新たな", "の", "や", "取組み", "取り組み", "手続き"}) {
      if (!rest.starts_with(word)) continue;
      at += word.size();
      joint = true;
      break;
    }
    if (joint) continue;
    const char32_t c = decode(text, at);
    if (is_hiragana(c)) return false;
    if (c == U'「' || c == U'『') {  // a quoted word is a noun, whatever it says
      const std::size_t close = text.find(c == U'「' ? "」" : "』", at);
      if (close != std::string_view::npos) at = close + 3;
    }
  }
  return !text.empty();
}

bool joins(std::string_view text) {
  for (const std::string_view word : {"及び", "又は", "並びに", "若しくは", "および", "または", "その他"}) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

std::size_t last_comma(std::string_view text, std::size_t before) {
  int depth = 0;
  while (before > 0) {
    const char32_t c = decode_before(text, before);
    depth += closes(c) ? 1 : opens(c) ? -1 : 0;
    if (depth == 0 && (c == U'、' || c == U'，')) return before;
  }
  return std::string_view::npos;
}

/// Where the phrase begins: behind the last 「、」, unless that one joins nouns of one list.
std::size_t behind_comma(std::string_view run) {
  std::size_t begin = 0;
  std::size_t comma = last_comma(run, run.size());
  if (comma == std::string_view::npos) return begin;
  begin = comma + 3;
  if (!joins(run.substr(begin))) return begin;
  for (;;) {
    const std::size_t above = last_comma(run, comma);
    const std::size_t from = above == std::string_view::npos ? 0 : above + 3;
    std::string_view part = run.substr(from, comma - from);
    if (is_bare_noun(part)) {
      begin = from;
    } else {  // the first of a list has a sentence before it: 「計画は原子力の研究、開発及び利用」
      for (std::size_t at = 0; at < part.size();) {
        const char32_t c = decode(part, at);
        const bool particle = c == U'は' || c == U'が' || c == U'を' || c == U'に' || c == U'で';
        if (particle && is_bare_noun(part.substr(at))) return from + at;
      }
      return begin;
    }
    if (above == std::string_view::npos) return begin;
    comma = above;
  }
}

std::string_view without_lead(std::string_view phrase) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : {"及び", "又は", "並びに", "若しくは", "かつ", "別途", "なお", "また", "まず",
                                        "まずは", "特に", "当該", "これら", "、", "　", " ", "・"}) {
      if (phrase.starts_with(word) && phrase.size() > word.size()) {
        phrase.remove_prefix(word.size());
        again = true;
      }
    }
  }
  return phrase;
}

bool ends_with_or(std::string_view text) {
  for (const std::string_view word : {"又は", "または", "若しくは", "もしくは"}) {
    if (text.ends_with(word)) return true;
  }
  return false;
}

/// 「まずは所管省庁が事業者」 -> 「事業者」: behind a particle whose verb comes later there is the noun alone.
std::string_view behind_particle(std::string_view phrase) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < phrase.size();) {
    const char32_t c = decode(phrase, at);
    if (c == U'は' && ends_with_or(phrase.substr(0, at))) continue;
    const bool particle = c == U'は' || c == U'が' || c == U'を' || c == U'に' || c == U'へ' || c == U'で';
    if (particle && is_bare_noun(phrase.substr(at))) return phrase.substr(at);
    if (c == U'は' && at - begin >= 6) begin = at;  // the topic of the sentence
  }
  return phrase.substr(begin);
}

/// Without the mark of a note at the end: 「分析※1」, 「分析[^1]」.
std::string_view without_mark(std::string_view phrase) {
  for (const std::string_view mark : {"※", "[^", "＊", "*"}) {
    const std::size_t at = phrase.rfind(mark);
    if (at != std::string_view::npos && at > 0 && phrase.size() - at < 10) phrase = phrase.substr(0, at);
  }
  return trim(phrase);
}

}  // namespace

std::string noun_phrase_before(std::string_view text, std::size_t at) {
  const std::string whole = run_before(text, at);
  const std::string_view run = without_mark(whole);
  if (run.ends_with("」") || run.ends_with("』")) {
    const std::string_view mark = run.ends_with("」") ? "「" : "『";
    const std::size_t open = run.rfind(mark);
    if (open == std::string_view::npos) return {};
    return std::string(trim(run.substr(open + 3, run.size() - open - 6)));
  }
  return std::string(trim(without_lead(behind_particle(without_lead(run.substr(behind_comma(run)))))));
}

std::string_view word_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0) {
    std::size_t before = begin;
    const char32_t c = decode_before(text, before);
    if (c == U'」' && begin == at) {
      const std::size_t open = text.substr(0, at).rfind("「");
      return open == std::string_view::npos ? std::string_view() : text.substr(open + 3, before - open - 3);
    }
    const bool letter = is_kanji(c) || is_katakana(c) || is_latin(c) || is_digit(c) || c == U'・' || c == U'－';
    if (!letter) break;
    begin = before;
  }
  std::string_view word = text.substr(begin, at - begin);
  for (const std::string_view joint : {"当該", "同"}) {
    if (word.starts_with(joint) && word.size() > joint.size() + 3) word.remove_prefix(joint.size());
  }
  return word;
}

}  // namespace kitei

/// The one analyser: what the index writers, the query and the browser take for the same word.
///
/// Text becomes *normal text* in these steps, the same for corpus and query (the browser's twin: client/terms.js):
///   1. fold()                       width, case, dashes, blanks between Japanese letters        0_base/fold.h
///   2. middle dots between katakana go                                     サプライ・チェーン
///   3. numbers in one form: 第 before a number goes, kanji numerals that count become digits, commas in digits go,
///      years of an era become years of our calendar                        第三十条の二 = 30条の2   numbers.h
///   4. spellings become the first one of their row of the lexicon, the longest first    取り組み = 取組   spellings.h
///   5. the long vowel at the end of a katakana word goes where three sounds or more are left    サーバー = サーバ
/// and normal text becomes *terms*:
///   runs of kanji and kana  overlapping pairs; a run of one letter is a term itself
///   Latin letters, digits   whole words
///   digits before a letter  also the digits with that letter (26条)
///
/// What the database holds beside terms, by block (blocks.h):
///   XR  role id of an actor    | XS  sector id
///   XN  name that is defined   |
///   XM  modality               | XL  level
///   XF  frequency              | XD  document (source id)
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "1_read/lexicon.h"
#include "index/letters.h"

namespace kitei {

inline constexpr std::string_view kRolePrefix = "XR", kNamePrefix = "XN", kModalityPrefix = "XM",
                                  kFrequencyPrefix = "XF", kSectorPrefix = "XS", kLevelPrefix = "XL",
                                  kDocumentPrefix = "XD";

/// Normal text, and for each of its bytes the first byte of the input that it came from (one more entry for the end).
struct Normal {
  std::string text;
  std::vector<std::uint32_t> origin;
};

/// Makes normal text. Holds the spellings of a lexicon; nothing of the lexicon is needed after construction.
class Analyser {
 public:
  explicit Analyser(const Lexicon& lexicon);
  ~Analyser();
  Analyser(const Analyser&) = delete;
  Analyser& operator=(const Analyser&) = delete;

  /// Normal text of a text. Linear; safe from several threads.
  std::string normal(std::string_view text) const;
  /// As normal(), with the way back to the input.
  Normal normal_with_origin(std::string_view text) const;

  /// The spellings in use, after steps 1 to 3, each with what it becomes: for the browser. Sorted.
  struct Row {
    std::string spelling, becomes;
    bool apart;  ///< a single letter that counts only where no kanji stands beside it (事, 為)
  };
  std::vector<Row> rows() const;

 private:
  struct Spelled;
  std::unique_ptr<Spelled> spelled_;
};

/// How much a term says, in eighths: 8 for kanji and katakana, less where hiragana is in it (mostly endings).
using TermForce = std::uint8_t;

namespace terms_detail {

struct Letter {
  char32_t letter;
  std::uint32_t begin, end;
  LetterClass letter_class;
};

Letter letter_at(std::string_view normal, std::size_t at);
TermForce force_of(LetterClass first, LetterClass second);

}  // namespace terms_detail

/// Calls found(begin, end, force) for each term of a normal text, in the order of their ends; a term is a run of its
/// bytes. Linear.
template <class Found>
void each_term(std::string_view normal, Found found) {
  using terms_detail::Letter;
  Letter before{0, 0, 0, LetterClass::kBreak};
  bool paired = false;  // the letter before is part of a pair already
  for (std::size_t at = 0; at < normal.size();) {
    const Letter now = terms_detail::letter_at(normal, at);
    if (makes_pairs(now.letter_class)) {
      if (makes_pairs(before.letter_class)) {
        found(before.begin, now.end, terms_detail::force_of(before.letter_class, now.letter_class));
        paired = true;
      } else {
        if (before.letter_class == LetterClass::kDigit) found(before.begin, now.end, TermForce{8});
        paired = false;
      }
      before = now;
      at = now.end;
      continue;
    }
    if (makes_pairs(before.letter_class) && !paired) {
      found(before.begin, before.end, before.letter_class == LetterClass::kHiragana ? TermForce{1} : TermForce{4});
    }
    before = now;
    at = now.end;
    if (now.letter_class == LetterClass::kBreak) continue;
    while (at < normal.size()) {
      const Letter next = terms_detail::letter_at(normal, at);
      if (next.letter_class != now.letter_class) break;
      before.end = next.end;
      at = next.end;
    }
    const bool weak = now.letter_class == LetterClass::kDigit || before.end - before.begin == 1;
    found(before.begin, before.end, weak ? TermForce{4} : TermForce{8});
  }
  if (makes_pairs(before.letter_class) && !paired) {
    found(before.begin, before.end, before.letter_class == LetterClass::kHiragana ? TermForce{1} : TermForce{4});
  }
}

/// The terms of a normal text, in order, as often as they stand.
std::vector<std::string> terms_of(std::string_view normal);

}  // namespace kitei

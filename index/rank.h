/// The one formula that orders passages, in integers, the same in both engines (the browser's twin: client/rank.js).
///
/// For each word of the query the best of its forms counts: its terms by how rare they are and how often they stand in
/// the passage (saturating, as in BM25), more where they stand in the title or the heads, more again where the whole
/// form stands without a break; a role that acts in the passage counts as named there. A term that stands nowhere in
/// the corpus weighs nothing; a long word counts less for each of its terms. The sum is weighed by how much of the
/// query is there at all. A passage that is the provision, clause or figure cited covers that word and counts as much
/// more as the rest of the query is in it. Then come what the query asks for (a role that acts where its duties are
/// asked for, a definition, how often, when) and how much of the title is named. A heading without a text below it
/// answers nothing by itself and counts half. Ties go by source and line, which the caller sees to.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/query.h"

namespace kitei {

/// The numbers of the formula and of the answers, shared with the browser by name.
struct Shares {
  // In 1/1024 of a term's weight.
  std::uint32_t in_title = 512, in_heads = 307, whole_in_body = 410, whole_in_title = 614, whole_in_heads = 307,
                phrase_in_body = 307, phrase_in_title = 410, actor = 307, actor_as_asked = 1229;
  // What the wish of the query adds, in percent.
  std::uint32_t acts_as_asked = 60, defines = 150, tells_frequency = 60, tells_time = 80;
  // What a passage adds that is the provision cited, in percent, by how much of the query is in it.
  std::uint32_t provision = 500;
  // Of `defines`, where another name of what is asked for is defined, in percent.
  std::uint32_t defines_other_name = 40;
  // What a passage counts that is a heading alone, in percent.
  std::uint32_t heading_alone = 50;
  // What a title that the query names whole adds, in percent.
  std::uint32_t title_named = 30;
  // The weight of a kanji that is a word by itself: of it no term is counted.
  std::uint32_t single_weight = 8192;
  // What another name of a word may weigh against it, in percent.
  std::uint32_t other_name = 200;
  // Neighbours are folded where they score so many percent of the hit, and the hit stays within so many lines.
  std::uint32_t as_good = 30, most_lines = 30;
  // Letters of a snippet, and of it before the first marked word.
  std::uint32_t snippet_letters = 160, snippet_before = 20;
};
inline constexpr Shares kShares;

/// What the formula looks at. Texts are normal text (terms.h).
struct RankedText {
  std::string_view body, title, heads;
  std::uint32_t defines = 0;                          ///< how well it defines a term of the query (defines_percent)
  const std::vector<std::string>* defined = nullptr;  ///< what it defines and is called by citations; null for none
  const std::vector<std::string>* actors = nullptr;   ///< ids of the roles that act in it; null for none
  bool has_frequency = false;                         ///< a statement in it says how often (tells_how_often)
};

/// A query with the weights of its terms in one corpus.
class Weighed {
 public:
  /// How many passages of the corpus hold a term.
  using Frequency = std::uint32_t (*)(const void* corpus, std::string_view term);

  /// `passages` is the number of passages of the corpus, at least 1.
  Weighed(const Query& query, std::uint32_t passages, Frequency frequency, const void* corpus);

  /// The score of a passage: 0 where nothing of the query is in it. Linear in its length.
  std::uint64_t score_of(const RankedText& text) const;

  /// The terms with their weights (256 times the bits that one tells, times force), in the order of the query.
  struct Term {
    std::string text;
    std::uint64_t weight = 0;
    std::uint32_t passages = 0;
  };
  const std::vector<Term>& terms() const { return terms_; }

  /// One way to say a word; terms are indices into terms().
  struct Form {
    std::string text;
    std::vector<std::uint32_t> terms;
    std::uint64_t total = 0;      ///< weight of its terms
    std::uint32_t percent = 100;  ///< of what it covers
    std::uint32_t scale = 100;    ///< of what it scores
    bool single = false;          ///< a kanji that is a word by itself
    bool whole = false;           ///< more than one term: worth a look whether they stand together
  };
  /// A word of the query.
  struct Word {
    std::vector<Form> forms;
    std::vector<std::string> roles;
    std::uint64_t weight = 0;
    std::uint32_t percent = 100;
    bool cites = false;
  };
  const std::vector<Word>& words() const { return words_; }
  /// Terms that stand in no word.
  const std::vector<std::uint32_t>& loose() const { return loose_; }

 private:
  struct Seen;

  std::uint32_t term_of(const std::string& text, TermForce force, std::uint32_t passages, Frequency frequency,
                        const void* corpus);
  void count(const RankedText& text, Seen& seen) const;
  std::uint64_t term_score(std::uint32_t term, const Seen& seen) const;
  static std::uint64_t provision_percent(const Word& word, const std::vector<std::string>& defined);
  std::uint64_t title_share(std::string_view title) const;

  std::vector<Term> terms_;
  std::unordered_map<std::string_view, std::uint32_t> by_text_;  ///< looked up only
  std::bitset<4096> marks_;                                      ///< of the terms in it: spares most of the looking up
  std::vector<Word> words_;
  std::vector<std::uint32_t> loose_;
  struct Phrase {
    std::string text;
    std::uint64_t total;
  };
  std::vector<Phrase> phrases_;
  bool wants_frequency_, wants_time_, wants_duties_;
};

/// What a term tells that stands so often in a text of so many letters, in 1/1024 of its weight: BM25 with k1 = 1.2 and
/// b = 0.5 against a usual length of 240 letters.
std::uint64_t body_share(std::uint64_t often, std::uint64_t letters);

/// 256 times the binary logarithm of a number of at least 1, rounded down.
std::uint32_t log2_of(std::uint64_t number);

/// How well one of the terms that a passage defines (normal text) is what the query asks for: 100 where it is
/// a word or phrase as asked, less where it is another name of one; 0 where it is none or no definition is wanted.
std::uint32_t defines_percent(const Query& query, const std::vector<std::string>& defined);

/// The names whose definition a query asks for first, and the provisions that it cites.
std::vector<std::string> names_to_define(const Query& query);

/// The term of the index for a name that is defined: its letters behind kNamePrefix.
std::string definition_term(std::string_view name);

/// True where one of these frequencies says how often something is done: not whether or until when.
bool tells_how_often(const std::vector<std::string>& frequencies);

}  // namespace kitei

/// Laws and documents under the names that one document gives them: 「…法（以下「法」という。）」,
/// 「○○計画」（以下「計画」…）, and titles that it puts in quotation marks once and names without them later.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "1_read/lexicon.h"
#include "4_extract/law_finder.h"
#include "4_extract/spoken.h"

namespace kitei {

/// What a name stands for: a law by its title and number, or a document by its title.
struct Work {
  std::string title;   ///< folded; of a law of the lexicon as the lexicon has it
  std::string number;  ///< of a law, where known
  bool law = false;
};

class WorkNames {
 public:
  /// `laws`: by unit, the names of laws in it.
  WorkNames(const std::vector<SpokenUnit>& units, const std::vector<std::vector<LawFinder::Match>>& laws,
            const Lexicon& lexicon);

  /// The longest name declared in the document that stands at `at`; `end` is set behind it. Null where there is none.
  const Work* at(std::string_view text, std::size_t at, std::size_t& end) const;
  /// What a name that was declared with just these letters stands for, one-letter names (法, 令, 規則) among them.
  const Work* named(std::string_view name) const;
  const Lexicon& lexicon() const { return lexicon_; }

 private:
  struct Entry {
    std::string name;
    Work work;
  };
  void declare(std::string_view name, Work work);
  void read(std::string_view text, const std::vector<LawFinder::Match>& laws);

  const Lexicon& lexicon_;
  std::map<std::string, Work, std::less<>> by_name_;
  std::multimap<char32_t, std::string> by_letter_;  ///< names of two letters and more, by their first
};

/// True for titles of plans, guidelines, standards …: by their last word.
bool is_document_title(std::string_view folded);

/// Where the name of a law that ends at `end` begins; `end` where no law's name ends there. By its letters alone: back
/// to a comma, a bracket or a particle.
std::size_t law_name_begin(std::string_view text, std::size_t end);

/// Where the title of a document that ends at `end` begins, without quotation marks.
std::size_t title_begin(std::string_view text, std::size_t end);

/// The law number in a bracket that opens at `at` (平成26年法律第104号), in Arabic digits; empty where there is none.
/// `close` is set to the closing bracket.
std::string number_in_bracket(std::string_view text, std::size_t at, std::size_t& close);

}  // namespace kitei

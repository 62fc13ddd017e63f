/// What a reader asked, as both engines understand it (the browser's twin: client/query.js).
///
/// The query is cut at blanks into chunks, made normal text (terms.h), freed of question endings, and read left to
/// right: what the lexicon knows as a word of several names becomes a word with forms; a citation (26条1項3号) becomes
/// a word whose forms are its shorter beginnings; the rest falls into words by script. Pairs across words are kept
/// apart, for they say less. Words such as 定義, 頻度, 役割 and names of roles tell what kind of passage is wanted.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "1_read/lexicon.h"
#include "index/query_hints.h"
#include "index/terms.h"

namespace kitei {

/// A term of a query and what it says, in eighths (terms.h).
struct QueryTerm {
  std::string term;
  TermForce force = 8;
};

/// One way to say a word: as asked, another spelling or name, or a shorter citation.
struct QueryForm {
  std::string text;  ///< normal text
  std::vector<QueryTerm> terms;
  std::uint32_t percent = 100;  ///< what it counts against the word as asked
  bool single = false;          ///< a kanji that is a word by itself: no term, looked for in the text
};

struct QueryWord {
  std::vector<QueryForm> forms;    ///< [0] is as asked
  std::vector<std::string> roles;  ///< ids, where it names roles
  std::uint32_t percent = 100;     ///< less for words that tell the kind of answer rather than its content
  bool cites = false;              ///< 26条1項3号, 2.2.1(3)
};

struct Query {
  std::string asked;   ///< as given, character for character
  std::string normal;  ///< normal text of the chunks, a blank between them
  std::vector<QueryWord> words;
  std::vector<QueryTerm> loose;      ///< terms that stand in no word
  std::vector<std::string> phrases;  ///< runs of several words without a break, normal text
  std::vector<std::string> roles;    ///< ids of roles named
  bool wants_definition = false;     ///< 定義, とは
  bool wants_frequency = false;      ///< 頻度, 何回
  bool wants_time = false;           ///< いつ, いつから
  bool wants_duties = false;         ///< 役割, 義務, 何をする
  std::vector<std::string> also;     ///< other names that were looked for, as the lexicon prints them
};

/// Normal text of the chunks between blanks, a blank between them.
std::string normal_chunks(const Analyser& analyser, std::string_view text);

/// Reads queries. Holds tables of the lexicon; the analyser must outlive it.
class QueryReader {
 public:
  QueryReader(const Lexicon& lexicon, const Analyser& analyser);
  ~QueryReader();
  QueryReader(const QueryReader&) = delete;
  QueryReader& operator=(const QueryReader&) = delete;

  /// Understands a query of any length (what is over 400 letters is left out). Never fails; a query without a word
  /// gives an empty Query.
  Query read(std::string_view asked) const;
  /// As read(), with the normal text given: normal(), put right (corrections.h).
  Query read(std::string_view asked, const std::string& normal) const;
  std::string normal(std::string_view asked) const;

  /// Names of the lexicon that spelling may be put right to (corrections.h). Sorted.
  const std::vector<std::string>& names() const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace kitei

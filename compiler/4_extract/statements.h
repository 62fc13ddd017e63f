/// What the sentences of one document say: who does what, who is named, what is cited, what is defined.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/id.h"
#include "3_parse/outline.h"

namespace kitei {

enum class Modality : std::uint8_t { kDuty, kEffort, kExpected, kRecommended, kMay, kProhibition };

/// "duty" …: as in the records.
std::string_view name_of(Modality modality);

/// How often, or when.
enum class Frequency : std::uint8_t {
  kNone,
  kYearly,
  kEvery3Years,
  kPeriodic,
  kContinuous,
  kAsNeeded,
  kOnIncident,
  kOnce
};

/// "yearly" …; empty for kNone.
std::string_view name_of(Frequency frequency);

/// Where a statement's actors were found.
enum class ActorFrom : std::uint8_t { kSubject, kLeadIn, kHeading, kParagraph, kChapter, kNone };

/// "subject" …
std::string_view name_of(ActorFrom from);

/// A sentence or item that says what a role does, must, should, is expected to, may or must not do.
struct Statement {
  std::string id;  ///< stable and unique in the document; ASCII, fit for an anchor: "s-3k9qz0ab"
  UnitId unit;
  Range range;  ///< in the unit's text
  std::vector<RoleId> actors;
  std::vector<RoleId> counterparts;
  Modality modality = Modality::kDuty;
  Frequency frequency = Frequency::kNone;
  bool conditional = false;
  ActorFrom actor_from = ActorFrom::kNone;
  std::vector<std::string_view> rules;  ///< names of the rules that fired, in order
};

/// A name of a role in the text.
struct Mention {
  RoleId role;
  UnitId unit;
  Range range;
};

/// A reference to a clause, annex, article, Act …: found here, resolved in pass 5.
struct Citation {
  UnitId unit;
  Range range;
  std::string kind;        ///< article, act, clause, document, annex, figure, item, note
  std::string law;         ///< title of the law or document cited, where the text names one; else it is this document
  std::string law_number;  ///< 平成26年法律第104号, where the text or the lexicon gives it
  std::string target;      ///< folded: "26:1:3" (article:paragraph:item), "附則7", "別紙4-1", "iii/2/2.1", "①"
  ClauseId to_clause;      ///< where it leads in this document, if its words alone say so (前節, 上記①, 注１)
  UnitId to_unit;
  bool ahead = false;  ///< it speaks of the list behind it (次の各号, 次に掲げる)
};

/// 「以下「X」という。」, 「Xとは、…をいう。」 and rows of glossaries.
struct Term {
  std::string term;
  std::string definition;
  UnitId unit;
  Range range;
  std::string scope;  ///< document, clause or the words that say so
};

/// Who tells whom what, in normal times or in a large-scale failure.
struct InformationFlow {
  RoleId from, to;
  std::string what;          ///< as printed
  bool large_scale = false;  ///< else in normal times
  UnitId unit;
  Range range;          ///< in the unit's text; of a table row all of it
  std::string about;    ///< of a table row: the name of the row; else empty
  std::string channel;  ///< of a table row: the name of the column; else empty
};

/// All findings of one document, in the order of the text. Frozen after pass 4.
struct Extract {
  std::vector<Statement> statements;
  std::vector<Mention> mentions;
  std::vector<Citation> citations;
  std::vector<Term> terms;
  std::vector<InformationFlow> flows;
};

}  // namespace kitei

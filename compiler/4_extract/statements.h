/// What the sentences of one document say: who does what, who is named, what is cited, what is defined.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/id.h"
#include "3_parse/outline.h"
#include "4_extract/control.h"

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
enum class ActorFrom : std::uint8_t { kSubject, kLeadIn, kHeading, kParagraph, kChapter, kReview, kNone };

/// "subject" …
std::string_view name_of(ActorFrom from);

/// The word of a person who has reviewed a passage (corrections.toml).
struct Review {
  std::string by, on, reason;
};
using ReviewId = Id<struct ReviewTag>;  ///< into Extract::reviews
/// What ties the other side to the act, seen from who acts.
enum class Tie : std::uint8_t {
  kNamed,  ///< the words do not say
  kAsks,
  kIsAsked,
  kInforms,
  kIsInformed,
  kHelps,
  kIsHelped,
  kConsults,
  kCooperates,
  kThrough,  ///< 所管省庁を通じて
  kObserves  ///< 調査, 把握, 評価
};

/// "asks", "is-informed" …; "named" where the words do not say.
std::string_view name_of(Tie tie);

/// Where the words stand that name who acts: a range of a unit's text, or, where there is no unit, a clause's title.
struct ActorPlace {
  UnitId unit;
  ClauseId clause;
  Range range;
};

/// A sentence or item that says what a role does, must, should, is expected to, may or must not do.
struct Statement {
  std::string id;  ///< stable and unique in the document; ASCII, fit for an anchor: "s-3k9qz0ab"
  UnitId unit;
  Range range;  ///< in the unit's text
  std::vector<RoleId> actors;
  std::vector<RoleId> counterparts;
  std::vector<Tie> ties;  ///< of the counterparts, in their order
  Modality modality = Modality::kDuty;
  Frequency frequency = Frequency::kNone;
  bool conditional = false;
  bool check = false;  ///< asked as a question: a point that a supervisor looks at
  ActorFrom actor_from = ActorFrom::kNone;
  std::vector<std::string> unlisted;  ///< who acts where no name of the lexicon holds them, as printed: 行政庁, 申請者
  ActorPlace actor_at;
  Range frequency_words;      ///< in the unit's text, as the two below; empty where nothing says so
  Range deadline;             ///< 直ちに, 三日以内に
  Range condition;            ///< 要件部: 障害が発生した場合は
  std::string lifts;          ///< id of the statement that this one excepts from: この限りでない
  std::string lifted_by;      ///< id of the statement that excepts from this one
  bool by_reference = false;  ///< 準用する, 例による, 同様とする
  Range reference;            ///< of those: the provision referred to, in the unit's text; empty where none is cited
  std::vector<std::string_view> rules;  ///< names of the rules that fired, in order
  ClauseId clause;                      ///< where a review counts it to another clause than its unit's; else none
  ReviewId review;                      ///< none where nobody has reviewed it
};

/// The clause that a statement is counted to.
ClauseId clause_of(const Outline& outline, const Statement& statement);

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

/// A defined term: 「以下「X」という。」, 「Xとは、…をいう。」, rows of glossaries …
struct Term {
  std::string term;
  std::string definition;  ///< what an abbreviation stands for, or the words that give the meaning
  UnitId unit;
  Range range;                                 ///< of the term, in the unit's text
  std::string scope;                           ///< document, clause or paragraph
  std::vector<std::string> aliases;            ///< English, old and other names
  std::uint32_t first_unit = 0, end_unit = 0;  ///< it holds in the units [first, end); end 0: in all
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
  std::vector<Review> reviews;  ///< that statements point at
  std::vector<Control> controls;
  std::vector<Adoption> adoptions;
  std::vector<ControlFault> control_faults;
};

}  // namespace kitei

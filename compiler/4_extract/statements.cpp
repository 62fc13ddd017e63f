#include "4_extract/statements.h"

namespace kitei {

std::string_view name_of(Modality modality) {
  switch (modality) {
    case Modality::kDuty: return "duty";
    case Modality::kEffort: return "effort";
    case Modality::kExpected: return "expected";
    case Modality::kRecommended: return "recommended";
    case Modality::kMay: return "may";
    case Modality::kProhibition: return "prohibition";
  }
  return "";
}

std::string_view name_of(Frequency frequency) {
  switch (frequency) {
    case Frequency::kNone: return "";
    case Frequency::kYearly: return "yearly";
    case Frequency::kEvery3Years: return "every-3-years";
    case Frequency::kPeriodic: return "periodic";
    case Frequency::kContinuous: return "continuous";
    case Frequency::kAsNeeded: return "as-needed";
    case Frequency::kOnIncident: return "on-incident";
    case Frequency::kOnce: return "once";
  }
  return "";
}

std::string_view name_of(ActorFrom from) {
  switch (from) {
    case ActorFrom::kSubject: return "subject";
    case ActorFrom::kLeadIn: return "lead-in";
    case ActorFrom::kHeading: return "heading";
    case ActorFrom::kParagraph: return "paragraph";
    case ActorFrom::kChapter: return "chapter";
    case ActorFrom::kReview: return "review";
    case ActorFrom::kNone: return "none";
  }
  return "";
}

ClauseId clause_of(const Outline& outline, const Statement& statement) {
  return statement.clause ? statement.clause : outline.at(statement.unit).clause;
}

std::string_view name_of(Tie tie) {
  switch (tie) {
    case Tie::kNamed: return "named";
    case Tie::kAsks: return "asks";
    case Tie::kIsAsked: return "is-asked";
    case Tie::kInforms: return "informs";
    case Tie::kIsInformed: return "is-informed";
    case Tie::kHelps: return "helps";
    case Tie::kIsHelped: return "is-helped";
    case Tie::kConsults: return "consults";
    case Tie::kCooperates: return "cooperates";
    case Tie::kThrough: return "through";
    case Tie::kObserves: return "observes";
  }
  return "";
}

}  // namespace kitei

#include "4_extract/corrections.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

#include "0_base/text.h"
#include "4_extract/diagnostics.h"
#include "4_extract/passages.h"

namespace kitei {
namespace {

constexpr std::array kModalities{Modality::kDuty,        Modality::kEffort, Modality::kExpected,
                                 Modality::kRecommended, Modality::kMay,    Modality::kProhibition};
constexpr std::array kFrequencies{Frequency::kNone,       Frequency::kYearly,     Frequency::kEvery3Years,
                                  Frequency::kPeriodic,   Frequency::kContinuous, Frequency::kAsNeeded,
                                  Frequency::kOnIncident, Frequency::kOnce};

std::string_view word_for(Modality modality) {
  return name_of(modality);
}
std::string_view word_for(Frequency frequency) {
  return frequency == Frequency::kNone ? "none" : name_of(frequency);
}

std::string head_of(std::string_view quote) {
  std::string head(first_letters(quote, 24));
  if (head.size() < quote.size()) head += "…";
  return head;
}

/// What a row sets, once its words are known to mean something.
struct Values {
  std::optional<std::vector<RoleId>> actors, counterparts;
  std::optional<Modality> modality;
  std::optional<Frequency> frequency;
  ClauseId clause;
};

class Reviewer {
 public:
  Reviewer(const Source& source, const Outline& outline, const Lexicon& lexicon, Extract& extract,
           Diagnostics& diagnostics)
      : source_(source),
        outline_(outline),
        lexicon_(lexicon),
        extract_(extract),
        diagnostics_(diagnostics),
        index_(outline, extract.statements),
        denied_(extract.statements.size(), false) {}

  void apply(const Correction& row) {
    const std::optional<Values> values = values_of(row);
    if (!values) return;
    const PassageMatch match = index_.find(row.quote, row.clause);
    if (match.outcome != PassageMatch::Outcome::kFound) return report_lost(row, match);
    QuotablePassage& passage = index_.passages()[match.passage];
    if (!row.is_statement) return deny(row, passage);
    if (!passage.statement || denied_[passage.statement.index]) return add(row, *values, passage);
    Statement& statement = extract_.statements[passage.statement.index];
    if (!set(row, *values, statement)) report_without_effect(row);
    sign(row, statement);
  }

  /// Takes out what was denied and puts what was added into its place.
  void finish() {
    std::vector<Statement> kept;
    for (std::size_t i = 0; i < extract_.statements.size(); ++i) {
      if (!denied_[i]) kept.push_back(std::move(extract_.statements[i]));
    }
    std::stable_sort(kept.begin(), kept.end(), [](const Statement& a, const Statement& b) {
      return a.unit != b.unit ? a.unit < b.unit : a.range.begin < b.range.begin;
    });
    extract_.statements = std::move(kept);
    forget_denied();
  }

 private:
  /// Nothing, with a finding, where a word of the row is not known.
  std::optional<Values> values_of(const Correction& row) {
    Values values;
    bool known = roles_of(row, "actors", row.actors, values.actors);
    known = roles_of(row, "counterparts", row.counterparts, values.counterparts) && known;
    known = word_of(row, "modality", row.modality, kModalities, values.modality) && known;
    known = word_of(row, "frequency", row.frequency, kFrequencies, values.frequency) && known;
    if (!row.move_to.empty()) {
      values.clause = clause_of_labels(row.move_to);
      if (!values.clause) {
        report_unknown(row, fmt::format("{}", fmt::join(row.move_to, "/")), "move_to", "文書の条項の番号の並び");
        known = false;
      }
    }
    return known ? std::optional(std::move(values)) : std::nullopt;
  }

  bool roles_of(const Correction& row, std::string_view key, const std::optional<std::vector<std::string>>& ids,
                std::optional<std::vector<RoleId>>& roles) {
    if (!ids) return true;
    roles.emplace();
    bool known = true;
    for (const std::string& id : *ids) {
      const RoleId role = lexicon_.role(id);
      if (!role) report_unknown(row, id, key, "lexicon/roles.toml の id");
      known = known && role;
      roles->push_back(role);
    }
    return known;
  }

  template <class Value, std::size_t N>
  bool word_of(const Correction& row, std::string_view key, const std::string& word, const std::array<Value, N>& all,
               std::optional<Value>& value) {
    if (word.empty()) return true;
    std::string known;
    for (const Value one : all) {
      if (word_for(one) == word) value = one;
      known += (known.empty() ? "" : ", ") + std::string(word_for(one));
    }
    if (!value) report_unknown(row, word, key, known);
    return value.has_value();
  }

  ClauseId clause_of_labels(const std::vector<std::string>& labels) const {
    for (std::uint32_t i = 0; i < outline_.clauses.size(); ++i) {
      if (outline_.clauses[i].label == labels.back() && outline_.label_path(ClauseId{i}) == labels) return ClauseId{i};
    }
    return {};
  }

  /// What a denied statement lifted, or was lifted by, stands alone.
  void forget_denied() {
    std::set<std::string_view> ids;
    for (const Statement& statement : extract_.statements) ids.insert(statement.id);
    for (Statement& statement : extract_.statements) {
      if (!ids.contains(statement.lifted_by)) statement.lifted_by.clear();
      if (statement.lifts.empty() || ids.contains(statement.lifts)) continue;
      statement.lifts.clear();
      statement.rules.erase(std::remove(statement.rules.begin(), statement.rules.end(), "lifts"),
                            statement.rules.end());
    }
  }

  void deny(const Correction& row, const QuotablePassage& passage) {
    if (!passage.statement || denied_[passage.statement.index]) return report_without_effect(row);
    denied_[passage.statement.index] = true;
  }

  void add(const Correction& row, const Values& values, QuotablePassage& passage) {
    if (!values.modality) {
      diagnostics_.report(row.place, diag::kCorrectionWithoutModality, head_of(row.quote));
      return;
    }
    const Unit& unit = outline_.at(passage.unit);
    const std::string_view text =
        std::string_view(unit.text.text).substr(passage.range.begin, passage.range.end - passage.range.begin);
    Statement statement;
    statement.id = new_id(outline_.at(unit.clause).id + "\n" + unit.marker + "\n" + std::string(text));
    statement.unit = passage.unit;
    statement.range = passage.range;
    set(row, values, statement);
    sign(row, statement);
    passage.statement = StatementId{static_cast<std::uint32_t>(extract_.statements.size())};
    extract_.statements.push_back(std::move(statement));
    denied_.push_back(false);
  }

  /// An id of the same make as those of found statements, "-r" behind it where one of them has it.
  std::string new_id(const std::string& key) const {
    std::string id = "s-" + short_hash(key);
    const auto taken = [&](const Statement& statement) { return statement.id == id; };
    while (std::any_of(extract_.statements.begin(), extract_.statements.end(), taken)) id += "-r";
    return id;
  }

  /// Whether anything is another than before.
  bool set(const Correction& row, const Values& values, Statement& statement) {
    bool changed = false;
    const auto put = [&](const auto& value, auto& member) {
      if (!value || *value == member) return;
      member = *value;
      changed = true;
    };
    const bool other_actors = values.actors && *values.actors != statement.actors;
    put(values.actors, statement.actors);
    if (values.actors) statement.unlisted.clear();
    if (other_actors) {
      statement.actor_from = ActorFrom::kReview;
      statement.actor_at = {};
    }
    const bool other_side = values.counterparts && *values.counterparts != statement.counterparts;
    put(values.counterparts, statement.counterparts);
    if (other_side) statement.ties.assign(statement.counterparts.size(), Tie::kNamed);  // a person names them only
    put(values.modality, statement.modality);
    put(values.frequency, statement.frequency);
    put(row.conditional, statement.conditional);
    if (values.clause && values.clause != clause_of(outline_, statement)) {
      statement.clause = values.clause;
      changed = true;
    }
    return changed;
  }

  void sign(const Correction& row, Statement& statement) {
    statement.review = ReviewId{static_cast<std::uint32_t>(extract_.reviews.size())};
    extract_.reviews.push_back({row.by, row.on, row.reason});
    statement.rules.push_back("reviewed");
  }

  std::uint32_t line_of(std::uint32_t passage) {
    const QuotablePassage& at = index_.passages()[passage];
    return source_.line_of(outline_.at(at.unit).text.source_of(at.range.begin));
  }

  void report_lost(const Correction& row, const PassageMatch& match) {
    const std::string head = head_of(row.quote);
    if (match.outcome == PassageMatch::Outcome::kTwice) {
      diagnostics_.report(row.place, diag::kCorrectionPassageTwice, head, line_of(match.passage), line_of(match.other));
      diagnostics_.hint("quote を長くするか、clause に条項の番号を書く");
      return;
    }
    diagnostics_.report(row.place, diag::kCorrectionPassageGone, head, source_.id);
    if (match.likeness > 0) {
      diagnostics_.hint(fmt::format("最も近いのは{}行目「{}」", line_of(match.passage),
                                    head_of(index_.passages()[match.passage].text)));
    }
  }

  void report_unknown(const Correction& row, std::string_view value, std::string_view key, std::string_view known) {
    diagnostics_.report(row.place, diag::kCorrectionValueUnknown, value, key, known);
  }

  void report_without_effect(const Correction& row) {
    diagnostics_.report(row.place, diag::kCorrectionWithoutEffect, head_of(row.quote));
  }

  const Source& source_;
  const Outline& outline_;
  const Lexicon& lexicon_;
  Extract& extract_;
  Diagnostics& diagnostics_;
  PassageIndex index_;
  std::vector<bool> denied_;  ///< by statement: a row says that it is none
};

}  // namespace

void apply_corrections(const Source& source, const Outline& outline, std::span<const Correction> corrections,
                       const Lexicon& lexicon, Extract& extract, Diagnostics& diagnostics) {
  const auto first =
      std::lower_bound(corrections.begin(), corrections.end(), source.id,
                       [](const Correction& correction, const std::string& id) { return correction.source < id; });
  if (first == corrections.end() || first->source != source.id) return;
  Reviewer reviewer(source, outline, lexicon, extract, diagnostics);
  for (auto row = first; row != corrections.end() && row->source == source.id; ++row) reviewer.apply(*row);
  reviewer.finish();
}

}  // namespace kitei

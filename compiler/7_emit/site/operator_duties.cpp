#include "7_emit/site/operator_duties.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "5_link/work_index.h"
#include "7_emit/shared/words.h"

namespace kitei {

namespace {

// Rows of the lexicon that the pages of operators are about.
constexpr std::string_view kOperator = "operator", kDesignatedOperator = "core-operator";
constexpr std::string_view kReporting = "incident-reporting";

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool names_a_standard(std::string_view title) {
  for (const std::string_view word : {"基準", "ガイドライン", "指針"}) {
    if (title.find(word) != std::string_view::npos) return true;
  }
  return false;
}

RuleFamily family_of(const Document& document, const std::string& restated, const std::set<std::string_view>& laws) {
  static constexpr std::array kActs{"act", "cabinet-order", "ministerial-order"};
  static constexpr std::array kStandards{"baseline", "guideline", "sector-guideline"};
  const DocumentInfo& info = document.source.info;
  const auto is_kind = [&](std::string_view kind) { return kind == info.kind; };
  const bool is_law = !info.law_id.empty() || !info.law_number.empty() || laws.contains(restated);
  if (is_law || std::any_of(kActs.begin(), kActs.end(), is_kind)) return RuleFamily::kAct;
  if (std::any_of(kStandards.begin(), kStandards.end(), is_kind)) return RuleFamily::kStandard;
  const std::string_view work = info.restates.empty() ? document.title : info.restates;
  return names_a_standard(work) ? RuleFamily::kStandard : RuleFamily::kPlan;
}

/// Whom the pages of a sector are about.
class Operators {
 public:
  Operators(const Graph& graph, SectorId id) : graph_(graph), lexicon_(*graph.lexicon) {
    const Sector& sector = lexicon_.sectors[id.index];
    designated_ = !sector.businesses.empty() || holds(sector.operators, kDesignatedOperator);
    add(kOperator, Standpoint::kCritical);
    for (const std::string& role : sector.operators) {
      if (role != kDesignatedOperator) add(role, Standpoint::kCritical);
    }
    for (const Role& role : lexicon_.roles) {
      if (role.within == kOperator && !is_of_a_sector(role)) add(role.id, Standpoint::kCritical);
    }
    if (designated_) add(kDesignatedOperator, Standpoint::kDesignated);
    for (const Sector& other : lexicon_.sectors) {
      const SectorId at{static_cast<std::uint32_t>(&other - lexicon_.sectors.data())};
      if (at == id || (designated_ && holds(other.operators, kDesignatedOperator))) sectors_.insert(at);
    }
  }

  bool designated() const { return designated_; }

  /// All statements that these roles must answer to, each once, in reading order.
  std::vector<OperatorDuty> duties(const std::vector<RuleFamily>& families) const {
    std::vector<OperatorDuty> found;
    for (const auto& [role, standpoint] : roles_) {
      for (const StatementRef ref : graph_.by_actor[role.index]) {
        if (concerns(ref)) found.push_back({ref, families[ref.document.index], standpoint});
      }
    }
    std::sort(found.begin(), found.end(), [](const OperatorDuty& a, const OperatorDuty& b) {
      return a.statement != b.statement ? a.statement < b.statement : a.standpoint < b.standpoint;
    });
    const auto same = [](const OperatorDuty& a, const OperatorDuty& b) { return a.statement == b.statement; };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    return found;
  }

 private:
  void add(std::string_view role, Standpoint standpoint) {
    if (const RoleId id = lexicon_.role(role)) roles_.emplace_back(id, standpoint);
  }

  bool is_of_a_sector(const Role& role) const {
    return std::any_of(lexicon_.sectors.begin(), lexicon_.sectors.end(),
                       [&](const Sector& sector) { return holds(sector.operators, role.id); });
  }

  /// What is about other sectors alone is none of theirs.
  bool concerns(StatementRef ref) const {
    const Document& document = graph_.at(ref.document);
    if (standing_of(document.source.info) == Standing::kSuperseded) return false;
    if (document.topics.empty()) return true;
    const std::vector<SectorId>& about = document.topics[ref.statement.index].sectors;
    return about.empty() ||
           std::any_of(about.begin(), about.end(), [&](SectorId sector) { return sectors_.contains(sector); });
  }

  const Graph& graph_;
  const Lexicon& lexicon_;
  bool designated_ = false;
  std::vector<std::pair<RoleId, Standpoint>> roles_;
  std::set<SectorId> sectors_;  ///< that they belong to
};

/// Puts duties that say the same into one row: around a duty of an Act (else of the plan, else of a standard) those
/// that are tied to it itself and stand in another family or address another standpoint. Over several steps ties lead
/// from one duty to quite another, so that only the first step counts. Linear but for the look-ups.
class Rows {
 public:
  /// `duties` in reading order.
  Rows(const Graph& graph, std::vector<OperatorDuty> duties)
      : graph_(graph), duties_(std::move(duties)), taken_(duties_.size(), false) {
    for (std::size_t i = 0; i < duties_.size(); ++i) by_clause_[clause_at(duties_[i].statement)].push_back(i);
    for (const GraphControl& control : graph.controls) {
      for (const Link& ground : control.grounds) {
        if (ground.state == CitationState::kResolved) based_on_[{ground.document, ground.clause}].push_back(&control);
      }
    }
  }

  /// In reading order of the duties that they were begun with.
  std::vector<DutyRow> take() {
    std::vector<std::pair<std::size_t, DutyRow>> rows;
    for (const RuleFamily family : {RuleFamily::kAct, RuleFamily::kPlan, RuleFamily::kStandard}) {
      for (std::size_t i = 0; i < duties_.size(); ++i) {
        if (duties_[i].family == family && !taken_[i]) rows.emplace_back(i, row_around(i));
      }
    }
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<DutyRow> out;
    for (auto& [first, row] : rows) out.push_back(std::move(row));
    return out;
  }

 private:
  using Clauses = std::pair<DocumentId, ClauseId>;

  Clauses clause_at(StatementRef ref) const {
    return {ref.document, clause_of(graph_.at(ref.document).outline, graph_.at(ref))};
  }

  DutyRow row_around(std::size_t i) {
    DutyRow row;
    add(i, row);
    const StatementRef ref = duties_[i].statement;
    for (const DutyTie& tie : ties_of(graph_.at(ref.document), ref.statement)) {
      const auto other =
          std::lower_bound(duties_.begin(), duties_.end(), tie.there,
                           [](const OperatorDuty& duty, StatementRef wanted) { return duty.statement < wanted; });
      if (other != duties_.end() && other->statement == tie.there)
        add_other(static_cast<std::size_t>(other - duties_.begin()), row);
    }
    add_based_on(i, row);
    std::stable_sort(row.duties.begin(), row.duties.end(),
                     [](const OperatorDuty& a, const OperatorDuty& b) { return a.family < b.family; });
    return row;
  }

  /// Controls that name the clause as their ground: of each the statement about the same other side.
  void add_based_on(std::size_t i, DutyRow& row) {
    const auto controls = based_on_.find(clause_at(duties_[i].statement));
    if (controls == based_on_.end()) return;
    for (const GraphControl* control : controls->second) {
      const auto found = by_clause_.find({control->document, graph_.words_of(*control).clause});
      if (found == by_clause_.end()) continue;
      const auto same = std::find_if(found->second.begin(), found->second.end(), [&](std::size_t other) {
        return share_a_side(duties_[i].statement, duties_[other].statement);
      });
      if (same != found->second.end()) add_other(*same, row);
    }
  }

  /// One other side in common, told or asked in the same way as far as the words say.
  bool share_a_side(StatementRef a, StatementRef b) const {
    const Statement &one = graph_.at(a), &other = graph_.at(b);
    for (std::size_t i = 0; i < std::min(one.counterparts.size(), one.ties.size()); ++i) {
      for (std::size_t k = 0; k < std::min(other.counterparts.size(), other.ties.size()); ++k) {
        const bool fit = one.ties[i] == other.ties[k] || one.ties[i] == Tie::kNamed || other.ties[k] == Tie::kNamed;
        if (one.counterparts[i] == other.counterparts[k] && fit) return true;
      }
    }
    return false;
  }

  void add_other(std::size_t i, DutyRow& row) {
    const OperatorDuty& first = row.duties.front();
    const bool elsewhere = duties_[i].family != first.family || duties_[i].standpoint != first.standpoint;
    if (!taken_[i] && elsewhere) add(i, row);
  }

  void add(std::size_t i, DutyRow& row) {
    taken_[i] = true;
    row.duties.push_back(duties_[i]);
  }

  const Graph& graph_;
  std::vector<OperatorDuty> duties_;
  std::vector<bool> taken_;
  std::map<Clauses, std::vector<std::size_t>> by_clause_;
  std::map<Clauses, std::vector<const GraphControl*>> based_on_;
};

/// The group of measures that a row is about: of its first duty that is about one.
MeasureId measure_of(const Graph& graph, const DutyRow& row) {
  for (const OperatorDuty& duty : row.duties) {
    const Document& document = graph.at(duty.statement.document);
    if (document.topics.empty()) continue;
    for (const MeasureId measure : document.topics[duty.statement.statement.index].measures) {
      if (graph.lexicon->measures[measure.index].kind == "measure") return measure;
    }
  }
  return {};
}

bool is_about_reporting(const Graph& graph, StatementRef ref) {
  const Document& document = graph.at(ref.document);
  if (document.topics.empty()) return false;
  const std::vector<MeasureId>& measures = document.topics[ref.statement.index].measures;
  return std::any_of(measures.begin(), measures.end(),
                     [&](MeasureId measure) { return graph.lexicon->measures[measure.index].id == kReporting; });
}

/// True where a duty is to tell somebody outside that something has happened or been done.
bool is_report(const Graph& graph, const OperatorDuty& duty) {
  const Statement& statement = graph.at(duty.statement);
  if (statement.modality == Modality::kExpected || statement.modality == Modality::kMay) return false;
  const bool about = is_about_reporting(graph, duty.statement);
  const bool bound = statement.conditional || statement.frequency == Frequency::kOnIncident ||
                     statement.deadline.begin < statement.deadline.end;
  for (std::size_t i = 0; i < statement.counterparts.size() && i < statement.ties.size(); ++i) {
    const Role& role = graph.lexicon->roles[statement.counterparts[i].index];
    if (role.kind == "operator") continue;
    if (statement.ties[i] == Tie::kInforms && (about || bound)) return true;
    if (statement.ties[i] == Tie::kNamed && about && bound) return true;
  }
  return false;
}

}  // namespace

std::string_view word_of(RuleFamily family) {
  switch (family) {
    case RuleFamily::kPlan: return "計画・施策";
    case RuleFamily::kStandard: return "基準・ガイドライン";
    case RuleFamily::kAct: return "法令";
  }
  return "";
}

std::string_view word_of(Standpoint standpoint) {
  return standpoint == Standpoint::kDesignated ? "基幹インフラ" : "重要インフラ";
}

std::vector<RuleFamily> families_of(const Graph& graph) {
  const WorkIndex works(graph.documents, *graph.lexicon);
  std::set<std::string_view> laws;
  for (const Law& law : graph.lexicon->laws) laws.insert({law.name, law.id});
  laws.erase("");
  std::vector<RuleFamily> families;
  for (std::uint32_t d = 0; d < graph.documents.size(); ++d)
    families.push_back(family_of(graph.documents[d], works.restated(DocumentId{d}), laws));
  return families;
}

bool DutyRow::overlaps() const {
  return std::any_of(duties.begin(), duties.end(), [&](const OperatorDuty& duty) {
    return duty.family != duties.front().family || duty.standpoint != duties.front().standpoint;
  });
}

OperatorDuties duties_of(const Graph& graph, const std::vector<RuleFamily>& families, SectorId sector) {
  const Operators operators(graph, sector);
  std::vector<OperatorDuty> duties = operators.duties(families), reports;
  std::copy_if(duties.begin(), duties.end(), std::back_inserter(reports),
               [&](const OperatorDuty& duty) { return is_report(graph, duty); });
  OperatorDuties found;
  found.designated = operators.designated();
  std::map<MeasureId, DutyGroup> groups;
  for (DutyRow& row : Rows(graph, std::move(duties)).take()) {
    const MeasureId measure = measure_of(graph, row);
    DutyGroup& group = groups[measure];
    group.measure = measure;
    group.rows.push_back(std::move(row));
  }
  for (auto& [measure, group] : groups) {
    std::stable_partition(group.rows.begin(), group.rows.end(), [](const DutyRow& row) { return row.overlaps(); });
    found.groups.push_back(std::move(group));
  }
  found.reports = Rows(graph, std::move(reports)).take();
  return found;
}

}  // namespace kitei

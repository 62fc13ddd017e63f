#include "7_emit/site/operator_duties.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <numeric>
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

/// Joins duties that are tied to each other, over several steps too. They come in reading order.
class Joining {
 public:
  explicit Joining(std::vector<OperatorDuty> duties) : duties_(std::move(duties)), above_(duties_.size()) {
    std::iota(above_.begin(), above_.end(), std::size_t{0});
  }

  void tie(const Graph& graph) {
    for (std::size_t i = 0; i < duties_.size(); ++i) {
      const StatementRef ref = duties_[i].statement;
      for (const DutyTie& tie : ties_of(graph.at(ref.document), ref.statement)) {
        const auto other =
            std::lower_bound(duties_.begin(), duties_.end(), tie.there,
                             [](const OperatorDuty& duty, StatementRef wanted) { return duty.statement < wanted; });
        if (other == duties_.end() || other->statement != tie.there) continue;
        above_[root_of(static_cast<std::size_t>(other - duties_.begin()))] = root_of(i);
      }
    }
  }

  /// In the order of their first duties.
  std::vector<DutyRow> rows() {
    std::vector<std::size_t> row_of(duties_.size(), duties_.size());
    std::vector<DutyRow> rows;
    for (std::size_t i = 0; i < duties_.size(); ++i) {
      std::size_t& row = row_of[root_of(i)];
      if (row == duties_.size()) {
        row = rows.size();
        rows.emplace_back();
      }
      rows[row].duties.push_back(duties_[i]);
    }
    for (DutyRow& row : rows) {
      std::stable_sort(row.duties.begin(), row.duties.end(),
                       [](const OperatorDuty& a, const OperatorDuty& b) { return a.family < b.family; });
    }
    return rows;
  }

 private:
  std::size_t root_of(std::size_t i) {
    while (above_[i] != i) i = above_[i] = above_[above_[i]];
    return i;
  }

  std::vector<OperatorDuty> duties_;
  std::vector<std::size_t> above_;
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

/// True where a duty is to tell somebody that something has happened.
bool is_report(const Graph& graph, const OperatorDuty& duty) {
  const Statement& statement = graph.at(duty.statement);
  const bool tells = std::find(statement.ties.begin(), statement.ties.end(), Tie::kInforms) != statement.ties.end();
  const bool on_incident = statement.frequency == Frequency::kOnIncident;
  const Document& document = graph.at(duty.statement.document);
  const std::vector<MeasureId> none;
  const auto& measures = document.topics.empty() ? none : document.topics[duty.statement.statement.index].measures;
  const bool about = std::any_of(measures.begin(), measures.end(), [&](MeasureId measure) {
    return graph.lexicon->measures[measure.index].id == kReporting;
  });
  return tells && (about || on_incident);
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
  Joining all(std::move(duties)), some(std::move(reports));
  all.tie(graph);
  some.tie(graph);
  for (DutyRow& row : all.rows()) {
    const MeasureId measure = measure_of(graph, row);
    DutyGroup& group = groups[measure];
    group.measure = measure;
    group.rows.push_back(std::move(row));
  }
  for (auto& [measure, group] : groups) {
    std::stable_partition(group.rows.begin(), group.rows.end(), [](const DutyRow& row) { return row.overlaps(); });
    found.groups.push_back(std::move(group));
  }
  found.reports = some.rows();
  return found;
}

}  // namespace kitei

#include "7_emit/site/operator_duties.h"

#include <algorithm>
#include <array>
#include <bitset>
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

bool is_about_reporting(const Graph& graph, StatementRef ref) {
  const Document& document = graph.at(ref.document);
  if (document.topics.empty()) return false;
  const std::vector<MeasureId>& measures = document.topics[ref.statement.index].measures;
  return std::any_of(measures.begin(), measures.end(),
                     [&](MeasureId measure) { return graph.lexicon->measures[measure.index].id == kReporting; });
}

/// True where a duty is to tell somebody outside that something has happened or been done.
bool is_report(const Graph& graph, StatementRef ref) {
  const Statement& statement = graph.at(ref);
  if (statement.modality == Modality::kExpected || statement.modality == Modality::kMay) return false;
  const bool about = is_about_reporting(graph, ref);
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

/// One other side in common, told or asked in the same way as far as the words say.
bool share_a_side(const Statement& one, const Statement& other) {
  for (std::size_t i = 0; i < std::min(one.counterparts.size(), one.ties.size()); ++i) {
    for (std::size_t k = 0; k < std::min(other.counterparts.size(), other.ties.size()); ++k) {
      const bool fit = one.ties[i] == other.ties[k] || one.ties[i] == Tie::kNamed || other.ties[k] == Tie::kNamed;
      if (one.counterparts[i] == other.counterparts[k] && fit) return true;
    }
  }
  return false;
}

constexpr std::size_t kMostRoles = 128;
using RoleMask = std::bitset<kMostRoles>;

/// A statement of an operator of any sector.
struct Entry {
  StatementRef statement;
  RuleFamily family = RuleFamily::kPlan;
  bool report = false;
  MeasureId measure;  ///< the group of measures that it is about; none where it is about none
  std::span<const SectorId> about;
  RoleMask roles;                   ///< that must answer to it, by their place in OperatorEntries::roles
  std::vector<std::uint32_t> tied;  ///< other entries that say the same duty
};

MeasureId measure_of(const Graph& graph, const Topics& topics) {
  for (const MeasureId measure : topics.measures) {
    if (graph.lexicon->measures[measure.index].kind == "measure") return measure;
  }
  return {};
}

}  // namespace

/// Entries by statement, in reading order.
struct OperatorEntries {
  explicit OperatorEntries(const Graph& given) : graph(given), lexicon(*given.lexicon) {
    for (std::uint32_t i = 0; i < lexicon.roles.size(); ++i) {
      const Role& role = lexicon.roles[i];
      const bool any = role.id == kOperator || role.within == kOperator || is_of_a_sector(role);
      if (any && roles.size() < kMostRoles) roles.push_back(RoleId{i});
    }
    gather();
    const auto place = [&](StatementRef ref) {
      return std::lower_bound(entries.begin(), entries.end(), ref,
                              [](const Entry& entry, StatementRef wanted) { return entry.statement < wanted; });
    };
    for (Entry& entry : entries) {
      for (const DutyTie& tie : ties_of(graph.at(entry.statement.document), entry.statement.statement)) {
        const auto other = place(tie.there);
        if (other != entries.end() && other->statement == tie.there)
          entry.tied.push_back(static_cast<std::uint32_t>(other - entries.begin()));
      }
    }
    tie_to_controls();
  }

  bool is_of_a_sector(const Role& role) const {
    return std::any_of(lexicon.sectors.begin(), lexicon.sectors.end(),
                       [&](const Sector& sector) { return holds(sector.operators, role.id); });
  }

  /// The roles of a list of ids.
  RoleMask mask_of(const std::vector<std::string_view>& ids) const {
    RoleMask mask;
    for (std::size_t i = 0; i < roles.size(); ++i)
      mask[i] = std::find(ids.begin(), ids.end(), lexicon.roles[roles[i].index].id) != ids.end();
    return mask;
  }

  const Graph& graph;
  const Lexicon& lexicon;
  std::vector<RoleId> roles;  ///< of operators
  std::vector<Entry> entries;

 private:
  void gather() {
    const std::vector<RuleFamily> families = families_of(graph);
    std::vector<std::pair<StatementRef, std::size_t>> found;
    for (std::size_t r = 0; r < roles.size(); ++r) {
      for (const StatementRef ref : graph.by_actor[roles[r].index]) {
        if (standing_of(graph.at(ref.document).source.info) != Standing::kSuperseded) found.emplace_back(ref, r);
      }
    }
    std::sort(found.begin(), found.end());
    for (const auto& [ref, role] : found) {
      if (entries.empty() || entries.back().statement != ref) {
        Entry entry;
        entry.statement = ref;
        entry.family = families[ref.document.index];
        entry.report = is_report(graph, ref);
        const Document& document = graph.at(ref.document);
        if (!document.topics.empty()) {
          const Topics& topics = document.topics[ref.statement.index];
          entry.measure = measure_of(graph, topics);
          entry.about = topics.sectors;
        }
        entries.push_back(std::move(entry));
      }
      entries.back().roles.set(role);
    }
  }

  /// A control names the clause of an Act or a plan as its ground: of the control the statement about the same other
  /// side says the same duty.
  void tie_to_controls() {
    std::map<std::pair<DocumentId, ClauseId>, std::vector<const GraphControl*>> based_on;
    for (const GraphControl& control : graph.controls) {
      for (const Link& ground : control.grounds) {
        if (ground.state == CitationState::kResolved) based_on[{ground.document, ground.clause}].push_back(&control);
      }
    }
    if (based_on.empty()) return;
    std::map<std::pair<DocumentId, ClauseId>, std::vector<std::uint32_t>> by_clause;
    const auto clause_at = [&](const Entry& entry) {
      return std::pair(entry.statement.document,
                       clause_of(graph.at(entry.statement.document).outline, graph.at(entry.statement)));
    };
    for (std::uint32_t i = 0; i < entries.size(); ++i) by_clause[clause_at(entries[i])].push_back(i);
    for (Entry& entry : entries) {
      const auto controls = based_on.find(clause_at(entry));
      if (controls == based_on.end()) continue;
      for (const GraphControl* control : controls->second) {
        const auto found = by_clause.find({control->document, graph.words_of(*control).clause});
        if (found == by_clause.end()) continue;
        const auto same = std::find_if(found->second.begin(), found->second.end(), [&](std::uint32_t other) {
          return share_a_side(graph.at(entry.statement), graph.at(entries[other].statement));
        });
        if (same != found->second.end()) entry.tied.push_back(*same);
      }
    }
  }
};

namespace {

/// Puts duties that say the same into one row: around a duty of an Act (else of the plan, else of a standard) those
/// that are tied to it itself and stand in another family or address another standpoint. Over several steps ties lead
/// from one duty to quite another, so that only the first step counts. Linear.
class Rows {
 public:
  /// `chosen`: entries with the standpoint that they address, in reading order.
  Rows(const OperatorEntries& all, const std::vector<std::pair<std::uint32_t, Standpoint>>& chosen)
      : all_(all), chosen_(chosen), place_(all.entries.size(), kNone) {
    for (std::uint32_t i = 0; i < chosen.size(); ++i) place_[chosen[i].first] = i;
  }

  /// The rows in reading order of the duties that they were begun with; they point into `held`.
  std::vector<DutyRow> take(std::vector<OperatorDuty>& held) {
    held.clear();
    held.reserve(chosen_.size());
    std::vector<std::pair<std::uint32_t, DutyRow>> rows;
    for (const RuleFamily family : {RuleFamily::kAct, RuleFamily::kPlan, RuleFamily::kStandard}) {
      for (std::uint32_t i = 0; i < chosen_.size(); ++i) {
        if (all_.entries[chosen_[i].first].family == family && place_[chosen_[i].first] != kNone)
          rows.emplace_back(i, row_around(i, held));
      }
    }
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<DutyRow> out;
    out.reserve(rows.size());
    for (const auto& [first, row] : rows) out.push_back(row);
    return out;
  }

 private:
  static constexpr std::uint32_t kNone = 0xffffffff;

  DutyRow row_around(std::uint32_t i, std::vector<OperatorDuty>& held) {
    const std::size_t begin = held.size();
    add(i, held);
    const OperatorDuty first = held.back();
    for (const std::uint32_t other : all_.entries[chosen_[i].first].tied) {
      const std::uint32_t place = place_[other];
      if (place == kNone) continue;
      if (all_.entries[other].family != first.family || chosen_[place].second != first.standpoint) add(place, held);
    }
    std::stable_sort(held.begin() + static_cast<std::ptrdiff_t>(begin), held.end(),
                     [](const OperatorDuty& a, const OperatorDuty& b) { return a.family < b.family; });
    return {std::span(held).subspan(begin)};
  }

  /// Each duty stands in one row.
  void add(std::uint32_t i, std::vector<OperatorDuty>& held) {
    const auto& [entry, standpoint] = chosen_[i];
    held.push_back(
        {all_.entries[entry].statement, all_.entries[entry].family, standpoint, all_.entries[entry].measure});
    place_[entry] = kNone;
  }

  const OperatorEntries& all_;
  const std::vector<std::pair<std::uint32_t, Standpoint>>& chosen_;
  std::vector<std::uint32_t> place_;  ///< by entry: its place in chosen_; kNone where it is not chosen, or in a row
};

MeasureId measure_of(const DutyRow& row) {
  for (const OperatorDuty& duty : row.duties) {
    if (duty.measure) return duty.measure;
  }
  return {};
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

bool DutyRow::overlaps() const {
  return std::any_of(duties.begin(), duties.end(), [&](const OperatorDuty& duty) {
    return duty.family != duties.front().family || duty.standpoint != duties.front().standpoint;
  });
}

OperatorIndex::OperatorIndex(const Graph& graph) : entries_(std::make_unique<OperatorEntries>(graph)) {}
OperatorIndex::~OperatorIndex() = default;

OperatorDuties OperatorIndex::of(SectorId id) const {
  const Lexicon& lexicon = entries_->lexicon;
  const Sector& sector = lexicon.sectors[id.index];
  OperatorDuties found;
  found.designated = !sector.businesses.empty() || holds(sector.operators, kDesignatedOperator);
  std::vector<std::string_view> critical{kOperator};
  for (const std::string& role : sector.operators) {
    if (role != kDesignatedOperator) critical.push_back(role);
  }
  for (const Role& role : lexicon.roles) {
    if (role.within == kOperator && !entries_->is_of_a_sector(role)) critical.push_back(role.id);
  }
  std::vector<bool> mine(lexicon.sectors.size());
  for (std::size_t i = 0; i < mine.size(); ++i)
    mine[i] = i == id.index || (found.designated && holds(lexicon.sectors[i].operators, kDesignatedOperator));
  const RoleMask as_critical = entries_->mask_of(critical);
  const RoleMask as_designated = found.designated ? entries_->mask_of({kDesignatedOperator}) : RoleMask{};

  std::vector<std::pair<std::uint32_t, Standpoint>> duties, reports;
  for (std::uint32_t i = 0; i < entries_->entries.size(); ++i) {
    const Entry& entry = entries_->entries[i];
    const bool is_critical = (entry.roles & as_critical).any();
    if (!is_critical && (entry.roles & as_designated).none()) continue;
    const bool concerns = entry.about.empty() || std::any_of(entry.about.begin(), entry.about.end(),
                                                             [&](SectorId about) { return mine[about.index]; });
    if (!concerns) continue;
    duties.emplace_back(i, is_critical ? Standpoint::kCritical : Standpoint::kDesignated);
    if (entry.report) reports.push_back(duties.back());
  }
  std::map<MeasureId, DutyGroup> groups;
  for (const DutyRow& row : Rows(*entries_, duties).take(found.held)) {
    const MeasureId measure = measure_of(row);
    groups[measure].measure = measure;
    groups[measure].rows.push_back(row);
  }
  for (auto& [measure, group] : groups) {
    std::stable_partition(group.rows.begin(), group.rows.end(), [](const DutyRow& row) { return row.overlaps(); });
    found.groups.push_back(std::move(group));
  }
  found.reports = Rows(*entries_, reports).take(found.held_reports);
  return found;
}

}  // namespace kitei

// Statements.
//
// A sentence or item is a statement when its end has force (modality.h) and somebody is bound by it: its own subject,
// else the lead-in of its list, the heading above it, the sentence before, or whoever the chapter speaks of. Items that
// end in a noun need a lead-in or heading that gives somebody charge; a need (必要がある) needs a subject of its own.
#include "4_extract/obligations.h"

#include <algorithm>
#include <map>
#include <optional>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "4_extract/actors.h"
#include "4_extract/by_reference.h"
#include "4_extract/conditions.h"
#include "4_extract/controls.h"
#include "4_extract/counterparts.h"
#include "4_extract/deadlines.h"
#include "4_extract/exemptions.h"
#include "4_extract/modality.h"
#include "4_extract/reader.h"
#include "4_extract/requirement_rows.h"
#include "4_extract/times.h"
#include "4_extract/unknown_subject.h"
#include "4_extract/words.h"

namespace kitei {
namespace {

/// Somebody who is held to what follows, and where that is said.
struct Charge {
  std::vector<RoleId> roles;
  bool unknown = false;               ///< somebody whom the lexicon does not know
  std::vector<std::string> unlisted;  ///< their names, where they have one
  ActorPlace at;
  explicit operator bool() const { return unknown || !roles.empty(); }
};

class StatementFinder {
 public:
  StatementFinder(const Source& source, const Outline& outline, const std::vector<SpokenUnit>& spoken,
                  const RoleFinder& roles, Extract& extract)
      : source_(source), outline_(outline), spoken_(spoken), roles_(roles), extract_(extract) {
    clause_charge_.resize(outline.clauses.size());
    unit_charge_.resize(outline.units.size());
    part_of_control_ = parts_of_controls(outline, extract.controls);
  }

  void run() {
    addressed_ = addresses_its_reader(spoken_, part_of_control_);
    if (source_.form != Form::kEgovXml) asking_tables_ = tables_of_requirements(outline_, spoken_);
    visit(ClauseId{0});
  }

 private:
  void visit(ClauseId id) {
    const Clause& clause = outline_.at(id);
    if (clause.kind == ClauseKind::kAmending) return visit_amending(id);
    if (id.index != 0) {
      const Folded title = fold_with_origin(clause.title);
      clause_charge_[id.index] = heading_charge(clause.title, title, roles_.find(title.text));
      clause_charge_[id.index].at = {{}, id, {}};
      if (source_.form == Form::kEgovXml && clause_charge_[id.index].unknown) clause_charge_[id.index] = {};  // a topic
      if (!clause_charge_[id.index]) clause_charge_[id.index] = clause_charge_[clause.parent.index];
      if (clause.depth == 1) chapter_ = {};
    }
    running_ = {};
    lead_ = {};
    for (const UnitId unit : clause.units) visit_unit(unit);
    for (const ClauseId child : clause.children) visit(child);
  }

  /// What a law that amended this one says of itself obliges nobody here; the names in it are names all the same.
  void visit_amending(ClauseId id) {
    const Clause& clause = outline_.at(id);
    for (const UnitId unit : clause.units) mention_roles(unit);
    for (const ClauseId child : clause.children) visit_amending(child);
  }

  static Charge heading_charge(std::string_view printed, const Folded& folded, const std::vector<RoleMatch>& names) {
    Charge charge{heading_roles(folded.text, names), false, {}, {}};
    if (!charge.roles.empty()) return charge;
    const std::string_view actor = unknown_actor_of(folded.text);
    charge.unknown = !actor.empty();
    for (const Range noun : acting_nouns(actor)) {
      const std::uint32_t begin = folded.origin[noun.begin], end = folded.origin[noun.end];
      charge.unlisted.emplace_back(printed.substr(begin, end - begin));
    }
    return charge;
  }

  void visit_unit(UnitId id) {
    const Unit& unit = outline_.at(id);
    mention_roles(id);
    switch (unit.kind) {
      case UnitKind::kHeading: charge_heading(id, unit); return;
      case UnitKind::kLoose: return;
      case UnitKind::kTableRow: return take_row(id, unit);
      case UnitKind::kParagraph:
      case UnitKind::kItem:
      case UnitKind::kNote: break;
    }
    if (is_case(unit) || part_of_control_[id.index]) return;
    if (source_.form == Form::kEgovXml && unit.kind == UnitKind::kParagraph) running_ = lead_ = chapter_ = {};
    if (unit.kind == UnitKind::kItem) item_running_ = {};
    if (unit.kind == UnitKind::kParagraph && is_title(unit)) running_ = lead_ = {};
    for (const Range range : unit.sentences) take(id, unit, range);
  }

  /// A row of a table of requirements takes its actor from the text above the table, and gives none to the next row.
  void take_row(UnitId id, const Unit& unit) {
    if (!unit.table || asking_tables_.empty() || !asking_tables_[unit.table.index]) return;
    for (const Range range : requirements_of(unit, spoken_[id.index])) take(id, unit, range);
  }

  /// A heading among items gives charge, unless it only names a partner below a heading that gives charge already:
  /// 「(4) セプターカウンシル」 below 「2.1 内閣官房の施策」.
  void charge_heading(UnitId id, const Unit& unit) {
    const Folded& folded = spoken_[id.index].folded;
    const std::vector<RoleMatch>& names = spoken_[id.index].names;
    const bool bare = names.size() == 1 && names[0].end - names[0].begin == folded.text.size();
    if (bare && clause_charge_[unit.clause.index]) return;
    unit_charge_[id.index] = heading_charge(unit.text.text, folded, names);
    unit_charge_[id.index].at = whole(id);
  }

  void mention_roles(UnitId id) {
    const SpokenUnit& unit = spoken_[id.index];
    for (const RoleMatch& match : unit.names) {
      extract_.mentions.push_back({match.role, id, {unit.folded.origin[match.begin], unit.folded.origin[match.end]}});
    }
  }

  /// A short paragraph without a sentence stands over what follows like a heading: a new subject begins.
  static bool is_title(const Unit& unit) {
    return unit.text.text.find("。") == std::string::npos && count_letters(unit.text.text) <= 40;
  }

  /// Cases and examples oblige nobody.
  static bool is_case(const Unit& unit) {
    for (const std::string_view word :
         {"【事例", "事例", "例えば", "例：", "（例", "(例", "出典", "資料：", "〈例", "＜例"}) {
      if (unit.text.text.starts_with(word)) return true;
    }
    return unit.marker == "※" && unit.text.text.find("。") == std::string::npos;
  }

  void take(UnitId id, const Unit& unit, Range range) {
    const Spoken spoken = sentence_at(spoken_[id.index], range);
    Subject subject = subject_of(spoken);
    auto force = force_of(spoken.text);
    if (force && !item_counts(unit, *force, subject)) force = {};
    // A question of a chart or of a survey is none to a supervised business.
    if (force && force->asks && unit.kind != UnitKind::kItem && !spoken.text.ends_with("。")) force = {};
    if (!force || !exemption_of({spoken, unit.kind, *force, subject}).empty()) {
      remember_topic(id, spoken, subject);
      remember_lead(id, unit, spoken, subject, false);
      return;
    }
    if (force->noun && !noun_counts(id, unit, spoken.text, subject)) {
      remember_lead(id, unit, spoken, subject, false);
      return;
    }
    Statement statement;
    statement.unit = id;
    statement.range = range;
    statement.modality = force->modality;
    statement.check = force->asks;
    statement.rules.push_back(force->rule);
    if (force->item && unit.kind == UnitKind::kItem && lead_modality_ != Modality::kDuty) {
      statement.modality = lead_modality_;
      statement.rules.push_back("force-of-lead-in");
    }
    if (force->rule == "ends-with-asked" && names_statute(spoken.text)) {
      statement.modality = Modality::kDuty;
      statement.rules.push_back("asked-by-statute");
    }
    const bool own_subject = subject.unknown() || (!subject.roles.empty() && subject.rule != "place");
    if (force->needs_subject && !own_subject && !addressed_) return remember_topic(id, spoken, subject);
    if (!assign_actors(id, unit, spoken, subject, *force, statement)) return;
    for (const Counterpart& other : counterparts_of(spoken.text, spoken.names, subject, statement.actors)) {
      statement.counterparts.push_back(other.role);
      statement.ties.push_back(other.tie);
    }
    note_times(spoken_[id.index], spoken, subject, statement);
    statement.by_reference = is_by_reference(spoken.text);
    statement.id = statement_id(unit, spoken.text);
    remember_lead(id, unit, spoken, subject, true);
    if (unit.kind == UnitKind::kParagraph) lead_modality_ = statement.modality;
    const bool somebody = statement.actors.empty() && statement.actor_from != ActorFrom::kNone;
    const Charge charge{statement.actors, somebody, statement.unlisted, statement.actor_at};
    unit_charge_[id.index] = charge;
    const bool hands_on = unit.kind != UnitKind::kTableRow;
    if (hands_on && !force->passive && subject.rule != "place" && statement.actor_from == ActorFrom::kSubject) {
      (unit.kind == UnitKind::kItem ? item_running_ : running_) = charge;
      if (!subject.unknown()) chapter_ = charge;
    }
    if (hands_on && !statement.actors.empty() && is_state(statement.actors)) state_ = charge;
    extract_.statements.push_back(std::move(statement));
  }

  /// Nouns at the end oblige in a list of measures; in running text and on slides only behind an object and a subject.
  bool noun_counts(UnitId id, const Unit& unit, std::string_view text, const Subject& subject) const {
    if (unit.kind == UnitKind::kNote || holds(text, {"例:", "の例"})) return false;
    const std::string_view predicate = predicate_of(text);
    for (const std::string_view end :
         {"場合", "とき", "例", "等の例", "参照", "関係", "概要", "イメージ", "について", "抜粋", "新設", "略", "者"}) {
      if (predicate.ends_with(end)) return false;
    }
    if (source_.form == Form::kSlides || unit.kind == UnitKind::kParagraph) {
      if (predicate.size() < 36) return false;
      const bool arrow = text.find("→") != std::string_view::npos && !spoken_names(id).empty();
      const bool acts = has_object(predicate) || arrow;
      return acts && (!subject.roles.empty() || text.find("→") != std::string_view::npos || running_);
    }
    if (unit.kind != UnitKind::kItem) return false;
    return lead_ || item_charge(id) || clause_charge_[unit.clause.index];
  }

  const std::vector<RoleMatch>& spoken_names(UnitId id) const { return spoken_[id.index].names; }

  /// True for 「…を設置」, 「…に報告」: a particle before the last noun.
  static bool has_object(std::string_view predicate) {
    std::size_t at = predicate.size();
    int letters = 0;
    while (at > 0 && letters < 8) {
      std::size_t before = at;
      const char32_t c = decode_before(predicate, before);
      if (c == U'を' || c == U'に' || c == U'へ' || c == U'う') return letters >= 2;  // よう要請
      if (c == U'。' || c == U'、' || c == U'の') return false;
      at = before;
      ++letters;
    }
    return false;
  }

  static bool names_statute(std::string_view text) {
    for (const std::string_view word :
         {"法に基づ", "法第", "法律に基づ", "法の規定", "条に基づ", "法により", "制度において"}) {
      if (text.find(word) != std::string_view::npos) return true;
    }
    return false;
  }

  /// The charge of the items above a unit.
  Charge item_charge(UnitId id) const {
    for (UnitId above = outline_.at(id).parent; above; above = outline_.at(above).parent) {
      if (unit_charge_[above.index]) return unit_charge_[above.index];
    }
    return {};
  }

  ActorPlace whole(UnitId id) const {
    return {id, {}, {0, static_cast<std::uint32_t>(outline_.at(id).text.text.size())}};
  }

  /// The place of a subject in its own sentence.
  ActorPlace place_of(UnitId id, const Spoken& spoken, const Subject& subject) const {
    return {id, {}, range_in_unit(spoken_[id.index], spoken, {subject.begin, subject.end})};
  }

  /// The charge of a subject in its own sentence.
  Charge charge_of(UnitId id, const Spoken& spoken, const Subject& subject) const {
    return {subject.roles, subject.unknown(), unlisted_of(id, spoken, subject), place_of(id, spoken, subject)};
  }

  /// The names, as printed, of those in a subject whom the lexicon does not know.
  std::vector<std::string> unlisted_of(UnitId id, const Spoken& spoken, const Subject& subject) const {
    std::vector<std::string> names;
    if (!subject.unknown()) return names;
    const std::string_view printed = outline_.at(id).text.text;
    for (const Range noun : acting_nouns(spoken.text.substr(subject.begin, subject.end - subject.begin))) {
      const Range range =
          range_in_unit(spoken_[id.index], spoken, {subject.begin + noun.begin, subject.begin + noun.end});
      names.emplace_back(printed.substr(range.begin, range.end - range.begin));
    }
    return names;
  }

  static void note_times(const SpokenUnit& unit, const Spoken& spoken, const Subject& subject, Statement& statement) {
    const Times times = times_of(spoken.text);
    statement.frequency = times.frequency;
    statement.conditional = times.conditional;
    statement.frequency_words = range_in_unit(unit, spoken, times.frequency_words);
    statement.deadline = range_in_unit(unit, spoken, deadline_of(spoken.text));
    if (!times.conditional) return;
    const std::uint32_t after = subject.rule == "topic" ? subject.end : 0;  // an agent stands in the condition itself
    statement.condition = range_in_unit(unit, spoken, condition_of(spoken.text, times.condition_cue, after));
  }

  static bool set(Statement& statement, const Charge& charge, ActorFrom from, std::string_view rule) {
    if (!charge) return false;
    statement.actors = charge.roles;
    statement.unlisted = charge.unlisted;
    statement.actor_at = charge.at;
    statement.actor_from = from;
    statement.rules.push_back(rule);
    return true;
  }

  /// The sentence's own subject: a name of the lexicon, or one who is none and stands before it.
  static Subject subject_of(const Spoken& spoken) {
    Subject subject = topic_of(spoken.text, spoken.names);
    const auto unknown = unknown_subject(spoken.text);
    if (!unknown || (!subject.roles.empty() && subject.begin < unknown->end)) return subject;
    return {{}, "unknown-subject", unknown->begin, unknown->end};
  }

  /// The items of a statute tell cases and contents (次に掲げる事項, 次に掲げる場合) more often than acts: only what
  /// the paragraph above calls a measure counts.
  bool item_counts(const Unit& unit, const Force& force, const Subject& subject) const {
    if (source_.form != Form::kEgovXml || unit.kind != UnitKind::kItem) return true;
    const bool whole = !subject.rule.empty() && !force.noun;
    return whole || (lead_ && lead_acts_);
  }

  bool assign_actors(UnitId id, const Unit& unit, const Spoken& spoken, Subject& subject, const Force& force,
                     Statement& statement) const {
    if (!subject.roles.empty()) {
      std::vector<RoleId> roles = subject.roles;
      for (const RoleId role : bracket_roles(spoken.text, spoken.names)) {
        if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
      }
      return set(statement, {std::move(roles), false, {}, place_of(id, spoken, subject)}, ActorFrom::kSubject,
                 subject.rule);
    }
    if (subject.unknown()) return set(statement, charge_of(id, spoken, subject), ActorFrom::kSubject, subject.rule);
    if (unit.parent && set(statement, item_charge(id), ActorFrom::kLeadIn, "item-above")) return true;
    if (unit.kind == UnitKind::kItem && set(statement, item_running_, ActorFrom::kParagraph, "running")) return true;
    const bool listed = unit.kind == UnitKind::kItem || unit.kind == UnitKind::kTableRow || unit.parent;
    if (listed && unit.kind != UnitKind::kParagraph && set(statement, lead_, ActorFrom::kLeadIn, "lead-in"))
      return true;
    if (listed && set(statement, clause_charge_[unit.clause.index], ActorFrom::kHeading, "heading")) return true;
    const Subject agent = agent_of(spoken.text, spoken.names);
    if (agent.rule == "agent" || agent.rule == "agent-judges" ||
        (!agent.roles.empty() && !running_ && !clause_charge_[unit.clause.index])) {
      subject = agent;
      return set(statement, charge_of(id, spoken, agent), ActorFrom::kSubject, agent.rule);
    }
    if (set(statement, running_, ActorFrom::kParagraph, "running")) return true;
    if (set(statement, clause_charge_[unit.clause.index], ActorFrom::kHeading, "heading")) return true;
    if (force.noun) return false;
    if (source_.form != Form::kEgovXml && !addressed_) {
      if (!chapter_ && set(statement, state_, ActorFrom::kChapter, "document")) return true;
      if (set(statement, chapter_, ActorFrom::kChapter, "chapter")) return true;
    }
    const bool listed_act = unit.kind == UnitKind::kItem && lead_asks_;
    if (unit.kind == UnitKind::kNote) return false;
    if (force.weak && !listed_act && !(addressed_ && is_reader_act(spoken.text, force))) return false;
    if (force.item && (source_.form == Form::kSlides || spoken.text.size() < 18)) return false;
    statement.rules.push_back("nobody-named");
    return true;
  }

  void remember_topic(UnitId id, const Spoken& spoken, const Subject& subject) {
    if (outline_.at(id).kind == UnitKind::kTableRow) return;
    if (subject.rule == "topic" || subject.unknown()) running_ = charge_of(id, spoken, subject);
  }

  /// A paragraph that announces a list (以下, 次) passes its actor on to the items.
  void remember_lead(UnitId id, const Unit& unit, const Spoken& spoken, const Subject& subject, bool bound) {
    if (unit.kind != UnitKind::kParagraph && unit.kind != UnitKind::kHeading) return;
    const std::string_view text = spoken.text;
    const bool announces = text.find("以下") != std::string_view::npos || text.find("次の") != std::string_view::npos ||
                           text.find("次に掲げる") != std::string_view::npos;
    lead_modality_ = Modality::kDuty;
    lead_acts_ = holds(text, {"措置", "施策", "業務を", "事務を", "行為を"});
    lead_asks_ = false;
    if (!announces && !bound) {
      lead_ = {};
      return;
    }
    if (!subject.rule.empty()) {
      lead_ = charge_of(id, spoken, subject);
      lead_.at = whole(id);
    } else {
      lead_ = !bound ? Charge{} : running_ ? running_ : chapter_;
    }
    lead_asks_ = bound && announces;
  }

  /// True where all of them are of the State: it is whom a document speaks of that names nobody.
  bool is_state(const std::vector<RoleId>& actors) const {
    return std::all_of(actors.begin(), actors.end(), [&](RoleId role) {
      const std::string& kind = roles_.lexicon().roles[role.index].kind;
      return kind == "government" || kind == "ministry";
    });
  }

  std::string statement_id(const Unit& unit, std::string_view text) {
    const std::string id =
        "s-" + short_hash(outline_.at(unit.clause).id + "\n" + unit.marker + "\n" + std::string(text));
    const int again = ++ids_[id];
    return again == 1 ? id : id + "-" + std::to_string(again);
  }

  const Source& source_;
  const Outline& outline_;
  const std::vector<SpokenUnit>& spoken_;
  const RoleFinder& roles_;
  Extract& extract_;
  std::vector<Charge> clause_charge_;         ///< by clause: its heading's, or that of the heading above
  std::vector<bool> part_of_control_;         ///< by unit: a labelled part
  std::vector<Charge> unit_charge_;           ///< by unit: of a heading among items, or of a statement
  Charge running_;                            ///< the last subject of the clause's running text
  Charge item_running_;                       ///< … of the item
  Charge chapter_;                            ///< the last subject of the chapter
  Charge state_;                              ///< the last subject of the document that is of the State
  Charge lead_;                               ///< of the paragraph that announced the list
  Modality lead_modality_ = Modality::kDuty;  ///< its force
  bool lead_asks_ = false;                    ///< it announces a list and has force itself
  bool lead_acts_ = false;                    ///< it announces measures
  bool addressed_ = false;                    ///< the document speaks to its reader
  std::vector<bool> asking_tables_;           ///< by table: its rows are requirements
  std::map<std::string, int, std::less<>> ids_;
};

}  // namespace

void find_statements(const Source& source, const Outline& outline, const std::vector<SpokenUnit>& spoken,
                     const RoleFinder& roles, Extract& extract) {
  StatementFinder(source, outline, spoken, roles, extract).run();
}

}  // namespace kitei

#include <map>

#include "0_base/id.h"
#include "7_emit/data/records.h"
#include "7_emit/shared/json_line.h"

namespace kitei {
namespace {

std::vector<std::string> role_ids(const Graph& graph, const std::vector<RoleId>& roles) {
  std::vector<std::string> ids;
  for (const RoleId role : roles) ids.push_back(graph.lexicon->roles[role.index].id);
  return ids;
}

/// The lines of a run of a unit's text; of the whole unit where it has no text of its own (rows).
Lines lines_of_range(const Document& document, const Unit& unit, Range range) {
  if (unit.text.pieces.empty() || range.end <= range.begin) return lines_of(document, unit);
  return {document.source.line_of(unit.text.source_of(range.begin)),
          document.source.line_of(unit.text.source_of(range.end - 1))};
}

std::string_view text_in(const Unit& unit, Range range) {
  const std::string_view text = unit.text.text;
  if (range.begin >= text.size()) return {};
  return text.substr(range.begin, range.end - range.begin);
}

void add_topics(JsonLine& line, const Lexicon& lexicon, const Topics& topics) {
  std::vector<std::string> measures, sectors;
  for (const MeasureId measure : topics.measures) measures.push_back(lexicon.measures[measure.index].id);
  for (const SectorId sector : topics.sectors) sectors.push_back(lexicon.sectors[sector.index].id);
  line.add("measures", measures).add("sectors", sectors);
}

/// Ids of the statements of other documents that say the same duty.
void add_same_duty(JsonLine& line, const Graph& graph, const Document& document, std::size_t statement) {
  std::vector<std::string> ids;
  for (const DutyTie& tie : ties_of(document, StatementId{static_cast<std::uint32_t>(statement)})) {
    ids.push_back(record_id(graph.at(tie.there.document), graph.at(tie.there).id));
  }
  line.add("same_duty", ids);
}

/// Who has reviewed a statement, and when; null where nobody has.
void add_review(JsonLine& line, const Extract& extract, const Statement& statement) {
  if (!statement.review) {
    line.add_null("reviewed");
    return;
  }
  const Review& review = extract.reviews[statement.review.index];
  std::string json;
  JsonLine(json).add("by", review.by).add("on", review.on).add("reason", review.reason).close();
  line.add_json("reviewed", json);
}

std::string ties_json(const Graph& graph, const Statement& statement) {
  std::string out = "[";
  for (std::size_t i = 0; i < statement.counterparts.size(); ++i) {
    if (i > 0) out += ", ";
    JsonLine line(out);
    const Tie tie = i < statement.ties.size() ? statement.ties[i] : Tie::kNamed;
    line.add("role", graph.lexicon->roles[statement.counterparts[i].index].id).add("tie", name_of(tie)).close();
  }
  return out + "]";
}

/// The words that name the actors and the line on which they stand; empty where nobody is named.
struct ActorWords {
  std::string_view words;
  std::uint32_t line = 0;
};

ActorWords actor_words(const Document& document, const ActorPlace& at) {
  if (at.unit) {
    const Unit& unit = document.outline.at(at.unit);
    return {text_in(unit, at.range), lines_of_range(document, unit, at.range).from};
  }
  if (!at.clause) return {};
  const Clause& clause = document.outline.at(at.clause);
  return {clause.title, lines_of(document, clause).from};
}

/// How a statement can be argued with: the words behind each of its values.
void add_grounds(JsonLine& line, const Graph& graph, const Document& document, const Statement& statement) {
  const Unit& unit = document.outline.at(statement.unit);
  const auto id_or_null = [&](std::string_view key, const std::string& id) {
    line.add_or_null(key, id.empty() ? id : record_id(document, id));
  };
  line.add_json("ties", ties_json(graph, statement))
      .add_or_null("frequency_words", text_in(unit, statement.frequency_words))
      .add_or_null("deadline", text_in(unit, statement.deadline))
      .add_or_null("condition", text_in(unit, statement.condition));
  id_or_null("lifts", statement.lifts);
  id_or_null("lifted_by", statement.lifted_by);
  line.add_bool("by_reference", statement.by_reference).add_or_null("reference", text_in(unit, statement.reference));
  const ActorWords actor = actor_words(document, statement.actor_at);
  line.add_or_null("actor_words", actor.words);
  actor.line == 0 ? line.add_null("actor_line") : line.add("actor_line", actor.line);
}

void add_place(JsonLine& line, const Document& document, Lines lines, std::string_view url) {
  line.add("source", document.source.id).add("line_from", lines.from).add("line_to", lines.to).add("url", url);
}

}  // namespace

std::string record_id(const Document& document, std::string_view id) {
  return document.source.id + "#" + std::string(id);
}

void add_statement_records(const Graph& graph, const Document& document, std::string& out) {
  const Outline& outline = document.outline;
  for (std::size_t i = 0; i < document.extract.statements.size(); ++i) {
    const Statement& statement = document.extract.statements[i];
    const Lines lines = lines_of(document, statement);
    JsonLine line(out);
    if (statement.check) line.add("form", "check");
    line.add("source", document.source.id)
        .add("line", lines.from)
        .add("clause", outline.label_path(clause_of(outline, statement)))
        .add("item", outline.item_path(statement.unit))
        .add("actors", role_ids(graph, statement.actors))
        .add("modality", name_of(statement.modality))
        .add("quote", quote_of(document, statement))
        .add("counterparts", role_ids(graph, statement.counterparts))
        .add_or_null("frequency", name_of(statement.frequency))
        .add_bool("conditional", statement.conditional)
        .add("id", record_id(document, statement.id))
        .add("line_from", lines.from)
        .add("line_to", lines.to)
        .add("url", url_of(document, statement))
        .add("document", document.title)
        .add("actor_from", name_of(statement.actor_from))
        .add("rules", std::vector<std::string>(statement.rules.begin(), statement.rules.end()));
    add_grounds(line, graph, document, statement);
    add_topics(line, *graph.lexicon, i < document.topics.size() ? document.topics[i] : Topics{});
    add_same_duty(line, graph, document, i);
    add_review(line, document.extract, statement);
    line.end();
  }
}

void add_clause_records(const Document& document, std::string& out) {
  const Outline& outline = document.outline;
  for (std::uint32_t i = 0; i < outline.clauses.size(); ++i) {
    const Clause& clause = outline.clauses[i];
    const bool root = clause.kind == ClauseKind::kDocument;
    JsonLine line(out);
    line.add("id", record_id(document, clause.id))
        .add("clause", outline.label_path(ClauseId{i}))
        .add("title", root && clause.title.empty() ? document.title : clause.title)
        .add("kind", name_of(clause.kind))
        .add("printed", clause.printed)
        .add_or_null("parent", clause.parent ? record_id(document, outline.at(clause.parent).id) : std::string());
    add_place(line, document, lines_of(document, clause), url_of(document, ClauseId{i}));
    line.add("document", document.title).end();
  }
}

void add_citation_records(const Graph& graph, const Document& document, std::string& out) {
  std::map<std::string, int> seen;  // the same words twice in a unit get ids of their own
  for (std::size_t i = 0; i < document.extract.citations.size(); ++i) {
    const Citation& citation = document.extract.citations[i];
    const Unit& unit = document.outline.at(citation.unit);
    const std::string_view text = text_in(unit, citation.range);
    std::string key = unit.id + '\n' + std::string(text);
    const int time = ++seen[key];
    if (time > 1) key += '\n' + std::to_string(time);
    const Link link = i < document.links.size() ? document.links[i] : Link{};
    std::string target = link.external;
    if (link.state == CitationState::kResolved && link.document) {
      const Document& to = graph.at(link.document);
      target = record_id(to, to.outline.at(link.clause ? link.clause : ClauseId{0}).id);
    }
    std::string unit_target;
    if (link.state == CitationState::kResolved && link.unit)
      unit_target = record_id(graph.at(link.document), graph.at(link.document).outline.at(link.unit).id);
    JsonLine line(out);
    line.add("id", record_id(document, "c-" + short_hash(key)))
        .add("text", text)
        .add("kind", citation.kind)
        .add("state", name_of(link.state))
        .add_or_null("target", target)
        .add_or_null("target_unit", unit_target)
        .add_or_null("law", citation.law)
        .add("as", citation.target)
        .add("clause", document.outline.label_path(unit.clause));
    add_place(line, document, lines_of_range(document, unit, citation.range), url_of(document, citation.unit));
    line.add("document", document.title).end();
  }
}

void add_term_records(const Document& document, std::string& out) {
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < document.extract.terms.size(); ++i) {
    const Term& term = document.extract.terms[i];
    const Unit& unit = document.outline.at(term.unit);
    std::string key = unit.id + '\n' + term.term;
    const int time = ++seen[key];
    if (time > 1) key += '\n' + std::to_string(time);
    JsonLine line(out);
    line.add("id", record_id(document, "t-" + short_hash(key)))
        .add("term", term.term)
        .add("definition", term.definition)
        .add("scope", term.scope)
        .add("aliases", term.aliases)
        .add("uses", i < document.uses_of_term.size() ? document.uses_of_term[i] : 0u)
        .add("clause", document.outline.label_path(unit.clause));
    add_place(line, document, lines_of_range(document, unit, term.range), url_of(document, term.unit));
    line.add("document", document.title).end();
  }
}

void add_flow_records(const Graph& graph, const Document& document, std::string& out) {
  std::map<std::string, int> seen;
  for (const InformationFlow& flow : document.extract.flows) {
    const Unit& unit = document.outline.at(flow.unit);
    const std::string from = graph.lexicon->roles[flow.from.index].id, to = graph.lexicon->roles[flow.to.index].id;
    std::string key = unit.id + '\n' + from + '\n' + to + '\n' + flow.what;
    const int time = ++seen[key];
    if (time > 1) key += '\n' + std::to_string(time);
    const bool row = unit.kind == UnitKind::kTableRow;
    JsonLine line(out);
    line.add("id", record_id(document, "f-" + short_hash(key)))
        .add("from", from)
        .add("to", to)
        .add("what", flow.what)
        .add("when", flow.large_scale ? "large-scale" : "normal")
        .add_or_null("about", flow.about)
        .add_or_null("channel", flow.channel)
        .add("clause", document.outline.label_path(unit.clause));
    add_place(line, document, row ? lines_of(document, unit) : lines_of_range(document, unit, flow.range),
              url_of(document, flow.unit));
    line.add("document", document.title).end();
  }
}

}  // namespace kitei

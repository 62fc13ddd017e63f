#include <algorithm>

#include "7_emit/data/records.h"
#include "7_emit/shared/json_line.h"

namespace kitei {
namespace {

std::vector<std::string> sector_ids(const Graph& graph, const std::vector<SectorId>& sectors) {
  std::vector<std::string> ids;
  for (const SectorId sector : sectors) ids.push_back(graph.lexicon->sectors[sector.index].id);
  return ids;
}

std::string text_of(const Document& document, const Control& control) {
  std::string text;
  for (const UnitId unit : control.text) text += (text.empty() ? "" : "\n") + document.outline.at(unit).text.text;
  return text;
}

std::vector<std::string> texts_of(const std::vector<Ground>& grounds, bool basis) {
  std::vector<std::string> texts;
  for (const Ground& ground : grounds) {
    if (ground.basis == basis) texts.push_back(ground.text);
  }
  return texts;
}

/// Where bases and sources lead: the clause, or the law with its article.
std::string grounds_json(const Graph& graph, const std::vector<Ground>& grounds, const std::vector<Link>& links) {
  std::string out = "[";
  for (std::size_t i = 0; i < grounds.size(); ++i) {
    if (i > 0) out += ", ";
    const Link& link = links[i];
    JsonLine line(out);
    line.add("text", grounds[i].text).add("kind", grounds[i].basis ? "legal-basis" : "source");
    line.add("state", name_of(link.state));
    if (link.state == CitationState::kResolved) {
      const Document& to = graph.at(link.document);
      line.add("target", record_id(to, to.outline.at(link.clause).id));
      line.add("url", link.unit ? url_of(to, link.unit) : url_of(to, link.clause));
    } else {
      line.add_or_null("target", link.external).add_null("url");
    }
    line.close();
  }
  return out + "]";
}

/// One level is a number and reaches upwards; several are a set.
void add_level(JsonLine& line, const Levels& levels) {
  if (levels.empty()) {
    line.add_null("level");
    return;
  }
  if (levels.nested) {
    line.add("level", static_cast<std::uint32_t>(levels.lowest()));
    return;
  }
  std::string set = "[";
  for (int level = 1; level <= Levels::kHighest; ++level) {
    if (levels.has(level)) set += (set.size() > 1 ? ", " : "") + std::to_string(level);
  }
  line.add_json("level", set + "]");
}

std::string_view modality_of(ControlForce force) {
  if (force == ControlForce::kNone) return {};
  return name_of(force == ControlForce::kMust ? Modality::kDuty : Modality::kRecommended);
}

void add_place(JsonLine& line, const Document& document, Lines lines, std::string_view url) {
  line.add("source", document.source.id).add("line_from", lines.from).add("line_to", lines.to).add("url", url);
}

/// The row of the guideline; of a control that it adds the control itself; of one that it lacks the guideline.
Lines lines_of(const Graph& graph, const SectorTreatment& treatment) {
  const Document& guideline = graph.at(treatment.guideline);
  if (const Adoption* row = graph.row_of(treatment)) return lines_of(guideline, guideline.outline.at(row->row));
  if (treatment.treatment == Treatment::kAdds)
    return lines_of(guideline, guideline.outline.at(graph.words_of(graph.at(treatment.control)).clause));
  return {1, 1};
}

}  // namespace

std::string control_records(const Graph& graph) {
  std::string out;
  for (const GraphControl& control : graph.controls) {
    const Document& document = graph.at(control.document);
    const Control& words = graph.words_of(control);
    const Domain& domain = graph.at(control.domain);
    JsonLine line(out);
    line.add("id", words.id)
        .add("title", words.title)
        .add("domain", domain.name)
        .add("domain_id", domain.id)
        .add("text", text_of(document, words))
        .add_or_null("force", words_of(words.force))
        .add_or_null("modality", modality_of(words.force));
    add_level(line, words.levels);
    line.add("sectors", sector_ids(graph, control.sectors))
        .add("legal_basis", texts_of(words.grounds, true))
        .add("sources", texts_of(words.grounds, false))
        .add("question", words.question)
        .add("evidence", words.evidence)
        .add("rationale", words.rationale)
        .add_json("grounds", grounds_json(graph, words.grounds, control.grounds))
        .add_bool("added_by_sector", control.own);
    add_place(line, document, lines_of(document, document.outline.at(words.clause)), url_of(words));
    line.add("reading_url", url_of(document, words.clause)).add("document", document.title).end();
  }
  return out;
}

std::string mapping_records(const Graph& graph) {
  std::string out;
  for (const GraphMapping& mapping : graph.mappings) {
    const Mapping& row = mapping.row;
    JsonLine line(out);
    line.add("control", row.control)
        .add("standard", row.standard)
        .add_or_null("ref", row.ref)
        .add("relation", row.relation)
        .add("rationale", row.rationale)
        .add("maker", row.maker)
        .add("confidence", row.confidence)
        .add("source", row.source)
        .add("line_from", row.place.line)
        .add("line_to", std::max(row.place.line, row.place.end_line))
        .add("url", url_of(graph.words_of(graph.at(mapping.control))))
        .end();
  }
  return out;
}

std::string adoption_records(const Graph& graph) {
  std::string out;
  for (const SectorTreatment& treatment : graph.treatments) {
    const Document& guideline = graph.at(treatment.guideline);
    const Control& words = graph.words_of(graph.at(treatment.control));
    const Adoption* row = graph.row_of(treatment);
    const bool own_force = row != nullptr && row->force != ControlForce::kNone;
    const bool own_levels = row != nullptr && !row->levels.empty();
    JsonLine line(out);
    line.add("sector", graph.lexicon->sectors[treatment.sector.index].id)
        .add("control", words.id)
        .add("treatment", name_of(treatment.treatment))
        .add_or_null("text", row != nullptr ? std::string_view(row->text) : std::string_view())
        .add_or_null("reason", row != nullptr ? std::string_view(row->reason) : std::string_view())
        .add_or_null("force", words_of(own_force ? row->force : words.force));
    add_level(line, own_levels ? row->levels : words.levels);
    line.add("legal_basis", row != nullptr ? texts_of(row->grounds, true) : std::vector<std::string>());
    line.add_json("grounds", row != nullptr ? grounds_json(graph, row->grounds, treatment.grounds) : std::string("[]"));
    add_place(line, guideline, lines_of(graph, treatment), url_of(words));
    line.add("document", guideline.title).end();
  }
  return out;
}

}  // namespace kitei

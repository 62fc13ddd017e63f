#include "7_emit/data/records.h"
#include "7_emit/shared/json_line.h"

namespace kitei {
namespace {

std::string names_json(const std::vector<Name>& names) {
  std::string out = "[";
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += ", ";
    JsonLine line(out);
    line.add("text", names[i].text).add_or_null("from", names[i].from).add_or_null("until", names[i].until).close();
  }
  return out + "]";
}

/// The first mention of each role in the corpus.
struct First {
  DocumentId document;
  Lines lines;
};

std::vector<First> first_mentions(const Graph& graph) {
  std::vector<First> first(graph.lexicon->roles.size());
  for (std::uint32_t d = 0; d < graph.documents.size(); ++d) {
    const Document& document = graph.documents[d];
    for (const Mention& mention : document.extract.mentions) {
      First& of = first[mention.role.index];
      if (!of.document) of = {DocumentId{d}, lines_of(document, document.outline.at(mention.unit))};
    }
  }
  return first;
}

void add_place(JsonLine& line, const Graph& graph, const First& first, std::string_view url) {
  if (first.document) {
    line.add("source", graph.at(first.document).source.id);
    line.add("line_from", first.lines.from).add("line_to", first.lines.to);
  } else {
    line.add_null("source").add_null("line_from").add_null("line_to");
  }
  line.add("url", url);
}

}  // namespace

std::string role_records(const Graph& graph) {
  std::string out;
  const std::vector<First> first = first_mentions(graph);
  for (std::size_t i = 0; i < graph.lexicon->roles.size(); ++i) {
    const Role& role = graph.lexicon->roles[i];
    JsonLine line(out);
    line.add("id", role.id)
        .add("name", role.name)
        .add("english", role.english)
        .add_json("names", names_json(role.names))
        .add("kind", role.kind)
        .add_bool("generic", role.generic)
        .add("about", role.about)
        .add("statements", static_cast<std::uint32_t>(i < graph.by_actor.size() ? graph.by_actor[i].size() : 0));
    add_place(line, graph, first[i], url_of(role));
    line.end();
  }
  return out;
}

std::string sector_records(const Graph& graph) {
  std::string out;
  for (const Sector& sector : graph.lexicon->sectors) {
    JsonLine line(out);
    line.add("id", sector.id)
        .add("name", sector.name)
        .add("english", sector.english)
        .add_json("names", names_json(sector.names))
        .add("ministries", sector.ministries)
        .add("editions", sector.editions)
        .add("operators", sector.operators)
        .add("businesses", sector.businesses)
        .add("about", sector.about);
    add_place(line, graph, First{}, url_of(sector));
    line.end();
  }
  return out;
}

}  // namespace kitei

#include "index/xapian/database.h"

#include <fmt/format.h>
#include <xapian.h>

#include "index/corrections.h"
#include "index/knowledge.h"
#include "index/rank.h"
#include "index/terms.h"

namespace kitei {
namespace {

constexpr Xapian::doccount kCandidates = 300;

std::uint32_t passages_with(const void* database, std::string_view term) {
  return static_cast<const Xapian::Database*>(database)->get_termfreq(std::string(term));
}

/// All terms of all forms, and the loose ones that say something.
Xapian::Query terms_query(const Query& query) {
  std::vector<std::string> terms;
  for (const QueryWord& word : query.words) {
    for (const QueryForm& form : word.forms) {
      for (const QueryTerm& term : form.terms) terms.push_back(term.term);
    }
  }
  const bool few = terms.empty();
  for (const QueryTerm& term : query.loose) {
    if (few || term.force > 2) terms.push_back(term.term);
  }
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

Xapian::Query filtered(const Xapian::Query& query, std::string_view prefix, const std::vector<std::string>& values) {
  if (values.empty()) return query;
  std::vector<std::string> terms;
  for (const std::string& value : values) terms.push_back(std::string(prefix) + value);
  return {Xapian::Query::OP_FILTER, query, Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end())};
}

}  // namespace

struct SearchDatabase::State {
  Xapian::Database database;
  std::unique_ptr<Analyser> analyser;
  std::unique_ptr<QueryReader> reader;

  std::vector<Scored> candidates(const Query& query, const SearchFilter& filter) const {
    Xapian::Query wanted = terms_query(query);
    wanted = filtered(wanted, kRolePrefix, filter.roles);
    wanted = filtered(wanted, kModalityPrefix, filter.modalities);
    wanted = filtered(wanted, kSectorPrefix, filter.sectors);
    wanted = filtered(wanted, kLevelPrefix, filter.levels);
    wanted = filtered(wanted, kDocumentPrefix, filter.documents);
    wanted = filtered(wanted, kFrequencyPrefix, filter.frequencies);
    Xapian::Enquire enquire(database);
    enquire.set_query(wanted);
    const Weighed weighed(query, std::max(database.get_doccount(), 1u), &passages_with, &database);
    std::vector<Scored> found;
    const Xapian::MSet matches = enquire.get_mset(0, kCandidates);
    for (auto it = matches.begin(); it != matches.end(); ++it) {
      Scored scored;
      if (!read_record(it.get_document().get_data(), scored.record)) continue;
      const Record& record = scored.record;
      scored.score = weighed.score_of({record.body, record.title_normal, record.heads_normal,
                                       defines_percent(query, record.defines), &record.actors,
                                       tells_how_often(record.frequencies)});
      if (scored.score > 0) found.push_back(std::move(scored));
    }
    order(found);
    return found;
  }
};

SearchDatabase::SearchDatabase(std::unique_ptr<State> state) : state_(std::move(state)) {}
SearchDatabase::~SearchDatabase() = default;

Result<std::unique_ptr<SearchDatabase>> SearchDatabase::open(const std::vector<std::string>& folders) {
  auto state = std::make_unique<State>();
  std::string folder;
  try {
    for (const std::string& one : folders) {
      folder = one;
      state->database.add_database(Xapian::Database(one));
    }
    Lexicon lexicon;
    if (!read_knowledge(state->database.get_metadata("knowledge"), lexicon)) {
      return Failure{fmt::format("{}: not a search database of kitei", folder)};
    }
    state->analyser = std::make_unique<Analyser>(lexicon);
    state->reader = std::make_unique<QueryReader>(lexicon, *state->analyser);
  } catch (const Xapian::Error& error) {
    return Failure{fmt::format("{}: {}", folder, error.get_msg())};
  }
  return std::unique_ptr<SearchDatabase>(new SearchDatabase(std::move(state)));
}

Result<std::vector<Hit>> SearchDatabase::search(std::string_view asked, const SearchFilter& filter,
                                                std::size_t limit) const {
  try {
    const QueryReader& reader = *state_->reader;
    const std::string right = put_right(reader.normal(asked), reader.names(), [&](std::string_view term) {
      return state_->database.get_termfreq(std::string(term)) > 0;
    });
    const Query query = reader.read(asked, right);
    if (query.words.empty() && query.loose.empty()) return std::vector<Hit>{};
    return answers_of(query, state_->candidates(query, filter), limit, *state_->analyser);
  } catch (const Xapian::Error& error) {
    return Failure{error.get_msg()};
  }
}

}  // namespace kitei

#include "index/xapian/database.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "index/blocks.h"
#include "index/choose.h"
#include "index/corrections.h"
#include "index/knowledge.h"
#include "index/rank.h"
#include "index/terms.h"
#include "index/words.h"
#include "index/xapian/metadata.h"

namespace kitei {
namespace {

constexpr std::uint32_t kNoBlock = 0xffffffff;

/// Numbers with a blank behind each. False where there is anything else.
bool read_numbers(std::string_view text, std::vector<std::uint32_t>& numbers) {
  while (!text.empty()) {
    std::uint32_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc()) return false;
    numbers.push_back(number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.starts_with(' ')) text.remove_prefix(1);
  }
  return true;
}

bool has_one_of(const std::vector<std::string>& values, const std::vector<std::string>& wanted) {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& value) {
           return std::find(values.begin(), values.end(), value) != values.end();
         });
}

/// What a filter asks of a passage; of the rest its block has told.
bool matches(const Record& record, const SearchFilter& filter) {
  return has_one_of(record.actors, filter.roles) && has_one_of(record.modalities, filter.modalities) &&
         has_one_of(record.frequencies, filter.frequencies) && has_one_of(record.sectors, filter.sectors) &&
         has_one_of(record.levels, filter.levels);
}

/// One database, and the numbers of its blocks.
struct Part {
  Xapian::Database database;
  std::vector<std::uint32_t> slots;  ///< by docid, less one
};

/// All databases as one. Blocks are numbered in the order of their slots, as the browser takes them.
struct Whole {
  std::vector<Part> parts;
  Xapian::Database database;
  std::uint32_t passages = 0;
  std::vector<std::uint32_t> block_of;  ///< by docid
  std::vector<Xapian::docid> docid_of;  ///< by block

  explicit Whole(std::vector<Part> all) : parts(std::move(all)) {
    std::vector<std::pair<std::uint32_t, Xapian::docid>> blocks;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      database.add_database(parts[i].database);
      for (std::size_t j = 0; j < parts[i].slots.size(); ++j) {
        // Xapian deals the documents of several databases out by turns.
        blocks.emplace_back(parts[i].slots[j], static_cast<Xapian::docid>(j * parts.size() + i + 1));
      }
    }
    std::sort(blocks.begin(), blocks.end());
    for (const auto& [slot, docid] : blocks) {
      if (docid >= block_of.size()) block_of.resize(docid + 1, kNoBlock);
      block_of[docid] = static_cast<std::uint32_t>(docid_of.size());
      docid_of.push_back(docid);
    }
  }

  std::vector<std::string> words_of(std::string_view pair) const {
    std::vector<std::string> out;
    for (const Part& part : parts) {
      for (std::string& word : split_words(part.database.get_metadata(metadata::words(pair)))) {
        out.push_back(std::move(word));
      }
    }
    return out;
  }
};

/// Reads where terms stand, each once a query.
class PlacesReader {
 public:
  explicit PlacesReader(const Whole& whole) : whole_(whole) {}

  const Postings& of(const std::string& term) const {
    const auto [at, is_new] = read_.try_emplace(term);
    if (is_new) {
      at->second = read(term);
      if (at->second.places.size() >= most_listed(term)) add_unlisted(term, at->second);
    }
    return at->second;
  }

  /// The blocks that hold one of the terms.
  std::vector<bool> blocks_with(std::string_view prefix, const std::vector<std::string>& values) const {
    std::vector<bool> out(whole_.docid_of.size(), false);
    for (const std::string& value : values) {
      for (const Postings::Place& place : read(std::string(prefix) + value).places) out[place.block] = true;
    }
    return out;
  }

 private:
  Postings read(const std::string& term) const {
    Postings out;
    if (term.empty() || term.size() > kLongestTerm) return out;
    const auto end = whole_.database.postlist_end(term);
    for (auto at = whole_.database.postlist_begin(term); at != end; ++at) {
      const std::uint32_t block = *at < whole_.block_of.size() ? whole_.block_of[*at] : kNoBlock;
      if (block == kNoBlock) continue;
      out.passages += at.get_wdf() / kStandings;
      out.places.push_back({block, static_cast<Standing>(at.get_wdf() % kStandings)});
    }
    return out;
  }

  void add_unlisted(const std::string& term, Postings& out) const {
    for (const Part& part : whole_.parts) {
      std::vector<std::uint32_t> others;
      if (!read_numbers(part.database.get_metadata(metadata::unlisted(term)), others) || others.size() != 2) continue;
      out.passages += others[0];
      out.floor = both(out.floor, static_cast<Standing>(others[1] % kStandings));
    }
  }

  const Whole& whole_;
  mutable std::unordered_map<std::string, Postings> read_;  ///< looked up only
};

std::uint32_t passages_with(const void* places, std::string_view term) {
  return static_cast<const PlacesReader*>(places)->of(std::string(term)).passages;
}

}  // namespace

struct SearchDatabase::State {
  Whole whole;
  std::unique_ptr<Analyser> analyser;
  std::unique_ptr<QueryReader> reader;

  explicit State(std::vector<Part> parts) : whole(std::move(parts)) {}

  std::vector<bool> allowed(const PlacesReader& places, const SearchFilter& filter) const {
    std::vector<bool> out(whole.docid_of.size(), true);
    const auto must_have = [&](std::string_view prefix, const std::vector<std::string>& values) {
      if (values.empty()) return;
      const std::vector<bool> with = places.blocks_with(prefix, values);
      for (std::size_t i = 0; i < out.size(); ++i) out[i] = out[i] && with[i];
    };
    must_have(kRolePrefix, filter.roles);
    must_have(kModalityPrefix, filter.modalities);
    must_have(kSectorPrefix, filter.sectors);
    must_have(kLevelPrefix, filter.levels);
    must_have(kDocumentPrefix, filter.documents);
    must_have(kFrequencyPrefix, filter.frequencies);
    return out;
  }

  std::vector<Scored> candidates(const Query& query, const PlacesReader& places, const SearchFilter& filter,
                                 std::size_t most) const {
    const Weighed weighed(query, std::max(whole.passages, 1u), &passages_with, &places);
    const PlacesOf places_of{
        [&](const std::string& term) -> const Postings& { return places.of(term); },
        [&](const std::string& role) -> const Postings& { return places.of(std::string(kRolePrefix) + role); }};
    const std::vector<bool> may = allowed(places, filter);
    std::vector<Scored> found;
    for (const std::uint32_t block : choose(query, weighed, places_of, whole.docid_of.size(), &may, most)) {
      const std::string data = whole.database.get_document(whole.docid_of[block]).get_data();
      for (std::size_t begin = 0; begin < data.size();) {
        const std::size_t end = std::min(data.find(kRecordEnd, begin), data.size());
        Scored scored;
        const bool good = read_record(std::string_view(data).substr(begin, end - begin), scored.record);
        begin = end + 1;
        const Record& record = scored.record;
        if (!good || !matches(record, filter)) continue;
        scored.score = weighed.score_of({record.body, record.title_normal, record.heads_normal,
                                         defines_percent(query, record.defines), &record.defines, &record.actors,
                                         tells_how_often(record.frequencies)});
        if (scored.score > 0) found.push_back(std::move(scored));
      }
    }
    order(found);
    return found;
  }
};

SearchDatabase::SearchDatabase(std::unique_ptr<State> state) : state_(std::move(state)) {}
SearchDatabase::~SearchDatabase() = default;

Result<std::unique_ptr<SearchDatabase>> SearchDatabase::open(const std::vector<std::string>& folders,
                                                             const std::vector<ServedDatabase>& served) {
  std::string place;
  try {
    std::vector<Part> parts;
    std::uint32_t passages = 0;
    Lexicon lexicon;
    const auto add = [&](Xapian::Database database) {
      std::vector<std::uint32_t> count;
      Part part{std::move(database), {}};
      const bool good = read_numbers(part.database.get_metadata(metadata::kSlots), part.slots) &&
                        read_numbers(part.database.get_metadata(metadata::kPassages), count) && count.size() == 1 &&
                        (!parts.empty() || read_knowledge(part.database.get_metadata(metadata::kKnowledge), lexicon));
      if (!good) return false;
      passages += count[0];
      parts.push_back(std::move(part));
      return true;
    };
    for (const std::string& folder : folders) {
      place = folder;
      if (!add(Xapian::Database(folder))) return Failure{fmt::format("{}: not a search database of kitei", place)};
    }
    for (const ServedDatabase& one : served) {
      place = fmt::format("{}:{}", one.host, one.port);
      if (!add(Xapian::Remote::open(one.host, one.port))) {
        return Failure{fmt::format("{}: not a search database of kitei", place)};
      }
    }
    auto state = std::make_unique<State>(std::move(parts));
    state->whole.passages = passages;
    state->analyser = std::make_unique<Analyser>(lexicon);
    state->reader = std::make_unique<QueryReader>(lexicon, *state->analyser);
    return std::unique_ptr<SearchDatabase>(new SearchDatabase(std::move(state)));
  } catch (const Xapian::Error& error) {
    return Failure{fmt::format("{}: {}", place, error.get_msg())};
  }
}

Result<Answers> SearchDatabase::search(std::string_view asked, const SearchFilter& filter, std::size_t limit) const {
  try {
    const QueryReader& reader = *state_->reader;
    const PlacesReader places(state_->whole);
    const KnownWords known{[&](std::string_view term) { return places.of(std::string(term)).passages > 0; },
                           [&](std::string_view pair) { return state_->whole.words_of(pair); }};
    Corrected right = put_right(reader.normal(asked), known);
    Answers out{reader.read(asked, right.text), std::move(right.words), {}};
    if (out.query.words.empty() && out.query.loose.empty()) return out;
    const std::size_t most = kBlocksLookedInto * std::max<std::size_t>((limit + 9) / 10, 1);
    out.hits = answers_of(out.query, state_->candidates(out.query, places, filter, most), limit, *state_->analyser);
    return out;
  } catch (const Xapian::Error& error) {
    return Failure{error.get_msg()};
  }
}

}  // namespace kitei

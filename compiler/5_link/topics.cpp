#include "5_link/topics.h"

#include <algorithm>
#include <array>

#include "0_base/automaton.h"
#include "0_base/fold.h"
#include "0_base/parallel.h"

namespace kitei {
namespace {

constexpr std::string_view kSectorEnding = "分野";
/// What makes the bodies or things of a sector of its name: 医療機関, 水道施設, 電気通信事業者.
constexpr std::array<std::string_view, 5> kSectorThings{"分野", "機関", "施設", "事業", "セプター"};

template <class Id>
void make_set(std::vector<Id>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

template <class Id>
void add_all(const std::vector<Id>& from, std::vector<Id>& to) {
  to.insert(to.end(), from.begin(), from.end());
}

/// What the words of a run of text mark.
struct Marks {
  std::vector<MeasureId> groups, themes;
  std::vector<SectorId> sectors;
};

/// All words of the lexicon that mark a topic, in one automaton.
class TopicFinder {
 public:
  explicit TopicFinder(const Lexicon& lexicon) : lexicon_(lexicon), automaton_(words_of(lexicon, entries_)) {}

  Marks find(std::string_view text, bool title) const {
    const std::string folded = fold(text);
    std::vector<Hit> hits;
    automaton_.each(folded, [&](const Automaton::Match& match) {
      for (std::uint32_t e = match.word; e != kNone; e = entries_[e].next) hits.push_back({e, match.begin, match.end});
    });
    Marks marks;
    for (const Hit& hit : hits) take(hit, hits, folded, title, marks);
    make_set(marks.groups);
    make_set(marks.themes);
    make_set(marks.sectors);
    return marks;
  }

 private:
  enum class Kind : std::uint8_t { kHeading, kWord, kExcept, kSector };
  static constexpr std::uint32_t kNone = 0xffffffff;
  struct Entry {
    Kind kind;
    std::uint32_t thing;         ///< index of the measure or sector
    std::uint32_t next = kNone;  ///< another entry of the same word
  };
  struct Hit {
    std::uint32_t entry, begin, end;
  };

  static std::vector<std::string> words_of(const Lexicon& lexicon, std::vector<Entry>& entries) {
    std::vector<std::string> words;
    const auto add = [&](Kind kind, std::size_t thing, const std::string& word) {
      words.push_back(fold(word));
      entries.push_back({kind, static_cast<std::uint32_t>(thing)});
    };
    for (std::size_t i = 0; i < lexicon.measures.size(); ++i) {
      for (const std::string& word : lexicon.measures[i].headings) add(Kind::kHeading, i, word);
      for (const std::string& word : lexicon.measures[i].words) add(Kind::kWord, i, word);
      for (const std::string& word : lexicon.measures[i].except) add(Kind::kExcept, i, word);
    }
    for (std::size_t i = 0; i < lexicon.sectors.size(); ++i) {
      for (const Name& name : lexicon.sectors[i].names) add(Kind::kSector, i, name.text);
    }
    chain_same_words(words, entries);
    return words;
  }

  /// The automaton knows the first of several words alike: the others hang on it.
  static void chain_same_words(const std::vector<std::string>& words, std::vector<Entry>& entries) {
    std::vector<std::uint32_t> order(words.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return words[a] < words[b]; });
    for (std::size_t i = 1; i < order.size(); ++i) {
      if (words[order[i]] == words[order[i - 1]]) entries[order[i - 1]].next = order[i];
    }
  }

  void take(const Hit& hit, const std::vector<Hit>& hits, std::string_view text, bool title, Marks& marks) const {
    const Entry& entry = entries_[hit.entry];
    if (entry.kind == Kind::kSector) {
      if (stands_as_sector(hit, text, title)) marks.sectors.push_back(SectorId{entry.thing});
      return;
    }
    if (entry.kind == Kind::kExcept || (entry.kind == Kind::kHeading && !title)) return;
    const bool excepted = std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
      const Entry& longer = entries_[other.entry];
      return longer.kind == Kind::kExcept && longer.thing == entry.thing && other.begin <= hit.begin &&
             other.end >= hit.end;
    });
    if (excepted) return;
    const bool group = lexicon_.measures[entry.thing].kind == "measure";
    (group ? marks.groups : marks.themes).push_back(MeasureId{entry.thing});
  }

  static bool stands_as_sector(const Hit& hit, std::string_view text, bool title) {
    if (title && hit.begin == 0) return true;
    if (text.substr(0, hit.end).ends_with(kSectorEnding)) return true;
    return std::any_of(kSectorThings.begin(), kSectorThings.end(),
                       [&](std::string_view thing) { return text.substr(hit.end).starts_with(thing); });
  }

  const Lexicon& lexicon_;
  std::vector<Entry> entries_;
  Automaton automaton_;
};

/// By clause: what its title and those above mark; of the groups those of the nearest that marks one.
std::vector<Marks> marks_of_clauses(const Document& document, const TopicFinder& finder, const Lexicon& lexicon) {
  std::vector<Marks> marks;
  for (const Clause& clause : document.outline.clauses) {
    Marks own = finder.find(clause.parent ? clause.title : document.title, true);
    if (clause.parent) {
      const Marks& above = marks[clause.parent.index];
      if (own.groups.empty()) own.groups = above.groups;
      add_all(above.themes, own.themes);
      add_all(above.sectors, own.sectors);
    } else {
      for (const std::string& id : document.source.info.sectors) {
        const Sector* sector = lexicon.sector(id);
        if (sector == nullptr) continue;
        own.sectors.push_back(SectorId{static_cast<std::uint32_t>(sector - lexicon.sectors.data())});
      }
    }
    marks.push_back(std::move(own));
  }
  return marks;
}

Topics topics_of(const Marks& clause, const Marks& text) {
  Topics topics{clause.groups.empty() ? text.groups : clause.groups, text.sectors};
  add_all(clause.themes, topics.measures);
  add_all(text.themes, topics.measures);
  add_all(clause.sectors, topics.sectors);
  make_set(topics.measures);
  make_set(topics.sectors);
  return topics;
}

}  // namespace

void mark_topics(Graph& graph, unsigned jobs) {
  const TopicFinder finder(*graph.lexicon);
  parallel_for(graph.documents.size(), jobs, [&](std::size_t d) {
    Document& document = graph.documents[d];
    const std::vector<Marks> clauses = marks_of_clauses(document, finder, *graph.lexicon);
    document.topics.clear();
    document.topics.reserve(document.extract.statements.size());
    for (const Statement& statement : document.extract.statements) {
      const ClauseId clause = clause_of(document.outline, statement);
      document.topics.push_back(topics_of(clauses[clause.index], finder.find(quote_of(document, statement), false)));
    }
  });
}

}  // namespace kitei

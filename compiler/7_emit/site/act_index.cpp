#include "7_emit/site/act_index.h"

#include <algorithm>
#include <memory>
#include <set>
#include <tuple>
#include <utility>

#include "0_base/fold.h"
#include "1_read/law_number.h"
#include "5_link/clause_index.h"
#include "5_link/work_index.h"

namespace kitei {

namespace {

/// The numbers of a target one after the other: "30-2:1" is 30, 2, 1. Words in front (附則) come behind all articles.
std::pair<std::string, std::vector<int>> order_of(std::string_view target) {
  std::pair<std::string, std::vector<int>> order;
  bool in_number = false;
  for (const char c : target) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !in_number) order.second.push_back(0);
    if (digit && order.second.back() < 1'000'000) order.second.back() = order.second.back() * 10 + (c - '0');
    if (!digit && order.second.empty()) order.first += c;
    in_number = digit;
  }
  return order;
}

std::string_view article_of(std::string_view target) {
  return target.substr(0, target.find(':'));
}

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

bool is_of_law(const Citation& citation) {
  return citation.kind == "article" || citation.kind == "act" || !citation.law_number.empty();
}

class Gatherer {
 public:
  explicit Gatherer(const Graph& graph)
      : graph_(graph), works_(graph.documents, *graph.lexicon), act_of_(graph.documents.size(), kNone) {
    for (std::size_t i = 0; i < graph.lexicon->laws.size(); ++i) {
      const Law& law = graph.lexicon->laws[i];
      if (!law.id.empty()) known_.emplace(law.id, i);
      known_.emplace(law.name, i);
    }
    for (std::uint32_t d = 0; d < graph.documents.size(); ++d) note_text(DocumentId{d});
    for (std::uint32_t d = 0; d < graph.documents.size(); ++d) note_citations(DocumentId{d});
  }

  std::vector<Act> take() {
    for (Entry& entry : acts_) finish(entry);
    std::vector<Act> acts;
    for (Entry& entry : acts_) acts.push_back(std::move(entry.act));
    std::stable_sort(acts.begin(), acts.end(), [](const Act& a, const Act& b) { return a.count() > b.count(); });
    return acts;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  using Articles = std::map<std::string, std::vector<BackLink>, std::less<>>;
  struct Entry {
    Act act;
    Articles articles;
    std::set<std::tuple<DocumentId, ClauseId, std::string>> seen;
  };

  /// The Act of a key: an id of e-Gov, or a title.
  std::size_t act_at(const std::string& key) {
    const auto [at, added] = by_key_.try_emplace(fold(key), acts_.size());
    if (!added) return at->second;
    Act act;
    act.title = key;
    if (const auto known = known_.find(key); known != known_.end()) {
      const Law& law = graph_.lexicon->laws[known->second];
      act.title = law.name;
      act.number = law.number;
      act.law_id = law.id;
    }
    acts_.push_back({std::move(act), {}, {}});
    return at->second;
  }

  /// A document that is a law or restates one.
  void note_text(DocumentId id) {
    const Document& document = graph_.at(id);
    const DocumentInfo& info = document.source.info;
    const bool is_law = !info.law_id.empty() || !info.law_number.empty() || info.kind == "act";
    const std::string restated = works_.restated(id);
    if (!is_law && !known_.contains(restated)) return;
    const std::string by_number = is_law ? works_.law_id(document.title, info.law_number) : restated;
    const std::string key = !is_law                ? restated
                            : !info.law_id.empty() ? info.law_id
                            : by_number.empty()    ? document.title
                                                   : by_number;
    act_of_[id.index] = act_at(key);
    Act& act = acts_[act_of_[id.index]].act;
    if (is_law) act.title = document.title;
    if (is_law && !info.law_number.empty()) act.number = info.law_number;
    if (is_law && !info.law_id.empty()) act.law_id = info.law_id;
    act.texts.push_back(id);
  }

  void note_citations(DocumentId from) {
    const Document& document = graph_.at(from);
    for (std::uint32_t i = 0; i < document.links.size(); ++i) {
      const std::size_t act = act_cited(from, document.extract.citations[i], document.links[i]);
      if (act != kNone) note(acts_[act], from, i);
    }
  }

  /// What an Act cites of itself is no news.
  std::size_t act_cited(DocumentId from, const Citation& citation, const Link& link) {
    std::size_t act = kNone;
    if (link.state == CitationState::kResolved) act = act_of_[link.document.index];
    if (link.state == CitationState::kExternal) {
      const std::string key = link.external.substr(0, link.external.find('#'));
      if (is_of_law(citation) || known_.contains(key)) act = act_at(key);
    }
    return act != kNone && act == act_of_[from.index] ? kNone : act;
  }

  void note(Entry& entry, DocumentId from, std::uint32_t citation) {
    const Document& document = graph_.at(from);
    const std::string target = target_of(document, citation);
    const ClauseId clause = document.outline.at(document.extract.citations[citation].unit).clause;
    if (entry.seen.insert({from, clause, target}).second)
      entry.articles[std::string(article_of(target))].push_back({from, citation});
  }

  void finish(Entry& entry) {
    Act& act = entry.act;
    act.url = "act/" + (act.law_id.empty() ? "t-" + short_hash(act.title) : lower(act.law_id)) + ".html";
    for (auto& [target, cited] : entry.articles) act.articles.push_back({target, {}, {}, std::move(cited)});
    std::stable_sort(act.articles.begin(), act.articles.end(),
                     [](const ActArticle& a, const ActArticle& b) { return order_of(a.target) < order_of(b.target); });
    for (const DocumentId text : act.texts) {
      const ClauseIndex index(graph_.at(text).outline);
      for (ActArticle& article : act.articles) {
        if (article.document) continue;
        const Target found = article.target.empty() ? Target{ClauseId{0}, {}} : index.article(article.target, {});
        if (found) article.document = text, article.clause = found.clause;
      }
    }
  }

  const Graph& graph_;
  WorkIndex works_;
  std::map<std::string, std::size_t, std::less<>> known_;  ///< laws of the lexicon by id and name
  std::map<std::string, std::size_t> by_key_;              ///< into acts_
  std::vector<Entry> acts_;
  std::vector<std::size_t> act_of_;  ///< by document: the Act that it is or restates
};

}  // namespace

std::size_t Act::count() const {
  std::size_t count = 0;
  for (const ActArticle& article : articles) count += article.cited.size();
  return count;
}

std::vector<Act> gather_acts(const Graph& graph) {
  return Gatherer(graph).take();
}

std::string words_of_target(std::string_view target) {
  static constexpr std::string_view kSupplementary = "附則";
  std::string words;
  if (target.starts_with(kSupplementary)) {
    words = kSupplementary;
    target.remove_prefix(kSupplementary.size());
  }
  if (target.empty() || target[0] < '0' || target[0] > '9') return words + std::string(target);
  static constexpr std::string_view kUnits[] = {"条", "項", "号"};
  for (std::size_t part = 0; !target.empty(); ++part) {
    const std::string_view number = target.substr(0, target.find(':'));
    target.remove_prefix(std::min(target.size(), number.size() + 1));
    if (part >= std::size(kUnits)) {
      words += number;
    } else if (!number.empty()) {
      const std::size_t dash = number.find('-');
      words += "第" + std::string(number.substr(0, dash)) + std::string(kUnits[part]);
      for (std::size_t at = dash; at != std::string_view::npos;) {
        const std::size_t next = number.find('-', at + 1);
        words += "の" + std::string(number.substr(at + 1, next == std::string_view::npos ? next : next - at - 1));
        at = next;
      }
    }
  }
  return words;
}

std::string target_of(const Document& from, std::uint32_t citation) {
  const Citation& found = from.extract.citations[citation];
  if (found.kind == "act") return {};
  const Link& link = from.links[citation];
  const std::size_t sign = link.external.find('#');
  return sign == std::string::npos ? found.target : link.external.substr(sign + 1);
}

}  // namespace kitei

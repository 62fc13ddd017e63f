#include "index/answer.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "0_base/text.h"
#include "index/letters.h"
#include "index/rank.h"

namespace kitei {
namespace {

/// True where another hit stands beside one in the same clause and answers as well.
bool is_neighbour(const Hit& hit, const Hit& other) {
  const bool touches = other.line_from <= hit.line_to + 3 && hit.line_from <= other.line_to + 3;
  const std::uint32_t from = std::min(hit.line_from, other.line_from), to = std::max(hit.line_to, other.line_to);
  if (!touches || to - from >= kShares.most_lines || other.score * 100 < hit.score * kShares.as_good) return false;
  return hit.record.source == other.record.source && hit.record.labels == other.record.labels;
}

/// Folds a hit into the first neighbour; what has grown may touch another then. False where there is none.
bool fold(std::vector<Hit>& hits, const Hit& other) {
  const auto near = std::find_if(hits.begin(), hits.end(), [&](const Hit& hit) { return is_neighbour(hit, other); });
  if (near == hits.end()) return false;
  near->line_from = std::min(near->line_from, other.line_from);
  near->line_to = std::max(near->line_to, other.line_to);
  for (auto next = std::next(near); next != hits.end(); ++next) {
    if (!is_neighbour(*near, *next)) continue;
    const Hit grown = std::move(*next);
    hits.erase(next);
    fold(hits, grown);
    break;
  }
  return true;
}

char32_t first_letter(std::string_view text) {
  std::size_t at = 0;
  return decode(text, at);
}

/// Marks each place where a needle stands in normal text, by the bytes of the input.
void mark_all(const Normal& normal, const std::string& needle, std::size_t base, std::vector<bool>& marked) {
  if (needle.empty()) return;
  const bool latin = class_of(first_letter(needle)) == LetterClass::kLatin;
  for (std::size_t at = find_letters(normal.text, needle, 0); at != std::string::npos;
       at = find_letters(normal.text, needle, at + 1)) {
    std::size_t before = at;
    if (latin && at > 0 && class_of(decode_before(normal.text, before)) == LetterClass::kLatin) continue;
    for (std::size_t i = normal.origin[at]; i < normal.origin[at + needle.size()]; ++i) marked[base + i] = true;
  }
}

/// A text that is shown whole, on one line.
std::string on_one_line(std::string text) {
  for (char& c : text) {
    if (c == '\n' || c == '\t') c = ' ';
  }
  return text;
}

std::string snippet_of(const Marked& whole) {
  // How many marked letters stand in the window that begins at each letter; the first of the best ones is shown.
  std::vector<std::size_t> starts;
  std::vector<std::size_t> sums{0};
  for (std::size_t at = 0; at < whole.text.size();) {
    starts.push_back(at);
    sums.push_back(sums.back() + whole.marked[at]);
    decode(whole.text, at);
  }
  std::size_t best = 0, most = 0;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    if (!whole.marked[starts[i]]) continue;
    const std::size_t end = std::min(i + kShares.snippet_letters - kShares.snippet_before, starts.size());
    if (sums[end] - sums[i] > most) {
      most = sums[end] - sums[i];
      best = i;
    }
  }
  const std::size_t begin = std::min(best > kShares.snippet_before ? best - kShares.snippet_before : 0,
                                     starts.size() - kShares.snippet_letters);
  const std::size_t end = begin + kShares.snippet_letters;
  const std::size_t last = end < starts.size() ? starts[end] : whole.text.size();
  return (begin > 0 ? "…" : "") + whole.text.substr(starts[begin], last - starts[begin]) +
         (end < starts.size() ? "…" : "");
}

}  // namespace

void order(std::vector<Scored>& passages) {
  std::sort(passages.begin(), passages.end(), [](const Scored& a, const Scored& b) {
    return std::tie(b.score, a.record.source, a.record.line_from, a.record.line_to, a.record.url) <
           std::tie(a.score, b.record.source, b.record.line_from, b.record.line_to, b.record.url);
  });
}

Marked mark(const Query& query, const std::string& text, const Analyser& analyser) {
  Marked out{text, std::vector<bool>(text.size(), false)};
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\t", begin), text.size());
    const Normal normal = analyser.normal_with_origin(std::string_view(text).substr(begin, end - begin));
    for (const QueryWord& word : query.words) {
      bool any = false;
      for (const QueryForm& form : word.forms) {
        any = any || find_letters(normal.text, form.text, 0) != std::string::npos;
        mark_all(normal, form.text, begin, out.marked);
      }
      if (any) continue;
      for (const QueryTerm& term : word.forms[0].terms) {
        if (term.force == 8) mark_all(normal, term.term, begin, out.marked);
      }
    }
    if (end < text.size()) out.text[end] = ' ';
    begin = end + 1;
  }
  return out;
}

std::vector<Hit> answers_of(const Query& query, std::vector<Scored> ordered, std::size_t limit,
                            const Analyser& analyser) {
  std::vector<Hit> hits;
  for (Scored& passage : ordered) {
    const auto [from, to] = std::pair(passage.record.line_from, passage.record.line_to);
    Hit hit{std::move(passage.record), from, to, passage.score, {}};
    if (!fold(hits, hit)) hits.push_back(std::move(hit));
  }
  if (hits.size() > limit) hits.resize(limit);
  for (Hit& hit : hits) {
    const std::string& text = hit.record.text;
    const bool fits = count_letters(text) <= kShares.snippet_letters;
    hit.snippet = fits ? on_one_line(text) : snippet_of(mark(query, text, analyser));
  }
  return hits;
}

}  // namespace kitei

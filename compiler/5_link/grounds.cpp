#include "5_link/grounds.h"

#include <algorithm>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "4_extract/reference.h"

namespace kitei {
namespace {

constexpr std::size_t kLeastLetters = 4;  // of a title
/// A title may end in the first letters of the labels: 「…計画別紙」 holds 別紙1, 別紙2.
constexpr int kSharedLetters = 3;

/// Folded, without any blank.
std::string compact(std::string_view text) {
  std::string out;
  const std::string folded = fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t letter = decode(folded, at);
    if (!is_space(letter)) append(out, letter);
  }
  return out;
}

/// The text without what stands between `open` and `close`.
std::string without(std::string_view text, std::string_view open, std::string_view close) {
  std::string out(text);
  for (std::size_t begin = out.find(open); begin != std::string::npos; begin = out.find(open, begin)) {
    const std::size_t end = out.find(close, begin);
    if (end == std::string::npos) break;
    out.erase(begin, end + close.size() - begin);
  }
  return out;
}

std::string_view before_blank(std::string_view text) {
  for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
    if (is_space(decode(text, next))) return text.substr(0, at);
  }
  return text;
}

/// The label behind a title: 「の」, 「：」 and the like lead to it.
std::string_view label_behind(std::string_view rest) {
  for (const std::string_view sign : {"の", ":", "、", "」", ","}) {
    if (rest.starts_with(sign)) rest.remove_prefix(sign.size());
  }
  return rest;
}

/// The clause whose heading is these words: what has no number is called by its title.
Target titled(const Outline& outline, std::string_view words) {
  for (std::uint32_t i = 1; i < outline.clauses.size(); ++i) {
    if (compact(outline.clauses[i].title) == words) return {ClauseId{i}, {}};
  }
  return {};
}

}  // namespace

GroundLinker::GroundLinker(const std::vector<Document>& documents) : documents_(documents), indices_(documents.size()) {
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    add_title(documents[i].title, DocumentId{i});
    add_title(documents[i].source.info.restates, DocumentId{i});
  }
}

void GroundLinker::add_title(std::string_view title, DocumentId id) {
  const std::string plain = without(title, "【", "】");
  const std::string bare = without(plain, "（", "）");
  for (const std::string_view form :
       {title, std::string_view(plain), std::string_view(bare), before_blank(plain), before_blank(bare)}) {
    const std::string key = compact(form);
    std::vector<DocumentId>& known = titles_[key];
    const bool short_one = count_letters(key) < kLeastLetters;
    if (!short_one && (known.empty() || known.back() != id)) known.push_back(id);
  }
}

const ClauseIndex& GroundLinker::index(DocumentId id) {
  auto& slot = indices_[id.index];
  if (!slot) slot = std::make_unique<ClauseIndex>(documents_[id.index].outline);
  return *slot;
}

Link GroundLinker::link(DocumentId from, const Ground& ground) {
  Link named = by_title(ground.text);
  if (named.state == CitationState::kResolved) return named;
  const Document& document = documents_[from.index];
  const std::vector<Citation>& citations = document.extract.citations;
  const auto before = [](const Citation& citation, UnitId unit) { return citation.unit < unit; };
  const auto first = std::lower_bound(citations.begin(), citations.end(), ground.unit, before);
  for (auto at = first; at != citations.end() && at->unit == ground.unit; ++at) {
    const Link& link = document.links[static_cast<std::size_t>(at - citations.begin())];
    const bool inside = at->range.begin >= ground.range.begin && at->range.end <= ground.range.end;
    if (inside && link.state != CitationState::kDangling) return link;
  }
  return named;
}

Link GroundLinker::by_title(const std::string& printed) {
  const std::string words = compact(printed);
  for (std::size_t end = words.size(); end > 0; --end) {
    const auto found = titles_.find(std::string_view(words).substr(0, end));
    if (found == titles_.end() || found->second.empty()) continue;
    const std::string_view label = label_behind(std::string_view(words).substr(end));
    const DocumentId first = found->second.front();
    if (label.empty()) return {CitationState::kResolved, first, ClauseId{0}, {}, {}};
    for (const DocumentId id : found->second) {
      if (const Target target = clause(id, words, words.size() - label.size()))
        return {CitationState::kResolved, id, target.clause, target.unit, {}};
    }
    return {CitationState::kDangling, first, {}, {}, {}};
  }
  return {CitationState::kExternal, {}, {}, {}, printed};
}

Target GroundLinker::clause(DocumentId id, std::string_view words, std::size_t at) {
  const ClauseIndex& clauses = index(id);
  const std::string_view label = words.substr(at);
  Reference reference;
  std::size_t end = at;
  if (take_parts(words, end, reference) && !reference.article.empty()) return clauses.article(target_of(reference), {});
  for (int letters = 0; letters <= kSharedLetters; ++letters) {
    if (const Target target = clauses.label(words.substr(at))) return target;
    if (at == 0) break;
    static_cast<void>(decode_before(words, at));
  }
  return titled(documents_[id.index].outline, label);
}

}  // namespace kitei

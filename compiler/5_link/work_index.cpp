#include "5_link/work_index.h"

#include <algorithm>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "1_read/law_number.h"
#include "4_extract/reference.h"
#include "4_extract/work_names.h"

namespace kitei {
namespace {

std::string plain_number(std::string_view printed) {
  const LawNumber number = law_number_of(in_arabic_digits(fold(printed)));
  return number ? text_of(number) : std::string();
}

/// Moves `at` behind the name of a part of a work: Ⅲ, 別紙４－１, 別添, 第２章, 本編. False where none stands there.
bool take_part(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  for (const std::string_view word :
       {"別紙", "別添", "別表", "別記", "様式", "参考資料", "参考", "附則", "本編", "付録"}) {
    if (take(text, at, word)) break;
  }
  const std::size_t behind = at;
  while (at < text.size() && ((text[at] >= '0' && text[at] <= '9') || (at > behind && text[at] == '-'))) ++at;
  if (at > begin) return behind > begin;
  while (at < text.size() && (text[at] == 'i' || text[at] == 'v' || text[at] == 'x')) ++at;
  if (at > begin) return begin == 0 || text[begin - 1] < 'a' || text[begin - 1] > 'z';
  std::string number;
  for (const std::string_view unit : {"編", "部", "章", "節"}) {
    if (take_count(text, at, unit, false, number)) return true;
  }
  return false;
}

/// A title without the names of parts at its end: 「…計画(案)別紙1・別紙2」 -> 「…計画(案)」.
std::string_view without_parts(std::string_view title) {
  for (std::size_t begin = 0; begin < title.size();) {
    std::size_t at = begin;
    bool parts = begin > 0 && take_part(title, at);
    while (parts && at < title.size()) {
      parts = (take(title, at, "・") || take(title, at, "、") || take(title, at, "及び") || take(title, at, "〜")) &&
              take_part(title, at);
    }
    if (parts) return title.substr(0, begin);
    decode(title, begin);
  }
  return title;
}

}  // namespace

WorkIndex::WorkIndex(const std::vector<Document>& documents, const Lexicon& lexicon) : lexicon_(lexicon) {
  for (std::size_t i = 0; i < lexicon.laws.size(); ++i) {
    known_.emplace(fold(lexicon.laws[i].name), i);
    if (const std::string number = plain_number(lexicon.laws[i].number); !number.empty()) known_.emplace(number, i);
  }
  std::vector<std::uint32_t> order(documents.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return documents[a].source.info.in_force > documents[b].source.info.in_force;
  });
  for (const std::uint32_t i : order) {
    const DocumentInfo& info = documents[i].source.info;
    const DocumentId id{i};
    const std::string title = fold(info.title.empty() ? documents[i].outline.clauses[0].title : info.title);
    if (!info.law_id.empty()) laws_.emplace(info.law_id, id);
    if (const std::string number = plain_number(info.law_number); !number.empty()) laws_.emplace(number, id);
    if (!title.empty()) (info.law_number.empty() ? documents_ : laws_).emplace(title, id);
  }
  add_works(documents);
}

/// What stands under its own title comes first.
void WorkIndex::add_works(const std::vector<Document>& documents) {
  static constexpr std::string_view kDraft = "(案)";
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const DocumentInfo& info = documents[i].source.info;
    const std::string restates = fold(info.restates);
    const std::string_view work = without_parts(restates);
    work_of_.emplace_back(work);
    if (work.empty()) continue;
    restated_[std::string(work)].push_back(DocumentId{i});
    documents_.emplace(restates, DocumentId{i});
    documents_.emplace(work, DocumentId{i});
    if (work.ends_with(kDraft)) documents_.emplace(work.substr(0, work.size() - kDraft.size()), DocumentId{i});
  }
}

DocumentId WorkIndex::law(std::string_view title, std::string_view number) const {
  for (const std::string& key : {law_id(title, number), plain_number(number), fold(title)}) {
    const auto found = key.empty() ? laws_.end() : laws_.find(key);
    if (found != laws_.end()) return found->second;
  }
  return {};
}

DocumentId WorkIndex::document(std::string_view folded_title) const {
  const auto found = documents_.find(folded_title);
  return found == documents_.end() ? DocumentId{} : found->second;
}

std::vector<DocumentId> WorkIndex::beside(DocumentId document) const {
  const auto found = restated_.find(work_of_[document.index]);
  std::vector<DocumentId> others;
  if (found == restated_.end()) return others;
  for (const DocumentId other : found->second) {
    if (other != document) others.push_back(other);
  }
  const DocumentId whole = this->document(found->first);
  if (whole && std::find(found->second.begin(), found->second.end(), whole) == found->second.end())
    others.push_back(whole);
  return others;
}

std::string WorkIndex::restated(DocumentId document) const {
  const std::string& work = work_of_[document.index];
  const std::size_t open = work.rfind('(');
  std::size_t close = 0;
  const std::string number = open == std::string::npos ? std::string() : number_in_bracket(work, open, close);
  if (number.empty()) return work;
  const std::string title = work.substr(0, open), id = law_id(title, number);
  return id.empty() ? title : id;
}

std::string WorkIndex::law_id(std::string_view title, std::string_view number) const {
  const std::string plain = plain_number(number);
  for (const std::string& key : {plain, fold(title)}) {
    const auto found = key.empty() ? known_.end() : known_.find(key);
    if (found != known_.end() && !lexicon_.laws[found->second].id.empty()) return lexicon_.laws[found->second].id;
  }
  return law_id_of(law_number_of(plain));
}

}  // namespace kitei

#include "5_link/work_index.h"

#include <algorithm>

#include "0_base/fold.h"
#include "1_read/law_number.h"
#include "4_extract/reference.h"

namespace kitei {
namespace {

std::string plain_number(std::string_view printed) {
  const LawNumber number = law_number_of(in_arabic_digits(fold(printed)));
  return number ? text_of(number) : std::string();
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
    if (!info.restates.empty()) documents_.emplace(fold(info.restates), id);
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

std::string WorkIndex::law_id(std::string_view title, std::string_view number) const {
  const std::string plain = plain_number(number);
  for (const std::string& key : {plain, fold(title)}) {
    const auto found = key.empty() ? known_.end() : known_.find(key);
    if (found != known_.end() && !lexicon_.laws[found->second].id.empty()) return lexicon_.laws[found->second].id;
  }
  return law_id_of(law_number_of(plain));
}

}  // namespace kitei

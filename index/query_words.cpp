#include "index/query_words.h"

#include <algorithm>

#include "0_base/text.h"
#include "index/query_letters.h"

namespace kitei {
namespace {

constexpr std::uint32_t kCitation = 160;  ///< percent: of a law that is named, a citation asks for this one place

}  // namespace

QueryForm form_of(std::string text, std::uint32_t percent) {
  QueryForm form{std::move(text), {}, percent};
  if (count_letters(form.text) == 1 && has_kana_or_kanji(form.text)) {
    form.single = true;
    return form;
  }
  each_term(form.text, [&](std::uint32_t begin, std::uint32_t end, TermForce force) {
    std::string term = form.text.substr(begin, end - begin);
    const bool known = std::any_of(form.terms.begin(), form.terms.end(), [&](const auto& t) { return t.term == term; });
    if (!known) form.terms.push_back({std::move(term), force});
  });
  return form;
}

QueryWord citation_word(std::u32string_view text) {
  QueryWord word;
  word.forms.push_back(form_of(utf8_of(text), 100));
  word.percent = kCitation;
  word.cites = true;
  std::uint32_t percent = 60;
  for (std::size_t end = text.size() - 1; end > 0; --end) {
    if (std::u32string_view(U"条項号").find(text[end - 1]) == std::u32string_view::npos) continue;
    word.forms.push_back(form_of(utf8_of(text.substr(0, end)), percent));
    percent = percent / 2;
  }
  return word;
}

QueryWord label_word(std::u32string_view text) {
  const std::u32string label = plain_label(text);
  QueryWord word{{form_of(utf8_of(label), 100)}, {}, kCitation, true};
  std::uint32_t percent = 60;
  for (std::size_t end = label.rfind(U'('); end != label.npos; end = label.rfind(U'(', end - 1)) {
    word.forms.push_back(form_of(utf8_of(label.substr(0, end)), percent));
    percent = percent / 2;
  }
  if (label[0] != U'図') return word;
  const bool table = label[1] == U'表';
  word.forms.push_back(form_of(utf8_of((table ? U"図" : U"図表") + label.substr(table ? 2 : 1)), percent));
  return word;
}

}  // namespace kitei

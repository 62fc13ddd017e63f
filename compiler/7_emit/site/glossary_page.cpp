#include "7_emit/site/glossary_page.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "0_base/text.h"
#include "7_emit/shared/clause_names.h"
#include "7_emit/site/banners.h"
#include "7_emit/site/paged_list.h"

namespace kitei {

namespace {

struct Entry {
  std::string_view term;
  std::uint32_t document, index;  ///< index into its terms
};

/// Groups of the glossary, by the first letter of the term: a reader knows the letter, not always the reading.
enum class Initial { kLatin, kKana, kKanji, kOther };

Initial initial_of(std::string_view term) {
  std::size_t at = 0;
  const char32_t letter = term.empty() ? U' ' : decode(term, at);
  if (is_latin(letter) || is_digit(letter)) return Initial::kLatin;
  if (is_hiragana(letter) || is_katakana(letter)) return Initial::kKana;
  return is_kanji(letter) ? Initial::kKanji : Initial::kOther;
}

Html title_of(Initial initial) {
  Html html;
  switch (initial) {
    case Initial::kLatin: html.markup("英字・数字"); break;
    case Initial::kKana: html.markup("かな"); break;
    case Initial::kKanji: html.markup("漢字"); break;
    case Initial::kOther: html.markup("そのほか"); break;
  }
  return html;
}

std::vector<Entry> sorted_terms(const Graph& graph) {
  std::vector<Entry> entries;
  for (std::uint32_t d = 0; d < graph.documents.size(); ++d) {
    const std::vector<Term>& terms = graph.documents[d].extract.terms;
    for (std::uint32_t i = 0; i < terms.size(); ++i) entries.push_back({terms[i].term, d, i});
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    const auto key = [](const Entry& entry) { return std::pair(initial_of(entry.term), entry.term); };
    return std::tuple(key(a), a.document, a.index) < std::tuple(key(b), b.document, b.index);
  });
  return entries;
}

void write_definition(const Site& site, const Here& here, const Entry& entry, Html& html) {
  const Document& document = site.graph.documents[entry.document];
  const Term& term = document.extract.terms[entry.index];
  html.markup("<dd><p>").text(term.definition.empty() ? "（定義の文は出典にあります）" : term.definition);
  html.markup("</p>");
  if (!term.aliases.empty()) {
    html.markup("<p class=\"entry-meta\">別名：");
    for (std::size_t i = 0; i < term.aliases.size(); ++i) {
      html.text(i > 0 ? "、" : "").text(term.aliases[i]);
    }
    html.markup("</p>");
  }
  html.markup("<p class=\"entry-meta\">出典：<a ");
  write_href(html, here, url_of(document, term.unit));
  html.markup(">").text(full_path_of(document, document.outline.at(term.unit).clause));
  html.markup("</a>");
  if (entry.index < document.uses_of_term.size() && document.uses_of_term[entry.index] > 0) {
    html.markup("　使われている箇所：").number(document.uses_of_term[entry.index]);
  }
  write_badges(document, html);
  html.markup("</p></dd>\n");
}

}  // namespace

void write_glossary(const Site& site) {
  const Here here("glossary.html");
  const std::vector<Entry> entries = sorted_terms(site.graph);
  PagedList list(here.path, PagedList::Frame::kDefinitions);
  for (std::size_t i = 0; i < entries.size();) {
    if (i == 0 || initial_of(entries[i].term) != initial_of(entries[i - 1].term)) {
      list.open_group(title_of(initial_of(entries[i].term)));
    }
    Html html;
    html.markup("<div class=\"entry\"><dt>").text(entries[i].term).markup("</dt>\n");
    const std::string_view term = entries[i].term;
    for (; i < entries.size() && entries[i].term == term; ++i) write_definition(site, here, entries[i], html);
    list.add(html.markup("</div>\n"));
  }
  PageText page;
  page.title = "用語集";
  page.layout = "list";
  page.area = "glossary";
  Html head;
  head.markup("<h1>用語集</h1>\n<p class=\"lead\">文書の中で意味が決められている言葉です。</p>\n");
  if (entries.empty()) head.markup("<p>定義された用語は見つかっていません。</p>\n");
  Html again;
  again.markup("<h1>用語集</h1>\n");
  list.write(site, page, head, again);
}

}  // namespace kitei

#include "7_emit/site/statement_entry.h"

#include "7_emit/shared/clause_names.h"
#include "7_emit/shared/words.h"
#include "7_emit/site/banners.h"
#include "7_emit/site/marked_text.h"

namespace kitei {

namespace {

/// A fact that stands in the sentence as words.
void write_words(std::string_view what, const Document& document, const Statement& statement, Range range, Html& html) {
  if (range.begin >= range.end) return;
  const std::string_view text = document.outline.at(statement.unit).text.text;
  html.markup("<dt>").text(what).markup("</dt><dd>");
  html.text(in_short(text.substr(range.begin, range.end - range.begin))).markup("</dd>");
}

void write_exception(const Here& here, const Document& document, const Statement& statement, Html& html) {
  const std::string url = url_of(document, statement);
  html.markup("<dt>例外</dt><dd><a ");
  write_href(html, here, url.substr(0, url.find('#')) + "#" + statement.lifted_by);
  html.markup(">ただし書等あり</a></dd>");
}

/// Recurs, is due on an incident, or says nothing of the kind.
std::string_view frequency_class(Frequency frequency) {
  switch (frequency) {
    case Frequency::kNone: return "none";
    case Frequency::kOnIncident: return "incident";
    case Frequency::kYearly:
    case Frequency::kEvery3Years:
    case Frequency::kPeriodic:
    case Frequency::kContinuous: return "recurring";
    default: return "other";
  }
}

/// What the filters of a role's page go by.
void write_filter_classes(const Statement& statement, Html& html) {
  html.markup(" f-").text(name_of(statement.modality)).markup(" t-").text(frequency_class(statement.frequency));
}

}  // namespace

Html statement_entry(const Site& site, const Here& here, StatementRef ref, EntryDetail detail) {
  const Document& document = site.graph.at(ref.document);
  const Statement& statement = site.graph.at(ref);
  const bool full = detail == EntryDetail::kFull;
  Html html;
  html.markup("<li class=\"task");
  if (full) write_filter_classes(statement, html);
  html.markup("\"><p>");
  write_statement_words(site, ref, html);
  html.markup("</p>\n<dl>");
  if (full) write_statement_facts(site, here, ref, html);
  const std::string_view remark = remark_of(statement.actor_from);
  if (full && !remark.empty()) html.markup("<dt>主体</dt><dd>").text(remark).markup("読み取り</dd>");
  html.markup("<dt>出典</dt><dd>");
  write_statement_source(site, here, ref, !full, html);
  html.markup("</dd>");
  if (full && statement.review)
    html.markup("<dt>確認</dt><dd>").text(review_in_words(document.extract, statement)).markup("</dd>");
  return html.markup("</dl></li>\n");
}

void write_statement_words(const Site& site, StatementRef ref, Html& html) {
  const Statement& statement = site.graph.at(ref);
  html.markup("<span class=\"force ").text(name_of(statement.modality)).markup("\">");
  html.text(word_of(statement.modality)).markup("</span> ");
  html.text(quote_of(site.graph.at(ref.document), statement));
}

void write_statement_facts(const Site& site, const Here& here, StatementRef ref, Html& html) {
  const Document& document = site.graph.at(ref.document);
  const Statement& statement = site.graph.at(ref);
  if (statement.frequency != Frequency::kNone)
    html.markup("<dt>頻度</dt><dd>").text(word_of(statement.frequency)).markup("</dd>");
  if (!statement.counterparts.empty()) {
    html.markup("<dt>相手</dt><dd>");
    write_counterparts(site, here, statement, "、", html);
    html.markup("</dd>");
  }
  write_words("期限", document, statement, statement.deadline, html);
  if (statement.condition.begin < statement.condition.end) {
    write_words("条件", document, statement, statement.condition, html);
  } else if (statement.conditional) {
    html.markup("<dt>条件</dt><dd>文中の条件に当たるとき</dd>");
  }
  if (!statement.lifted_by.empty()) write_exception(here, document, statement, html);
}

void write_statement_source(const Site& site, const Here& here, StatementRef ref, bool whole, Html& html) {
  const Document& document = site.graph.at(ref.document);
  const Statement& statement = site.graph.at(ref);
  const ClauseId clause = clause_of(document.outline, statement);
  html.markup("<a ");
  write_href(html, here, url_of(document, statement));
  html.markup(">").text(whole ? full_path_of(document, clause) : path_of(document, clause)).markup("</a>");
  if (whole) write_badges(document, html);
}

}  // namespace kitei

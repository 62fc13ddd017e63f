#include "7_emit/site/marked_text.h"

#include <algorithm>

#include "0_base/text.h"
#include "7_emit/shared/clause_names.h"
#include "7_emit/shared/words.h"

namespace kitei {

namespace {

constexpr std::size_t kMeaningLetters = 40;

/// Writes runs of one text in order, with the inlines that fall into them. A link that crosses the edge of a run is cut
/// in two, since elements must nest.
class RunWriter {
 public:
  RunWriter(const Reading& reading, std::string_view text, const std::vector<Inline>& inlines, Html& html)
      : reading_(reading), text_(text), inlines_(inlines), html_(html) {}

  void write_until(std::uint32_t end) {
    end = std::min(end, static_cast<std::uint32_t>(text_.size()));
    while (next_ < inlines_.size() && inlines_[next_].range.begin < end) {
      const Inline& piece = inlines_[next_];
      plain_until(std::max(piece.range.begin, at_));
      const std::uint32_t stop = std::min(piece.range.end, end);
      if (stop > at_) write_inline(piece, text_.substr(at_, stop - at_));
      at_ = std::max(at_, stop);
      if (piece.range.end > end) break;
      ++next_;
    }
    plain_until(end);
  }
  std::uint32_t at() const { return at_; }

 private:
  void plain_until(std::uint32_t end) {
    if (end <= at_) return;
    html_.text(text_.substr(at_, end - at_));
    at_ = end;
  }

  void write_inline(const Inline& piece, std::string_view words) {
    if (piece.is_term) {
      write_term(reading_.document.term_uses[piece.index], words);
    } else if (piece.is_citation) {
      write_citation(reading_.document.links[piece.index], words);
    } else {
      const Role& role = reading_.site.graph.lexicon->roles[reading_.document.extract.mentions[piece.index].role.index];
      html_.markup("<a class=\"name\" ");
      write_href(html_, reading_.here, url_of(role));
      html_.markup(">").text(words).markup("</a>");
    }
  }

  /// The meaning is one step away without a script, and under the pointer.
  void write_term(const TermUse& use, std::string_view words) {
    const Document& document = reading_.site.graph.at(use.document);
    const Term& term = document.extract.terms[use.term];
    html_.markup("<a class=\"term\" ");
    write_href(html_, reading_.here, url_of(document, term.unit));
    const std::string_view meaning = first_letters(term.definition, kMeaningLetters);
    html_.markup(" title=\"").text(meaning);
    html_.text(meaning.size() < term.definition.size() ? "…" : "").markup("\">").text(words).markup("</a>");
  }

  void write_citation(const Link& link, std::string_view words) {
    switch (link.state) {
      case CitationState::kResolved: {
        const Document& target = reading_.site.graph.at(link.document);
        html_.markup("<a class=\"cite\" ");
        write_href(html_, reading_.here,
                   link.unit     ? url_of(target, link.unit)
                   : link.clause ? url_of(target, link.clause)
                                 : target.pages.front().path);
        html_.markup(">").text(words).markup("</a>");
        break;
      }
      case CitationState::kExternal: write_outside(link, words); break;
      case CitationState::kDangling:
        html_.markup("<span class=\"cite-open\">").text(words);
        html_.markup("<span class=\"hidden\">（参照先が見つからない）</span></span>");
        break;
    }
  }

  /// What is not in the corpus: of an Act there is a page that says who else cites the article.
  void write_outside(const Link& link, std::string_view words) {
    const std::string_view act = reading_.acts.url_of(link.external);
    if (act.empty()) {
      html_.markup("<span class=\"cite-outside\">").text(words).markup("</span>");
      return;
    }
    html_.markup("<a class=\"cite cite-outside\" ");
    write_href(html_, reading_.here, act);
    html_.markup(">").text(words).markup("</a>");
  }

  const Reading& reading_;
  std::string_view text_;
  const std::vector<Inline>& inlines_;
  Html& html_;
  std::size_t next_ = 0;
  std::uint32_t at_ = 0;
};

void write_roles(const Reading& reading, const std::vector<RoleId>& roles, Html& html) {
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (i > 0) html.markup("・");
    write_role(reading.site, reading.here, roles[i], html);
  }
}

/// Where other documents say the same duty.
void write_same_duty(const Reading& reading, StatementId statement, Html& html) {
  const std::span<const DutyTie> ties = ties_of(reading.document, statement);
  if (ties.empty()) return;
  html.markup(" <span class=\"fact\">同じ務め：");
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const Document& document = reading.site.graph.at(ties[i].there.document);
    const Statement& other = reading.site.graph.at(ties[i].there);
    if (i > 0) html.markup("、");
    html.markup("<a ");
    write_href(html, reading.here, url_of(document, other));
    html.markup(" title=\"").text(document.title).markup("\"><span class=\"hidden\">").text(document.title);
    html.markup("　</span>").text(path_of(document, clause_of(document.outline, other))).markup("</a>");
  }
  html.markup("</span>");
}

/// A fact that stands in the sentence as words.
void write_words(const Reading& reading, const Statement& statement, std::string_view what, Range range, Html& html) {
  if (range.begin >= range.end) return;
  const std::string_view text = reading.document.outline.at(statement.unit).text.text;
  html.markup(" <span class=\"fact\">").text(what).text(in_short(text.substr(range.begin, range.end - range.begin)));
  html.markup("</span>");
}

/// The other half of an exception, as a link; and that other provisions are referred to.
void write_exception(const Statement& statement, Html& html) {
  const bool lifts = !statement.lifts.empty();
  if (lifts || !statement.lifted_by.empty()) {
    html.markup(" <a class=\"fact\" href=\"#").text(lifts ? statement.lifts : statement.lifted_by);
    html.markup("\">").text(lifts ? "本文に対する例外" : "例外あり").markup("</a>");
  }
  if (statement.by_reference) html.markup(" <span class=\"fact\">準用等による</span>");
}

void write_mark(const Reading& reading, StatementId id, Html& html) {
  const Statement& statement = reading.document.extract.statements[id.index];
  html.markup("<li><a class=\"force ").text(name_of(statement.modality)).markup("\" href=\"#").text(statement.id);
  html.markup("\">").text(word_of(statement.modality)).markup("</a> ");
  if (statement.actors.empty()) {
    html.markup("<span class=\"who\">主体の記載なし</span>");
  } else {
    html.markup("<span class=\"who\">");
    write_roles(reading, statement.actors, html);
    html.markup("</span>");
    const std::string_view remark = remark_of(statement.actor_from);
    if (!remark.empty()) html.markup("<span class=\"fact\">（主体は").text(remark).markup("）</span>");
  }
  if (!statement.counterparts.empty()) {
    html.markup(" <span class=\"fact\">相手：");
    write_counterparts(reading.site, reading.here, statement, "・", html);
    html.markup("</span>");
  }
  if (statement.frequency != Frequency::kNone) {
    html.markup(" <span class=\"fact\">").text(word_of(statement.frequency)).markup("</span>");
  }
  write_words(reading, statement, "期限：", statement.deadline, html);
  if (statement.condition.begin < statement.condition.end) {
    write_words(reading, statement, "条件：", statement.condition, html);
  } else if (statement.conditional) {
    html.markup(" <span class=\"fact\">条件つき</span>");
  }
  write_exception(statement, html);
  if (statement.review) {
    html.markup(" <span class=\"fact\">").text(review_in_words(reading.document.extract, statement)).markup("</span>");
  }
  write_same_duty(reading, id, html);
  html.markup("</li>");
}

/// Where a byte of the source stands in a flow; none where it came from elsewhere.
bool find_in(const Flow& flow, std::uint32_t source, std::uint32_t& at) {
  for (std::size_t i = 0; i < flow.pieces.size(); ++i) {
    const std::size_t end = i + 1 < flow.pieces.size() ? flow.pieces[i + 1].at : flow.text.size();
    const std::uint32_t length = static_cast<std::uint32_t>(end) - flow.pieces[i].at;
    if (source >= flow.pieces[i].source && source <= flow.pieces[i].source + length) {
      at = flow.pieces[i].at + (source - flow.pieces[i].source);
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Inline> inlines_of(const Reading& reading, UnitId unit, std::vector<RoleId>& linked) {
  const Extract& extract = reading.document.extract;
  std::vector<Inline> all;
  for (const std::uint32_t i : reading.index.citations(unit)) all.push_back({extract.citations[i].range, true, i});
  for (const std::uint32_t i : reading.index.mentions(unit)) {
    const RoleId role = extract.mentions[i].role;
    if (std::find(linked.begin(), linked.end(), role) != linked.end()) continue;
    linked.push_back(role);
    all.push_back({extract.mentions[i].range, false, i});
  }
  const std::vector<TermUse>& uses = reading.document.term_uses;
  for (auto use =
           std::lower_bound(uses.begin(), uses.end(), unit, [](const TermUse&one, UnitId id) { return one.unit < id; });
       use != uses.end() && use->unit == unit; ++use) {
    all.push_back({use->range, false, static_cast<std::uint32_t>(use - uses.begin()), true});
  }
  std::sort(all.begin(), all.end(), [](const Inline& a, const Inline& b) {
    if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
    if (a.is_citation != b.is_citation) return a.is_citation;
    return !a.is_term && b.is_term;
  });
  std::vector<Inline> apart;
  for (const Inline& piece : all) {
    if (apart.empty() || piece.range.begin >= apart.back().range.end) apart.push_back(piece);
  }
  return apart;
}

void write_marked_text(const Reading& reading, UnitId id, const std::vector<Inline>& inlines, Html& html) {
  const std::string& text = reading.document.outline.at(id).text.text;
  RunWriter run(reading, text, inlines, html);
  for (const std::uint32_t i : reading.index.statements(id)) {
    const Statement& statement = reading.document.extract.statements[i];
    run.write_until(statement.range.begin);
    html.markup("<span class=\"st ").text(name_of(statement.modality)).markup("\" id=\"").text(statement.id);
    html.markup("\">");
    run.write_until(statement.range.end);
    html.markup("</span>");
  }
  run.write_until(static_cast<std::uint32_t>(text.size()));
}

void write_marked_cell(const Reading& reading, UnitId row, const Flow& cell, const std::vector<Inline>& inlines,
                       Html& html) {
  const Flow& text = reading.document.outline.at(row).text;
  std::vector<Inline> moved;
  for (const Inline& piece : inlines) {
    Inline here = piece;
    const bool found = find_in(cell, text.source_of(piece.range.begin), here.range.begin) &&
                       find_in(cell, text.source_of(piece.range.end), here.range.end);
    if (found && here.range.begin < here.range.end) moved.push_back(here);
  }
  RunWriter run(reading, cell.text, moved, html);
  run.write_until(static_cast<std::uint32_t>(cell.text.size()));
}

void write_marks(const Reading& reading, UnitId unit, Html& html) {
  const auto statements = reading.index.statements(unit);
  if (statements.empty()) return;
  html.markup("<ul class=\"marks\">");
  for (const std::uint32_t i : statements) write_mark(reading, StatementId{i}, html);
  html.markup("</ul>");
}

void write_counterparts(const Site& site, const Here& here, const Statement& statement, std::string_view between,
                        Html& html) {
  for (std::size_t i = 0; i < statement.counterparts.size(); ++i) {
    if (i > 0) html.text(between);
    write_role(site, here, statement.counterparts[i], html);
    const std::string_view tie = i < statement.ties.size() ? word_of(statement.ties[i]) : std::string_view();
    if (!tie.empty()) html.text("（").text(tie).text("）");
  }
}

void write_role(const Site& site, const Here& here, RoleId id, Html& html) {
  const Role& role = site.graph.lexicon->roles[id.index];
  html.markup("<a ");
  write_href(html, here, url_of(role));
  html.markup(">").text(role.name).markup("</a>");
}

}  // namespace kitei

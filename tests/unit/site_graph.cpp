#include "site_graph.h"

#include "0_base/check.h"

namespace kitei::test {

namespace {

constexpr RoleId kOperator{0}, kOffice{1}, kCouncil{2};

Flow flow_of(std::string_view text, std::uint32_t at) {
  Flow flow;
  flow.append(text, at);
  return flow;
}

Document plan() {
  DocumentBuilder b("010-plan", "港湾等の安全に関する行動計画");
  b.info().kind = "action-plan";
  b.info().issuer = "harbour-ministry";
  b.info().edition = "第２次";
  b.info().decided = "2024-03-08";
  const UnitId preface = b.unit(UnitKind::kParagraph, "", "この計画は、港の情報システムを守るための取組を定める。");
  const ClauseId one = b.clause(ClauseId{0}, "1", "基本的な考え方");
  const UnitId aim =
      b.unit(UnitKind::kParagraph, "",
             "港湾運営者は、自らの情報システムを守らなければならない。連絡室は、港湾運営者を助けるよう努める。"
             "両者は第２章を参照する。");
  b.statement(aim, "港湾運営者は、自らの情報システムを守らなければならない。", {kOperator});
  Statement& effort = b.statement(aim, "連絡室は、港湾運営者を助けるよう努める。", {kOffice}, Modality::kEffort);
  effort.counterparts = {kOperator};
  b.mention(aim, "港湾運営者", kOperator);
  b.mention(aim, "連絡室", kOffice);
  b.unit(UnitKind::kNote, "1", "港湾運営者には、港を持つ自治体を含む。");
  const ClauseId two = b.clause(ClauseId{0}, "2", "情報共有");
  const ClauseId inner = b.clause(two, "2.1", "平時の連絡");
  const UnitId lead = b.unit(UnitKind::kHeading, "(1)", "港湾運営者");
  const UnitId item = b.unit(UnitKind::kItem, "①", "毎年、連絡先の一覧を連絡室に送ること。", lead);
  Statement& yearly = b.statement(item, "毎年、連絡先の一覧を連絡室に送ること。", {kOperator});
  yearly.frequency = Frequency::kYearly;
  yearly.counterparts = {kOffice};
  yearly.actor_from = ActorFrom::kHeading;
  const UnitId deeper = b.unit(UnitKind::kItem, "ア", "一覧には夜間の連絡先を書く。", item);
  b.mention(deeper, "連絡先", kOffice);
  b.unit(UnitKind::kItem, "②", "異常があるときは、直ちに知らせることができる。", lead);
  b.unit(UnitKind::kParagraph, "", "続きの文で、一覧の様式は別に定める。");
  const UnitId cites = b.unit(UnitKind::kParagraph, "", "様式は第１章に基づき、港湾法第３条及び別紙９による。");
  const TableId table = b.table("別紙１ 連絡の経路", {"相手", "いつ", ""});
  const UnitId row = b.row(table, {"港湾", "異常のとき（第１章）", "電話"});
  b.row(table, {"空港", "", "電子メール"});
  b.unit(UnitKind::kLoose, "", "連絡の流れ");
  b.unit(UnitKind::kLoose, "・", "連絡室");
  b.cite(aim, "第２章", {CitationState::kResolved, DocumentId{0}, two, {}, {}});
  b.cite(cites, "第１章", {CitationState::kResolved, DocumentId{0}, one, {}, {}});
  b.cite(cites, "港湾法第３条", {CitationState::kExternal, {}, {}, {}, "港湾法#3:2"}, "article");
  b.cite(cites, "別紙９", {CitationState::kDangling, {}, {}, {}, {}});
  b.cite(row, "第１章", {CitationState::kResolved, DocumentId{0}, one, {}, {}});
  b.flow(item, "連絡先の一覧", kOperator, kOffice, false);
  b.flow(row, "異常", kOffice, kOperator, true);
  b.term(preface, "情報システム", "港の荷役を動かす計算機と、その網をいう。");
  b.page("doc/010-plan/index.html", "港湾等の安全に関する行動計画", {ClauseId{0}, one});
  b.page("doc/010-plan/2.html", "2 情報共有", {two});
  static_cast<void>(inner);
  return b.take();
}

Document draft() {
  DocumentBuilder b("020-draft", "行動計画の見直し");
  b.info().status = "draft";
  b.info().restates = "港の計画";
  b.info().note = "本文の番号は仮のものである。";
  b.info().sectors = {"harbour"};
  const ClauseId one = b.clause(ClauseId{0}, "1", "港湾分野の見直し");
  const UnitId unit = b.unit(UnitKind::kParagraph, "", "港湾運営者は、必要なとき会議に諮ることが望ましい。");
  Statement& advice =
      b.statement(unit, "港湾運営者は、必要なとき会議に諮ることが望ましい。", {kOperator}, Modality::kRecommended);
  advice.conditional = true;
  advice.counterparts = {kCouncil};
  b.page("doc/020-draft/index.html", "行動計画の見直し", {ClauseId{0}, one});
  return b.take();
}

Document hostile() {
  DocumentBuilder b("030-odd", "<script>alert(1)</script> & \"題\"");
  b.info().issuer = "\"><img src=x onerror=alert(1)>";
  b.info().status = "superseded";
  b.info().superseded_by = "010-plan";
  const ClauseId one = b.clause(ClauseId{0}, "</h2><script>", "javascript:alert('1')");
  const UnitId unit = b.unit(UnitKind::kItem, "<b>", "<a href=\"javascript:alert(1)\">会議</a>は</p></main>と書く。");
  b.statement(unit, "は</p></main>と書く。", {kCouncil}, Modality::kProhibition);
  b.mention(unit, "会議", kCouncil);
  const TableId table = b.table("<caption>", {"<td>", "\x01制御"});
  b.row(table, {"</table>", "<!-- "});
  b.term(unit, "<dt>", "</dd><script>");
  b.page("doc/030-odd/index.html", "<script>", {ClauseId{0}, one});
  return b.take();
}

}  // namespace

DocumentBuilder::DocumentBuilder(std::string id, std::string title) {
  document_.source.id = id;
  document_.source.path = id + ".txt";
  document_.title = std::move(title);
  Clause root;
  root.id = "top";
  root.kind = ClauseKind::kDocument;
  document_.outline.clauses.push_back(std::move(root));
}

ClauseId DocumentBuilder::clause(ClauseId parent, std::string label, std::string title, ClauseKind kind) {
  Outline& outline = document_.outline;
  const ClauseId id{static_cast<std::uint32_t>(outline.clauses.size())};
  std::string& text = document_.source.text;
  Clause clause;
  clause.id = "c-" + std::to_string(id.index);
  clause.parent = parent;
  clause.kind = kind;
  clause.depth = outline.at(parent).depth + 1;
  clause.printed = clause.label = std::move(label);
  clause.title = std::move(title);
  clause.begin = static_cast<std::uint32_t>(text.size());
  text += clause.printed + " " + clause.title + "\n";
  clause.heading_end = static_cast<std::uint32_t>(text.size());
  outline.clauses.push_back(std::move(clause));
  outline.clauses[parent.index].children.push_back(id);
  return id;
}

UnitId DocumentBuilder::unit(UnitKind kind, std::string marker, std::string text, UnitId parent) {
  Outline& outline = document_.outline;
  const UnitId id{static_cast<std::uint32_t>(outline.units.size())};
  std::string& all = document_.source.text;
  Unit unit;
  unit.id = "u-" + std::to_string(id.index);
  unit.kind = kind;
  unit.clause = ClauseId{static_cast<std::uint32_t>(outline.clauses.size() - 1)};
  unit.parent = parent;
  unit.begin = static_cast<std::uint32_t>(all.size());
  all += marker;
  unit.text = flow_of(text, static_cast<std::uint32_t>(all.size()));
  all += text + "\n";
  unit.end = static_cast<std::uint32_t>(all.size());
  unit.marker = std::move(marker);
  outline.clauses.back().units.push_back(id);
  outline.units.push_back(std::move(unit));
  return id;
}

TableId DocumentBuilder::table(std::string label, std::vector<std::string> columns) {
  Outline& outline = document_.outline;
  const ClauseId clause{static_cast<std::uint32_t>(outline.clauses.size() - 1)};
  outline.tables.push_back({std::move(label), clause, std::move(columns), {}, {}});
  return TableId{static_cast<std::uint32_t>(outline.tables.size() - 1)};
}

UnitId DocumentBuilder::row(TableId table, const std::vector<std::string>& cells) {
  std::string text;
  for (const std::string& cell : cells) text += (text.empty() ? "" : " ") + cell;
  const UnitId id = unit(UnitKind::kTableRow, "", text);
  Unit& row = document_.outline.units[id.index];
  row.table = table;
  std::uint32_t at = row.begin;
  for (const std::string& cell : cells) {
    row.cells.push_back(flow_of(cell, at));
    at += static_cast<std::uint32_t>(cell.size()) + 1;
  }
  document_.outline.tables[table.index].rows.push_back(id);
  return id;
}

Range DocumentBuilder::range_of(UnitId unit, std::string_view words) const {
  const std::size_t at = document_.outline.at(unit).text.text.find(words);
  KITEI_CHECK(at != std::string::npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Statement& DocumentBuilder::statement(UnitId unit, std::string_view words, std::vector<RoleId> actors,
                                      Modality modality) {
  std::vector<Statement>& all = document_.extract.statements;
  Statement statement;
  statement.id = "s-" + std::to_string(all.size());
  statement.unit = unit;
  statement.range = range_of(unit, words);
  statement.actors = std::move(actors);
  statement.modality = modality;
  all.push_back(std::move(statement));
  return all.back();
}

void DocumentBuilder::mention(UnitId unit, std::string_view words, RoleId role) {
  document_.extract.mentions.push_back({role, unit, range_of(unit, words)});
}

void DocumentBuilder::flow(UnitId unit, std::string_view words, RoleId from, RoleId to, bool large_scale) {
  InformationFlow flow;
  flow.from = from;
  flow.to = to;
  flow.what = std::string(words);
  flow.large_scale = large_scale;
  flow.unit = unit;
  flow.range = range_of(unit, words);
  document_.extract.flows.push_back(std::move(flow));
}

void DocumentBuilder::cite(UnitId unit, std::string_view words, Link link, std::string kind) {
  Citation citation;
  citation.unit = unit;
  citation.range = range_of(unit, words);
  citation.kind = std::move(kind);
  citation.target = std::string(words);
  document_.extract.citations.push_back(std::move(citation));
  document_.links.push_back(std::move(link));
}

void DocumentBuilder::term(UnitId unit, std::string term, std::string definition) {
  Term row;
  row.term = std::move(term);
  row.definition = std::move(definition);
  row.unit = unit;
  row.scope = "document";
  document_.extract.terms.push_back(std::move(row));
}

void DocumentBuilder::page(std::string path, std::string title, std::vector<ClauseId> clauses) {
  document_.pages.push_back({std::move(path), std::move(title), std::move(clauses)});
}

Document DocumentBuilder::take() {
  Outline& outline = document_.outline;
  const auto size = static_cast<std::uint32_t>(document_.source.text.size());
  for (Clause& clause : outline.clauses) clause.end = size;
  document_.page_of.assign(outline.clauses.size(), 0);
  for (std::uint32_t page = 0; page < document_.pages.size(); ++page) {
    for (const ClauseId id : document_.pages[page].clauses) document_.page_of[id.index] = page;
  }
  for (std::size_t i = 1; i < outline.clauses.size(); ++i) {
    if (outline.clauses[i].depth > 1) document_.page_of[i] = document_.page_of[outline.clauses[i].parent.index];
  }
  index_lines(document_.source);
  return std::move(document_);
}

Lexicon small_lexicon() {
  Lexicon lexicon;
  lexicon.roles = {
      {"operator", "港湾運営者", "", "operator", "港を動かす事業者。", "", {{"港湾運営者", "", ""}}, false},
      {"office",
       "連絡室",
       "",
       "government",
       "",
       "",
       {{"連絡係", "2001", "2015-01-08"}, {"連絡室", "2015-01-09", ""}},
       false},
      {"council", "会議", "", "oversight", "", "", {{"会議", "", ""}}, false}};
  lexicon.ministries = {{"harbour-ministry", "港湾省", "", "港を所管する。", "", {{"港湾省", "", ""}}}};
  lexicon.sectors = {
      {"harbour", "港湾", "", "", "", {{"港湾", "", ""}}, {"harbour-ministry"}, {"2024"}, {"operator"}, {"港湾運送"}}};
  lexicon.laws = {{"港湾法", "昭和25年法律第218号", "325AC0000000218", {}, ""}};
  return lexicon;
}

SmallGraph::SmallGraph() : lexicon(small_lexicon()) {
  graph.lexicon = &lexicon;
  graph.title = "試しの手引";
  graph.documents.push_back(plan());
  graph.documents.push_back(draft());
  graph.documents.push_back(hostile());
  graph.by_actor.resize(lexicon.roles.size());
  graph.by_counterpart.resize(lexicon.roles.size());
  for (std::uint32_t d = 0; d < graph.documents.size(); ++d) {
    const std::vector<Statement>& statements = graph.documents[d].extract.statements;
    for (std::uint32_t s = 0; s < statements.size(); ++s) {
      for (const RoleId role : statements[s].actors) {
        graph.by_actor[role.index].push_back({DocumentId{d}, StatementId{s}});
      }
      for (const RoleId role : statements[s].counterparts) {
        graph.by_counterpart[role.index].push_back({DocumentId{d}, StatementId{s}});
      }
    }
  }
}

}  // namespace kitei::test

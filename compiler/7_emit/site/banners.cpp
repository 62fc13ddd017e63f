#include "7_emit/site/banners.h"

#include <algorithm>

#include "7_emit/shared/words.h"

namespace kitei {

namespace {

void write_superseded(const Site& site, const Here& here, const std::string& successor, Html& html) {
  html.markup("<p><strong>旧版</strong>　この文書は、後の文書に置き換えられています。");
  const Document* next = successor.empty() ? nullptr : find_document(site.graph, successor);
  if (next != nullptr) {
    html.markup("今の文書：<a ");
    write_href(html, here, next->pages.front().path);
    html.markup(">").text(next->title).markup("</a>");
  }
  html.markup("</p>\n");
}

void write_date(Html& html, Markup name, const std::string& date) {
  if (date.empty()) return;
  html.markup("<div><dt>").markup(name).markup("</dt><dd>").text(date_in_words(date)).markup("</dd></div>\n");
}

}  // namespace

const Document* find_document(const Graph& graph, const std::string& id) {
  const auto found = std::find_if(graph.documents.begin(), graph.documents.end(),
                                  [&](const Document& document) { return document.source.id == id; });
  return found == graph.documents.end() ? nullptr : &*found;
}

void write_banner(const Site& site, const Here& here, const Document& document, Html& html) {
  const DocumentInfo& info = document.source.info;
  const Standing standing = standing_of(info);
  const bool warns = standing != Standing::kInForce || !info.restates.empty();
  if (!warns && info.note.empty()) return;
  html.markup("<div class=\"banner");
  if (warns) html.markup(" warns");
  if (standing == Standing::kDraft) html.markup(" draft");
  if (standing == Standing::kSuperseded) html.markup(" superseded");
  html.markup("\">\n");
  if (standing == Standing::kDraft) {
    html.markup("<p><strong>案</strong>　この文書は案です。決定された内容とは異なることがあります。</p>\n");
  }
  if (standing == Standing::kPromulgated) {
    html.markup("<p><strong>公布</strong>　公布されていますが、まだ施行されていない規定があることがあります。</p>\n");
  }
  if (standing == Standing::kSuperseded) write_superseded(site, here, info.superseded_by, html);
  if (!info.restates.empty()) {
    html.markup("<p><strong>要旨</strong>　「").text(info.restates);
    html.markup("」の条項ごとの内容を、別の言葉で短くまとめたものです。原文ではありません。</p>\n");
  }
  // The remarks on a digest are long, and its other pages say what it is by the line above.
  const bool with_note = info.restates.empty() || here.path == document.pages.front().path;
  if (with_note && !info.note.empty()) html.markup("<p>").text(info.note).markup("</p>\n");
  html.markup("</div>\n");
}

void write_badges(const Document& document, Html& html) {
  const std::string_view standing = word_of(standing_of(document.source.info));
  if (!standing.empty()) html.markup(" <span class=\"badge\">").text(standing).markup("</span>");
  if (!document.source.info.restates.empty()) html.markup(" <span class=\"badge\">要旨</span>");
}

void write_issuer(const Site& site, const Here& here, const std::string& issuer, Html& html) {
  const Lexicon& lexicon = *site.graph.lexicon;
  if (const Ministry* ministry = lexicon.ministry(issuer)) {
    html.markup("<a ");
    write_href(html, here, url_of(*ministry));
    html.markup(">").text(ministry->name).markup("</a>");
  } else if (const RoleId role = lexicon.role(issuer)) {
    html.markup("<a ");
    write_href(html, here, url_of(lexicon.roles[role.index]));
    html.markup(">").text(lexicon.roles[role.index].name).markup("</a>");
  } else {
    html.text(issuer);
  }
}

void write_facts(const Site& site, const Here& here, const Document& document, Html& html) {
  const DocumentInfo& info = document.source.info;
  Html rows;
  if (!info.issuer.empty()) {
    rows.markup("<div><dt>発行</dt><dd>");
    write_issuer(site, here, info.issuer, rows);
    rows.markup("</dd></div>\n");
  }
  if (!info.kind.empty()) {
    rows.markup("<div><dt>種別</dt><dd>").text(document_kind(info.kind)).markup("</dd></div>\n");
  }
  if (!info.edition.empty()) rows.markup("<div><dt>版</dt><dd>").text(info.edition).markup("</dd></div>\n");
  write_date(rows, "決定", info.decided);
  write_date(rows, "公布", info.promulgated);
  write_date(rows, "施行", info.in_force);
  for (const std::string& id : info.sectors) {
    const Sector* sector = site.graph.lexicon->sector(id);
    if (sector == nullptr) continue;
    rows.markup("<div><dt>分野</dt><dd><a ");
    write_href(rows, here, url_of(*sector));
    rows.markup(">").text(sector->name).markup("</a></dd></div>\n");
  }
  if (!rows.empty()) html.markup("<dl class=\"facts\">\n").html(rows).markup("</dl>\n");
}

}  // namespace kitei

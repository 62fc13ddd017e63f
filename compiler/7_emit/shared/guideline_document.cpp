#include "7_emit/shared/guideline_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "7_emit/shared/guideline_controls.h"
#include "7_emit/shared/guideline_own.h"

namespace kitei {
namespace {

/// A force as headings and the first table name it.
struct ForceWords {
  Modality modality;
  std::string_view heading, endings;
};

constexpr std::array<ForceWords, 6> kForces{
    {{Modality::kDuty, "行うべき事項", "「…する」「…ものとする」「…なければならない」など"},
     {Modality::kProhibition, "してはならない事項", "「…してはならない」など"},
     {Modality::kEffort, "努めるべき事項", "「…に努める」「…よう努めるものとする」など"},
     {Modality::kRecommended, "行うことが望ましい事項", "「…が望ましい」「…すべきである」など"},
     {Modality::kExpected, "行うことが期待される事項", "「…が期待される」「…が求められる」など"},
     {Modality::kMay, "行うことができる事項", "「…ことができる」など"}}};

std::string_view heading_of(Modality modality) {
  for (const ForceWords& words : kForces) {
    if (words.modality == modality) return words.heading;
  }
  return {};
}

std::size_t count(const std::vector<GuidelineRole>& roles, Modality modality) {
  std::size_t items = 0;
  for (const GuidelineRole& role : roles) {
    for (const GuidelineForce& force : role.forces) {
      if (force.modality != modality) continue;
      for (const GuidelineGroup& group : force.groups) items += group.items.size();
    }
  }
  return items;
}

/// "2014-05-19" -> "2014年5月19日"; years and months alone likewise.
std::string date_in_words(std::string_view date) {
  constexpr std::array<std::string_view, 3> kUnits{"年", "月", "日"};
  std::string words;
  for (const std::string_view unit : kUnits) {
    const std::size_t end = std::min(date.find('-'), date.size());
    std::string_view number = date.substr(0, end);
    if (number.starts_with('0')) number.remove_prefix(1);
    if (!number.empty()) words.append(number).append(unit);
    date.remove_prefix(std::min(end + 1, date.size()));
  }
  return words;
}

std::string date_of(const DocumentInfo& info) {
  if (!info.decided.empty()) return date_in_words(info.decided) + "決定";
  if (!info.promulgated.empty()) return date_in_words(info.promulgated) + "公布";
  if (!info.in_force.empty()) return date_in_words(info.in_force) + "施行";
  return "－";
}

std::string_view status_of(const DocumentInfo& info) {
  if (info.status == "draft") return "案";
  return info.status == "in-force" ? "現行" : "－";
}

std::string issuer_of(const DocumentInfo& info, const Lexicon& lexicon) {
  if (const Ministry* ministry = lexicon.ministry(info.issuer)) return ministry->name;
  if (const RoleId role = lexicon.role(info.issuer)) return lexicon.roles[role.index].name;
  return info.issuer.empty() ? "－" : info.issuer;
}

bool is_digest(const GuidelineSource& source) {
  return !source.document->source.info.restates.empty();
}

/// Writes one draft from cover to annex.
class GuidelineWriter {
 public:
  GuidelineWriter(const Guideline& guideline, const Graph& graph, DraftPaper& paper)
      : guideline_(guideline),
        pack_(guideline.pack),
        graph_(graph),
        lexicon_(*graph.lexicon),
        sector_(name_with_field(*guideline.pack.place.sector)),
        ministry_(guideline.pack.place.ministry->name),
        paper_(paper) {}

  void write() {
    front();
    general();
    chapter(
        "体制と役割", guideline_.roles,
        "本章は、関係主体がそれぞれ担う役割を、主体及び拘束の程度の別に示す。情報の共有及び報告に係るものは第４に、評"
        "価及び改善に係るものは第５に示す。",
        pack_.guideline != nullptr);
    write_controls(graph_, pack_, paper_);
    if (pack_.guideline != nullptr) write_own_part(*pack_.guideline, OwnPart::kControls, paper_);
    chapter("情報共有と報告", guideline_.sharing,
            "本章は、情報の共有、連絡及び報告に係る役割を、主体及び拘束の程度の別に示す。", false);
    review();
    annex("対策事項と法令・規格の対応");
    write_crosswalk(graph_, pack_, paper_);
    terms();
    sources();
  }

 private:
  /// 「附属１　…」
  void annex(std::string_view title) {
    constexpr std::array<std::string_view, 3> kNumbers{"１", "２", "３"};
    paper_.annex(fmt::format("附属{}　{}", kNumbers.at(annexes_++), title));
  }

  void body(std::string_view text) { paper_.paragraph(ParagraphStyle::kBody, text); }

  void front() {
    paper_.paragraph(ParagraphStyle::kTitle, title_of(guideline_));
    paper_.paragraph(ParagraphStyle::kSubtitle, pack_.controls.empty()
                                                    ? "（案）"
                                                    : fmt::format("（レベル{}の対策事項）（案）", pack_.place.level));
    paper_.paragraph(ParagraphStyle::kDate, "令和　　年　　月　　日");
    paper_.paragraph(ParagraphStyle::kIssuer, ministry_);
    paper_.end_cover();
    paper_.paragraph(ParagraphStyle::kContentsTitle, "目次");
    paper_.contents();
    paper_.end_front();
    paper_.paragraph(
        ParagraphStyle::kDraftNote,
        "この案は、資料集に収めた文書から関係主体の取組を述べた文と対策事項を機械的に抜き出し、章立てに沿って並べた素案"
        "である。文は出典のままとし、出典の文書名と箇所を脚注に示した。〔　〕は、所管する府省庁が記入し、又は"
        "定める箇所である。");
    if (std::any_of(guideline_.sources.begin(), guideline_.sources.end(), is_digest)) {
      paper_.paragraph(ParagraphStyle::kDraftNote,
                       "出典には、元の文書を言い換えた要旨がある。案を定める前に、元の文書と照らし合わせること。");
    }
    for (const Document* model : {pack_.baseline, pack_.guideline}) {
      if (model == nullptr || pack_.controls.empty() || model->source.info.note.empty()) continue;
      paper_.paragraph(ParagraphStyle::kDraftNote, fmt::format("「{}」：{}", model->title, model->source.info.note));
    }
  }

  void general() {
    paper_.heading(1, "総則");
    paper_.heading(2, "目的");
    body(fmt::format(
        "本指針は、{0}の重要インフラ事業者等が講ずるサイバーセキュリティ対策と、これを支える関係主体の役割を{1}が"
        "取りまとめることにより、{0}のサービスを安全に、かつ、途切れることなく提供できるようにすることを目的"
        "とする。",
        sector_, ministry_));
    paper_.heading(2, "適用範囲");
    body(fmt::format(
        "本指針は、{}に属する重要インフラ事業者等に適用する。〔対象とする事業者の範囲及び適用を始める日を記入する。〕",
        sector_));
    ministries();
    if (pack_.guideline != nullptr) write_own_part(*pack_.guideline, OwnPart::kGeneral, paper_);
    paper_.heading(2, "拘束の程度の区分");
    body("第２、第４及び第５に引用する文は、その文末により次の表のとおり区分する。");
    forces();
  }

  /// Names those who have charge of the sector, where they are more than one.
  void ministries() {
    std::string names;
    std::size_t known = 0;
    for (const std::string& id : pack_.place.sector->ministries) {
      const Ministry* ministry = lexicon_.ministry(id);
      if (ministry == nullptr) continue;
      names += (known++ > 0 ? "、" : "") + ministry->name;
    }
    if (known > 1) {
      body(fmt::format("{}は、{}が所管する。本指針は、このうち{}が所管する範囲について定める。", sector_, names,
                       ministry_));
    }
  }

  void forces() {
    std::vector<std::vector<std::string>> rows;
    for (const ForceWords& words : kForces) {
      const std::size_t items = count(guideline_.roles, words.modality) + count(guideline_.sharing, words.modality) +
                                count(guideline_.review, words.modality);
      rows.push_back({std::string(words.heading), std::string(words.endings), std::to_string(items)});
    }
    paper_.table("拘束の程度の区分", {{"区分", 2500}, {"文末の形", 5004}, {"件数", 1000, true}}, rows);
  }

  void chapter(std::string_view title, const std::vector<GuidelineRole>& roles, std::string_view opening, bool own) {
    paper_.heading(1, title);
    body(opening);
    const bool has_own = own && write_own_part(*pack_.guideline, OwnPart::kOrganisation, paper_);
    if (roles.empty() && !has_own) body("資料集には、これに当たる文がない。〔必要に応じて記入する。〕");
    for (const GuidelineRole& role : roles) write_role(role);
  }

  void write_role(const GuidelineRole& role) {
    const bool own = role.role->id == "sector-ministry";
    paper_.heading(2, own ? fmt::format("{}（{}）", role.role->name, ministry_) : role.role->name);
    for (const GuidelineForce& force : role.forces) {
      paper_.heading(3, heading_of(force.modality));
      for (const GuidelineGroup& group : force.groups) {
        paper_.heading(4, group.title);
        for (const GuidelineItem& item : group.items) paper_.item(item.text, item.source);
      }
    }
    if (role.left_out > 0) {
      paper_.paragraph(ParagraphStyle::kDeepBody,
                       fmt::format("このほか、{}について{}件の文がある。", role.role->name, role.left_out));
    }
  }

  void review() {
    paper_.heading(1, "評価と改善");
    if (!pack_.controls.empty()) {
      body(
          "重要インフラ事業者等は、この案に添える点検表により、第３の対策事項ごとに実施の状況と証跡を確かめる。〔点検の"
          "時"
          "期及び結果の提出先を記入する。〕");
    }
    if (guideline_.review.empty() && pack_.controls.empty())
      body("資料集には、これに当たる文がない。〔必要に応じて記入する。〕");
    for (const GuidelineRole& role : guideline_.review) write_role(role);
  }

  /// The terms that the baseline and the guideline of the sector define.
  void terms() {
    std::vector<std::vector<std::string>> rows;
    for (const GuidelineSource& source : guideline_.sources) {
      const std::string& kind = source.document->source.info.kind;
      if (kind != "baseline" && kind != "sector-guideline") continue;
      for (const Term& term : source.document->extract.terms) {
        const bool known = std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row[0] == term.term; });
        if (!known && !term.definition.empty()) rows.push_back({term.term, term.definition, source.document->title});
      }
    }
    if (rows.empty()) return;
    annex("用語");
    paper_.table("用語", {{"用語", 1800}, {"意味", 4904}, {"文書", 1800}}, rows);
  }

  void sources() {
    annex("出典一覧");
    if (guideline_.sources.empty()) return body("引用した文書はない。");
    std::vector<std::vector<std::string>> rows;
    for (const GuidelineSource& source : guideline_.sources) {
      const DocumentInfo& info = source.document->source.info;
      const std::string title =
          source.document->title + (is_digest(source) ? fmt::format("（元の文書：「{}」）", info.restates) : "");
      rows.push_back({std::to_string(rows.size() + 1), title, issuer_of(info, lexicon_), date_of(info),
                      std::string(status_of(info)), std::to_string(source.quoted)});
    }
    paper_.table(
        "引用した文書",
        {{"番号", 680, true}, {"文書名", 3744}, {"発行者", 1200}, {"日付", 1300}, {"状態", 690}, {"引用数", 890, true}},
        rows);
  }

  const Guideline& guideline_;
  const Pack& pack_;
  const Graph& graph_;
  const Lexicon& lexicon_;
  const std::string sector_, ministry_;
  DraftPaper& paper_;
  std::size_t annexes_ = 0;
};

}  // namespace

std::string title_of(const Guideline& guideline) {
  return name_with_field(*guideline.pack.place.sector) + "におけるサイバーセキュリティ対策指針";
}

void write_guideline(const Guideline& guideline, const Graph& graph, DraftPaper& paper) {
  GuidelineWriter(guideline, graph, paper).write();
}

}  // namespace kitei

#include "7_emit/shared/guideline_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "7_emit/shared/guideline_annexes.h"
#include "7_emit/shared/guideline_controls.h"
#include "7_emit/shared/guideline_fields.h"
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

constexpr std::string_view kNothing = "資料集には、これに当たる文がない。";

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

/// Writes one draft from cover to annex.
class GuidelineWriter {
 public:
  GuidelineWriter(const Guideline& guideline, const Graph& graph, DraftPaper& paper)
      : guideline_(guideline),
        pack_(*guideline.pack),
        graph_(graph),
        lexicon_(*graph.lexicon),
        sector_(name_with_field(*pack_.place.sector)),
        ministry_(pack_.place.ministry->name),
        paper_(paper),
        fields_(graph, pack_, paper) {}

  void write() {
    front();
    general();
    chapter(
        "体制と役割", guideline_.roles,
        "本章は、関係主体がそれぞれ担う役割を、主体及び拘束の程度の別に示す。情報の共有及び報告に係るものは第４に、評"
        "価及び改善に係るものは第５に示す。",
        pack_.guideline != nullptr, "organisation");
    write_controls(graph_, pack_, fields_, paper_);
    if (pack_.guideline != nullptr) write_own_part(*pack_.guideline, OwnPart::kControls, paper_);
    if (!pack_.missing.empty()) fields_.write("missing", ParagraphStyle::kBody);
    fields_.write("controls", ParagraphStyle::kBody);
    chapter("情報共有と報告", guideline_.sharing,
            "本章は、情報の共有、連絡及び報告に係る役割を、主体及び拘束の程度の別に示す。", false, "sharing");
    review();
    write_annexes(guideline_, graph_, paper_);
  }

 private:
  void body(std::string_view text) { paper_.paragraph(ParagraphStyle::kBody, text); }

  void front() {
    paper_.paragraph(ParagraphStyle::kTitle, title_of(guideline_));
    paper_.paragraph(ParagraphStyle::kSubtitle, pack_.controls.empty()
                                                    ? "（案）"
                                                    : fmt::format("（レベル{}の対策事項）（案）", pack_.place.level));
    fields_.write("date", ParagraphStyle::kDate);
    paper_.paragraph(ParagraphStyle::kIssuer, ministry_);
    fields_.write("contact", ParagraphStyle::kContact);
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
    body(fmt::format("本指針は、{}に属する重要インフラ事業者等に適用する。", sector_));
    fields_.write("scope", ParagraphStyle::kBody);
    ministries();
    if (pack_.guideline != nullptr) write_own_part(*pack_.guideline, OwnPart::kGeneral, paper_);
    paper_.heading(2, "拘束の程度の区分");
    body("第２、第４及び第５に引用する文は、その文末により次の表のとおり区分する。");
    forces();
    fields_.write("general", ParagraphStyle::kBody);
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

  void chapter(std::string_view title, const std::vector<GuidelineRole>& roles, std::string_view opening, bool own,
               std::string_view field) {
    paper_.heading(1, title);
    body(opening);
    const bool has_own = own && write_own_part(*pack_.guideline, OwnPart::kOrganisation, paper_);
    if (roles.empty() && !has_own) body(kNothing);
    for (const GuidelineRole& role : roles) write_role(role);
    fields_.write(field, ParagraphStyle::kBody);
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
      body("重要インフラ事業者等は、この案に添える点検表により、第３の対策事項ごとに実施の状況と証跡を確かめる。");
      fields_.write("inspection", ParagraphStyle::kBody);
    }
    if (guideline_.review.empty() && pack_.controls.empty()) body(kNothing);
    for (const GuidelineRole& role : guideline_.review) write_role(role);
    fields_.write("review", ParagraphStyle::kBody);
  }

  const Guideline& guideline_;
  const Pack& pack_;
  const Graph& graph_;
  const Lexicon& lexicon_;
  const std::string sector_, ministry_;
  DraftPaper& paper_;
  const GuidelineFields fields_;
};

}  // namespace

std::string title_of(const Guideline& guideline) {
  return name_with_field(*guideline.pack->place.sector) + "におけるサイバーセキュリティ対策指針";
}

void write_guideline(const Guideline& guideline, const Graph& graph, DraftPaper& paper) {
  GuidelineWriter(guideline, graph, paper).write();
}

}  // namespace kitei

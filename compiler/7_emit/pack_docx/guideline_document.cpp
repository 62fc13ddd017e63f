#include "7_emit/pack_docx/guideline_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "7_emit/pack_docx/word_document.h"

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

std::string sector_name(const Sector& sector) {
  return sector.name.ends_with("分野") ? sector.name : sector.name + "分野";
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
  GuidelineWriter(const Guideline& guideline, const Lexicon& lexicon)
      : guideline_(guideline), lexicon_(lexicon), sector_(sector_name(*guideline.sector)) {}

  std::map<std::string, std::string> write() {
    const std::string title = sector_ + "におけるサイバーセキュリティ対策指針";
    front(title);
    general();
    chapter("体制と役割", guideline_.roles,
            "本章は、関係主体がそれぞれ担う役割を、主体及び拘束の程度の別に示す。情報の共有及び報告に係るものは第４に示"
            "す。");
    measures();
    chapter("情報共有と報告", guideline_.sharing,
            "本章は、情報の共有、連絡及び報告に係る役割を、主体及び拘束の程度の別に示す。");
    sources();
    return word_.finish(title + "（案）", guideline_.ministry->name);
  }

 private:
  void body(std::string_view text) { word_.paragraph(ParagraphStyle::kBody, text); }

  void front(const std::string& title) {
    word_.paragraph(ParagraphStyle::kTitle, title);
    word_.paragraph(ParagraphStyle::kSubtitle, "（案）");
    word_.paragraph(ParagraphStyle::kDate, "令和　　年　　月　　日");
    word_.paragraph(ParagraphStyle::kIssuer, guideline_.ministry->name);
    word_.end_cover();
    word_.paragraph(ParagraphStyle::kContentsTitle, "目次");
    word_.contents();
    word_.end_front();
    word_.paragraph(
        ParagraphStyle::kDraftNote,
        "この案は、資料集に収めた文書から関係主体の取組を述べた文を機械的に抜き出し、章立てに沿って並べた素案"
        "である。文は出典のままとし、出典の文書名と箇所を脚注に示した。〔　〕は、所管する府省庁が記入し、又は"
        "定める箇所である。");
    if (std::any_of(guideline_.sources.begin(), guideline_.sources.end(), is_digest)) {
      word_.paragraph(ParagraphStyle::kDraftNote,
                      "出典には、元の文書を言い換えた要旨がある。案を定める前に、元の文書と照らし合わせること。");
    }
  }

  void general() {
    word_.heading(1, "総則");
    word_.heading(2, "目的");
    body(fmt::format(
        "本指針は、{0}の重要インフラ事業者等が講ずるサイバーセキュリティ対策と、これを支える関係主体の役割を{1}が"
        "取りまとめることにより、{0}のサービスを安全に、かつ、途切れることなく提供できるようにすることを目的"
        "とする。",
        sector_, guideline_.ministry->name));
    word_.heading(2, "適用範囲");
    body(fmt::format(
        "本指針は、{}に属する重要インフラ事業者等に適用する。〔対象とする事業者の範囲及び適用を始める日を記入する。〕",
        sector_));
    ministries();
    word_.heading(2, "拘束の程度の区分");
    body("第２及び第４に引用する文は、その文末により表１のとおり区分する。");
    forces();
  }

  /// Names those who have charge of the sector, where they are more than one.
  void ministries() {
    std::string names;
    std::size_t known = 0;
    for (const std::string& id : guideline_.sector->ministries) {
      const Ministry* ministry = lexicon_.ministry(id);
      if (ministry == nullptr) continue;
      names += (known++ > 0 ? "、" : "") + ministry->name;
    }
    if (known > 1) {
      body(fmt::format("{}は、{}が所管する。本指針は、このうち{}が所管する範囲について定める。", sector_, names,
                       guideline_.ministry->name));
    }
  }

  void forces() {
    std::vector<std::vector<std::string>> rows;
    for (const ForceWords& words : kForces) {
      const std::size_t items = count(guideline_.roles, words.modality) + count(guideline_.sharing, words.modality);
      rows.push_back({std::string(words.heading), std::string(words.endings), std::to_string(items)});
    }
    word_.table("拘束の程度の区分", {{"区分", 2500}, {"文末の形", 5004}, {"件数", 1000, true}}, rows);
  }

  void chapter(std::string_view title, const std::vector<GuidelineRole>& roles, std::string_view opening) {
    word_.heading(1, title);
    body(opening);
    if (roles.empty()) body("資料集には、これに当たる文がない。〔必要に応じて記入する。〕");
    for (const GuidelineRole& role : roles) write_role(role);
  }

  void write_role(const GuidelineRole& role) {
    const bool own = role.role->id == "sector-ministry";
    word_.heading(2, own ? fmt::format("{}（{}）", role.role->name, guideline_.ministry->name) : role.role->name);
    for (const GuidelineForce& force : role.forces) {
      word_.heading(3, heading_of(force.modality));
      for (const GuidelineGroup& group : force.groups) {
        word_.heading(4, group.title);
        for (const GuidelineItem& item : group.items) word_.item(item.text, item.source);
      }
    }
    if (role.left_out > 0) {
      word_.paragraph(ParagraphStyle::kDeepBody,
                      fmt::format("このほか、{}について{}件の文がある。", role.role->name, role.left_out));
    }
  }

  void measures() {
    word_.heading(1, "対策事項");
    body(guideline_.has_baseline ? "本章の対策事項は、資料集にある基準の文書から管理策として取り込む。管理策の一覧がま"
                                   "だないため、本章には記載がない。"
                                 : "本章の対策事項は、基準の文書から管理策として取り込む。資料集に基準の文書がないため"
                                   "、本章には記載がない。");
    body("〔対策事項及びその水準を記入する。〕");
  }

  void sources() {
    word_.annex("附属　出典一覧");
    if (guideline_.sources.empty()) return body("引用した文書はない。");
    std::vector<std::vector<std::string>> rows;
    for (const GuidelineSource& source : guideline_.sources) {
      const DocumentInfo& info = source.document->source.info;
      const std::string title =
          source.document->title + (is_digest(source) ? fmt::format("（元の文書：「{}」）", info.restates) : "");
      rows.push_back({std::to_string(rows.size() + 1), title, issuer_of(info, lexicon_), date_of(info),
                      std::string(status_of(info)), std::to_string(source.quoted)});
    }
    word_.table(
        "引用した文書",
        {{"番号", 680, true}, {"文書名", 3744}, {"発行者", 1200}, {"日付", 1300}, {"状態", 690}, {"引用数", 890, true}},
        rows);
  }

  const Guideline& guideline_;
  const Lexicon& lexicon_;
  const std::string sector_;
  WordDocument word_;
};

}  // namespace

std::map<std::string, std::string> write_guideline(const Guideline& guideline, const Lexicon& lexicon) {
  return GuidelineWriter(guideline, lexicon).write();
}

}  // namespace kitei

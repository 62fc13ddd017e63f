#include "7_emit/shared/guideline_annexes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "0_base/text.h"
#include "7_emit/shared/pack_fields.h"
#include "7_emit/shared/paper_numbers.h"

namespace kitei {
namespace {

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

/// 「Ａ」, 「Ｂ」 … for standards in the table: their names would fill it.
std::string letter_of(StandardId id) {
  std::string out;
  append(out, U'Ａ' + static_cast<char32_t>(id.index % 26));
  return out;
}

/// 「Ｃ：PR.AA-01、PR.AA-05」 for each standard with a counterpart.
std::string items_of(const Graph& graph, const GraphControl& control) {
  std::vector<std::pair<StandardId, std::vector<std::string>>> standards;
  for (const std::uint32_t index : control.mappings) {
    const GraphMapping& mapping = graph.mappings[index];
    if (mapping.row.relation == "none") continue;
    if (standards.empty() || standards.back().first != mapping.standard) standards.push_back({mapping.standard, {}});
    standards.back().second.push_back(mapping.row.ref);
  }
  std::vector<std::string> parts;
  for (const auto& [standard, refs] : standards)
    parts.push_back(fmt::format("{}：{}", letter_of(standard), fmt::join(refs, "、")));
  return parts.empty() ? "－" : fmt::format("{}", fmt::join(parts, "／"));
}

void write_standards(const Graph& graph, DraftPaper& paper) {
  std::vector<std::vector<std::string>> rows;
  for (std::uint32_t i = 0; i < graph.standards.size(); ++i)
    rows.push_back({letter_of({i}), graph.standards[i].title, graph.standards[i].publisher});
  if (!rows.empty()) paper.table("規格の記号", {{"記号", 800}, {"規格", 5704}, {"発行者", 2000}}, rows);
}

class AnnexWriter {
 public:
  AnnexWriter(const Guideline& guideline, const Graph& graph, DraftPaper& paper)
      : guideline_(guideline), pack_(*guideline.pack), graph_(graph), lexicon_(*graph.lexicon), paper_(paper) {}

  void write() {
    crosswalk();
    terms();
    sources();
    homeless();
  }

 private:
  /// 「附属１　…」
  void annex(std::string_view title) { paper_.annex(fmt::format("附属{}　{}", full_width(++annexes_), title)); }

  void body(std::string_view text) { paper_.paragraph(ParagraphStyle::kBody, text); }

  void crosswalk() {
    annex("対策事項と法令・規格の対応");
    if (pack_.controls.empty()) return body("対策事項はない。");
    write_standards(graph_, paper_);
    std::vector<std::vector<std::string>> rows;
    for (const PackControl& control : pack_.controls) {
      rows.push_back({control.control->id, control.control->title,
                      control.basis.empty() ? "－" : fmt::format("{}", fmt::join(control.basis, "、")),
                      items_of(graph_, graph_.at(control.id))});
    }
    paper_.table("対策事項と法令・規格の対応", {{"番号", 1000}, {"対策", 1700}, {"根拠", 2200}, {"規格の項目", 3604}},
                 rows);
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

  void homeless() {
    const Entries entries = homeless_entries(graph_, pack_);
    if (entries.fields.empty()) return;
    annex("欄のなくなった記入");
    body("次の記入は、前の案にあった欄がこの案にないため、ここに移した。");
    for (const FieldEntry& entry : entries.fields) {
      body(entry.label.empty() ? entry.id : entry.label);
      paper_.field(ParagraphStyle::kDeepBody, {entry.id, entry.label, "〔記入〕", entry.text});
    }
  }

  const Guideline& guideline_;
  const Pack& pack_;
  const Graph& graph_;
  const Lexicon& lexicon_;
  DraftPaper& paper_;
  int annexes_ = 0;
};

}  // namespace

bool is_digest(const GuidelineSource& source) {
  return !source.document->source.info.restates.empty();
}

void write_annexes(const Guideline& guideline, const Graph& graph, DraftPaper& paper) {
  AnnexWriter(guideline, graph, paper).write();
}

}  // namespace kitei

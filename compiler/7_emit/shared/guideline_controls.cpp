#include "7_emit/shared/guideline_controls.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "0_base/text.h"

namespace kitei {
namespace {

constexpr std::array<ControlForce, 3> kForces{ControlForce::kMust, ControlForce::kShould, ControlForce::kNone};

std::string heading_of(ControlForce force) {
  return force == ControlForce::kNone ? "強さの定めのない事項" : fmt::format("{}事項", words_of(force));
}

/// 「GOV-01　経営層の責任（レベル１）【強める】」
std::string heading_of(const PackControl& control) {
  std::string text = fmt::format("{}　{}", control.control->id, control.control->title);
  if (control.level > 0) text += fmt::format("（レベル{}）", control.level);
  if (control.treatment != Treatment::kTakes) text += fmt::format("【{}】", word_of(control.treatment));
  return text;
}

std::string joined(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, "、"));
}

std::string printed(const std::vector<Ground>& grounds) {
  std::vector<std::string> parts;
  for (const Ground& ground : grounds) parts.push_back(ground.text);
  return joined(parts);
}

/// Where a control is from and what it rests on.
std::string note_of(const Graph& graph, const PackControl& control) {
  std::string note = fmt::format("「{}」{}", graph.at(graph.at(control.id).document).title, control.control->id);
  if (!control.basis.empty()) note += "。根拠：" + joined(control.basis);
  if (!control.sources.empty()) note += "。出典：" + joined(control.sources);
  return note;
}

/// The controls of one domain, in their order.
struct DomainControls {
  DomainId domain;
  std::vector<const PackControl*> controls;
};

std::vector<DomainControls> by_domain(const Graph& graph, const Pack& pack) {
  std::vector<DomainControls> domains;
  std::map<DomainId, std::size_t> places;
  for (const PackControl& control : pack.controls) {
    const DomainId domain = graph.at(control.id).domain;
    const auto [place, is_new] = places.emplace(domain, domains.size());
    if (is_new) domains.push_back({domain, {}});
    domains[place->second].controls.push_back(&control);
  }
  return domains;
}

class ControlsChapter {
 public:
  ControlsChapter(const Graph& graph, const Pack& pack, const GuidelineFields& fields, DraftPaper& paper)
      : graph_(graph), pack_(pack), fields_(fields), paper_(paper) {}

  void write() {
    paper_.heading(1, "対策事項");
    if (pack_.controls.empty()) {
      paper_.paragraph(ParagraphStyle::kBody, "資料集に対策事項がないため、本章には記載がない。");
      return;
    }
    opening();
    const std::vector<DomainControls> domains = by_domain(graph_, pack_);
    paper_.heading(2, "対策事項の数");
    numbers(domains);
    for (const DomainControls& domain : domains) write_domain(domain);
    missing();
  }

 private:
  void opening() {
    paper_.paragraph(
        ParagraphStyle::kBody,
        fmt::format("本章は、重要インフラ事業者等が講ずる対策事項のうち、レベル{}で求めるものを、領域ごとに、講ずべき"
                    "事項と講ずることが望ましい事項とに分けて示す。",
                    pack_.place.level));
    const auto has = [&](Treatment treatment) {
      return std::any_of(pack_.controls.begin(), pack_.controls.end(),
                         [&](const PackControl& control) { return control.treatment == treatment; });
    };
    if (has(Treatment::kStrengthens) || has(Treatment::kRelaxes) || has(Treatment::kAdds)) {
      paper_.paragraph(
          ParagraphStyle::kBody,
          "【強める】【緩める】を付した事項は、基準の対策事項をこの分野の事情に合わせて改めたもの、【加える】"
          "を付した事項は、この分野だけのものである。改めた内容と理由は、各事項の末尾に示す。");
    }
  }

  void numbers(const std::vector<DomainControls>& domains) {
    std::vector<std::vector<std::string>> rows;
    for (const DomainControls& domain : domains) {
      const auto count = [&](auto test) {
        return std::to_string(std::count_if(domain.controls.begin(), domain.controls.end(), test));
      };
      rows.push_back({graph_.at(domain.domain).name,
                      count([](const PackControl* control) { return control->force == ControlForce::kMust; }),
                      count([](const PackControl* control) { return control->force == ControlForce::kShould; }),
                      count([](const PackControl* control) {
                        return control->treatment == Treatment::kStrengthens || control->treatment == Treatment::kAdds;
                      })});
    }
    paper_.table("領域ごとの対策事項の数",
                 {{"領域", 4104}, {"講ずべき", 1300, true}, {"望ましい", 1300, true}, {"うち強化・追加", 1800, true}},
                 rows);
  }

  void write_domain(const DomainControls& domain) {
    paper_.heading(2, graph_.at(domain.domain).name);
    for (const ControlForce force : kForces) {
      bool first = true;
      for (const PackControl* control : domain.controls) {
        if (control->force != force) continue;
        if (first) paper_.heading(3, heading_of(force));
        first = false;
        write_control(*control);
      }
    }
    fields_.write("domain-" + graph_.at(domain.domain).id, ParagraphStyle::kBody);
  }

  void write_control(const PackControl& control) {
    paper_.heading(4, heading_of(control));
    std::string note = note_of(graph_, control);
    std::string_view rest = control.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      paper_.item(rest.substr(0, end), note);
      note.clear();
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (control.adoption == nullptr) return;
    const Adoption& row = *control.adoption;
    std::string source = fmt::format("「{}」{}の取扱い", control.guideline->title, control.control->id);
    if (const std::string basis = printed(row.grounds); !basis.empty()) source += "。根拠：" + basis;
    if (!row.text.empty()) paper_.item("（この分野での内容）" + row.text, source);
    if (!row.reason.empty()) paper_.item("（理由）" + row.reason, row.text.empty() ? source : "");
  }

  void missing() {
    if (pack_.missing.empty()) return;
    paper_.heading(2, "この分野で定めていない対策事項");
    std::vector<std::vector<std::string>> rows;
    for (const GraphControlId id : pack_.missing) {
      const Control& control = graph_.words_of(graph_.at(id));
      rows.push_back({control.id, control.title, std::string(words_of(control.force))});
    }
    paper_.paragraph(ParagraphStyle::kBody, "基準の対策事項のうち次のものは、この分野の案に定めがない。");
    paper_.table("定めのない対策事項", {{"番号", 1300}, {"対策", 5204}, {"強さ", 2000}}, rows);
  }

  const Graph& graph_;
  const Pack& pack_;
  const GuidelineFields& fields_;
  DraftPaper& paper_;
};

}  // namespace

void write_controls(const Graph& graph, const Pack& pack, const GuidelineFields& fields, DraftPaper& paper) {
  ControlsChapter(graph, pack, fields, paper).write();
}

}  // namespace kitei

#include "7_emit/shared/guideline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "0_base/fold.h"
#include "0_base/parallel.h"
#include "0_base/text.h"

namespace kitei {
namespace {

constexpr std::size_t kMostOfARole = 150;

/// The roles of a sector guideline, in the order in which its readers look for them.
constexpr std::array<std::string_view, 9> kRoles{
    "operator",        "operator-management", "core-operator",     "ceptoar", "ceptoar-council",
    "sector-ministry", "cabinet-secretariat", "incident-ministry", "supplier"};

constexpr std::array<Modality, 6> kForces{Modality::kDuty,        Modality::kProhibition, Modality::kEffort,
                                          Modality::kRecommended, Modality::kExpected,    Modality::kMay};

/// Words by which a title is known to be about sharing information and reporting.
constexpr std::array<std::string_view, 6> kSharingWords{"情報共有", "情報連絡", "情報提供", "報告", "通報", "連絡体制"};

/// … and about evaluation and improvement.
constexpr std::array<std::string_view, 4> kReviewWords{"評価", "検証", "改善", "見直し"};

template <std::size_t N>
bool names_one_of(std::string_view title, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return title.find(word) != std::string_view::npos; });
}

/// Whether `rest`, folded, is how the name of a part of a document begins behind its title: "iii", "別紙1", "第2章".
bool names_part(std::string_view rest) {
  constexpr std::array<std::string_view, 8> kParts{"i", "v", "x", "別", "第", "附", "付", "参"};
  return rest.empty() || (rest[0] >= '0' && rest[0] <= '9') ||
         std::any_of(kParts.begin(), kParts.end(), [&](std::string_view part) { return rest.starts_with(part); });
}

/// Whether one of `titles` (folded, sorted) is what a digest restates, the whole document or a part of it.
bool is_there(const std::vector<std::string>& titles, std::string_view restates) {
  const std::string whole = fold(restates);
  for (std::size_t end = 0; end < whole.size();) {
    decode(whole, end);
    const std::string_view title = std::string_view(whole).substr(0, end);
    if (names_part(std::string_view(whole).substr(end)) && std::binary_search(titles.begin(), titles.end(), title)) {
      return true;
    }
  }
  return false;
}

/// Documents that any draft may quote, by DocumentId.
std::vector<bool> current_documents(const Graph& graph) {
  std::vector<std::string> titles;  // of what is no digest
  for (const Document& document : graph.documents) {
    if (document.source.info.restates.empty()) titles.push_back(fold(document.title));
  }
  std::sort(titles.begin(), titles.end());
  std::vector<bool> current;
  for (const Document& document : graph.documents) {
    const DocumentInfo& info = document.source.info;
    current.push_back(info.status != "superseded" && !is_there(titles, info.restates));
  }
  return current;
}

/// The chapter of a draft to which the statements of a clause belong; none of controls, which have one of their own.
enum class Chapter : std::uint8_t { kOrganisation, kSharing, kReview, kNone };

/// By clause: by its title or the one above it.
std::vector<Chapter> chapters_of(const Document& document) {
  std::vector<Chapter> chapters;
  const std::vector<Clause>& clauses = document.outline.clauses;
  chapters.reserve(clauses.size());
  for (const Clause& clause : clauses) {
    const bool has_above = clause.parent && clause.parent.index < chapters.size();
    Chapter chapter = has_above ? chapters[clause.parent.index] : Chapter::kOrganisation;
    if (clause.depth > 0 && chapter == Chapter::kOrganisation) {
      if (names_one_of(clause.title, kSharingWords))
        chapter = Chapter::kSharing;
      else if (names_one_of(clause.title, kReviewWords))
        chapter = Chapter::kReview;
    }
    chapters.push_back(chapter);
  }
  for (const Control& control : document.extract.controls) chapters[control.clause.index] = Chapter::kNone;
  return chapters;
}

/// A mark that tells nothing of the place: "・", "○".
bool is_bullet(std::string_view marker) {
  constexpr std::string_view kBullets = "・○●◎■□◆➢➤▶－‐-*";
  return kBullets.find(marker) != std::string_view::npos;
}

/// "IV 2.1(1)①": a label that the next one repeats ("2" before "2.1") is left out.
std::string label_of(const Outline& outline, const Statement& statement) {
  const std::vector<std::string> labels = outline.label_path(clause_of(outline, statement));
  std::string text;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (is_bullet(labels[i]) || (i + 1 < labels.size() && labels[i + 1].starts_with(labels[i] + "."))) continue;
    if (!text.empty() && !labels[i].empty()) text += ' ';
    text += labels[i];
  }
  for (const std::string& marker : outline.item_path(statement.unit)) {
    if (!is_bullet(marker)) text += marker;
  }
  return text;
}

/// Document and label; the title of the clause only where no label tells the place.
std::string source_of(const Document& document, const Statement& statement) {
  const Clause& clause = document.outline.at(clause_of(document.outline, statement));
  std::string text = fmt::format("「{}」", document.title);
  const std::string label = clause.kind == ClauseKind::kSlide ? "" : label_of(document.outline, statement);
  if (!label.empty()) return text + label;
  return clause.title.empty() || clause.depth == 0 ? text : text + fmt::format("（{}）", clause.title);
}

/// The title under which a statement stands in the draft: that of its clause of the second depth, or what is nearest.
std::string group_title(const Document& document, const Statement& statement) {
  constexpr std::uint32_t kDepth = 2;
  const Outline& outline = document.outline;
  for (ClauseId id = clause_of(outline, statement); id && outline.at(id).depth > 0; id = outline.at(id).parent) {
    const Clause& clause = outline.at(id);
    if (clause.depth <= kDepth && !clause.title.empty()) return clause.title;
  }
  return document.title;
}

/// Fills in what one role has to do. Words that come again under the same force, as they do where one document sums up
/// another, stand once, with all their sources.
class RoleFiller {
 public:
  explicit RoleFiller(GuidelineRole& role) : role_(role) {}

  /// The groups of a force follow the order of the text, so only the last can match.
  void add(const Document& document, const Statement& statement) {
    const auto force = std::find_if(role_.forces.begin(), role_.forces.end(),
                                    [&](const GuidelineForce& f) { return f.modality == statement.modality; });
    std::vector<GuidelineGroup>& groups = force->groups;
    std::string text(trim(quote_of(document, statement)));
    const std::string source = source_of(document, statement);
    const auto [place, is_new] = places_.try_emplace({statement.modality, text});
    if (!is_new) {
      std::string& sources = groups[place->second.first].items[place->second.second].source;
      if ((sources + "、").find(source + "、") == std::string::npos) sources += "、" + source;
      return;
    }
    std::string title = group_title(document, statement);
    if (groups.empty() || groups.back().title != title) groups.push_back({std::move(title), {}});
    groups.back().items.push_back({std::move(text), source});
    place->second = {groups.size() - 1, groups.back().items.size() - 1};
  }

 private:
  GuidelineRole& role_;
  std::map<std::pair<Modality, std::string>, std::pair<std::size_t, std::size_t>> places_;  ///< group and item
};

GuidelineRole empty_role(const Role& role) {
  GuidelineRole made;
  made.role = &role;
  for (const Modality modality : kForces) made.forces.push_back({modality, {}});
  return made;
}

}  // namespace

GuidelineCollector::GuidelineCollector(const Graph& graph, unsigned jobs)
    : graph_(graph), current_(current_documents(graph)) {
  std::vector<std::vector<Chapter>> chapters(graph.documents.size());
  parallel_for(chapters.size(), jobs, [&](std::size_t i) { chapters[i] = chapters_of(graph.documents[i]); });
  for (const std::string_view id : kRoles) {
    const RoleId role = graph.lexicon->role(id);
    if (!role || role.index >= graph.by_actor.size()) continue;
    Pool& pool = pools_.emplace_back();
    pool.role = &graph.lexicon->roles[role.index];
    for (const StatementRef& ref : graph.by_actor[role.index]) {
      if (!current_[ref.document.index]) continue;
      const ClauseId clause = clause_of(graph.at(ref.document).outline, graph.at(ref));
      switch (chapters[ref.document.index][clause.index]) {
        case Chapter::kOrganisation: pool.organisation.push_back(ref); break;
        case Chapter::kSharing: pool.sharing.push_back(ref); break;
        case Chapter::kReview: pool.review.push_back(ref); break;
        case Chapter::kNone: break;
      }
    }
  }
}

/// Which documents a draft for a sector may quote, by DocumentId.
std::vector<bool> GuidelineCollector::applicable(const Sector& sector) const {
  std::vector<bool> applies = current_;
  for (std::size_t i = 0; i < applies.size(); ++i) {
    const auto& sectors = graph_.documents[i].source.info.sectors;
    const bool mine = sectors.empty() || std::find(sectors.begin(), sectors.end(), sector.id) != sectors.end();
    applies[i] = applies[i] && mine;
  }
  return applies;
}

/// The roles of one chapter; counts in `quoted` what is taken of each document.
std::vector<GuidelineRole> GuidelineCollector::choose(const std::vector<StatementRef> Pool::*chapter,
                                                      const std::vector<bool>& applies,
                                                      std::vector<std::size_t>& quoted) const {
  std::vector<GuidelineRole> roles;
  for (const Pool& pool : pools_) {
    GuidelineRole role = empty_role(*pool.role);
    RoleFiller filler(role);
    std::size_t taken = 0;
    for (const StatementRef& ref : pool.*chapter) {
      if (!applies[ref.document.index]) continue;
      if (taken == kMostOfARole) {
        ++role.left_out;
        continue;
      }
      ++taken;
      ++quoted[ref.document.index];
      filler.add(graph_.at(ref.document), graph_.at(ref));
    }
    std::erase_if(role.forces, [](const GuidelineForce& force) { return force.groups.empty(); });
    if (!role.forces.empty()) roles.push_back(std::move(role));
  }
  return roles;
}

Guideline GuidelineCollector::collect(const Pack& pack) const {
  const std::vector<bool> applies = applicable(*pack.place.sector);
  std::vector<std::size_t> quoted(graph_.documents.size());
  Guideline guideline;
  guideline.pack = &pack;
  guideline.roles = choose(&Pool::organisation, applies, quoted);
  guideline.sharing = choose(&Pool::sharing, applies, quoted);
  guideline.review = choose(&Pool::review, applies, quoted);
  for (const PackControl& control : pack.controls) ++quoted[graph_.at(control.id).document.index];
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    if (quoted[i] > 0) guideline.sources.push_back({&graph_.documents[i], quoted[i]});
  }
  return guideline;
}

}  // namespace kitei

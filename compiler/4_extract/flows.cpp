// Flows are told role by role: a heading or the topic names who acts, particles say where the names beside it stand.
//
//   Bへ、Bに、Bに対して + 提供する、連絡する …   A tells B
//   Cを通じてBへ …                             A tells C, C tells B
//   Bから提供された …を                         B tells A
//   Bと … 相互に …共有                          both ways
//   Bにおいて …共有する                         A tells B
//
// A name without one of these takes no part. 「平時に同じ」 takes over what the role does in the clause before.
#include "4_extract/flows.h"

#include <algorithm>
#include <array>
#include <optional>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "2_scan/marker.h"

namespace kitei {
namespace {

bool holds(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

bool is_about_sharing(std::string_view title) {
  return holds(title, "情報共有") || holds(title, "情報連絡") || holds(title, "情報提供") || holds(title, "連絡体制");
}

bool is_large_scale(std::string_view title) {
  return holds(title, "大規模");
}

/// Names that stand in one list: 「A、B及びC」, with what stands behind the last of them.
struct Group {
  std::vector<RoleId> roles;
  std::size_t begin = 0, end = 0;
};

/// True for what may stand between two names of a list: 「、」, 「及び」, and words that narrow the second name.
bool joins_names(std::string_view between) {
  static constexpr std::array<std::string_view, 6> kJoints{"、", "及び", "並びに", "や", "又は", "・"};
  if (count_letters(between) > 16) return false;
  for (const std::string_view particle : {"を", "へ", "は", "が", "から"}) {
    if (holds(between, particle)) return false;
  }
  return std::any_of(kJoints.begin(), kJoints.end(),
                     [&](std::string_view joint) { return between.starts_with(joint); });
}

std::vector<Group> groups_of(const Spoken& sentence) {
  std::vector<Group> groups;
  for (const RoleMatch& name : sentence.names) {
    const bool joined =
        !groups.empty() && joins_names(sentence.text.substr(groups.back().end, name.begin - groups.back().end));
    if (!joined) groups.push_back({{}, name.begin, name.end});
    groups.back().roles.push_back(name.role);
    groups.back().end = name.end;
  }
  return groups;
}

constexpr std::size_t kLookBack = 1000;  ///< flows before 「平時に同じ」 among which those of the role are looked for

constexpr std::array<std::string_view, 7> kTelling{"提供", "通報", "報告", "連絡", "通知", "共有", "伝達"};

/// Where a verb of telling begins in `text`: 「提供する」, 「通報を行う」, not 「提供された」.
std::optional<std::size_t> telling_in(std::string_view text) {
  std::size_t first = text.size();
  for (const std::string_view word : kTelling) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      const std::string_view behind = text.substr(at + word.size());
      for (const std::string_view end :
           {"する。", "すると", "するこ", "するも", "するた", "する、", "し、", "を行", "を実施", "等を行", "。"}) {
        if (behind.starts_with(end) || behind == "する") first = std::min(first, at);
      }
    }
  }
  return first == text.size() ? std::nullopt : std::optional(first);
}

/// True where another predicate or topic stands between a particle and the verb, so that they are no pair.
bool is_interrupted(std::string_view between) {
  if (count_letters(between) > 60) return true;
  for (const std::string_view start : {"において、", "に対して、", "に対し、", "へ、", "に、"}) {
    if (between.starts_with(start)) between.remove_prefix(start.size());
  }
  for (const std::string_view word : {"し、", "り、", "て、", "が、", "は、", "い、", "ため", "べき", "。"}) {
    if (holds(between, word)) return true;
  }
  return false;
}

/// Bytes of 「に関する」 and the like at the end of a text: what stands before belongs to the noun behind it.
std::size_t length_of_about(std::string_view text) {
  for (const std::string_view word : {"に関する", "に係る", "についての"}) {
    if (text.ends_with(word)) return word.size();
  }
  return 0;
}

/// The run of nouns that ends at `end`: back to the last letter that only verbs and particles are written with.
std::size_t nouns_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0) {
    std::size_t at = begin;
    const char32_t c = decode_before(text, at);
    const bool of = c == U'の' || (c == U'び' && text.substr(0, at).ends_with("及"));
    const bool plain = is_kanji(c) || is_katakana(c) || is_latin(c) || is_digit(c) || c == U'・' || c == U'、';
    if (!plain && !of) {
      const std::size_t about = length_of_about(text.substr(0, begin));
      if (about == 0) break;
      begin -= about;
      continue;
    }
    begin = at;
  }
  while (text.substr(begin, end - begin).starts_with("、") || text.substr(begin, end - begin).starts_with("の")) {
    begin += 3;
  }
  return begin;
}

class FlowFinder {
 public:
  FlowFinder(const Outline& outline, const std::vector<SpokenUnit>& spoken, const RoleFinder& roles, Extract& extract)
      : outline_(outline), spoken_(spoken), roles_(roles), extract_(extract) {}

  void run() {
    for (std::uint32_t i = 0; i < outline_.units.size(); ++i) {
      const Unit& unit = outline_.units[i];
      if (unit.kind == UnitKind::kTableRow) {
        take_row(UnitId{i}, unit);
      } else if (has_arrow(unit) && take_arrow(UnitId{i}, unit)) {
        continue;
      } else if (unit.kind == UnitKind::kParagraph || unit.kind == UnitKind::kItem) {
        take_unit(UnitId{i}, unit);
      }
    }
  }

 private:
  /// A sentence under way: who acts in it, and where it stands.
  struct Telling {
    const SpokenUnit& unit;
    const Spoken& sentence;
    std::size_t offset;  ///< of the sentence in the unit's folded text
    RoleId actor;
    InformationFlow pattern;
  };

  void take_unit(UnitId id, const Unit& unit) {
    if (!in_scope(unit.clause)) return;
    for (const Range range : unit.sentences) {
      const Spoken sentence = sentence_at(spoken_[id.index], range);
      const std::optional<RoleId> actor = actor_of(sentence, unit);
      if (!actor) continue;
      InformationFlow pattern;
      pattern.unit = id;
      pattern.range = range;
      pattern.large_scale = in_large_scale(unit.clause);
      const auto offset = static_cast<std::size_t>(sentence.text.data() - spoken_[id.index].folded.text.data());
      take_sentence({spoken_[id.index], sentence, offset, *actor, pattern});
    }
  }

  bool in_scope(ClauseId id) const { return any_title(id, is_about_sharing); }

  bool in_large_scale(ClauseId id) const { return any_title(id, is_large_scale); }

  bool any_title(ClauseId id, bool (*holds_for)(std::string_view)) const {
    for (; id && id.index != 0; id = outline_.at(id).parent) {
      if (holds_for(outline_.at(id).title)) return true;
    }
    return false;
  }

  /// The topic, else the heading above that is nothing but a name.
  std::optional<RoleId> actor_of(const Spoken& sentence, const Unit& unit) const {
    if (!sentence.names.empty()) {
      const RoleMatch& first = sentence.names.front();
      const std::string_view behind = sentence.text.substr(first.end);
      if (first.begin <= 3 && behind.starts_with("は")) return first.role;
      if (first.begin == 0 && behind.starts_with("が、")) return first.role;
    }
    for (UnitId above = unit.parent; above; above = outline_.at(above).parent) {
      if (outline_.at(above).kind != UnitKind::kHeading) continue;
      const SpokenUnit& heading = spoken_[above.index];
      return bare_role(heading.folded.text, heading.names);
    }
    const std::string title = fold(outline_.at(unit.clause).title);
    return bare_role(title, roles_.find(title));
  }

  static std::optional<RoleId> bare_role(std::string_view text, const std::vector<RoleMatch>& names) {
    if (names.size() != 1) return {};
    const std::string_view before = text.substr(0, names[0].begin), behind = text.substr(names[0].end);
    return (before.empty() || before == "各") && behind.empty() ? std::optional(names[0].role) : std::nullopt;
  }

  void take_sentence(const Telling& telling) {
    const std::string_view text = telling.sentence.text;
    if (holds(text, "平時に同じ") && telling.pattern.large_scale) return repeat(telling);
    const std::vector<Group> groups = groups_of(telling.sentence);
    std::vector<RoleId> sources, ways;
    std::string given;
    bool mutual = false;
    for (const Group& group : groups) {
      const std::string_view behind = text.substr(group.end);
      if (behind.starts_with("を通じ") || behind.starts_with("を経由")) {
        ways = group.roles;
      } else if (gives(behind)) {
        given = object_between(telling, group.end);
        for (const RoleId role : group.roles) add(telling, role, telling.actor, given);
        sources.insert(sources.end(), group.roles.begin(), group.roles.end());
      } else if (behind.starts_with("と") && holds(behind, "相互に") && !behind.starts_with("と一体")) {
        exchange(telling, group.roles);
        mutual = true;
      } else {
        take_target(telling, group, ways);
      }
    }
    if (!mutual && holds(text, "相互に情報共有")) {
      for (const RoleId role : sources) add(telling, telling.actor, role, given);
    }
  }

  /// Behind a name: 「から提供された」, 「から連絡を受け」 …
  static bool gives(std::string_view behind) {
    if (!behind.starts_with("から")) return false;
    const std::string_view verb = behind.substr(6);
    return std::any_of(kTelling.begin(), kTelling.end(),
                       [&](std::string_view word) { return verb.starts_with(word); }) &&
           (holds(verb.substr(0, 24), "され") || holds(verb.substr(0, 24), "を受け"));
  }

  void take_target(const Telling& telling, const Group& group, const std::vector<RoleId>& ways) {
    const std::string_view behind = telling.sentence.text.substr(group.end);
    const bool place = behind.starts_with("において");
    const bool target = behind.starts_with("へ") || (behind.starts_with("に") && !holds(behind.substr(0, 12), "にお") &&
                                                     !behind.starts_with("について") && !behind.starts_with("による") &&
                                                     !behind.starts_with("により") && !behind.starts_with("に関す"));
    if (!place && !target) return;
    const auto verb = telling_in(behind);
    if (!verb || (place && !behind.substr(*verb).starts_with("共有"))) return;
    if (is_interrupted(behind.substr(0, *verb))) return;
    const std::string what = object_of(telling, group.end + *verb);
    for (const RoleId role : group.roles) {
      if (ways.empty()) add(telling, telling.actor, role, what);
      for (const RoleId way : ways) {
        add(telling, telling.actor, way, what);
        add(telling, way, role, what);
      }
    }
  }

  void exchange(const Telling& telling, const std::vector<RoleId>& roles) {
    const std::string_view text = telling.sentence.text;
    const std::size_t shared = text.rfind("共有");
    if (shared == std::string_view::npos) return;
    const std::string what = object_of(telling, shared);
    for (const RoleId role : roles) {
      add(telling, telling.actor, role, what);
      add(telling, role, telling.actor, what);
    }
  }

  /// What is told by the verb at `verb`: the object before it, else the topic, else the verb's own noun.
  std::string object_of(const Telling& telling, std::size_t verb) const {
    const std::string_view text = telling.sentence.text.substr(0, verb);
    std::string_view before = text;
    if (before.ends_with("情報")) before.remove_suffix(6);
    if (before.ends_with("に関する"))
      return original(telling, nouns_before(before, before.size() - 12), before.size() - 12);
    for (std::size_t at = text.rfind("を"); at != std::string_view::npos && at > 0; at = text.rfind("を", at - 1)) {
      if (text.substr(at).starts_with("を通じ") || text.substr(at).starts_with("を経由")) continue;
      return original(telling, nouns_before(text, at), at);
    }
    const std::size_t topic = text.find("は、");
    if (topic != std::string_view::npos && holds(text.substr(0, topic), "情報")) {
      return original(telling, nouns_before(text, topic), topic);
    }
    return original(telling, verb, std::min(verb + 6, telling.sentence.text.size()));
  }

  /// What is told between 「から提供された」 at `from` and the next 「を」.
  std::string object_between(const Telling& telling, std::size_t from) const {
    const std::size_t object = telling.sentence.text.find("を", from);
    if (object == std::string_view::npos) return {};
    return original(telling, std::max(from, nouns_before(telling.sentence.text, object)), object);
  }

  /// A run of the folded sentence as printed.
  std::string original(const Telling& telling, std::size_t begin, std::size_t end) const {
    const std::vector<std::uint32_t>& origin = telling.unit.folded.origin;
    const std::string& text = outline_.at(telling.pattern.unit).text.text;
    const std::uint32_t from = origin[telling.offset + begin], to = origin[telling.offset + end];
    return from < to ? text.substr(from, to - from) : std::string();
  }

  void add(const Telling& telling, RoleId from, RoleId to, const std::string& what) {
    if (from == to) return;
    InformationFlow flow = telling.pattern;
    flow.from = from;
    flow.to = to;
    flow.what = what;
    for (std::size_t i = extract_.flows.size(); i-- > 0 && extract_.flows[i].unit == flow.unit;) {
      const InformationFlow& known = extract_.flows[i];
      if (known.from == from && known.to == to && known.what == what) return;
    }
    tellers_.resize(extract_.flows.size());
    extract_.flows.push_back(std::move(flow));
    tellers_.push_back(telling.actor);
  }

  /// What a role does in normal times, said in a clause beside this one.
  void repeat(const Telling& telling) {
    const ClauseId here = chapter_of(telling.pattern.unit);
    tellers_.resize(extract_.flows.size());
    const std::size_t count = extract_.flows.size();
    for (std::size_t i = count - std::min(count, kLookBack); i < count; ++i) {
      const InformationFlow flow = extract_.flows[i];
      if (flow.large_scale || tellers_[i] != telling.actor || outline_.at(flow.unit).kind == UnitKind::kTableRow)
        continue;
      if (chapter_of(flow.unit) == here) add(telling, flow.from, flow.to, flow.what);
    }
  }

  /// The clause in which the clauses on sharing stand side by side.
  ClauseId chapter_of(UnitId unit) const {
    ClauseId id = outline_.at(unit).clause;
    while (id && id.index != 0 && !is_about_sharing(outline_.at(id).title)) id = outline_.at(id).parent;
    return id && id.index != 0 ? outline_.at(id).parent : id;
  }

  // Arrows and tables.

  static bool has_arrow(const Unit& unit) {
    return unit.kind != UnitKind::kHeading && unit.kind != UnitKind::kNote &&
           (holds(unit.text.text, "→") || holds(unit.text.text, "←"));
  }

  /// 「A→B：what」 in a list or in the loose words of a figure. An arrow without both names, or without a label behind
  /// a colon, says too little. False where there is none.
  bool take_arrow(UnitId id, const Unit& unit) {
    if (!in_scope(unit.clause)) return false;
    const std::string text = fold(unit.text.text);
    const std::vector<RoleMatch> names = roles_.find(text);
    if (names.size() < 2 || names[0].begin != 0 || text.compare(names[1].end, 1, ":") != 0) return false;
    const std::string_view arrow = std::string_view(text).substr(names[0].end, names[1].begin - names[0].end);
    const std::size_t colon = std::min(unit.text.text.find("："), unit.text.text.find(":"));
    if ((arrow != "→" && arrow != "←") || colon == std::string::npos) return false;
    InformationFlow flow;
    flow.unit = id;
    flow.range = {0, static_cast<std::uint32_t>(unit.text.text.size())};
    flow.large_scale = in_large_scale(unit.clause);
    flow.from = names[arrow == "→" ? 0 : 1].role;
    flow.to = names[arrow == "→" ? 1 : 0].role;
    flow.what = trim(std::string_view(unit.text.text).substr(colon + (unit.text.text[colon] == ':' ? 1 : 3)));
    if (flow.what.empty()) return false;
    extract_.flows.push_back(std::move(flow));
    return true;
  }

  void take_row(UnitId id, const Unit& unit) {
    const Table& table = outline_.tables[unit.table.index];
    for (std::size_t column = 1; column < unit.cells.size(); ++column) {
      if (!holds(unit.cells[column].text, "→")) continue;
      InformationFlow pattern;
      pattern.unit = id;
      pattern.range = {0, static_cast<std::uint32_t>(unit.text.text.size())};
      pattern.about = unit.cells[0].text;
      std::replace(pattern.about.begin(), pattern.about.end(), '\n', ' ');
      if (column < table.columns.size()) pattern.channel = table.columns[column];
      pattern.large_scale = column < table.columns.size() && is_large_scale(table.columns[column]);
      take_cell(unit.cells[column].text, pattern);
    }
  }

  /// Directions, and below each what is told: line by line.
  void take_cell(std::string_view cell, const InformationFlow& pattern) {
    std::string_view direction;
    std::string what;
    const auto close = [&] {
      if (!direction.empty() && !what.empty() && !what.starts_with("特になし")) add_direction(direction, what, pattern);
      what.clear();
    };
    while (!cell.empty()) {
      const std::size_t end = std::min(cell.find('\n'), cell.size());
      const std::string_view line = cell.substr(0, end);
      cell.remove_prefix(std::min(end + 1, cell.size()));
      const Mark mark = mark_of(line);
      if (mark.kind == MarkKind::kBracket) {
        close();
        direction = line.substr(mark.length);
      } else {
        if (what.ends_with("。")) what.resize(what.size() - 3);
        what += (what.empty() ? "" : "、") + std::string(line);
      }
    }
    close();
  }

  /// 「A→B、C間」
  void add_direction(std::string_view direction, const std::string& what, const InformationFlow& pattern) {
    while (!direction.empty()) {
      const std::size_t end = std::min(direction.find("、"), direction.size());
      const std::string part = fold(direction.substr(0, end));
      direction.remove_prefix(std::min(end + 3, direction.size()));
      const std::vector<RoleMatch> names = roles_.find(part);
      if (names.size() == 2 && part.substr(names[0].end, names[1].begin - names[0].end) == "→") {
        extract_.flows.push_back(pattern);
        extract_.flows.back().from = names[0].role;
        extract_.flows.back().to = names[1].role;
      } else if (names.size() == 1 && part.substr(names[0].end) == "間") {
        extract_.flows.push_back(pattern);
        extract_.flows.back().from = extract_.flows.back().to = names[0].role;
      } else {
        continue;
      }
      extract_.flows.back().what = what;
    }
  }

  const Outline& outline_;
  const std::vector<SpokenUnit>& spoken_;
  const RoleFinder& roles_;
  Extract& extract_;
  std::vector<RoleId> tellers_;  ///< by flow: who was said to act; none for those of tables
};

}  // namespace

void find_flows(const Outline& outline, const std::vector<SpokenUnit>& spoken, const RoleFinder& roles,
                Extract& extract) {
  FlowFinder(outline, spoken, roles, extract).run();
}

}  // namespace kitei

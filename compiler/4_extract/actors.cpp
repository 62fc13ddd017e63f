#include "4_extract/actors.h"

#include <algorithm>

#include "0_base/text.h"

namespace kitei {
namespace {

using Words = std::initializer_list<std::string_view>;

bool begins(std::string_view text, Words words) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

bool contains(std::string_view text, Words words) {
  for (const std::string_view word : words) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

void add(std::vector<RoleId>& roles, RoleId role) {
  if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
}

/// What follows a name, behind a bracketed note and words that belong to it: （…）, 等, 間.
std::string_view behind(std::string_view folded, std::size_t end) {
  std::string_view rest = folded.substr(end);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : {"等", "自ら", "自身", "側", "各社"}) {
      if (rest.starts_with(word)) {
        rest.remove_prefix(word.size());
        again = true;
      }
    }
    if (rest.starts_with("(")) {
      const std::size_t close = rest.find(')');
      if (close == std::string_view::npos) break;
      rest.remove_prefix(close + 1);
      again = true;
    }
  }
  return rest;
}

/// 「…の取組については」, 「…のリエゾンは」: a noun that stands for the role itself.
std::string_view behind_stand_in(std::string_view rest) {
  if (!rest.starts_with("の")) return rest;
  for (const std::string_view noun : {"取組", "取り組み", "施策", "リエゾン", "長", "職員", "担当者", "責任者",
                                      "経営層", "窓口", "管理者", "役割", "構成員", "代表者"}) {
    const std::string_view word = rest.substr(3);
    if (word.starts_with(noun)) return behind(word, noun.size());
    // 「の当該分野担当のリエゾンは」: up to two more links of a chain
  }
  return rest;
}

bool is_depth_zero(std::string_view folded, std::size_t at) {
  int depth = 0;
  for (std::size_t i = 0; i < at;) {
    const char32_t c = decode(folded, i);
    depth += c == '(' || c == U'「' || c == U'『' ? 1 : c == ')' || c == U'」' || c == U'』' ? -1 : 0;
  }
  return depth <= 0;
}

/// True where two names are joined: 「及び」, 「、」, 「・」 … and nothing else between them.
bool joined(std::string_view between) {
  while (!between.empty() && between.front() == '(') {
    const std::size_t close = between.find(')');
    if (close == std::string_view::npos) return false;
    between.remove_prefix(close + 1);
  }
  for (const std::string_view word : {"各", "各々", "関係"}) {
    if (between.ends_with(word)) between.remove_suffix(word.size());
  }
  for (const std::string_view word : {"及び", "並びに", "または", "又は", "若しくは", "もしくは", "および", "、", "・",
                                      "と", "や", "、及び", "・及び", "等及び", "及びその"}) {
    if (between == word) return true;
  }
  return false;
}

/// The roles joined in front of names[last], it included.
Subject gather(std::string_view folded, const std::vector<RoleMatch>& names, std::size_t last, std::string_view rule) {
  std::size_t first = last;
  while (first > 0 && joined(folded.substr(names[first - 1].end, names[first].begin - names[first - 1].end))) --first;
  Subject subject;
  subject.rule = rule;
  subject.begin = names[first].begin;
  subject.end = names[last].end;
  for (std::size_t i = first; i <= last; ++i) add(subject.roles, names[i].role);
  return subject;
}

}  // namespace

Subject topic_of(std::string_view folded, const std::vector<RoleMatch>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view rest = behind_stand_in(behind(folded, names[i].end));
    const bool topic = begins(rest, {"は", "も、", "については", "にあっては", "としては", "として、", "においては",
                                     "においても、"}) &&
                       !begins(rest, {"はじめ"});
    if (begins(rest, {"に対する責務", "に対する義務"})) return gather(folded, names, i, "bound-by-rule");
    if (topic && is_depth_zero(folded, names[i].begin)) return gather(folded, names, i, "topic");
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view rest = behind(folded, names[i].end);
    if (begins(rest, {"において", "には"}) && contains(rest, {"期待され", "求められ", "望まれ", "望ましい"}) &&
        is_depth_zero(folded, names[i].begin)) {
      return gather(folded, names, i, "place");
    }
  }
  return {};
}

std::vector<RoleId> bracket_roles(std::string_view folded, const std::vector<RoleMatch>& names) {
  std::vector<RoleId> roles;
  const std::size_t open = folded.rfind('(');
  for (const RoleMatch& name : names) {
    const bool inside = open != std::string_view::npos && name.begin > open && name.begin < open + 24;
    if (inside && folded.find(')', name.end) != std::string_view::npos && begins(behind(folded, name.end), {"は"})) {
      add(roles, name.role);
    }
  }
  // The same without a bracket: 「…するとともに、当該大臣は…」.
  for (const RoleMatch& name : names) {
    const std::size_t joint = folded.rfind("とともに、", name.begin);
    const bool behind_joint = joint != std::string_view::npos && name.begin > joint && name.begin < joint + 15 + 12;
    if (behind_joint && begins(behind(folded, name.end), {"は"})) add(roles, name.role);
  }
  return roles;
}

Subject agent_of(std::string_view folded, const std::vector<RoleMatch>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view rest = behind(folded, names[i].end);
    if (begins(rest, {"が、"}) && is_depth_zero(folded, names[i].begin)) return gather(folded, names, i, "agent");
  }
  // 「A が示す範囲を B が認める場合は」: of several the one nearest to the case acts.
  for (std::size_t i = names.size(); i > 0; --i) {
    const std::string_view rest = behind(folded, names[i - 1].end);
    if (!rest.starts_with("が")) continue;
    const std::string_view clause = rest.substr(0, rest.find("、"));
    if (!contains(clause, {"場合", "とき"})) continue;
    const bool judges = contains(clause, {"認める", "判断する", "必要とする"});  // who judges a case acts in it
    return gather(folded, names, i - 1, judges ? "agent-judges" : "agent-in-condition");
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view rest = behind(folded, names[i].end);
    if (begins(rest, {"から"}) && !begins(rest, {"からの", "から受け", "から提供さ", "から求め"}) &&
        contains(rest, {"提供", "連絡", "通報", "同報", "報告"})) {
      return gather(folded, names, i, "giver");
    }
  }
  return {};
}

std::vector<RoleId> heading_roles(std::string_view folded, const std::vector<RoleMatch>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view rest = behind(folded, names[i].end);
    const bool charge = rest.empty() || begins(rest, {"が", "は", "による", "として", "からの"}) ||
                        (rest.starts_with("の") && contains(rest, {"施策", "取組", "取り組み", "対策", "責務", "役割",
                                                                   "義務", "事項", "活動", "業務"}));
    if (!charge) continue;
    // A heading that names the role late speaks of something else, unless the whole of it is a list of roles.
    if (names[0].begin > 12 && !rest.empty() && !begins(rest, {"の"})) continue;
    return gather(folded, names, i, "heading").roles;
  }
  return {};
}

std::string_view behind_name(std::string_view folded, const RoleMatch& name) {
  return behind(folded, name.end);
}

std::size_t last_joined(std::string_view folded, const std::vector<RoleMatch>& names, std::size_t first) {
  std::size_t last = first;
  while (last + 1 < names.size() && joined(folded.substr(names[last].end, names[last + 1].begin - names[last].end))) {
    ++last;
  }
  return last;
}

}  // namespace kitei

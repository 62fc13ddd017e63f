// Citations.
//
// A first set of forms: articles (第26条第1項第3号, 26条1項3号, kanji numerals, 枝番), with the Act's name before them
// where one stands there; Acts with their law number; annexes and figures (別紙４－１, 図表１); labels in quotation
// marks.
#include "4_extract/references.h"

#include <fmt/format.h>

#include <array>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "2_scan/marker.h"

namespace kitei {
namespace {

/// A citation in folded text.
struct Found {
  std::size_t begin, end;
  std::string kind, law, target;
};

bool take(std::string_view text, std::size_t& at, std::string_view word) {
  if (!text.substr(at).starts_with(word)) return false;
  at += word.size();
  return true;
}

/// "第", a number, the unit, and の with further numbers: 第30条の2 -> "30-2". `at` moves behind it.
bool take_count(std::string_view text, std::size_t& at, std::string_view unit, std::string& out) {
  std::size_t next = at;
  take(text, next, "第");
  const std::uint32_t number = number_at(text, next);
  if (number == 0 || !take(text, next, unit)) return false;
  out = std::to_string(number);
  for (std::size_t more = next; take(text, more, "の");) {
    const std::uint32_t branch = number_at(text, more);
    if (branch == 0 || branch > 99) break;
    out += fmt::format("-{}", branch);
    next = more;
  }
  at = next;
  return true;
}

/// The name of an Act that ends at `end`: letters back to a bracket, comma or particle; it must end in 法, 令 or 規則.
std::size_t law_begin(std::string_view text, std::size_t end) {
  const std::string_view head = text.substr(0, end);
  if (!head.ends_with("法") && !head.ends_with("令") && !head.ends_with("規則") && !head.ends_with("法律")) return end;
  std::size_t at = end;
  for (int letters = 0; at > 0 && letters < 40; ++letters) {
    std::size_t before = at;
    const char32_t c = decode_before(text, before);
    const bool word = is_kanji(c) || is_katakana(c) || is_latin(c) || c == U'の' || c == U'等' || c == U'に' ||
                      c == U'す' || c == U'る' || c == U'・';
    if (!word) break;
    at = before;
  }
  // Particles at the front belong to the sentence: 「また、」 stops above, 「には」 「は」 are not word letters.
  while (at < end &&
         (text.substr(at).starts_with("に") || text.substr(at).starts_with("の") || text.substr(at).starts_with("等")))
    at += 3;
  return at;
}

bool find_article(std::string_view text, std::size_t at, Found& found) {
  std::string article;
  std::size_t next = at;
  if (!take_count(text, next, "条", article)) return false;
  found = {at, next, "article", {}, article};
  std::string part;
  std::size_t more = next;
  if (take_count(text, more, "項", part)) {
    found.target += ":" + part;
    found.end = more;
  }
  more = found.end;
  if (take_count(text, more, "号", part)) {
    found.target += part.empty() ? "" : (found.target.find(':') == std::string::npos ? "::" : ":") + part;
    found.end = more;
  }
  std::size_t name_end = at;
  if (name_end > 0 && text[name_end - 1] == ')') {                 // the law number in brackets
    const std::size_t near = name_end > 120 ? name_end - 120 : 0;  // longer ones are none: time stays linear
    const std::size_t back = text.substr(near, name_end - near).rfind('(');
    const std::size_t open = back == std::string_view::npos ? back : near + back;
    if (open != std::string_view::npos && text.substr(open, name_end - open).find("法律第") != std::string_view::npos)
      name_end = open;
  }
  const std::size_t name = law_begin(text, name_end);
  if (name < name_end) {
    found.law = std::string(text.substr(name, name_end - name));
    found.begin = name;
  }
  return true;
}

bool find_annex(std::string_view text, std::size_t at, Found& found) {
  for (const std::string_view word : {"別紙", "別添", "別表", "図表", "様式"}) {
    std::size_t next = at;
    if (!take(text, next, word)) continue;
    take(text, next, "第");
    std::size_t digits = next;
    std::string label(word);
    if (const std::uint32_t number = number_at(text, digits); number > 0) {
      label += std::to_string(number);
      next = digits;
      std::size_t more = next;
      if (take(text, more, "-")) {
        if (const std::uint32_t part = number_at(text, more); part > 0) {
          label += fmt::format("-{}", part);
          next = more;
        }
      }
    } else if (word != "別添") {
      return false;
    }
    found = {at, next, word == "図表" ? "figure" : "annex", {}, label};
    return true;
  }
  return false;
}

/// 「…法（平成26年法律第104号）」 without an article behind it.
bool find_act(std::string_view text, std::size_t at, Found& found) {
  if (text[at] != '(') return false;
  const std::size_t length = text.substr(at, 61).find(')');
  if (length == std::string_view::npos) return false;
  const std::size_t close = at + length;
  const std::string_view inside = text.substr(at + 1, length - 1);
  if (inside.find("年法律第") == std::string_view::npos || !inside.ends_with("号")) return false;
  const std::size_t name = law_begin(text, at);
  if (name == at) return false;
  found = {name, close + 1, "act", std::string(text.substr(name, at - name)), std::string(inside)};
  return true;
}

void find_in(UnitId id, const Folded& folded, Extract& extract) {
  const std::string_view text = folded.text;
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size();) {
    Found found;
    const char first = text[at];
    bool hit = false;
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("第") ||
        (first >= '0' && first <= '9' && (at == 0 || text[at - 1] < '0' || text[at - 1] > '9')))
      hit = find_article(text, at, found);
    if (!hit && (rest.starts_with("別") || rest.starts_with("図") || rest.starts_with("様式")))
      hit = find_annex(text, at, found);
    if (!hit && first == '(') hit = find_act(text, at, found);
    if (hit && found.begin >= done) {
      extract.citations.push_back(
          {id, {folded.origin[found.begin], folded.origin[found.end]}, found.kind, found.law, found.target});
      done = at = found.end;
    } else {
      decode(text, at);
    }
  }
}

}  // namespace

void find_citations(const Outline& outline, const std::vector<SpokenUnit>& spoken, Extract& extract) {
  for (std::size_t i = 0; i < outline.units.size(); ++i) {
    if (outline.units[i].kind == UnitKind::kLoose) continue;
    find_in(UnitId{static_cast<std::uint32_t>(i)}, spoken[i].folded, extract);
  }
}

}  // namespace kitei

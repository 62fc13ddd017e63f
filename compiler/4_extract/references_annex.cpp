// Annexes, figures, tables and notes: 別紙４－１, 別添, 別表第一, 様式第１号, 参考２, 図表１, 表3-1, 注１, ※２.
#include <fmt/format.h>

#include <array>

#include "0_base/text.h"
#include "2_scan/marker.h"
#include "4_extract/reference_scan.h"

namespace kitei {
namespace {

struct Kind {
  std::string_view word, kind;
  bool needs_number;
};

constexpr std::array<Kind, 10> kKinds{{{"図表", "figure", true},
                                       {"別紙", "annex", false},
                                       {"別添", "annex", false},
                                       {"別表", "annex", false},
                                       {"別記", "annex", true},
                                       {"様式", "annex", true},
                                       {"参考資料", "annex", true},
                                       {"参考", "annex", true},
                                       {"図", "figure", true},
                                       {"表", "figure", true}}};

/// A number in one kind of digits: 12 of 「図表2-12二次利用」.
std::uint32_t one_number(std::string_view text, std::size_t& at) {
  std::size_t end = at;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  return number_at(end > at ? text.substr(0, end) : text, at);
}

/// 第一, 4-1, 1.2: the number of an annex. False where none stands there.
bool take_label(std::string_view text, std::size_t& at, std::string& label) {
  std::size_t next = at;
  const bool ordinal = take(text, next, "第");
  std::size_t digits = next;
  const std::uint32_t number = one_number(text, digits);
  if (number == 0 || (!ordinal && (text[next] < '0' || text[next] > '9') && !label.starts_with("別"))) return false;
  label += std::to_string(number);
  at = digits;
  take(text, at, "号");
  for (std::size_t more = at; take(text, more, "-") || take(text, more, ".") || take(text, more, "の");) {
    const std::uint32_t part = one_number(text, more);
    if (part == 0 || part > 99) break;
    label += fmt::format("-{}", part);
    at = more;
  }
  return true;
}

/// 表1名, 図2枚: counting, not a label.
bool is_counter(std::string_view behind) {
  for (const std::string_view word :
       {"名", "人", "件", "回", "枚", "つ", "か所", "箇所", "年", "月", "日", "割", "点"}) {
    if (behind.starts_with(word)) return true;
  }
  return false;
}

/// 「図表１　体制の例」 at the beginning of a unit, or of a caption in raw HTML: the figure itself.
bool is_caption(const ReferenceScan& scan, std::size_t at, std::size_t end) {
  if (at != 0 && !scan.text.substr(0, at).ends_with("<figcaption>")) return false;
  std::size_t next = scan.folded.origin[end];
  const std::string_view printed = scan.unit.text.text;
  if (next >= printed.size() || printed[next - 1] == '.') return true;
  std::size_t before = next;
  return is_space(decode(printed, next)) || is_space(decode_before(printed, before));
}

}  // namespace

std::size_t find_annex(ReferenceScan& scan, std::size_t at) {
  const std::string_view text = scan.text;
  for (const Kind& kind : kKinds) {
    std::size_t end = at;
    if (!take(text, end, kind.word)) continue;
    if (const char32_t before = scan.before(at);
        is_kanji(before) && kind.needs_number && before != U'上' && before != U'下')
      return at;
    std::string label(kind.word);
    if (!take_label(text, end, label)) {
      std::size_t next = end;
      const char32_t behind = next < text.size() ? decode(text, next) : 0;
      if (kind.needs_number || is_kanji(behind) || is_katakana(behind)) return at;
      if (kind.word != "別添" && !is_hiragana(behind) && behind != U'、' && behind != ')') return at;
    } else if (is_counter(text.substr(end))) {
      return at;
    }
    if (is_caption(scan, at, end)) return at;
    return scan.add(at, end, {{}, {}, std::string(kind.kind), {}, {}, label, {}, {}, false});
  }
  return at;
}

std::size_t find_note(ReferenceScan& scan, std::size_t at) {
  const std::string_view text = scan.text;
  std::size_t end = at;
  std::string mark;
  for (const std::string_view word : {"注", "※", "*"}) {
    if (take(text, end, word)) mark = word;
  }
  if (mark.empty() || (mark == "注" && is_kanji(scan.before(at)))) return at;  // 発注1件
  const std::size_t digits = end;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9' && end - digits < 3) ++end;
  if (end == digits) return at;
  mark += text.substr(digits, end - digits);
  const UnitId note = scan.places.note_marked(scan.id, mark);
  if (!note || note == scan.id) return at;
  return scan.add(at, end, {{}, {}, "note", {}, {}, mark, {}, note, false});
}

}  // namespace kitei

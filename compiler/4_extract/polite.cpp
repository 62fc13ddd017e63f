#include "4_extract/polite.h"

#include <array>
#include <utility>

#include "0_base/text.h"

namespace kitei {
namespace {

using Form = std::pair<std::string_view, std::string_view>;

/// The letter before ます, and what ends the plain verb instead: five-row verbs change it (書きます → 書く), one-row
/// verbs keep it (見せます → 見せる).
constexpr std::array kStems{
    Form{"し", "する"}, Form{"き", "く"}, Form{"ぎ", "ぐ"}, Form{"ち", "つ"}, Form{"に", "ぬ"},
    Form{"び", "ぶ"},   Form{"み", "む"}, Form{"り", "る"}, Form{"い", "う"},
};

/// Verbs that those rules would get wrong: 示します is not しめする, できます not でく.
constexpr std::array kVerbs{
    Form{"示し", "示す"},     Form{"表し", "表す"},   Form{"指し", "指す"},       Form{"返し", "返す"},
    Form{"出し", "出す"},     Form{"直し", "直す"},   Form{"渡し", "渡す"},       Form{"残し", "残す"},
    Form{"外し", "外す"},     Form{"移し", "移す"},   Form{"起こし", "起こす"},   Form{"果たし", "果たす"},
    Form{"でき", "できる"},   Form{"てい", "ている"}, Form{"でい", "でいる"},     Form{"用い", "用いる"},
    Form{"ござい", "ござる"}, Form{"み", "む"},       Form{"くださ", "ください"},
};

bool swap(std::string& text, std::string_view from, std::string_view to) {
  if (!text.ends_with(from)) return false;
  text.resize(text.size() - from.size());
  text += to;
  return true;
}

/// The stem of a polite verb to its plain form.
void conjugate(std::string& stem) {
  for (const auto& [from, to] : kVerbs) {
    if (swap(stem, from, to)) return;
  }
  for (const auto& [from, to] : kStems) {
    if (swap(stem, from, to)) return;
  }
  stem += "る";
}

/// Polite denials and past forms, in the order in which they are tried.
constexpr std::array kDenials{
    Form{"ありません", "ない"},     Form{"りません", "らない"}, Form{"ていません", "ていない"},
    Form{"いけません", "いけない"}, Form{"いません", "わない"}, Form{"ません", "ない"},
    Form{"ました", "た"},           Form{"でした", "だった"},
};

bool is_adjective(std::string_view text) {
  for (const std::string_view end : {"しい", "たい", "ない", "よい", "いい"}) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

}  // namespace

std::string plain_form(std::string_view predicate) {
  std::string text(predicate);
  // An invitation is an end of its own, but for what is stronger: 努めましょう, やめましょう, 避けましょう.
  for (const std::string_view verb : {"努め", "やめ", "避け"}) {
    if (text.ends_with(std::string(verb) + "ましょう") && swap(text, "ましょう", "る")) return text;
  }
  if (swap(text, "でしょう", "")) return text;
  if (swap(text, "です", "")) return is_adjective(text) ? text : text + "である";
  const bool asks = text.ends_with("ますか") || text.ends_with("ませんか");
  if (asks) swap(text, "か", "");
  if (swap(text, "ます", "")) {
    conjugate(text);
  } else {
    for (const auto& [from, to] : kDenials) {
      if (swap(text, from, to)) break;
    }
  }
  return asks ? text + "か" : text;
}

}  // namespace kitei

#include "2_scan/line_seam.h"

#include <array>

#include "0_base/text.h"
#include "2_scan/title_line.h"

namespace kitei {
namespace {

template <std::size_t N>
bool ends_in(std::string_view text, const std::array<std::string_view, N>& words) {
  for (const std::string_view word : words) {
    if (text.ends_with(word)) return true;
  }
  return false;
}

template <std::size_t N>
bool begins_in(std::string_view text, const std::array<std::string_view, N>& words) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

constexpr std::array<std::string_view, 10> kEnds{"。", " 等", "　等", "など", "こと", "か", "もの", "略", "！", "？"};
/// What cannot end a phrase.
constexpr std::array<std::string_view, 13> kParticles{"、", "，", "を", "は", "が", "の", "と",
                                                      "や", "で", "へ", "に", "び", "第"};
/// Adverbs that close the caption of a box: 「…対策が可能に」.
constexpr std::array<std::string_view, 3> kAdverbs{"可能に", "必要に", "明確に"};
/// Hiragana that begin a sentence; others go on.
constexpr std::array<std::string_view, 19> kStarters{"また", "なお", "その", "この", "これ", "それ", "さら",
                                                     "ただ", "いわ", "はい", "すべ", "あら", "いま", "まず",
                                                     "もっ", "ここ", "ほか", "どの", "より"};
/// Kanji that are words by themselves.
constexpr std::u32string_view kWords = U"等者国時際場日年月件例内外上下中後前間法物他多省庁局課室部長案会人";
constexpr std::array<std::string_view, 26> kCaptionEnds{
    "設置", "強化", "協力", "取得", "検査", "実施", "指揮", "提供", "改組", "届出", "報告", "新設", "創設",
    "措置", "推進", "整備", "確保", "改正", "策定", "導入", "制限", "限定", "概要", "関係", "規定", "利用"};

/// 「…の設」: one kanji behind hiragana is half a word.
bool ends_in_half_word(std::string_view text) {
  std::size_t at = text.size();
  if (at == 0) return false;
  const char32_t last = decode_before(text, at);
  if (!is_kanji(last) || at == 0 || kWords.find(last) != std::u32string_view::npos) return false;
  return is_hiragana(decode_before(text, at));
}

/// Katakana at the end of one line and the front of the next are one word where one part is short: 「サー」「バの」.
bool shares_katakana(std::string_view above, std::string_view below) {
  constexpr std::size_t kShort = 3;
  std::size_t tail = 0, run = 0;
  for (std::size_t at = above.size(); at > 0 && is_katakana(decode_before(above, at));) ++tail;
  for (std::size_t at = 0; at < below.size() && is_katakana(decode(below, at));) ++run;
  return tail > 0 && run > 0 && (tail <= kShort || run <= kShort);
}

/// 「令和７年５月」, 「…③」: a date or a number of a figure.
bool ends_in_number(std::string_view text) {
  constexpr std::size_t kLongestDate = 16;
  const char32_t last = last_letter(text);
  if (last >= 0x2460 && last <= 0x2473) return true;
  return (last == U'月' || last == U'日') && text.find("年") != text.npos && count_letters(text) <= kLongestDate;
}

bool begins_within_word(std::string_view text) {
  const char32_t first = first_letter(text);
  if (is_hiragana(first)) return !begins_in(text, kStarters);
  static constexpr std::u32string_view kInner = U"ーァィゥェォッャュョ）)」』、。，";
  return kInner.find(first) != std::u32string_view::npos || text.starts_with("等");
}

}  // namespace

char32_t first_letter(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : decode(text, at);
}

char32_t last_letter(std::string_view text) {
  std::size_t at = text.size();
  return text.empty() ? 0 : decode_before(text, at);
}

Seam seam_between(std::string_view above, std::string_view below) {
  const bool whole = is_bracketed(above) || is_title_tag(above);
  if (above.empty() || below.empty() || above.ends_with("。") || below.starts_with("http")) return Seam::kEnded;
  if (begins_within_word(below)) return Seam::kTorn;
  if (whole || ends_in(above, kEnds) || ends_in_number(above)) return Seam::kEnded;
  if (ends_in(above, kParticles) && !ends_in(above, kAdverbs)) return Seam::kTorn;
  if (shares_katakana(above, below)) return Seam::kTorn;
  const char32_t first = first_letter(below);
  return ends_in_half_word(above) && (is_kanji(first) || is_hiragana(first)) ? Seam::kTorn : Seam::kOpen;
}

bool ends_like_caption(std::string_view text) {
  return ends_in(text, kCaptionEnds);
}

}  // namespace kitei

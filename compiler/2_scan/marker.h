/// Labels and list marks at the beginning of a line: what kind they are, what they count, how long they are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "0_base/short_list.h"

namespace kitei {

/// The numbering schemes of official documents (公用文, plans, standards, statutes).
enum class MarkKind : std::uint8_t {
  kNone,
  kPart,         ///< 第１部, 第１編, 第１章, 第１節, 第１款
  kArticle,      ///< 第３条, 第三十条の二
  kOutline,      ///< 第１, 第２ (official documents, top level)
  kRoman,        ///< Ⅰ．, III.
  kDecimal,      ///< 1., 1.1, 2.1.1; ３．
  kNumber,       ///< １ or 1 followed by a blank (official documents, second level)
  kKanji,        ///< 一, 二 followed by a blank (standards of the 1990s, top level)
  kBracket,      ///< (1), （１）
  kCircled,      ///< ①
  kKana,         ///< ア, イ … with a blank or a stop behind
  kKanaBracket,  ///< (ア)
  kLatin,        ///< a. ａ． (a) （ａ）
  kAnnex,        ///< 別紙４－１, 別添, 別表第一, 様式第１号, 附則, 参考
  kBullet,       ///< ・ ○ ● ■ － ➢ ✓ …
  kNote,         ///< ※, ※１, *1, （注１）, ☆１
};

/// A mark at the beginning of a text.
struct Mark {
  MarkKind kind = MarkKind::kNone;
  std::string_view printed;  ///< as it stands, with its stop: "Ⅳ．", "(1)"
  ShortList<std::uint32_t>
      numbers;             ///< what it counts: {4}, {2,1,1}; of kana the place in its order; empty for bullets
  std::size_t length = 0;  ///< bytes of the text up to what follows the mark and its blanks
  bool wide = false;       ///< printed in full-width digits
  explicit operator bool() const { return kind != MarkKind::kNone; }
};

/// The mark at the beginning of `text` (blanks at its front are part of `length`). `kNone` where there is none.
Mark mark_of(std::string_view text);
/// `printed` would point into a text that is gone.
Mark mark_of(std::string&& text) = delete;

/// The code of a control that stands at `at`, two to four capitals and two digits: "ACC-01"; empty where there is none.
std::string_view code_at(std::string_view text, std::size_t at);
/// The code at the beginning of a heading, with a blank behind it: "ACC-01" of 「ACC-01 利用者の識別」; else empty.
std::string_view control_code(std::string_view text);

/// Reads a number of ASCII, full-width or kanji digits at `at` and moves past it; 0 where there is none.
std::uint32_t number_at(std::string_view text, std::size_t& at);

/// The label as records have it: NFKC, without trailing stop or blanks ("Ⅳ．" -> "IV", "１．" -> "1", "別紙４－１" ->
/// "別紙4-1").
std::string label_of(std::string_view printed);

}  // namespace kitei

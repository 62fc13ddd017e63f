/// The elements of e-Gov statute XML (法令標準XMLスキーマ v3) by what a reader sees in them.
#pragma once

#include <cstdint>
#include <string_view>

namespace kitei {

enum class EgovElement : std::uint8_t {
  kOther,       ///< what holds other elements, known or not: its children are looked at, its own text is loose
  kEnvelope,    ///< of the API: only the statute in it counts
  kTitle,       ///< LawTitle
  kText,        ///< a paragraph of its own: LawNum, EnactStatement, SuppNote …
  kContents,    ///< TOC
  kDivision,    ///< 編 章 節 款 目
  kArticle,     ///< 条
  kSupplement,  ///< 附則
  kAnnex,       ///< 別表, 様式, 別記, 付録 …
  kParagraph,   ///< 項
  kItem,        ///< 号, イロハ, 類, lists
  kCaption,     ///< the title of a table, figure or note
  kTable,
  kRemarks,  ///< 備考
  kFigure,   ///< a picture: its file name is all that there is
  kQuoted,   ///< provisions of another law that are quoted here to be inserted there
};

/// What an element is.
EgovElement egov_element(std::string_view name);

/// True for the statute itself in an envelope, and for the parts of an envelope that lead to it.
bool leads_to_statute(std::string_view name);

/// True for elements within a sentence or cell that begin apart from the words before them: columns, items, titles.
bool stands_apart(std::string_view name);

}  // namespace kitei

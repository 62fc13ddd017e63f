#include "2_scan/egov_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kitei {
namespace {

using Row = std::pair<std::string_view, EgovElement>;

/// Sorted by name.
constexpr std::array<Row, 58> kElements{{
    {"AmendProvisionSentence", EgovElement::kText},
    {"Appdx", EgovElement::kAnnex},
    {"AppdxFig", EgovElement::kAnnex},
    {"AppdxFormat", EgovElement::kAnnex},
    {"AppdxNote", EgovElement::kAnnex},
    {"AppdxStyle", EgovElement::kAnnex},
    {"AppdxTOC", EgovElement::kContents},
    {"AppdxTable", EgovElement::kAnnex},
    {"ApplData", EgovElement::kEnvelope},
    {"Article", EgovElement::kArticle},
    {"ArticleRange", EgovElement::kText},
    {"Chapter", EgovElement::kDivision},
    {"Class", EgovElement::kItem},
    {"DataRoot", EgovElement::kEnvelope},
    {"Division", EgovElement::kDivision},
    {"EnactStatement", EgovElement::kText},
    {"Fig", EgovElement::kFigure},
    {"FigStructTitle", EgovElement::kCaption},
    {"FormatStructTitle", EgovElement::kCaption},
    {"Item", EgovElement::kItem},
    {"LawNum", EgovElement::kText},
    {"LawTitle", EgovElement::kTitle},
    {"List", EgovElement::kItem},
    {"ListSentence", EgovElement::kText},
    {"NewProvision", EgovElement::kQuoted},
    {"NoteStructTitle", EgovElement::kCaption},
    {"Paragraph", EgovElement::kParagraph},
    {"Part", EgovElement::kDivision},
    {"QuoteStruct", EgovElement::kQuoted},
    {"RelatedArticleNum", EgovElement::kText},
    {"Remarks", EgovElement::kRemarks},
    {"Section", EgovElement::kDivision},
    {"Sentence", EgovElement::kText},
    {"StyleStructTitle", EgovElement::kCaption},
    {"Subitem1", EgovElement::kItem},
    {"Subitem10", EgovElement::kItem},
    {"Subitem2", EgovElement::kItem},
    {"Subitem3", EgovElement::kItem},
    {"Subitem4", EgovElement::kItem},
    {"Subitem5", EgovElement::kItem},
    {"Subitem6", EgovElement::kItem},
    {"Subitem7", EgovElement::kItem},
    {"Subitem8", EgovElement::kItem},
    {"Subitem9", EgovElement::kItem},
    {"Sublist1", EgovElement::kItem},
    {"Sublist2", EgovElement::kItem},
    {"Sublist3", EgovElement::kItem},
    {"Subsection", EgovElement::kDivision},
    {"SuppNote", EgovElement::kText},
    {"SupplNote", EgovElement::kText},
    {"SupplProvision", EgovElement::kSupplement},
    {"SupplProvisionAppdx", EgovElement::kAnnex},
    {"SupplProvisionAppdxStyle", EgovElement::kAnnex},
    {"SupplProvisionAppdxTable", EgovElement::kAnnex},
    {"TOC", EgovElement::kContents},
    {"Table", EgovElement::kTable},
    {"TableStructTitle", EgovElement::kCaption},
    {"law_data_response", EgovElement::kEnvelope},
}};

static_assert(std::is_sorted(kElements.begin(), kElements.end(),
                             [](const Row& a, const Row& b) { return a.first < b.first; }));

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

EgovElement egov_element(std::string_view name) {
  const auto row = std::lower_bound(kElements.begin(), kElements.end(), name,
                                    [](const Row& one, std::string_view wanted) { return one.first < wanted; });
  return row != kElements.end() && row->first == name ? row->second : EgovElement::kOther;
}

bool leads_to_statute(std::string_view name) {
  static constexpr std::array<std::string_view, 6> kNames{"ApplData",    "DataRoot",    "Law",
                                                          "LawContents", "LawFullText", "law_full_text"};
  return is_one_of(name, kNames);
}

bool stands_apart(std::string_view name) {
  static constexpr std::array<std::string_view, 6> kNames{"Article", "Column", "Item", "Paragraph", "Remarks", "Class"};
  return is_one_of(name, kNames) || name.starts_with("Subitem") || name.starts_with("Sublist") ||
         (name.ends_with("Sentence") && name != "Sentence");
}

}  // namespace kitei

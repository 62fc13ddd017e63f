/// What the finders of citations share while they walk over the text of a unit.
#pragma once

#include <string>
#include <string_view>

#include "4_extract/law_finder.h"
#include "4_extract/reference.h"
#include "4_extract/reference_places.h"
#include "4_extract/spoken.h"
#include "4_extract/statements.h"
#include "4_extract/work_names.h"

namespace kitei {

/// What was cited last: the antecedent of 同条, 同項, 同法, and of members of a list that leave out their first parts.
struct LastCited {
  Reference reference;
  std::string law, law_number;               ///< the law named last, with an article or without
  std::size_t end = std::string_view::npos;  ///< where the last citation ends; npos where it stands in another unit
  bool article = false;                      ///< the reference is one to an article
  Reference with_article;                    ///< the last one that names its article, as 前項 does not: 同条
  Reference with_paragraph, with_item;       ///< the last ones that name a paragraph, an item: 同項, 同号
  std::string document;                      ///< title of the document named last
  std::size_t document_end = std::string_view::npos;
  std::size_t item_end = std::string_view::npos;  ///< where the last item cited by its mark ends
  bool item_ahead = false;
};

/// A walk over one unit.
struct ReferenceScan {
  std::string_view text;  ///< folded
  const Folded& folded;
  const Unit& unit;
  UnitId id;
  const ReferencePlaces& places;
  const WorkNames& names;
  LastCited& last;
  Extract& extract;

  /// Takes a citation over: `begin` and `end` are bytes of the folded text. Gives `end`.
  std::size_t add(std::size_t begin, std::size_t end, Citation citation);
  /// Takes an article, or whatever else `reference` names, as what was cited last, and the citation over. `named`: the
  /// words name the article and not only a part of the one at hand.
  std::size_t add_article(std::size_t begin, std::size_t end, const Reference& reference, bool named = true);
  /// The letter before `at`; 0 at the beginning.
  char32_t before(std::size_t at) const;
  /// True where a blank stands before `at` in print, which folding takes away.
  bool behind_blank(std::size_t at) const;
  /// The letter as printed from which the folded byte `at` came: ① where the folded text has 1.
  char32_t printed(std::size_t at) const;
};

/// Each finder looks for a citation of its kind that begins at `at` (or has its name before it, behind `from`), adds it
/// and gives its end; `at` where there is none.
std::size_t find_law(ReferenceScan& scan, std::size_t at, std::size_t name_end, const Work& work);
std::size_t find_bracketed_work(ReferenceScan& scan, std::size_t from, std::size_t at);
std::size_t find_rules(ReferenceScan& scan, std::size_t from, std::size_t at);
std::size_t find_article(ReferenceScan& scan, std::size_t from, std::size_t at);
std::size_t find_relative(ReferenceScan& scan, std::size_t at);
std::size_t find_annex(ReferenceScan& scan, std::size_t at);
std::size_t find_note(ReferenceScan& scan, std::size_t at);
std::size_t find_label(ReferenceScan& scan, std::size_t at);
std::size_t find_item(ReferenceScan& scan, std::size_t at);
std::size_t find_document(ReferenceScan& scan, std::size_t at, std::size_t end, const Work& work);
std::size_t find_quoted(ReferenceScan& scan, std::size_t at);

/// ① to ⑳: a mark of its own, which folding makes a number.
inline bool is_circled(char32_t letter) {
  return letter >= 0x2460 && letter <= 0x2473;
}

}  // namespace kitei

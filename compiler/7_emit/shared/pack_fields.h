/// The places of a draft that a ministry fills in. What stands there is kept when the pack is made anew.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "7_emit/shared/pack.h"

namespace kitei {

/// Begins the tags of content controls that are fields of ours; the id follows.
inline constexpr std::string_view kFieldTag = "kitei:";
/// Begins the names of the bookmarks around them; the id follows, with "_" for "-".
inline constexpr std::string_view kFieldBookmark = "kitei_";
/// What the cover has in place of a date.
inline constexpr std::string_view kBlankDate = "令和　　年　　月　　日";

struct PackField {
  std::string id;      ///< letters, digits and "-", the same in all packs of a control's domain: "scope", "domain-ACC"
  std::string label;   ///< a title for the field
  std::string prompt;  ///< what stands there until somebody writes: 「〔…を記入する。〕」
};

/// The fields of the draft of a pack, in its order.
std::vector<PackField> fields_of(const Graph& graph, const Pack& pack);

/// What the ministry wrote into a field; empty where it wrote nothing.
std::string_view entry_of(const Pack& pack, std::string_view field);

/// Entries of the pack whose field or control is not there any more; the two writers put them at the end.
Entries homeless_entries(const Graph& graph, const Pack& pack);

}  // namespace kitei

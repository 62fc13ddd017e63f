/// A draft sector guideline in the house form of a ministry's paper, on any kind of paper.
#pragma once

#include <string>

#include "7_emit/shared/draft_paper.h"
#include "7_emit/shared/guideline.h"

namespace kitei {

/// 「鉄道分野におけるサイバーセキュリティ対策指針」
std::string title_of(const Guideline& guideline);

/// Writes cover, contents, 第１ 総則, 第２ 体制と役割, 第３ 対策事項, 第４ 情報共有と報告, 第５ 評価と改善, and the
/// annexes: controls beside laws and standards, terms, sources. Holds quotes with their sources and sentences that are
/// true of any sector; what the ministry must decide stands in 〔〕.
void write_guideline(const Guideline& guideline, const Graph& graph, DraftPaper& paper);

}  // namespace kitei

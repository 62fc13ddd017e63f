/// A draft sector guideline in the house form of a ministry's paper.
#pragma once

#include <map>
#include <string>

#include "7_emit/pack_docx/guideline.h"

namespace kitei {

/// The parts of the Word package by path, but for those of templates/docx/: cover, contents, 第１ 総則, 第２
/// 体制と役割, 第３ 対策事項, 第４ 情報共有と報告, 附属. Holds quotes with their sources and sentences that are true of
/// any sector; what the ministry must decide stands in 〔〕.
std::map<std::string, std::string> write_guideline(const Guideline& guideline, const Lexicon& lexicon);

}  // namespace kitei

/// Numbers as official papers print them, for what is not numbered by Word.
#pragma once

#include <string>

namespace kitei {

/// 「１０」
std::string full_width(int number);

/// ア, イ, … from 1 on: after 44 of them ア again, doubled, as Word counts.
std::string kana(int number);

}  // namespace kitei

/// The columns of the checklist, for those who write and read it.
#pragma once

#include <array>
#include <cstddef>

#include "7_emit/shared/entries.h"

namespace kitei {

struct ChecklistColumn {
  const char* heading;
  double width;       ///< in digits
  bool open = false;  ///< filled in by hand
};

inline constexpr std::array<ChecklistColumn, 17> kChecklistColumns{{{"番号", 9},
                                                                    {"領域", 14},
                                                                    {"対策", 18},
                                                                    {"対策の内容", 52},
                                                                    {"確認すること", 34},
                                                                    {"強さ", 10},
                                                                    {"レベル", 7},
                                                                    {"この分野での扱い", 9},
                                                                    {"この分野での内容・理由", 32},
                                                                    {"根拠", 24},
                                                                    {"出典", 24},
                                                                    {kOpenColumns[0], 10, true},
                                                                    {"証跡の例", 24},
                                                                    {kOpenColumns[1], 24, true},
                                                                    {kOpenColumns[2], 12, true},
                                                                    {kOpenColumns[3], 12, true},
                                                                    {kOpenColumns[4], 24, true}}};
inline constexpr std::size_t kControlColumn = 0, kTitleColumn = 2;

}  // namespace kitei

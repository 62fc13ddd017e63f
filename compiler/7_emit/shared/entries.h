/// What people have written into the files of a pack: data alone.
#pragma once

#include <array>
#include <string>
#include <vector>

namespace kitei {

/// What a field of the draft holds.
struct FieldEntry {
  std::string id;     ///< of the field: "scope", "domain-ACC"
  std::string label;  ///< its title, as Word shows it
  std::string text;   ///< with line ends
};

/// The columns of the checklist that are filled in by hand, in the order of the sheet.
enum class OpenColumn { kState, kEvidence, kDue, kOwner, kRemarks };
inline constexpr std::array<const char*, 5> kOpenColumns{"状況", "確かめた証跡", "期限", "担当", "備考"};

/// What the row of one control holds in these columns.
struct ChecklistEntry {
  std::string control, title;
  std::array<std::string, kOpenColumns.size()> words;  ///< by OpenColumn; dates as "2027-03-31"
};

/// Each field and each control once.
struct Entries {
  std::vector<FieldEntry> fields;
  std::vector<ChecklistEntry> controls;
};

}  // namespace kitei

#include "7_emit/pack_xlsx/checklist_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "0_base/text.h"
#include "1_read/xlsx_dates.h"
#include "7_emit/shared/checklist_columns.h"
#include "7_emit/shared/pack_fields.h"

namespace kitei {
namespace {

constexpr auto kColumns = kChecklistColumns;
constexpr lxw_col_t kColumnCount = kColumns.size();
constexpr lxw_row_t kHeadingRow = 2;
constexpr lxw_col_t kStateColumn = 11, kDueColumn = 14;
constexpr lxw_color_t kInk = 0x1A3A5C, kOpen = 0xFFF9E5, kLine = 0xB3B3B3;

std::string joined(const std::vector<std::string>& parts, const char* between) {
  return fmt::format("{}", fmt::join(parts, between));
}

/// What the sector says: its own words, then its reason.
std::string sector_words(const PackControl& control) {
  if (control.adoption == nullptr) return {};
  std::string words = control.adoption->text;
  if (!control.adoption->reason.empty())
    words += fmt::format("{}（理由）{}", words.empty() ? "" : "\n", control.adoption->reason);
  return words;
}

class ChecklistSheet {
 public:
  ChecklistSheet(Workbook& workbook, const Graph& graph, const Pack& pack)
      : workbook_(workbook), graph_(graph), pack_(pack) {
    sheet_ = workbook_add_worksheet(workbook.get(), ChecklistRange::kSheet);
    text_ = bordered();
    number_ = bordered();
    format_set_align(number_, LXW_ALIGN_CENTER);
    open_ = bordered();
    format_set_bg_color(open_, kOpen);
    date_ = bordered();
    format_set_bg_color(date_, kOpen);
    format_set_num_format(date_, "yyyy/mm/dd");
    for (const ChecklistEntry& entry : pack.entries.controls) entries_.emplace(entry.control, &entry);
  }

  ChecklistRange write() {
    write_head();
    lxw_row_t row = kHeadingRow + 1;
    for (const PackControl& control : pack_.controls) write_row(row++, control);
    const lxw_row_t last = row - 1;
    offer_states(last);
    colour_states(last);
    worksheet_autofilter(sheet_, kHeadingRow, 0, last, kColumnCount - 1);
    worksheet_freeze_panes(sheet_, kHeadingRow + 1, 3);
    set_paper();
    return {kHeadingRow + 2, last + 1};
  }

 private:
  lxw_format* bordered() {
    lxw_format* made = workbook_.format();
    format_set_border(made, LXW_BORDER_THIN);
    format_set_border_color(made, kLine);
    return made;
  }

  void write_head() {
    lxw_format* title = workbook_.format(false);
    format_set_font_size(title, 14);
    format_set_bold(title);
    write_text(sheet_, 0, 0,
               fmt::format("{} サイバーセキュリティ対策 点検表（レベル{}）（案）", name_with_field(*pack_.place.sector),
                           pack_.place.level),
               title);
    lxw_format* note = workbook_.format(false);
    write_text(sheet_, 1, 0,
               "色の付いた欄に記入する。「状況」は一覧から選ぶ。「対象外」としたときは、その理由を「備考」に書く。",
               note);
    lxw_format* heading = bordered();
    format_set_bold(heading);
    format_set_font_color(heading, LXW_COLOR_WHITE);
    format_set_bg_color(heading, kInk);
    format_set_align(heading, LXW_ALIGN_CENTER);
    format_set_align(heading, LXW_ALIGN_VERTICAL_CENTER);
    for (lxw_col_t i = 0; i < kColumnCount; ++i) {
      worksheet_set_column(sheet_, i, i, kColumns[i].width, nullptr);
      write_text(sheet_, kHeadingRow, i, kColumns[i].heading, heading);
    }
    worksheet_set_row(sheet_, kHeadingRow, 32, nullptr);
  }

  void write_row(lxw_row_t row, const PackControl& control) {
    std::size_t lines = 1;
    const auto put = [&](lxw_col_t column, std::string_view words, lxw_format* format) {
      write_text(sheet_, row, column, words, format);
      lines = std::max(lines, lines_in_column(words, kColumns.at(column).width));
    };
    put(0, control.control->id, text_);
    put(1, graph_.at(graph_.at(control.id).domain).name, text_);
    put(2, control.control->title, text_);
    put(3, control.text, text_);
    put(4, control.control->question, text_);
    put(5, words_of(control.force), text_);
    worksheet_write_number(sheet_, row, 6, control.level, number_);
    put(7, word_of(control.treatment), number_);
    put(8, sector_words(control), text_);
    put(9, joined(control.basis, "\n"), text_);
    put(10, joined(control.sources, "\n"), text_);
    put(12, control.control->evidence, text_);
    write_entry(row, control, lines);
    set_lines(sheet_, row, lines);
  }

  /// The cells that are filled in by hand, with what was in them before.
  void write_entry(lxw_row_t row, const PackControl& control, std::size_t& lines) {
    const auto entry = entries_.find(control.control->id);
    std::size_t next = 0;
    for (lxw_col_t i = 0; i < kColumnCount; ++i) {
      if (!kColumns[i].open) continue;
      const std::string words = entry == entries_.end() ? "" : entry->second->words.at(next);
      ++next;
      lines = std::max(lines, lines_in_column(words, kColumns[i].width));
      if (const double day = i == kDueColumn ? serial_of_date(words) : 0; day > 0) {
        worksheet_write_number(sheet_, row, i, day, date_);
      } else if (words.empty()) {
        worksheet_write_blank(sheet_, row, i, i == kDueColumn ? date_ : open_);
      } else {
        write_text(sheet_, row, i, words, open_);
      }
    }
  }

  /// The drop-down of states, and the demand that a due date is one.
  void offer_states(lxw_row_t last) {
    std::array<char*, kStates.size() + 1> list{};  // ends with a null
    std::transform(kStates.begin(), kStates.end(), list.begin(), for_struct);
    lxw_data_validation states{};
    states.validate = LXW_VALIDATION_TYPE_LIST;
    states.value_list = list.data();
    states.error_title = for_struct("状況");
    states.error_message = for_struct("一覧にある語を選ぶ");
    worksheet_data_validation_range(sheet_, kHeadingRow + 1, kStateColumn, last, kStateColumn, &states);
    lxw_data_validation due{};
    due.validate = LXW_VALIDATION_TYPE_DATE;
    due.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
    due.value_datetime = {2000, 1, 1, 0, 0, 0};
    due.error_title = for_struct("期限");
    due.error_message = for_struct("2027/3/31 のように、日付を書く");
    worksheet_data_validation_range(sheet_, kHeadingRow + 1, kDueColumn, last, kDueColumn, &due);
  }

  void colour_states(lxw_row_t last) {
    constexpr std::array<lxw_color_t, kStates.size()> kColours{0xD9EAD3, 0xFFE8B3, 0xF4CCCC, 0xE0E0E0};
    for (std::size_t i = 0; i < kStates.size(); ++i) {
      lxw_format* colour = workbook_add_format(workbook_.get());
      format_set_bg_color(colour, kColours[i]);
      const std::string words = fmt::format("\"{}\"", kStates[i]);
      lxw_conditional_format rule{};
      rule.type = LXW_CONDITIONAL_TYPE_CELL;
      rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
      rule.value_string = for_struct(words.c_str());
      rule.format = colour;
      worksheet_conditional_format_range(sheet_, kHeadingRow + 1, kStateColumn, last, kStateColumn, &rule);
    }
  }

  void set_paper() {
    constexpr int kA3 = 8;
    worksheet_set_paper(sheet_, kA3);
    worksheet_set_landscape(sheet_);
    worksheet_set_margins(sheet_, 0.4, 0.4, 0.5, 0.7);  // in inches: so many columns need the width
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_repeat_rows(sheet_, kHeadingRow, kHeadingRow);
    worksheet_set_footer(sheet_, "&C&P / &N");
  }

  Workbook& workbook_;
  const Graph& graph_;
  const Pack& pack_;
  std::map<std::string_view, const ChecklistEntry*> entries_;  ///< by id of the control
  lxw_worksheet* sheet_ = nullptr;
  lxw_format *text_ = nullptr, *number_ = nullptr, *open_ = nullptr, *date_ = nullptr;
};

}  // namespace

ChecklistRange write_checklist(Workbook& workbook, const Graph& graph, const Pack& pack) {
  return ChecklistSheet(workbook, graph, pack).write();
}

void write_homeless(Workbook& workbook, const Graph& graph, const Pack& pack) {
  const Entries homeless = homeless_entries(graph, pack);
  if (homeless.controls.empty()) return;
  lxw_worksheet* sheet = workbook_add_worksheet(workbook.get(), "欄のなくなった記入");
  lxw_format *heading = workbook.format(), *text = workbook.format();
  format_set_bold(heading);
  lxw_col_t column = 0;
  for (const char* name : {kColumns[kControlColumn].heading, kColumns[kTitleColumn].heading})
    write_text(sheet, 0, column++, name, heading);
  for (const char* name : kOpenColumns) write_text(sheet, 0, column++, name, heading);
  worksheet_set_column(sheet, 0, 0, 10, nullptr);
  worksheet_set_column(sheet, 1, column - 1, 24, nullptr);
  lxw_row_t row = 0;
  for (const ChecklistEntry& entry : homeless.controls) {
    ++row;
    write_text(sheet, row, 0, entry.control, text);
    write_text(sheet, row, 1, entry.title, text);
    lxw_col_t next = 2;
    for (const std::string& words : entry.words) write_text(sheet, row, next++, words, text);
  }
}

}  // namespace kitei

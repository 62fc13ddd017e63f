#include "7_emit/pack_xlsx/summary_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace kitei {
namespace {

constexpr const char* kSheet = "集計";

/// A row of a table: its name, the value that its cells look for, how many controls it has.
struct Line {
  std::string name;
  std::size_t controls = 0;
  std::array<std::size_t, kStateCount> states{};  ///< how many of them are in each state
};

/// The names of `key` over the controls with how often each comes, in the order of the first.
template <class Key>
std::vector<Line> count(const Pack& pack, Key key) {
  std::map<std::string_view, std::string_view> states;
  for (const ChecklistEntry& entry : pack.entries.controls)
    states.emplace(entry.control, entry.words[static_cast<std::size_t>(OpenColumn::kState)]);
  std::vector<Line> lines;
  for (const PackControl& control : pack.controls) {
    const std::string name = key(control);
    auto line = std::find_if(lines.begin(), lines.end(), [&](const Line& other) { return other.name == name; });
    if (line == lines.end()) line = lines.insert(lines.end(), {name, 0, {}});
    ++line->controls;
    const auto state = states.find(control.control->id);
    if (state == states.end()) continue;
    const auto* known = std::find(kStates.begin(), kStates.end(), state->second);
    if (known != kStates.end()) ++line->states.at(static_cast<std::size_t>(known - kStates.begin()));
  }
  return lines;
}

class SummarySheet {
 public:
  SummarySheet(Workbook& workbook, const ChecklistRange& range) : range_(range) {
    book_ = workbook.get();
    sheet_ = workbook_add_worksheet(book_, kSheet);
    title_ = workbook.format(false);
    format_set_font_size(title_, 14);
    format_set_bold(title_);
    heading_ = workbook.format();
    format_set_bold(heading_);
    format_set_font_color(heading_, LXW_COLOR_WHITE);
    format_set_bg_color(heading_, 0x1A3A5C);
    format_set_align(heading_, LXW_ALIGN_CENTER);
    text_ = workbook.format();
    percent_ = workbook.format();
    format_set_num_format(percent_, "0%");
    for (lxw_format* format : {heading_, text_, percent_}) format_set_border(format, LXW_BORDER_THIN);
    worksheet_set_column(sheet_, 0, 0, 28, nullptr);
    worksheet_set_column(sheet_, 1, 7, 10, nullptr);
  }

  void title(std::string_view words) {
    write_text(sheet_, row_, 0, words, title_);
    row_ += 2;
  }

  /// One table: a row a name, the columns of states, those not answered, and the share done of those that count.
  /// Gives back its first and last row.
  std::pair<lxw_row_t, lxw_row_t> table(const char* name, char column, const std::vector<Line>& lines) {
    write_text(sheet_, row_, 0, name, heading_);
    write_text(sheet_, row_, 1, "対策の数", heading_);
    for (lxw_col_t i = 0; i < kStateCount; ++i) write_text(sheet_, row_, 2 + i, kStates[i], heading_);
    write_text(sheet_, row_, 2 + kStates.size(), "未回答", heading_);
    write_text(sheet_, row_, 3 + kStates.size(), "実施率", heading_);
    const lxw_row_t first = row_ + 1;
    for (const Line& line : lines) write_line(++row_, column, line);
    const lxw_row_t last = row_;
    row_ += 2;
    return {first, last};
  }

  /// Stacked bars of the states by row of a table.
  void chart(lxw_row_t first, lxw_row_t last) {
    lxw_chart* chart = workbook_add_chart(book_, LXW_CHART_BAR_STACKED);
    constexpr std::array<lxw_color_t, kStateCount + 1> kColours{0x4C8C4A, 0xE0A030, 0xC0504D, 0x9E9E9E, 0xDDDDDD};
    for (lxw_col_t i = 0; i <= kStateCount; ++i) {
      lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
      const lxw_col_t column = 2 + i;
      chart_series_set_name_range(series, kSheet, first - 1, column);
      chart_series_set_categories(series, kSheet, first, 0, last, 0);
      chart_series_set_values(series, kSheet, first, column, last, column);
      lxw_chart_fill fill{};
      fill.color = kColours.at(i);
      chart_series_set_fill(series, &fill);
    }
    chart_title_set_name(chart, "領域ごとの状況");
    chart_axis_set_reverse(chart->y_axis);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_options options{};
    options.x_scale = 1.4;
    options.y_scale = 2.0;
    worksheet_insert_chart_opt(sheet_, 2, 9, chart, &options);
  }

  void set_paper() {
    constexpr int kA4 = 9;
    worksheet_set_paper(sheet_, kA4);
    worksheet_set_landscape(sheet_);
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_set_footer(sheet_, "&C&P / &N");
  }

 private:
  std::string cells(char column) const {
    return fmt::format("{0}!${1}${2}:${1}${3}", ChecklistRange::kSheet, column, range_.first, range_.last);
  }

  void write_line(lxw_row_t row, char column, const Line& line) {
    write_text(sheet_, row, 0, line.name, text_);
    const std::string same = fmt::format("{},$A{}", cells(column), row + 1);
    const auto formula = [&](lxw_col_t at, const std::string& text, double value, lxw_format* format) {
      worksheet_write_formula_num(sheet_, row, at, text.c_str(), format, value);
    };
    const double all = static_cast<double>(line.controls);
    formula(1, fmt::format("=COUNTIFS({})", same), all, text_);
    for (lxw_col_t i = 0; i < kStateCount; ++i)
      formula(2 + i, fmt::format("=COUNTIFS({},{},\"{}\")", same, cells(ChecklistRange::kState), kStates[i]),
              static_cast<double>(line.states[i]), text_);
    formula(6, fmt::format("=B{0}-SUM(C{0}:F{0})", row + 1),
            all - static_cast<double>(std::accumulate(line.states.begin(), line.states.end(), std::size_t{0})), text_);
    const double counted = all - static_cast<double>(line.states.back());
    formula(7, fmt::format("=IF(B{0}-F{0}=0,0,C{0}/(B{0}-F{0}))", row + 1),
            counted > 0 ? static_cast<double>(line.states.front()) / counted : 0, percent_);
  }

  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format *title_ = nullptr, *heading_ = nullptr, *text_ = nullptr, *percent_ = nullptr;
  ChecklistRange range_;
  lxw_row_t row_ = 0;
};

}  // namespace

void write_summary(Workbook& workbook, const Graph& graph, const Pack& pack, const ChecklistRange& range) {
  SummarySheet sheet(workbook, range);
  sheet.title("点検の集計");
  const auto [first, last] =
      sheet.table("領域", ChecklistRange::kDomain,
                  count(pack, [&](const PackControl& control) { return graph.at(graph.at(control.id).domain).name; }));
  sheet.table("強さ", ChecklistRange::kForce,
              count(pack, [](const PackControl& control) { return std::string(words_of(control.force)); }));
  std::vector<Line> levels = count(pack, [](const PackControl& control) { return fmt::format("{}", control.level); });
  std::sort(levels.begin(), levels.end(), [](const Line& a, const Line& b) { return a.name < b.name; });
  sheet.table("レベル", ChecklistRange::kLevel, levels);
  sheet.chart(first, last);
  sheet.set_paper();
}

}  // namespace kitei

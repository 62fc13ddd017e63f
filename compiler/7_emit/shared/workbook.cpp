#include "7_emit/shared/workbook.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>

#include "0_base/check.h"
#include "0_base/text.h"
#include "7_emit/shared/xml_text.h"

namespace kitei {
namespace {

constexpr const char* kTypeface = "游ゴシック";
constexpr std::size_t kLongestCell = 32767;              // what Excel takes in one cell, in UTF-16
constexpr double kLineHeight = 13.5, kHighestRow = 409;  // in points; Excel allows no more

}  // namespace

Workbook::Workbook(std::string_view title, std::string_view author) {
  file_ = memfd_create("workbook", MFD_CLOEXEC);
  KITEI_CHECK(file_ >= 0);
  workbook_ = workbook_new(fmt::format("/proc/self/fd/{}", file_).c_str());
  KITEI_CHECK(workbook_ != nullptr);
  const std::string title_text = xml_text(title), author_text = xml_text(author);
  lxw_doc_properties properties{};
  properties.title = for_struct(title_text.c_str());
  properties.author = for_struct(author_text.c_str());
  properties.created = 315532800;  // 1980-01-01, as in the zip
  workbook_set_properties(workbook_, &properties);
}

Workbook::~Workbook() {
  if (workbook_ != nullptr) workbook_close(workbook_);
  if (file_ >= 0) close(file_);
}

lxw_format* Workbook::format(bool wrapped) {
  lxw_format* made = workbook_add_format(workbook_);
  format_set_font_name(made, kTypeface);
  format_set_font_size(made, 10);
  if (wrapped) format_set_text_wrap(made);
  format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
  return made;
}

std::string Workbook::bytes() {
  const lxw_error error = workbook_close(workbook_);
  workbook_ = nullptr;
  KITEI_CHECK(error == LXW_NO_ERROR);
  const off_t size = lseek(file_, 0, SEEK_END);
  KITEI_CHECK(size > 0);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t read = pread(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    KITEI_CHECK(read > 0);
    done += static_cast<std::size_t>(read);
  }
  return bytes;
}

char* for_struct(const char* text) {
  return const_cast<char*>(text);  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format) {
  std::size_t end = 0;
  for (std::size_t letters = 0; end < text.size() && letters + 1 < kLongestCell;)
    letters += decode(text, end) > 0xffff ? 2 : 1;
  worksheet_write_string(sheet, row, column, xml_text(text.substr(0, end)).c_str(), format);
}

std::size_t lines_in_column(std::string_view text, double width) {
  std::size_t lines = 1;
  double used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    const double wide = c < 0x1100 ? 1.05 : 2.1;
    if (c == U'\n' || used + wide > width) {
      ++lines;
      used = 0;
    }
    if (c != U'\n') used += wide;
  }
  return lines;
}

void set_lines(lxw_worksheet* sheet, lxw_row_t row, std::size_t lines) {
  worksheet_set_row(sheet, row, std::min(kHighestRow, kLineHeight * static_cast<double>(lines) + 3), nullptr);
}

}  // namespace kitei

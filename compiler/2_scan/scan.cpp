#include "2_scan/scan.h"

#include "0_base/check.h"
#include "2_scan/lines.h"
#include "2_scan/markdown.h"
#include "2_scan/prose.h"
#include "2_scan/slides.h"

namespace kitei {
namespace {

Layout scan_form(const Source& source, const std::vector<Line>& lines) {
  switch (source.form) {
    case Form::kDocx:
    case Form::kMarkdown: return scan_markdown(source, lines);
    case Form::kSlides: return scan_slides(source, lines);
    case Form::kPdf:
    case Form::kText: break;
  }
  return scan_prose(source, lines);
}

}  // namespace

Layout scan(const Source& source, Diagnostics& diagnostics) {
  const std::vector<Line> lines = lines_of(source, diagnostics);
  Layout layout = scan_form(source, lines);
  std::uint32_t covered = 0;
  for (const Block& block : layout.blocks) {
    KITEI_CHECK(block.begin == covered && block.end > block.begin);
    covered = block.end;
  }
  KITEI_CHECK(covered == source.text.size());
  return layout;
}

}  // namespace kitei

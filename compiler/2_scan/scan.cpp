#include "2_scan/scan.h"

#include "0_base/check.h"
#include "2_scan/egov_xml.h"
#include "2_scan/figure_words.h"
#include "2_scan/lines.h"
#include "2_scan/markdown.h"
#include "2_scan/prose.h"
#include "2_scan/slides.h"

namespace kitei {
namespace {

Layout scan_form(const Source& source, Diagnostics& diagnostics) {
  if (source.form == Form::kEgovXml) return scan_egov_xml(source, diagnostics);  // knows no lines
  const std::vector<Line> lines = lines_of(source, diagnostics);
  switch (source.form) {
    case Form::kDocx:
    case Form::kMarkdown: return scan_markdown(source, lines, diagnostics);
    case Form::kSlides: return scan_slides(source, lines);
    case Form::kPdf:
    case Form::kText:
    case Form::kEgovXml: break;
  }
  Layout layout = scan_prose(source, lines);
  loosen_figure_words(layout);
  return layout;
}

}  // namespace

Layout scan(const Source& source, Diagnostics& diagnostics) {
  Layout layout = scan_form(source, diagnostics);
  std::uint32_t covered = 0;
  for (const Block& block : layout.blocks) {
    KITEI_CHECK(block.begin == covered && block.end > block.begin);
    covered = block.end;
  }
  KITEI_CHECK(covered == source.text.size());
  return layout;
}

}  // namespace kitei

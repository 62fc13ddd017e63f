/// One file of the corpus as text, and what is known about it as a document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/diagnostics.h"

namespace kitei {

/// What a file is written in, told by its content and ending.
enum class Form : std::uint8_t {
  kText,      ///< running text out of a PDF
  kSlides,    ///< text out of slides: short pages, titles, boxes
  kMarkdown,  ///< Markdown with tables and footnotes
  kDocx,      ///< a Word document; the text is Markdown made of it
  kPdf,       ///< a PDF; the text is its lines, with form feeds between pages and tables as pipe rows
  kEgovXml,   ///< statute XML of e-Gov, bare or in an envelope of its API
};

/// "text", "slides", "markdown", "docx", "pdf", "egov-xml".
std::string_view name_of(Form form);

/// What the manifest, the front matter of a file or statute XML itself says about it; empty where nothing does.
struct DocumentInfo {
  std::string title;
  std::string kind;    ///< act, action-plan, implementing-details, baseline, sector-guideline, slides, digest …
  std::string issuer;  ///< role or ministry id, or a name
  std::string status;  ///< draft, promulgated, in-force, superseded
  std::string edition;
  std::string restates;                        ///< of a digest: the title of the document whose clauses it restates
  std::string decided, promulgated, in_force;  ///< dates, YYYY-MM-DD, YYYY-MM or YYYY
  std::string superseded_by;                   ///< id of a source
  std::string law_number;                      ///< of a statute, as printed: 平成十一年法律第百二十八号
  std::string law_id;                          ///< of a statute, as e-Gov has it: 411AC0000000128
  std::string note;                            ///< one sentence for the reader, shown on each page
  std::vector<std::string> sectors;            ///< sector ids that the document is about
  int order = 0;                               ///< place in lists; 0 is by id
};

/// A source: valid UTF-8 text with its lines. Spans in all later passes are bytes of `text`.
///
/// Alternatives considered: spans in bytes of the file. For UTF-8 without faults the two are the same; for the rest
/// every pass would have to carry a map, while only lines and columns are ever shown, and those are the same in both.
struct Source {
  std::string id;    ///< "000-action-plan-3rd-draft": as in the records
  std::string path;  ///< as the user knows it
  Form form = Form::kText;
  std::string_view encoding;     ///< of the file, as people call it; empty for a packed form
  std::uint64_t file_bytes = 0;  ///< size of the file
  std::string text;
  std::uint32_t body = 0;                  ///< where the document begins: behind front matter, else 0
  std::vector<std::uint32_t> line_starts;  ///< first byte of each line
  DocumentInfo info;

  /// The 1-based line of a byte.
  std::uint32_t line_of(std::uint32_t byte) const;
  /// The text of a line (1-based), without its end.
  std::string_view line(std::uint32_t number) const;
  /// The place of a run of bytes, with an excerpt.
  Place place(std::uint32_t begin, std::uint32_t end) const;
};

/// Fills line_starts from text.
void index_lines(Source& source);

}  // namespace kitei

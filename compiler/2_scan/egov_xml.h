/// Scans e-Gov statute XML.
#pragma once

#include "0_base/diagnostics.h"
#include "1_read/source.h"
#include "2_scan/layout.h"

namespace kitei {

/// The blocks of a statute: headings of 編 章 節 款 目 条 附則 別表 with their depth, 項 as paragraphs, 号 and below as
/// items with theirs, rows of tables with their cells, the table of contents. Spans and pieces point into the XML; the
/// mark-up between blocks is furniture. Readings (Rt) are no text. A row of a table follows the one before behind
/// nothing but blanks; furniture stands between two tables.
///
/// XML that is not well-formed is reported (K2101) and read on behind the fault as far as its elements can be told;
/// the rest becomes loose words. Entities of a DTD are never expanded (K2104), nesting is bounded (K2102).
Layout scan_egov_xml(const Source& source, Diagnostics& diagnostics);

}  // namespace kitei

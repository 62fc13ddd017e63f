/// What the writers of one reading page share.
#pragma once

#include "5_link/graph.h"
#include "7_emit/site/act_pages.h"
#include "7_emit/site/back_links.h"
#include "7_emit/site/frame.h"
#include "7_emit/site/unit_index.h"

namespace kitei {

/// The document and page being written.
struct Reading {
  const Site& site;
  const Document& document;
  DocumentId id;  ///< of the document
  const UnitIndex& index;
  const BackLinks& back_links;
  const ActPages& acts;
  std::uint32_t page = 0;  ///< index into Document::pages
  Here here;
};

}  // namespace kitei

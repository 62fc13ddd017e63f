/// The frame that all pages share: head, header, breadcrumbs, footer.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "5_link/graph.h"
#include "7_emit/emitter.h"
#include "7_emit/output_tree.h"
#include "7_emit/shared/html.h"
#include "7_emit/shared/template.h"

namespace kitei {

/// What the writers of pages look at and write to.
struct Site {
  const Graph& graph;
  const std::vector<Diagnostic>& diagnostics;
  const Templates& templates;
  OutputTree& out;
  std::string title;  ///< of the handbook
  unsigned jobs = 1;
  std::span<const Pack> packs = {};
};

/// The page that links are written on: all of them are relative, so that the site works from a folder.
struct Here {
  std::string path;    ///< relative to the site's root
  std::string root;    ///< from the page to the root: "" or "../" or "../../"
  std::string folder;  ///< of the page: "" or "role/" or "doc/000-plan/"
  explicit Here(std::string page);
};

/// Writes `href="…"` from a page to `url`, which is relative to the root. A place on the same page becomes a bare
/// fragment.
void write_href(Html& html, const Here& here, std::string_view url);

/// A step of the breadcrumbs. `url` is relative to the site's root.
struct Crumb {
  std::string label;
  std::string url;
};

/// A page but for its frame. Paths and URLs are relative to the site's root.
struct PageText {
  std::string path;
  std::string title;          ///< for <title>, without the name of the handbook
  std::string layout;         ///< class of the body: "front", "list", "reading", "search"
  std::string area;           ///< entry of the main navigation that the page belongs to: "roles", "documents" …
  std::vector<Crumb> crumbs;  ///< from below the front page up to the page above this one
  Html body;                  ///< what stands in <main>, h1 first
  Html side;                  ///< contents tree beside it; empty on most pages
};

/// Writes a page below site/.
void add_page(const Site& site, const PageText& page);

}  // namespace kitei

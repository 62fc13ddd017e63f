/// What a reader must know about a document before reading on: draft, superseded, digest, and the note of the manifest.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {

/// The document of an id; nullptr where there is none.
const Document* find_document(const Graph& graph, const std::string& id);

/// Writes the banner of a document; nothing for a text in force without remarks. The note on a digest stands on its
/// first page alone.
void write_banner(const Site& site, const Here& here, const Document& document, Html& html);

/// A small label behind the title of a draft, superseded text or digest: 「案」「旧版」「要旨」.
void write_badges(const Document& document, Html& html);

/// What the manifest says about a document (issuer, edition, kind, dates …) as a list; nothing where it says nothing.
void write_facts(const Site& site, const Here& here, const Document& document, Html& html);

/// The name of an issuer: that of the ministry or role where it is an id of one, with a link to its page.
void write_issuer(const Site& site, const Here& here, const std::string& issuer, Html& html);

}  // namespace kitei

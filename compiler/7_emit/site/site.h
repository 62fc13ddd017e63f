/// The handbook: a folder of linked pages that opens by double click.
///
/// Writes site/index.html, reading pages (doc/…), pages of roles, ministries, sectors, controls and standards, lists,
/// glossary, findings, the search page and one style sheet. Every page is whole without JavaScript but for search; all
/// links are relative; nothing is asked of another host.
#pragma once

#include "7_emit/emitter.h"

namespace kitei {

extern const Emitter kSiteEmitter;

}  // namespace kitei

/// glossary.html: the terms that documents define, with the definition and where it stands.
#pragma once

#include "7_emit/site/frame.h"

namespace kitei {
void write_glossary(const Site& site);
}  // namespace kitei

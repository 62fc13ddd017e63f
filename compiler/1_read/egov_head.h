/// What e-Gov statute XML says about itself before its text begins.
#pragma once

#include <string_view>

#include "1_read/source.h"

namespace kitei {

/// True for XML whose root is that of a statute (Law), of an envelope in which e-Gov sends one (DataRoot,
/// law_data_response), or of a part of one (Article, Chapter …). Looks at the first tag alone.
bool is_statute_xml(std::string_view text);

/// True for text that is XML of some kind.
bool is_xml(std::string_view text);

/// Fills what `info` leaves empty: title, kind (act, cabinet-order …), law number and id, dates of promulgation and of
/// the state in force. `stem` is the file's name without ending: e-Gov's own names are LAWID_YYYYMMDD_AMENDINGLAW.
/// Reads the beginning of the text only, so a fault further on does not matter.
void read_statute_head(std::string_view text, std::string_view stem, DocumentInfo& info);

}  // namespace kitei

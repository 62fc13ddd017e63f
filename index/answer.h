/// Ranked passages -> what a reader is shown.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "index/query.h"
#include "index/record.h"

namespace kitei {

/// A passage with its score.
struct Scored {
  Record record;
  std::uint64_t score = 0;
};

/// One answer: a passage, with direct neighbours of the same clause that answer as well folded in.
struct Hit {
  Record record;
  std::uint32_t line_from = 0, line_to = 0;
  std::uint64_t score = 0;
  std::string snippet;  ///< the part of the text where most of the query is, one line, at most some 160 letters
};

/// Best first; ties by source and line.
void order(std::vector<Scored>& passages);

/// The first `limit` answers of ordered passages.
std::vector<Hit> answers_of(const Query& query, std::vector<Scored> ordered, std::size_t limit,
                            const Analyser& analyser);

/// A text, and which of its bytes are words of the query.
struct Marked {
  std::string text;
  std::vector<bool> marked;  ///< by byte
};

/// The passage's text with the words of the query marked; lines and tabs become blanks.
Marked mark(const Query& query, const std::string& text, const Analyser& analyser);

}  // namespace kitei

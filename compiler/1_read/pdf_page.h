/// Words of a page by their place -> lines of text.
#pragma once

#include <string>
#include <vector>

namespace kitei {

/// A word and its box in points; y grows downwards.
struct PdfWord {
  double left, top, right, bottom;
  std::string text;
  bool blank_after = false;  ///< a blank stands behind it
};

/// The lines of a page: words by baseline, from the top; where a run of lines shares gaps that go through all of them,
/// its columns become the cells of pipe rows ("| a | b |", after the first a row of dashes), and those of running text
/// follow each other. n log n in the words.
std::string page_text(std::vector<PdfWord> words);

}  // namespace kitei

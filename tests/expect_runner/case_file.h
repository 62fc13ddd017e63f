/// A test as text: prose, sources, and what the passes should say about them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kitei::tests {

/// What stands between a line "@@ KIND NAME" and the next such line.
struct Section {
  std::string kind;  ///< "source", "layout", "outline", "statements", "diagnostics" …
  std::string name;  ///< of a source: its path; else empty
  std::string text;  ///< the lines, as they are
};

/// One *.expect file.
struct CaseFile {
  std::string prose;  ///< what the case shows: all before the first "@@ "
  std::vector<Section> sections;
};

/// Takes a file apart. Any bytes will do.
/// Holds after: to_text() of it gives the same bytes again, but for a line end after a last "@@ " line and the blanks
/// within such lines.
CaseFile read_case(std::string_view bytes);

/// The file as text.
std::string to_text(const CaseFile& file);

/// What is wrong with the file itself, one sentence each: no prose, no source, no or unknown results, something twice.
std::vector<std::string> faults_of(const CaseFile& file, const std::vector<std::string_view>& known_results);

/// The lines that differ, those expected with "- " and those found with "+ " before them; empty where there are none.
std::string differences(std::string_view expected, std::string_view found);

}  // namespace kitei::tests

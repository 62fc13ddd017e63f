// What parse.h promises: a root, children and units in the order of the text, ids that are unique in the document.
#include "3_parse/parse.h"

#include <set>
#include <string>

#include "0_base/check.h"
#include "2_scan/scan.h"
#include "tests/fuzz/any_source.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kitei::Source source;
  kitei::Diagnostics diagnostics;
  if (!kitei::tests::read_any(data, size, source, diagnostics)) return 0;
  const kitei::Outline outline = kitei::parse(source, kitei::scan(source, diagnostics), diagnostics);
  KITEI_CHECK(!outline.clauses.empty() && !outline.clauses[0].parent);
  std::set<std::string> ids;
  for (const kitei::Clause& clause : outline.clauses) {
    KITEI_CHECK(ids.insert(clause.id).second);
    KITEI_CHECK(clause.begin <= clause.heading_end && clause.heading_end <= clause.end);
    KITEI_CHECK(clause.end <= source.text.size());
    for (std::size_t i = 1; i < clause.children.size(); ++i) KITEI_CHECK(clause.children[i - 1] < clause.children[i]);
    for (std::size_t i = 1; i < clause.units.size(); ++i) KITEI_CHECK(clause.units[i - 1] < clause.units[i]);
  }
  for (const kitei::Unit& unit : outline.units) {
    KITEI_CHECK(ids.insert(unit.id).second);
    KITEI_CHECK(unit.clause.index < outline.clauses.size());
    KITEI_CHECK(!unit.parent || unit.parent.index < outline.units.size());
    std::uint32_t end = 0;
    for (const kitei::Range& sentence : unit.sentences) {
      KITEI_CHECK(sentence.begin >= end && sentence.begin < sentence.end && sentence.end <= unit.text.text.size());
      end = sentence.end;
    }
  }
  return 0;
}

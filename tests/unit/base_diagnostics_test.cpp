#include "0_base/diagnostics.h"

#include <gtest/gtest.h>

namespace kitei {
namespace {

constexpr DiagnosticKind<std::string_view, std::size_t> kSample{9001, "sample-rule", Severity::kWarning,
                                                                "「{}」が{}回ある", "`{}` stands {} times"};
constexpr DiagnosticKind<> kPlain{9000, "plain-rule", Severity::kError, "本文がない", "no text in it"};

Place place(std::string path, std::uint32_t line, std::uint32_t column) {
  Place place;
  place.path = std::move(path);
  place.line = line;
  place.column = column;
  return place;
}

TEST(Diagnostics, AreWordedInBothLanguages) {
  Diagnostics diagnostics;
  diagnostics.report(place("plan.txt", 3, 1), kSample, "3.", 2);
  diagnostics.hint("番号を確かめる");
  ASSERT_EQ(diagnostics.list().size(), 1u);
  const Diagnostic& found = diagnostics.list()[0];
  EXPECT_EQ(to_line(found, true), "plan.txt:3:1: warning K9001 sample-rule: 「3.」が2回ある");
  EXPECT_EQ(to_line(found, false), "plan.txt:3:1: warning K9001 sample-rule: `3.` stands 2 times");
  EXPECT_EQ(found.hint, "番号を確かめる");
}

TEST(Diagnostics, OfAWholeFileHaveNoLine) {
  Diagnostics diagnostics;
  diagnostics.report(place("empty.txt", 0, 0), kPlain);
  EXPECT_EQ(to_line(diagnostics.list()[0], false), "empty.txt: error K9000 plain-rule: no text in it");
}

TEST(Diagnostics, KeepCorpusTextThatLooksLikeAFormat) {
  Diagnostics diagnostics;
  diagnostics.report(place("a", 1, 1), kSample, "{} {0} %s", 1);
  EXPECT_EQ(diagnostics.list()[0].en, "`{} {0} %s` stands 1 times");
}

TEST(Diagnostics, AreSortedByPlaceAndFreeOfDoubles) {
  Diagnostics first, second;
  first.report(place("b.txt", 1, 1), kPlain);
  first.report(place("a.txt", 10, 1), kPlain);
  second.report(place("a.txt", 9, 4), kSample, "x", 2);
  second.report(place("a.txt", 9, 4), kPlain);
  second.report(place("a.txt", 10, 1), kPlain);
  first.merge(std::move(second));
  first.sort();
  std::vector<std::string> lines;
  for (const Diagnostic& found : first.list()) lines.push_back(to_line(found, false).substr(0, 12));
  EXPECT_EQ(lines, (std::vector<std::string>{"a.txt:9:4: e", "a.txt:9:4: w", "a.txt:10:1: ", "b.txt:1:1: e"}));
}

TEST(Diagnostics, AreCountedFromASeverityUp) {
  Diagnostics diagnostics;
  diagnostics.report(place("a", 1, 1), kPlain);
  diagnostics.report(place("a", 1, 1), kSample, "x", 2);
  EXPECT_EQ(diagnostics.count(Severity::kNote), 2u);
  EXPECT_EQ(diagnostics.count(Severity::kWarning), 2u);
  EXPECT_EQ(diagnostics.count(Severity::kError), 1u);
}

}  // namespace
}  // namespace kitei

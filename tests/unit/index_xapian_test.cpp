#include "index/xapian/xapian_emitter.h"

#include <gtest/gtest.h>

#include "index/xapian/database.h"

namespace kitei {
namespace {

/// A tree whose folders cannot be written.
class NoFolders : public OutputTree {
 public:
  void add(std::string, std::string_view) override {}
  std::string folder(const std::string&) override { return "/dev/null/search"; }
};

class NoAssets : public Assets {
 public:
  const std::string& root() const override { return root_; }
  std::string read(std::string_view) const override { return {}; }

 private:
  std::string root_;
};

TEST(XapianEmitter, AFolderThatCannotBeWrittenIsReportedAsK7001) {
  const Lexicon lexicon;
  Graph graph;
  graph.lexicon = &lexicon;
  NoFolders tree;
  Diagnostics diagnostics;
  const std::vector<Diagnostic> before;
  kXapianEmitter.emit({graph, before, NoAssets(), 1}, tree, diagnostics);
  ASSERT_EQ(diagnostics.list().size(), 1u);
  EXPECT_EQ(diagnostics.list()[0].code, 7001);
  EXPECT_EQ(diagnostics.list()[0].severity, Severity::kError);
}

TEST(SearchDatabase, AFolderWithoutDatabaseIsAFailureThatNamesIt) {
  const auto database = SearchDatabase::open({"/dev/null/search"});
  ASSERT_FALSE(database);
  EXPECT_NE(database.message().find("/dev/null/search"), std::string::npos);
}

}  // namespace
}  // namespace kitei

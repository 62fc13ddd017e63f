// Titles of documents that lie side by side under one name.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "1_read/lexicon.h"
#include "5_link/link.h"

namespace kitei {
namespace {

using ::testing::UnorderedElementsAre;

Document document(const std::string& id, const std::string& title, const std::string& edition,
                  const std::string& in_force) {
  Document made;
  made.source.id = id;
  made.source.info.title = title;
  made.source.info.edition = edition;
  made.source.info.in_force = in_force;
  made.outline.clauses.emplace_back().kind = ClauseKind::kDocument;
  return made;
}

TEST(LinkTitles, TellStatesOfOneActApart) {
  std::vector<Document> documents;
  documents.push_back(document("a-2015", "装置点検法", "", "2015-08-01"));
  documents.push_back(document("a-2023", "装置点検法", "", "2023-06-07"));
  documents.push_back(document("a-draft", "装置点検法", "案", "2023-06-07"));
  documents.push_back(document("a-other", "装置点検法", "", ""));
  documents.push_back(document("b", "点検の手引き", "第２版", ""));
  Diagnostics diagnostics;
  Lexicon lexicon;
  const Graph graph = link(std::move(documents), lexicon, "", diagnostics);
  std::vector<std::string> titles;
  for (const Document& one : graph.documents) titles.push_back(one.title);
  EXPECT_THAT(titles, UnorderedElementsAre("装置点検法（2015-08-01施行）", "装置点検法（2023-06-07施行）",
                                           "装置点検法（案）", "装置点検法（a-other）", "点検の手引き"));
}

}  // namespace
}  // namespace kitei

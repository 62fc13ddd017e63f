#include "7_emit/output_marker.h"

#include <gtest/gtest.h>

namespace kitei {
namespace {

const std::vector<OutputFile> kFiles{{"data/x.jsonl", "data", 0x1234, 5},
                                     {"search/a", "index/xapian", 0xffffffffffffffff, 0},
                                     {"site/index.html", "", 1, 2}};

TEST(OutputMarker, ReadsBackWhatItWrote) {
  const auto back = parse_marker(to_marker(kFiles));
  ASSERT_TRUE(back) << back.message();
  EXPECT_EQ(*back, kFiles);
  const auto none = parse_marker(to_marker({}));
  ASSERT_TRUE(none);
  EXPECT_TRUE(none->empty());
}

TEST(OutputMarker, RefusesAListThatIsCutOff) {
  const std::string whole = to_marker(kFiles);
  for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
    EXPECT_FALSE(parse_marker(whole.substr(0, size))) << size;
  }
}

TEST(OutputMarker, RefusesPathsThatLeadElsewhere) {
  for (const char* path : {"../x", "/etc/passwd", "a/../../x", "", ".kitei"}) {
    const auto files = parse_marker(to_marker({{path, "", 1, 1}}));
    ASSERT_FALSE(files) << path;
    EXPECT_EQ(files.message(), "line 4 is damaged");
  }
}

TEST(OutputMarker, RefusesPathsOutOfOrder) {
  EXPECT_FALSE(parse_marker(to_marker({{"b", "", 1, 1}, {"a", "", 1, 1}})));
  EXPECT_FALSE(parse_marker(to_marker({{"a", "", 1, 1}, {"a", "", 1, 1}})));
}

}  // namespace
}  // namespace kitei

#include "7_emit/shared/json_line.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace kitei {
namespace {

TEST(JsonLine, KeepsTheOrderOfKeysAndEscapesWhatJsonDemands) {
  std::string out;
  JsonLine line(out);
  line.add("b", "「\"\\\n\t\x01」").add("a", std::uint32_t{7}).add_null("n").add_bool("t", true);
  line.add("list", std::vector<std::string>{"一", "\""}).add_or_null("empty", "").end();
  EXPECT_TRUE(out.ends_with("}\n"));
  EXPECT_LT(out.find("\"b\""), out.find("\"a\""));
  const auto json = nlohmann::json::parse(out);
  EXPECT_EQ(json["b"], "「\"\\\n\t\x01」");
  EXPECT_EQ(json["a"], 7);
  EXPECT_TRUE(json["n"].is_null());
  EXPECT_EQ(json["t"], true);
  EXPECT_EQ(json["list"][1], "\"");
  EXPECT_TRUE(json["empty"].is_null());
}

TEST(JsonLine, EveryByteThatIsNoTextStaysReadable) {
  for (int c = 1; c < 0x80; ++c) {
    std::string out;
    append_json(out, std::string(1, static_cast<char>(c)));
    EXPECT_EQ(nlohmann::json::parse(out).get<std::string>(), std::string(1, static_cast<char>(c)));
  }
}

}  // namespace
}  // namespace kitei

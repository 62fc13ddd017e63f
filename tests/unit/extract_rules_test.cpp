// The table of rules and the code that names them are held to each other: a rule that can stand in a record can be
// explained.
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "4_extract/rules.h"
#include "4_extract/statements.h"

namespace kitei {
namespace {

bool is_name(const std::string& text) {
  return text.size() > 2 && text.back() != '-' &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
}

/// The names in quotes in the files that make rules, without those of kinds of role.
std::set<std::string> names_in_code() {
  std::set<std::string> names;
  for (const char* file : {"modality", "actors", "obligations", "exceptions", "by_reference"}) {
    std::ifstream in(std::string(KITEI_SOURCE_DIR) + "/compiler/4_extract/" + file + ".cpp");
    EXPECT_TRUE(in) << file;
    for (std::string line; std::getline(in, line);) {
      if (line.find("kind == \"") != std::string::npos || line.starts_with("#include")) continue;
      for (std::size_t at = line.find('"'); at != std::string::npos; at = line.find('"', at + 1)) {
        const std::size_t end = line.find('"', at + 1);
        if (end == std::string::npos) break;
        if (const std::string word = line.substr(at + 1, end - at - 1); is_name(word)) names.insert(word);
        at = end;
      }
    }
  }
  return names;
}

TEST(Rules, EveryNameInTheCodeHasARow) {
  const std::set<std::string> names = names_in_code();
  EXPECT_GT(names.size(), 20u);
  for (const std::string& name : names) EXPECT_NE(rule_named(name), nullptr) << name;
}

TEST(Rules, EveryRowIsNamedInTheCodeOrATie) {
  const std::set<std::string> names = names_in_code();
  for (const RuleText& rule : all_rules()) {
    if (rule.name.starts_with("tie-")) continue;
    if (rule.name == "reviewed" || rule.name == "force-of-control") continue;  // corrections.cpp and controls.cpp
    EXPECT_TRUE(names.contains(std::string(rule.name))) << rule.name;
  }
}

TEST(Rules, EveryTieHasARow) {
  for (int i = 0; i <= static_cast<int>(Tie::kObserves); ++i) {
    const std::string name = "tie-" + std::string(name_of(static_cast<Tie>(i)));
    EXPECT_NE(rule_named(name), nullptr) << name;
  }
}

TEST(Rules, SentencesAreFragmentsInBothLanguages) {
  for (const RuleText& rule : all_rules()) {
    EXPECT_FALSE(rule.ja.empty() || rule.ja.ends_with("。")) << rule.name;
    EXPECT_FALSE(rule.en.empty() || rule.en.ends_with(".")) << rule.name;
  }
}

}  // namespace
}  // namespace kitei

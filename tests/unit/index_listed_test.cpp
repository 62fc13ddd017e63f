#include "index/listed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace kitei {
namespace {

constexpr std::size_t kBlocks = 1100;
constexpr Standing kInBody = 2, kBest = 7, kWorst = 1;

/// So many blocks in two documents, each with these terms in two passages.
std::vector<std::vector<PassageBlock>> blocks_with(const std::vector<std::string>& terms) {
  std::vector<std::vector<PassageBlock>> out(2);
  for (std::size_t i = 0; i < kBlocks; ++i) {
    PassageBlock& block = out[i % 2].emplace_back();
    for (const std::string& term : terms) {
      block.terms.push_back({term_key(term), 2, kInBody});
      if (is_long(block.terms.back().key)) block.long_terms.emplace_back(block.terms.back().key, term);
    }
    std::sort(block.terms.begin(), block.terms.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    std::sort(block.long_terms.begin(), block.long_terms.end());
  }
  return out;
}

std::vector<std::uint32_t> numbers() {
  std::vector<std::uint32_t> out(kBlocks);
  std::iota(out.begin(), out.end(), 0u);
  return out;
}

std::size_t places_of(const std::vector<std::vector<PassageBlock>>& by_document, std::string_view term) {
  std::size_t count = 0;
  for (const auto& blocks : by_document) {
    for (const PassageBlock& block : blocks) {
      for (const BlockTerm& one : block.terms) count += one.key == term_key(term);
    }
  }
  return count;
}

TEST(LeaveBest, FrequentTermsKeepTheirBestBlocksAndTellOfTheOthers) {
  auto blocks = blocks_with({"学校"});
  blocks[0][3].terms[0].best = kWorst;
  blocks[1].back().terms[0].best = kBest;
  const auto unlisted = leave_best(blocks, numbers());
  ASSERT_EQ(unlisted.size(), 1u);
  const Unlisted& others = unlisted.at(term_key("学校"));
  EXPECT_EQ(others.term, "学校");
  EXPECT_EQ(others.passages, 2 * (kBlocks - 1024));
  EXPECT_EQ(others.floor, kInBody);
  EXPECT_EQ(places_of(blocks, "学校"), 1024u);
  EXPECT_TRUE(blocks[0][3].terms.empty());
  EXPECT_EQ(blocks[1].back().terms.size(), 1u);
}

TEST(LeaveBest, OfEqualBlocksThoseWithTheSmallestNumbersStay) {
  auto blocks = blocks_with({"学校"});
  std::vector<std::uint32_t> backwards = numbers();
  std::reverse(backwards.begin(), backwards.end());
  leave_best(blocks, backwards);
  EXPECT_TRUE(blocks[0].front().terms.empty());
  EXPECT_EQ(blocks[1].back().terms.size(), 1u);
}

TEST(LeaveBest, HiraganaAloneIsListedLess) {
  auto blocks = blocks_with({"する"});
  EXPECT_EQ(leave_best(blocks, numbers()).at(term_key("する")).passages, 2 * (kBlocks - 128));
}

TEST(LeaveBest, LongTermsGoWithTheirLetters) {
  auto blocks = blocks_with({"administration", "school"});
  leave_best(blocks, numbers());
  std::size_t letters = 0;
  for (const auto& of_document : blocks) {
    for (const PassageBlock& block : of_document) letters += block.long_terms.size();
  }
  EXPECT_EQ(letters, 1024u);
}

TEST(LeaveBest, RolesAndRareTermsAreListedWhole) {
  auto blocks = blocks_with({"XRoperator"});
  blocks[0][0].terms.insert(blocks[0][0].terms.begin(), {term_key("図書"), 1, kBest});  // by key
  EXPECT_TRUE(leave_best(blocks, numbers()).empty());
  EXPECT_EQ(places_of(blocks, "XRoperator"), kBlocks);
  EXPECT_EQ(places_of(blocks, "図書"), 1u);
}

}  // namespace
}  // namespace kitei

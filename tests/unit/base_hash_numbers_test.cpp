#include "0_base/hash_numbers.h"

#include <gtest/gtest.h>

#include "0_base/id.h"

namespace kitei {
namespace {

TEST(HashNumbers, CountInTheOrderOfFirstMeeting) {
  HashNumbers numbers;
  EXPECT_EQ(numbers.find(0), HashNumbers::kNone);
  for (std::uint32_t round = 0; round < 2; ++round) {
    for (std::uint32_t i = 0; i < 1000; ++i) ASSERT_EQ(numbers.number_of(hash_of(std::to_string(i))), i);
  }
  EXPECT_EQ(numbers.size(), 1000u);
  EXPECT_EQ(numbers.find(hash_of("999")), 999u);
  EXPECT_EQ(numbers.find(hash_of("1000")), HashNumbers::kNone);
}

TEST(HashNumbers, TellHashesApartThatEndAlike) {
  HashNumbers numbers;
  for (std::uint64_t i = 0; i < 50; ++i) EXPECT_EQ(numbers.number_of(i << 32), i);
  for (std::uint64_t i = 0; i < 50; ++i) EXPECT_EQ(numbers.find(i << 32), i);
}

TEST(HashNumbers, StayAsTheyAreWhereRoomIsMade) {
  HashNumbers numbers;
  for (std::size_t room = 0; room < 300; room += 100) {
    numbers.reserve(room);
    for (std::uint32_t i = 0; i < 200; ++i) ASSERT_EQ(numbers.number_of(hash_of(std::to_string(i))), i);
  }
  EXPECT_EQ(numbers.size(), 200u);
}

}  // namespace
}  // namespace kitei

#include "0_base/parallel.h"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace kitei {
namespace {

TEST(ParallelFor, DoesEachPieceOnce) {
  for (const unsigned jobs : {0u, 1u, 2u, 7u}) {
    std::vector<int> done(1000, 0);
    parallel_for(done.size(), jobs, [&](std::size_t i) { ++done[i]; });
    EXPECT_EQ(done, std::vector<int>(1000, 1)) << jobs;
  }
}

TEST(ParallelFor, OfNothingReturnsAtOnce) {
  parallel_for(0, 4, [](std::size_t) { FAIL(); });
}

}  // namespace
}  // namespace kitei

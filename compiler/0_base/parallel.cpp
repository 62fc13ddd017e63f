#include "0_base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace kitei {

void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t i; (i = next.fetch_add(1)) < count;) work(i);
  };
  std::vector<std::jthread> threads;
  for (std::size_t n = 1; n < std::min<std::size_t>(jobs, count); ++n) threads.emplace_back(run);
  run();
}

}  // namespace kitei

/// The same work on many things at once.
#pragma once

#include <cstddef>
#include <functional>

namespace kitei {

/// Calls work(i) for each i below `count`, on up to `jobs` threads. Returns when all are done. The order is not fixed,
/// so work(i) must write to its own place alone. What work() throws stops the program: passes do not throw.
void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace kitei

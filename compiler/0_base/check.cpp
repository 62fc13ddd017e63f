#include "0_base/check.h"

#include <cstdio>
#include <cstdlib>

namespace kitei {

void check_failed(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "kitei: internal fault: %s does not hold (%s:%d)\n", condition, file, line);
  std::abort();
}

}  // namespace kitei

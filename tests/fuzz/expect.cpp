// The reader of expect files takes any bytes, and writing back what it read changes nothing more.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "0_base/check.h"
#include "tests/expect_runner/case_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kitei::tests::read_case;
  using kitei::tests::to_text;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string once = to_text(read_case(bytes));
  KITEI_CHECK(to_text(read_case(once)) == once);
  KITEI_CHECK(kitei::tests::differences(once, once).empty());
  kitei::tests::differences(bytes, once);
  kitei::tests::faults_of(read_case(bytes), {"outline"});
  return 0;
}

// What read.h promises: valid UTF-8, lines that begin where the one before ends.
#include "0_base/check.h"
#include "0_base/text.h"
#include "tests/fuzz/any_source.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kitei::Source source;
  kitei::Diagnostics diagnostics;
  if (!kitei::tests::read_any(data, size, source, diagnostics)) return 0;
  KITEI_CHECK(!source.line_starts.empty() && source.line_starts[0] == 0);
  for (std::size_t at = 0; at < source.text.size();) {
    std::string again;
    const std::size_t begin = at;
    kitei::append(again, kitei::decode(source.text, at));
    KITEI_CHECK(source.text.compare(begin, at - begin, again) == 0);
  }
  for (std::size_t i = 1; i < source.line_starts.size(); ++i) {
    KITEI_CHECK(source.line_starts[i] > source.line_starts[i - 1]);
    KITEI_CHECK(source.text[source.line_starts[i] - 1] == '\n');
  }
  KITEI_CHECK(source.body <= source.text.size());
  return 0;
}

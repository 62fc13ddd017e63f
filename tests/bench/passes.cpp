// Reading, scanning and parsing of one file on one core, each alone and all together: bytes a second.
//
// usage: kitei_bench FILE… [--benchmark_…]      (run.py makes the files and calls this)
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "1_read/read.h"
#include "2_scan/scan.h"
#include "3_parse/parse.h"

namespace kitei {
namespace {

/// A file with what the passes before leave of it.
struct Input {
  SourceFile file;
  std::string bytes;
  Source source;
  Layout layout;
};

Source read(const Input& input) {
  Source source;
  Diagnostics diagnostics;
  if (!read_source(input.file, input.bytes, {}, source, diagnostics)) source.text.clear();
  return source;
}

Layout scan_all(const Source& source) {
  Diagnostics diagnostics;
  return scan(source, diagnostics);
}

Outline parse_all(const Source& source, Layout layout) {
  Diagnostics diagnostics;
  return parse(source, std::move(layout), diagnostics);
}

void count(benchmark::State& state, const Input& input) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(input.bytes.size()));
}

template <class Pass>
void add(const std::string& name, const std::shared_ptr<Input>& input, Pass pass) {
  benchmark::RegisterBenchmark((name + "/" + input->file.path).c_str(), [input, pass](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(pass(*input));
    count(state, *input);
  })->Unit(benchmark::kMillisecond);
}

/// False where the file cannot be read.
bool add_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return false;
  auto input = std::make_shared<Input>();
  input->bytes.assign(std::istreambuf_iterator<char>(in), {});
  const std::string name = path.substr(path.rfind('/') + 1);
  input->file = {"bench", name, path};
  input->source = read(*input);
  input->layout = scan_all(input->source);
  add("read", input, [](const Input& i) { return read(i); });
  add("scan", input, [](const Input& i) { return scan_all(i.source); });
  add("parse", input, [](const Input& i) { return parse_all(i.source, i.layout); });
  add("all", input, [](const Input& i) {
    const Source source = read(i);
    return parse_all(source, scan_all(source));
  });
  return true;
}

}  // namespace
}  // namespace kitei

int main(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  for (int i = 1; i < count; ++i) {
    if (!kitei::add_file(arguments[i])) return 2;
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

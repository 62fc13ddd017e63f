// Reading, scanning and parsing of one file on one core, each alone and all together: bytes a second.
//
// usage: kitei_bench FILE… [--benchmark_…]      (run.py makes the files and calls this)
//        kitei_bench --memory FILE              the most memory that the three take, in bytes of the file
#include <benchmark/benchmark.h>

#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

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

/// Bytes of a file; none where it cannot be read.
std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  std::string bytes(in ? static_cast<std::size_t>(in.tellg()) : 0, '\0');
  in.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

SourceFile source_file(const std::string& path) {
  return {"bench", path.substr(path.rfind('/') + 1), path};
}

/// The most bytes that this process had in memory so far. Not getrusage(): there the process that started this one
/// counts as well.
double peak_memory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) * 1024;
  }
  return 0;
}

/// Reads, scans and parses a file once, as a build does.
int measure_memory(const std::string& path) {
  const double before = peak_memory();
  std::string bytes = bytes_of(path);
  const auto size = static_cast<double>(bytes.size());
  Source source;
  Diagnostics diagnostics;
  if (bytes.empty() || !read_source(source_file(path), std::move(bytes), {}, source, diagnostics)) return 2;
  const Outline outline = parse(source, scan(source, diagnostics), diagnostics);
  benchmark::DoNotOptimize(outline);
  std::printf("%.2f\n", (peak_memory() - before) / size);
  return 0;
}

/// False where the file cannot be read.
bool add_file(const std::string& path) {
  auto input = std::make_shared<Input>();
  input->bytes = bytes_of(path);
  if (input->bytes.empty()) return false;
  input->file = source_file(path);
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
  if (count == 3 && std::string_view(arguments[1]) == "--memory") return kitei::measure_memory(arguments[2]);
  benchmark::Initialize(&count, arguments);
  for (int i = 1; i < count; ++i) {
    if (!kitei::add_file(arguments[i])) return 2;
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

// Where there is no fuzzer: gives each file below the folders named on the command line to the target, and cut-off and
// bent forms of it, the same ones each time.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::size_t tried = 0;

void give(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  ++tried;
}

void give_with_bent_forms(const std::string& bytes) {
  give(bytes);
  std::uint64_t state = bytes.size() + 1;
  const auto draw = [&](std::size_t below) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>(state >> 33) % below;
  };
  for (int i = 0; i < 40 && bytes.size() > 1; ++i) {
    give(bytes.substr(0, 1 + draw(bytes.size())));
    std::string bent = bytes;
    bent[draw(bent.size())] = static_cast<char>(draw(256));
    bent.erase(1 + draw(bent.size() - 1), draw(8));
    give(bent);
  }
}

}  // namespace

int main(int count, char** values) {
  std::vector<std::string> paths;
  const std::vector<std::string> folders(values + 1, values + count);
  for (const std::string& folder : folders) {
    if (!std::filesystem::is_directory(folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file()) paths.push_back(entry.path().string());
    }
  }
  for (const std::string& path : paths) {
    std::ifstream in(path, std::ios::binary);
    give_with_bent_forms({std::istreambuf_iterator<char>(in), {}});
  }
  give("");
  std::printf("%zu files, %zu inputs\n", paths.size(), tried);
  return paths.empty() ? 1 : 0;
}

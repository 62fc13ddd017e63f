#include "7_emit/shared/graph_layout.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstring>
#include <nlohmann/json.hpp>

namespace kitei {
namespace {

constexpr double kPointsPerInch = 72;

/// A file in memory, for what goes into the child and what comes out of it.
class MemoryFile {
 public:
  MemoryFile() : file_(memfd_create("graph", MFD_CLOEXEC)) { KITEI_CHECK(file_ >= 0); }
  ~MemoryFile() { close(file_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  int descriptor() const { return file_; }
  void fill(const std::string& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
      const ssize_t written = write(file_, bytes.data() + done, bytes.size() - done);
      KITEI_CHECK(written > 0);
      done += static_cast<std::size_t>(written);
    }
    KITEI_CHECK(lseek(file_, 0, SEEK_SET) == 0);
  }
  std::string bytes() const {
    std::string bytes(static_cast<std::size_t>(lseek(file_, 0, SEEK_END)), '\0');
    for (std::size_t done = 0; done < bytes.size();) {
      const ssize_t read = pread(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
      KITEI_CHECK(read > 0);
      done += static_cast<std::size_t>(read);
    }
    return bytes;
  }

 private:
  int file_;
};

std::string in_dot(const GraphToLayOut& graph) {
  std::string out = "digraph {\ngraph [ranksep=0.5, nodesep=0.3]\n";
  out += "node [shape=box, fixedsize=true, label=\"\"]\nedge [arrowhead=none";
  if (graph.label > 0) {
    out += fmt::format(
        ", label=<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\" fixedsize=\"true\" "
        "width=\"{0:.0f}\" height=\"{0:.0f}\"><tr><td></td></tr></table>>",
        graph.label);
  }
  out += "]\n";
  for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
    out += fmt::format("n{} [width={:.4f}, height={:.4f}]\n", i, graph.boxes[i].width / kPointsPerInch,
                       graph.boxes[i].height / kPointsPerInch);
  }
  for (std::size_t i = 0; i < graph.arrows.size(); ++i)
    out += fmt::format("n{} -> n{} [id={}]\n", graph.arrows[i].from, graph.arrows[i].to, i);
  return out + "}\n";
}

/// Runs a program with `input`; what it writes, or why it did not run.
Result<std::string> run(const std::string& program, const std::vector<std::string>& arguments,
                        const std::string& input) {
  MemoryFile in, out;
  in.fill(input);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, in.descriptor(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, out.descriptor(), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_t child = 0;
  const int error = posix_spawnp(&child, program.c_str(), &files, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (error != 0) return Failure{program + ": " + std::strerror(error)};
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return Failure{program + " stopped with a fault"};
  return out.bytes();
}

/// The numbers of "12.5,30 40,7.25": all that stand in the text, in order.
std::vector<double> numbers_of(const std::string& text) {
  std::vector<double> numbers;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    double number = 0;
    const auto [behind, error] = std::from_chars(at, end, number);
    if (error == std::errc()) numbers.push_back(number);
    at = error == std::errc() ? behind : at + 1;
  }
  return numbers;
}

/// Points from the lower left corner, as Graphviz has them.
std::vector<Point> points_of(const std::string& text, double height) {
  const std::vector<double> numbers = numbers_of(text);
  std::vector<Point> points;
  for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) points.push_back({numbers[i], height - numbers[i + 1]});
  return points;
}

Point first_of(const std::vector<Point>& points) {
  return points.empty() ? Point{} : points.front();
}

/// Edges come back in an order of their own, so each is found by its number.
Result<GraphLayout> read_layout(const std::string& bytes, const GraphToLayOut& graph) {
  const nlohmann::json json = nlohmann::json::parse(bytes, nullptr, false);
  if (json.is_discarded() || !json.is_object()) return Failure{"dot: no layout"};
  GraphLayout layout;
  const std::vector<double> box = numbers_of(json.value("bb", ""));
  if (box.size() != 4) return Failure{"dot: no layout"};
  layout.width = box[2];
  layout.height = box[3];
  layout.boxes.resize(graph.boxes.size());
  layout.arrows.resize(graph.arrows.size());
  for (const nlohmann::json& node : json.value("objects", nlohmann::json::array())) {
    const std::size_t index = node.value("_gvid", graph.boxes.size());
    if (index < layout.boxes.size()) layout.boxes[index] = first_of(points_of(node.value("pos", ""), layout.height));
  }
  for (const nlohmann::json& edge : json.value("edges", nlohmann::json::array())) {
    const std::vector<double> id = numbers_of(edge.value("id", ""));
    if (id.empty() || id[0] < 0 || id[0] >= static_cast<double>(layout.arrows.size())) continue;
    const auto index = static_cast<std::size_t>(id[0]);
    layout.arrows[index].curve = points_of(edge.value("pos", ""), layout.height);
    layout.arrows[index].label = first_of(points_of(edge.value("lp", ""), layout.height));
  }
  return layout;
}

}  // namespace

Result<GraphLayout> lay_out(const GraphToLayOut& graph) {
  const Result<std::string> bytes = run("dot", {"-Tjson0"}, in_dot(graph));
  if (!bytes) return Failure{bytes.message()};
  return read_layout(*bytes, graph);
}

}  // namespace kitei

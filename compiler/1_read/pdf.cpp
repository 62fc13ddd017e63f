#include "1_read/pdf.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>

#include "1_read/diagnostics.h"
#include "1_read/utf8.h"

namespace kitei {
namespace {

constexpr std::chrono::seconds kLongest{60};
constexpr std::size_t kMostText = 64u << 20;

std::string& program() {
  static std::string name;
  return name;
}

/// An open file that is closed with its owner.
struct Descriptor {
  int number = -1;
  explicit Descriptor(int number) : number(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

bool fill(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::lseek(file, 0, SEEK_SET) == 0;
}

/// Starts the child. Between fork and exec only calls that are safe in a program of many threads.
pid_t start(int in, int out) {
  const char* name = program().c_str();
  const pid_t child = ::fork();
  if (child != 0) return child;
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (::dup2(in, 0) < 0 || ::dup2(out, 1) < 0 || ::dup2(nowhere, 2) < 0) ::_exit(127);
  ::execl(name, "kitei", "pdf-text", static_cast<char*>(nullptr));
  ::_exit(127);
}

/// Reads until the end of the pipe. False where time or size run out.
bool drain(int pipe, std::string& text, std::string& reason) {
  const auto end = std::chrono::steady_clock::now() + kLongest;
  std::array<char, 65536> buffer;
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
    pollfd waiting{pipe, POLLIN, 0};
    const int ready = left <= 0 ? 0 : ::poll(&waiting, 1, static_cast<int>(left));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) {
      reason = "took longer than 60 seconds";
      return false;
    }
    const ssize_t got = ::read(pipe, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return true;
    text.append(buffer.data(), static_cast<std::size_t>(got));
    if (text.size() > kMostText) {
      reason = "more than 64 MiB of text";
      return false;
    }
  }
}

/// Why the child ended as it did; empty where all went well.
std::string reason_of(int status) {
  if (WIFEXITED(status)) {
    switch (WEXITSTATUS(status)) {
      case 0: return {};
      case 3: return "damaged, or not a PDF";
      case 4: return "locked with a password";
      case 5: return "needs more memory than it may have";
      default: return "reader not started";
    }
  }
  return WTERMSIG(status) == SIGXCPU ? "needs more time than it may have"
                                     : std::string("reader stopped: ") + ::strsignal(WTERMSIG(status));
}

Result<std::string> run_child(std::string_view bytes) {
  const Descriptor file(::memfd_create("pdf", MFD_CLOEXEC));
  std::array<int, 2> ends{-1, -1};
  if (file.number < 0 || !fill(file.number, bytes) || ::pipe2(ends.data(), O_CLOEXEC) != 0) {
    return Failure{std::strerror(errno)};
  }
  const Descriptor reading(ends[0]);
  pid_t child = -1;
  {
    const Descriptor writing(ends[1]);
    child = start(file.number, writing.number);
  }
  if (child < 0) return Failure{std::strerror(errno)};
  std::string text, reason;
  if (!drain(reading.number, text, reason)) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (reason.empty()) reason = reason_of(status);
  if (!reason.empty()) return Failure{reason};
  return text;
}

}  // namespace

void read_pdf_with(std::string name) {
  program() = std::move(name);
}

Result<std::string> read_pdf(std::string_view bytes, const Place& whole, Diagnostics& diagnostics) {
  if (program().empty()) return Failure{"this program cannot start a reader of PDF files"};
  auto text = run_child(bytes);
  if (!text) return text;
  // The first line is for us: the first page with vertical or rotated text, 0 for none.
  const std::size_t end = text->find('\n');
  if (end == std::string::npos) return Failure{"no text in it"};
  std::size_t page = 0;
  std::from_chars(text->data(), text->data() + end, page);
  if (page > 0) diagnostics.report(whole, diag::kTextSideways, page);
  std::string body = text->substr(end + 1);
  mend_utf8(body);
  return body;
}

}  // namespace kitei

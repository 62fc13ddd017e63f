/// What kitei has to say about a corpus: coded, placed, worded for a drafter.
///
/// Each pass has a table `diagnostics.def` with its codes (thousands by pass, never reused) and a page
/// `diagnostics.md` with `## K…` for each. A row that does not fit its arguments does not compile.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace kitei {

enum class Severity : std::uint8_t { kNote, kWarning, kError };

/// "note", "warning" or "error".
std::string_view name_of(Severity severity);

/// A place in a file of the corpus. Lines and columns count from 1, columns in code points; line 0 is the whole file.
struct Place {
  std::string source;  ///< id of the source, as in the records; empty for files that are no source
  std::string path;    ///< path as the user knows it
  std::uint32_t line = 0, column = 0, end_line = 0, end_column = 0;
  std::string excerpt;  ///< the text of the place, at most some 40 letters
};

/// One kind of diagnostic, a row of a table. Args are what its messages take.
template <class... Args>
struct DiagnosticKind {
  int code;
  std::string_view rule;
  Severity severity;
  std::string_view ja, en;

  /// Refuses, at compile time, a final full stop, a line break, and a number of {} other than that of Args.
  consteval DiagnosticKind(int code, std::string_view rule, Severity severity, std::string_view ja, std::string_view en)
      : code(code), rule(rule), severity(severity), ja(ja), en(en) {
    demand(ja);
    demand(en);
  }

 private:
  static consteval void demand(std::string_view message) {
    if (message.ends_with("。") || message.ends_with(".")) throw "a message is a fragment, without a full stop";
    std::size_t holes = 0;
    for (std::size_t i = 0; i < message.size(); ++i) {
      if (message[i] == '\n') throw "a message has one line";
      holes += message[i] == '{';
    }
    if (holes != sizeof...(Args)) throw "a message has one {} for each argument";
  }
};

/// One finding, ready to be printed.
struct Diagnostic {
  int code = 0;
  std::string_view rule;
  Severity severity = Severity::kNote;
  Place place;
  std::string ja, en;  ///< the message in both languages
  std::string hint;    ///< what could be done about it; empty where nothing is known
};

/// Collects findings. One object a source and thread; merged and sorted before anything is shown.
class Diagnostics {
 public:
  /// Adds a finding. The table decides the argument types.
  template <class... Args>
  void report(Place place, const DiagnosticKind<Args...>& kind, std::type_identity_t<Args>... args) {
    list_.push_back({kind.code,
                     kind.rule,
                     kind.severity,
                     std::move(place),
                     fmt::format(fmt::runtime(kind.ja), args...),
                     fmt::format(fmt::runtime(kind.en), args...),
                     {}});
  }
  /// Gives the last finding a hint.
  void hint(std::string text) { list_.back().hint = std::move(text); }
  /// Takes over the findings of another.
  void merge(Diagnostics&& other);
  /// Sorts by path, place and code, and drops what is there twice.
  void sort();
  const std::vector<Diagnostic>& list() const { return list_; }
  /// How many findings are at or over a severity.
  std::size_t count(Severity at_least) const;

 private:
  std::vector<Diagnostic> list_;
};

/// The finding as one line: "plan.txt:3:1: warning K3004 clause-number-skipped: …" in Japanese or English.
std::string to_line(const Diagnostic& diagnostic, bool japanese);

}  // namespace kitei

/// The exit codes of every command.
#pragma once

namespace kitei {

enum class ExitCode {
  kFine = 0,         ///< done; no finding at or over the level asked for
  kCorpus = 1,       ///< done, but the corpus has findings at or over that level
  kEnvironment = 2,  ///< not done: bad arguments, files, permissions, disk
};

}  // namespace kitei

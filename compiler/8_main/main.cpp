// kitei: the commands and their options. What each does is in a file of its own.
#include <CLI/CLI.hpp>

#include "8_main/dump_command.h"

int main(int argc, char** argv) {
  using kitei::ExitCode;
  CLI::App app{"kitei: 規程文書のコンパイラ / a compiler for Japanese policy documents"};
  app.set_version_flag("--version", "kitei " KITEI_VERSION);
  app.require_subcommand(1);
  ExitCode code = ExitCode::kFine;

  std::string file, pass = "4_extract";
  CLI::App* dump =
      app.add_subcommand("dump", "一つの文書が各段階でどう読まれたかを表示 / print what a pass has made of a source");
  dump->add_option("file", file)->required();
  dump->add_option("--after", pass)->check(CLI::IsMember({"1_read", "2_scan", "3_parse", "4_extract"}));
  dump->callback([&] { code = kitei::run_dump(file, pass); });

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(ExitCode::kEnvironment);
  }
  return static_cast<int>(code);
}

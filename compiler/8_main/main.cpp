// kitei: the commands and their options. What each does is in a file of its own.
#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>

#include "1_read/pdf.h"
#include "8_main/build_command.h"
#include "8_main/dump_command.h"
#include "8_main/explain_command.h"
#include "8_main/import_command.h"
#include "8_main/pack_command.h"
#include "8_main/pdf_text_command.h"
#include "8_main/search_command.h"
#include "8_main/serve/serve_command.h"
#include "8_main/serve/watch_command.h"

namespace {

using kitei::ExitCode;

/// Japanese, unless the locale names another language.
bool prefers_japanese() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    const std::string_view locale(value);
    return locale.starts_with("ja") || locale == "C" || locale == "POSIX" || locale.starts_with("C.");
  }
  return true;
}

void add_build(CLI::App& app, kitei::BuildOptions& options, const bool& japanese, ExitCode& code) {
  CLI::App* build =
      app.add_subcommand("build", "文書フォルダから規程集を作る / build a handbook from a folder of sources");
  build->add_option("DIR", options.folder, "文書のフォルダ / folder of the sources")->required();
  build
      ->add_option("-o,--out", options.out,
                   "出力先（新規・空・kitei が作ったもの） / output: new, empty or kitei's own")
      ->required();
  build->add_option("--only", options.only, "作る出力の名前 / names of emitters")->delimiter(',');
  build->add_option("-j,--jobs", options.jobs, "並列数 / threads (default: all processors)")->check(CLI::Range(1, 256));
  build->add_flag("-v,--verbose", options.verbose,
                  "全ての指摘と対象外のファイルを表示 / all findings, and files passed over");
  build->add_flag("-q,--quiet", options.quiet, "進み具合と結果の行を出さない / no progress, no summary");
  build->add_flag("--timings", options.timings, "各段階の時間を表示 / time of each step");
  build->callback([&] {
    options.japanese = japanese;
    code = kitei::run_build(options);
  });
}

void add_search(CLI::App& app, kitei::SearchOptions& options, const bool& japanese, ExitCode& code) {
  CLI::App* search = app.add_subcommand("search", "規程集を検索する / search a handbook");
  search->add_option("--out", options.out, "kitei build の出力（繰返し可） / what kitei build wrote (may be repeated)")
      ->allow_extra_args(false);
  search
      ->add_option(
          "--remote", options.served,
          "xapian-tcpsrv が公開する HOST:PORT（繰返し可） / HOST:PORT that xapian-tcpsrv serves (may be repeated)")
      ->allow_extra_args(false);
  search->add_option("--role", options.role, "役割のID / id of a role")->allow_extra_args(false);
  search->add_option("--modality", options.modality, "duty, effort, expected, recommended, may, prohibition")
      ->allow_extra_args(false);
  search->add_option("--sector", options.sector, "分野のID / id of a sector")->allow_extra_args(false);
  search->add_option("--level", options.level, "1, 2, 3")->allow_extra_args(false);
  search->add_option("--document", options.document, "文書のID / id of a source")->allow_extra_args(false);
  search->add_option("--frequency", options.frequency, "yearly, periodic, …")->allow_extra_args(false);
  search->add_option("--limit", options.limit, "件数 / number of hits")->check(CLI::Range(1, 1000));
  search->add_option("--batch", options.batch, "1行1問のファイル / a file with one query a line");
  search->add_flag("--json", options.json, "JSON Lines で出力 / answers as JSON Lines");
  search->add_flag("--timings", options.timings, "各問の時間を表示 / time of each answer");
  search->add_option("QUERY", options.query, "語、句、問い / words, a phrase, a question")->expected(-1)->join(' ');
  search->callback([&] {
    options.japanese = japanese;
    code = kitei::search_command(options, std::cout, std::cerr);
  });
}

struct DumpOptions {
  std::string file, pass = "4_extract";
};

void add_dump(CLI::App& app, DumpOptions& options, ExitCode& code) {
  CLI::App* dump =
      app.add_subcommand("dump", "一つの文書が各段階でどう読まれたかを表示 / print what a pass has made of a source");
  dump->add_option("FILE", options.file)->required();
  dump->add_option("--after", options.pass, "1_read, 2_scan, 3_parse, 4_extract; 5_link (FOLDER)")
      ->check(CLI::IsMember({"1_read", "2_scan", "3_parse", "4_extract", "5_link"}));
  dump->callback([&] { code = kitei::run_dump(options.file, options.pass); });
}

void add_explain(CLI::App& app, kitei::ExplainOptions& options, const bool& japanese, ExitCode& code) {
  CLI::App* explain = app.add_subcommand(
      "explain",
      "指摘の符号や、記述の読み取りの根拠を説明する / what a code means, or why a statement is read as it is");
  explain->add_option("WORD", options.word,
                      "K3004、規則の名前、--statement には文書のフォルダ / a code, the name of a rule, or with "
                      "--statement a folder of sources");
  explain->add_option("--statement", options.statement, "記述のID / id of a statement: s-3k9qz0ab");
  explain->add_option("--out", options.out, "kitei build の出力 / what kitei build wrote");
  explain->callback([&] {
    options.japanese = japanese;
    code = kitei::run_explain(options, std::cout, std::cerr);
  });
}

void add_import(CLI::App& app, kitei::ImportOptions& options, const bool& japanese, ExitCode& code) {
  CLI::App* import = app.add_subcommand("import", "文書を編集用のMarkdownにする / make editable Markdown of documents");
  import->add_option("FILE", options.files, "文書 / documents")->required();
  import->add_option("--into", options.into, "書き出すフォルダ / folder to write to")->required();
  import->add_flag("--force", options.force, "すでにあるファイルも書き換える / overwrite files that are there");
  import->callback([&] {
    options.japanese = japanese;
  code = kitei::run_import(options);
});
}  // namespace

void add_pack(CLI::App& app, kitei::PackOptions& options, const bool& japanese, ExitCode& code) {
  CLI::App* pack = app.add_subcommand(
      "pack", "一つの省庁・分野・レベルの作業一式を作る / make the pack of one ministry, sector and level");
  pack->add_option("DIR", options.folder, "文書のフォルダ / folder of the sources")->required();
  pack->add_option("--ministry", options.ministry, "省庁のID / id of a ministry");
  pack->add_option("--sector", options.sector, "分野のID / id of a sector");
  pack->add_option("--level", options.level, "1, 2, 3")->check(CLI::Range(1, 3));
  pack->add_option("-o,--out", options.out,
                   "出力先（新規・空・kitei pack が作ったもの） / output: new, empty or kitei pack's own")
      ->required();
  pack->add_option("--keep", options.keep,
                   "記入を引き継ぐ前の案・点検表か、そのフォルダ（繰返し可） / a pack filled in before, or its folder: "
                   "what was written is kept (may be repeated)")
      ->allow_extra_args(false);
  pack->add_option("-j,--jobs", options.jobs, "並列数 / threads (default: all processors)")->check(CLI::Range(1, 256));
  pack->add_flag("-q,--quiet", options.quiet, "進み具合と結果の行を出さない / no progress, no summary");
  pack->callback([&] {
    options.japanese = japanese;
    code = kitei::run_pack(options);
  });
}

void add_address(CLI::App& command, kitei::ServerOptions& options) {
  command.add_option("--port", options.port, "ポート番号。0は空いているもの / port; 0 for any (8000)")
      ->check(CLI::Range(0, 65535));
  command.add_option("--host", options.host,
                     "待ち受けるアドレス / address to listen on (127.0.0.1: this machine alone)");
}

void add_serve(CLI::App& app, kitei::ServeOptions& options, const bool& japanese, ExitCode& code) {
  CLI::App* serve = app.add_subcommand("serve", "規程集をブラウザに見せる / show a handbook by HTTP");
  serve->add_option("--out", options.out, "kitei build の出力 / what kitei build wrote")->required();
  add_address(*serve, options.server);
  serve->callback([&] {
    options.server.japanese = japanese;
    code = kitei::run_serve(options);
  });
}

void add_watch(CLI::App& app, kitei::WatchOptions& options, const bool& japanese, ExitCode& code) {
  CLI::App* watch = app.add_subcommand("watch", "文書が変わるたびに作り直す / build again whenever a source changes");
  watch->add_option("DIR", options.folder, "文書のフォルダ / folder of the sources")->required();
  watch->add_option("-o,--out", options.out, "出力先 / output, as for build")->required();
  watch->add_flag("--serve", options.serve,
                  "ブラウザにも見せ、作り直すと読み直す / show it too; pages renew themselves");
  add_address(*watch, options.server);
  watch->add_option("build options", options.build,
                    "-- の後に、kitei build の選択肢 / after --, options of kitei build");
  watch->callback([&] {
    options.server.japanese = japanese;
    code = kitei::run_watch(options);
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "pdf-text") return kitei::run_pdf_text();
  kitei::read_pdf_with("/proc/self/exe");
  CLI::App app{"kitei: 規程文書のコンパイラ / a compiler for Japanese policy documents", "kitei"};
  app.set_version_flag("--version", "kitei " KITEI_VERSION);
  app.require_subcommand(1);
  bool japanese = prefers_japanese();
  std::string language;
  app.add_option("--lang", language, "表示の言語 / language of messages")
      ->check(CLI::IsMember({"ja", "en"}))
      ->each([&](const std::string& value) { japanese = value == "ja"; });

  ExitCode code = ExitCode::kFine;
  kitei::BuildOptions build;
  kitei::SearchOptions search;
  kitei::ImportOptions import;
  kitei::ExplainOptions explain;
  kitei::PackOptions pack;
  kitei::ServeOptions serve;
  kitei::WatchOptions watch;
  DumpOptions dump;
  add_build(app, build, japanese, code);
  add_search(app, search, japanese, code);
  add_dump(app, dump, code);
  add_explain(app, explain, japanese, code);
  add_import(app, import, japanese, code);
  add_pack(app, pack, japanese, code);
  add_serve(app, serve, japanese, code);
  add_watch(app, watch, japanese, code);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(ExitCode::kEnvironment);
  }
  return static_cast<int>(code);
}

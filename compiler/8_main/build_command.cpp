#include "8_main/build_command.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#include "7_emit/shared/pack.h"
#include "7_emit/staging.h"
#include "8_main/assets.h"
#include "8_main/data_folder.h"
#include "8_main/emitters.h"
#include "8_main/out_use.h"
#include "8_main/pipeline.h"
#include "8_main/progress.h"

namespace kitei {
namespace {

constexpr std::size_t kMostShown = 50;

ExitCode fail(const std::string& message) {
  fmt::print(stderr, "kitei: {}\n", message);
  return ExitCode::kEnvironment;
}

void show_findings(const Diagnostics& diagnostics, const BuildOptions& options) {
  std::size_t shown = 0, hidden = 0;
  for (const Severity severity : {Severity::kError, Severity::kWarning}) {
    for (const Diagnostic& diagnostic : diagnostics.list()) {
      if (diagnostic.severity != severity) continue;
      if (options.verbose || shown < kMostShown) {
        fmt::print(stderr, "{}\n", to_line(diagnostic, options.japanese));
        ++shown;
      } else {
        ++hidden;
      }
    }
  }
  if (hidden > 0) {
    fmt::print(stderr,
               fmt::runtime(options.japanese ? "ほか{}件（{}/data/diagnostics.jsonl、--verbose で全て表示）\n"
                                             : "and {} more ({}/data/diagnostics.jsonl; --verbose shows all)\n"),
               hidden, options.out);
  }
}

void show_summary(const Graph& graph, const ExchangeSummary& summary, const BuildOptions& options) {
  std::size_t statements = 0;
  for (const Document& document : graph.documents) statements += document.extract.statements.size();
  for (const std::string& path : summary.edited) {
    fmt::print(stderr,
               fmt::runtime(options.japanese ? "手で変えられていたファイルを置き換えた：{}\n"
                                             : "replaced a file that had been edited by hand: {}\n"),
               path);
  }
  if (options.quiet) return;
  fmt::print(fmt::runtime(options.japanese ? "文書{}件、義務等の記述{}件。{}：新規・変更{}、変更なし{}、削除{}\n"
                                           : "{} documents, {} statements. {}: {} written, {} unchanged, {} removed\n"),
             graph.documents.size(), statements, options.out, summary.written, summary.unchanged, summary.removed);
}

bool known_emitters(const BuildOptions& options) {
  for (const std::string& name : options.only) {
    const auto& all = all_emitters();
    if (std::none_of(all.begin(), all.end(), [&](const Emitter* emitter) { return emitter->name == name; })) {
      std::string names;
      for (const Emitter* emitter : all) names += (names.empty() ? "" : ", ") + std::string(emitter->name);
      fail(fmt::format("--only {}: 知らない出力 / no such emitter (known: {})", name, names));
      return false;
    }
  }
  return true;
}

bool chosen(const Emitter& emitter, const BuildOptions& options) {
  return options.only.empty() ||
         std::find(options.only.begin(), options.only.end(), emitter.name) != options.only.end();
}

}  // namespace

ExitCode run_build(const BuildOptions& options) {
  if (!known_emitters(options)) return ExitCode::kEnvironment;
  const auto data = data_folder();
  if (!data) return fail(data.message());
  const unsigned jobs = options.jobs > 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
  Progress progress(!options.quiet && isatty(STDERR_FILENO) == 1);
  auto compiled =
      compile(DiskFiles(), {options.folder, options.out, lexicon_folders(*data, options.folder), jobs}, progress);
  if (!compiled) {
    progress.done();
    return fail(compiled.message());
  }
  Compiled& all = **compiled;
  if (options.verbose) {
    for (const std::string& path : all.skipped) fmt::print(stderr, "skipped {}\n", path);
  }
  if (all.graph.documents.empty()) {
    progress.done();
    show_findings(all.diagnostics, options);
    return ExitCode::kCorpus;
  }

  if (auto fit = demand_use(options.out, OutUse::kHandbook); !fit) {
    progress.done();
    return fail(fit.message());
  }
  auto output = open_output(options.out, {.keep_other_parts = !options.only.empty(), .jobs = jobs});
  if (!output) {
    progress.done();
    return fail(output.message());
  }
  const DiskAssets assets(*data);
  Diagnostics emitted;
  const std::vector<Pack> packs = collect_packs(all.graph, jobs, emitted);
  for (const Emitter* emitter : all_emitters()) {
    if (!chosen(*emitter, options)) continue;
    progress.step(emitter->name);
    emitter->emit({all.graph, all.diagnostics.list(), assets, jobs, packs}, (*output)->part(emitter->name), emitted);
  }
  progress.step("書込み");
  const auto summary = (*output)->commit();
  progress.done();
  if (!summary) return fail(summary.message());
  all.diagnostics.merge(std::move(emitted));
  all.diagnostics.sort();
  show_findings(all.diagnostics, options);
  show_summary(all.graph, *summary, options);
  if (options.timings) {
    for (const auto& [pass, seconds] : progress.passes()) {
      fmt::print(stderr, "{:10.3f} ms  {} (sum over threads)\n", seconds * 1000, pass);
    }
    for (const auto& timing : progress.timings())
      fmt::print(stderr, "{:10.3f} ms  {}\n", timing.seconds * 1000, timing.name);
  }
  return all.diagnostics.count(Severity::kError) > 0 ? ExitCode::kCorpus : ExitCode::kFine;
}

}  // namespace kitei

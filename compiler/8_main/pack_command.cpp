#include "8_main/pack_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#include "7_emit/diagnostics.h"
#include "7_emit/shared/pack_fields.h"
#include "7_emit/staging.h"
#include "8_main/assets.h"
#include "8_main/data_folder.h"
#include "8_main/emitters.h"
#include "8_main/kept_entries.h"
#include "8_main/out_use.h"
#include "8_main/pack_choice.h"
#include "8_main/pipeline.h"
#include "8_main/progress.h"

namespace kitei {
namespace {

ExitCode fail(const std::string& message) {
  fmt::print(stderr, "kitei pack: {}\n", message);
  return ExitCode::kEnvironment;
}

/// What the pack emitters see: the files below site/packs/ of a handbook go to the top of OUT.
class PackTree : public OutputTree {
 public:
  explicit PackTree(OutputTree& out) : out_(out) {}
  void add(std::string path, std::string_view bytes) override { out_.add(inner(path), bytes); }
  std::string folder(const std::string& path) override { return out_.folder(inner(path)); }

 private:
  static std::string inner(const std::string& path) { return path.substr(kPacksFolder.size()); }
  OutputTree& out_;
};

/// Writes the pack into OUT.
Result<ExchangeSummary> write_pack(const Compiled& all, const Pack& pack, const Assets& assets, unsigned jobs,
                                   const PackOptions& options, Diagnostics& diagnostics) {
  if (auto fit = demand_use(options.out, OutUse::kPacks); !fit) return Failure{fit.message()};
  auto output = open_output(options.out, {.keep_other_parts = true, .spare_edited = true, .jobs = jobs});
  if (!output) return Failure{output.message()};
  PackTree tree((*output)->part(pack_part(pack.place.folder.substr(kPacksFolder.size()))));
  for (const Emitter* emitter : all_emitters()) {
    if (!emitter->name.starts_with("pack_")) continue;
    emitter->emit({all.graph, all.diagnostics.list(), assets, jobs, {&pack, 1}}, tree, diagnostics);
  }
  return (*output)->commit();
}

void report_homeless(const Graph& graph, const Pack& pack, Diagnostics& diagnostics) {
  const Entries homeless = homeless_entries(graph, pack);
  for (const FieldEntry& entry : homeless.fields)
    diagnostics.report({}, diag::kEntryWithoutField, entry.label.empty() ? entry.id : entry.label);
  for (const ChecklistEntry& entry : homeless.controls)
    diagnostics.report({}, diag::kEntryWithoutField, fmt::format("{} {}", entry.control, entry.title));
}

void show(const Compiled& all, const Pack& pack, const PackOptions& options, Diagnostics diagnostics) {
  diagnostics.sort();
  for (const Diagnostic& finding : diagnostics.list()) fmt::print(stderr, "{}\n", to_line(finding, options.japanese));
  if (const std::size_t errors = all.diagnostics.count(Severity::kError); errors > 0) {
    fmt::print(stderr,
               fmt::runtime(options.japanese ? "文書に誤りが{}件ある（kitei build で表示）\n"
                                             : "{} errors in the documents (kitei build shows them)\n"),
               errors);
  }
  if (options.quiet) return;
  fmt::print(
      fmt::runtime(options.japanese ? "{}、{}、レベル{}：対策{}件。{}/{}\n" : "{}, {}, level {}: {} controls. {}/{}\n"),
      pack.place.ministry->name, name_with_field(*pack.place.sector), pack.place.level, pack.controls.size(),
      options.out, pack.place.folder.substr(kPacksFolder.size()));
}

}  // namespace

ExitCode run_pack(const PackOptions& options) {
  const auto data = data_folder();
  if (!data) return fail(data.message());
  const unsigned jobs = options.jobs > 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
  Progress progress(!options.quiet && isatty(STDERR_FILENO) == 1);
  auto compiled =
      compile(DiskFiles(), {options.folder, options.out, lexicon_folders(*data, options.folder), jobs}, progress);
  progress.done();
  if (!compiled) return fail(compiled.message());
  const Compiled& all = **compiled;
  Diagnostics diagnostics;
  const std::vector<Pack> packs = collect_packs(all.graph, jobs, diagnostics);
  const auto chosen = choose_pack(packs, options.ministry, options.sector, options.level, options.japanese);
  if (!chosen) return fail(chosen.message());
  Pack pack = **chosen;
  Diagnostics found;
  auto entries = kept_entries(options.keep, options.japanese, found);
  if (!entries) return fail(entries.message());
  pack.entries = std::move(*entries);
  report_homeless(all.graph, pack, found);
  const auto summary = write_pack(all, pack, DiskAssets(*data), jobs, options, found);
  if (!summary) return fail(summary.message());
  show(all, pack, options, std::move(found));
  return all.diagnostics.count(Severity::kError) > 0 ? ExitCode::kCorpus : ExitCode::kFine;
}

}  // namespace kitei

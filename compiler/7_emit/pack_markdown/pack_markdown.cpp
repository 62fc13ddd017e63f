#include "7_emit/pack_markdown/pack_markdown.h"

#include "0_base/parallel.h"
#include "7_emit/pack_markdown/markdown_paper.h"
#include "7_emit/shared/guideline_document.h"

namespace kitei {
namespace {

void emit(const EmitInput& input, OutputTree& out, Diagnostics& /*diagnostics*/) {
  if (input.packs.empty()) return;
  const GuidelineCollector collector(input.graph, input.jobs);
  parallel_for(input.packs.size(), input.jobs, [&](std::size_t i) {
    MarkdownPaper paper;
    write_guideline(collector.collect(input.packs[i]), input.graph, paper);
    out.add(input.packs[i].place.folder + "/guideline.md", paper.finish());
  });
}

}  // namespace

const Emitter kPackMarkdownEmitter{"pack_markdown", &emit};

}  // namespace kitei

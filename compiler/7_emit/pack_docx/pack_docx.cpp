#include "7_emit/pack_docx/pack_docx.h"

#include <array>
#include <map>
#include <string>
#include <utility>

#include "0_base/parallel.h"
#include "7_emit/pack_docx/word_document.h"
#include "7_emit/shared/guideline_document.h"
#include "7_emit/shared/zip.h"

namespace kitei {
namespace {

/// The parts that a designer may change, by path in the package.
std::map<std::string, std::string> read_templates(const Assets& assets) {
  constexpr std::array<std::pair<const char*, const char*>, 5> kParts{
      {{"[Content_Types].xml", "templates/docx/content_types.xml"},
       {"word/fontTable.xml", "templates/docx/fontTable.xml"},
       {"word/numbering.xml", "templates/docx/numbering.xml"},
       {"word/settings.xml", "templates/docx/settings.xml"},
       {"word/styles.xml", "templates/docx/styles.xml"}}};
  std::map<std::string, std::string> parts;
  for (const auto& [part, file] : kParts) parts[part] = assets.read(file);
  return parts;
}

void emit(const EmitInput& input, OutputTree& out, Diagnostics& /*diagnostics*/) {
  if (input.packs.empty()) return;
  const auto templates = read_templates(input.assets);
  const GuidelineCollector collector(input.graph, input.jobs);
  parallel_for(input.packs.size(), input.jobs, [&](std::size_t i) {
    const Pack& pack = input.packs[i];
    const Guideline guideline = collector.collect(pack);
    WordDocument word;
    write_guideline(guideline, input.graph, word);
    auto parts = word.finish(title_of(guideline) + "（案）", pack.place.ministry->name);
    parts.insert(templates.begin(), templates.end());
    out.add(pack.place.folder + "/guideline.docx", make_zip(parts));
  });
}

}  // namespace

const Emitter kPackDocxEmitter{"pack_docx", &emit};

}  // namespace kitei

#include "7_emit/pack_docx/pack_docx.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "0_base/parallel.h"
#include "7_emit/diagnostics.h"
#include "7_emit/pack_docx/guideline_document.h"
#include "7_emit/shared/zip.h"

namespace kitei {
namespace {

/// One document to be written.
struct Pack {
  const Ministry* ministry;
  const Sector* sector;
  std::string path;
};

std::vector<Pack> list_packs(const Lexicon& lexicon, Diagnostics& diagnostics) {
  std::vector<Pack> packs;
  PathBook book;
  for (const Sector& sector : lexicon.sectors) {
    for (const std::string& id : sector.ministries) {
      const Ministry* ministry = lexicon.ministry(id);
      if (ministry == nullptr) continue;  // pass 1 has reported it
      std::string path = fmt::format("site/packs/{}/{}/level-1/guideline.docx", slug(ministry->id), slug(sector.id));
      if (const std::string_view fault = book.note(path); !fault.empty()) {
        diagnostics.report({}, diag::kPackPathUnusable, ministry->id, sector.id, path);
        continue;
      }
      packs.push_back({ministry, &sector, std::move(path)});
    }
  }
  return packs;
}

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

void emit(const EmitInput& input, OutputTree& out, Diagnostics& diagnostics) {
  const Lexicon& lexicon = *input.graph.lexicon;
  const std::vector<Pack> packs = list_packs(lexicon, diagnostics);
  if (packs.empty()) return;
  const auto templates = read_templates(input.assets);
  const GuidelineCollector collector(input.graph, input.jobs);
  parallel_for(packs.size(), input.jobs, [&](std::size_t i) {
    const Pack& pack = packs[i];
    auto parts = write_guideline(collector.collect(*pack.ministry, *pack.sector), lexicon);
    parts.insert(templates.begin(), templates.end());
    out.add(pack.path, make_zip(parts));
  });
}

}  // namespace

const Emitter kPackDocxEmitter{"pack_docx", &emit};

}  // namespace kitei

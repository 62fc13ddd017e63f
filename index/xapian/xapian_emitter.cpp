#include "index/xapian/xapian_emitter.h"

#include <xapian.h>

#include <array>
#include <cstring>
#include <fstream>
#include <map>

#include "0_base/id.h"
#include "0_base/parallel.h"
#include "7_emit/diagnostics.h"
#include "index/knowledge.h"
#include "index/passages.h"
#include "index/record.h"
#include "index/terms.h"

namespace kitei {
namespace {

constexpr std::size_t kLongestTerm = 200;  ///< bytes; Xapian takes 245

void add_terms(std::string_view normal, std::map<std::string_view, unsigned>& often) {
  each_term(normal, [&](std::uint32_t begin, std::uint32_t end, TermForce) {
    if (end - begin <= kLongestTerm) ++often[normal.substr(begin, end - begin)];
  });
}

Xapian::Document document_of(const Document& document, const Passage& passage, const Record& record,
                             const std::string& bytes, std::uint32_t ordinal) {
  Xapian::Document out;
  std::map<std::string_view, unsigned> often;
  add_terms(record.body, often);
  add_terms(record.title_normal, often);
  add_terms(record.heads_normal, often);
  for (const auto& [term, count] : often) out.add_term(std::string(term), count);
  const auto add_all = [&](std::string_view prefix, const std::vector<std::string>& values) {
    for (const std::string& value : values) out.add_boolean_term(std::string(prefix) + value);
  };
  add_all(kRolePrefix, passage.actors);
  add_all(kModalityPrefix, passage.modalities);
  add_all(kFrequencyPrefix, passage.frequencies);
  add_all(kSectorPrefix, document.source.info.sectors);
  add_all(kDocumentPrefix, {document.source.id});
  add_all(kIdPrefix, {passage.id});
  out.add_value(kOrderSlot, Xapian::sortable_serialise(ordinal));
  out.set_data(bytes);
  return out;
}

/// Glass keeps a random uuid behind the 14 bytes of its magic and 2 of its version; ours comes from the content.
bool set_uuid(const std::string& folder, std::uint64_t content) {
  std::fstream file(folder + "/iamglass", std::ios::in | std::ios::out | std::ios::binary);
  static constexpr std::string_view kMagic = "\x0f\x0dXapian Glass";
  std::array<char, kMagic.size()> magic{};
  if (!file.read(magic.data(), magic.size()) || std::string_view(magic.data(), magic.size()) != kMagic) return false;
  std::array<char, 16> uuid{};
  const std::uint64_t second = hash_of(std::to_string(content));
  std::memcpy(uuid.data(), &content, 8);
  std::memcpy(uuid.data() + 8, &second, 8);
  file.seekp(16);
  file.write(uuid.data(), uuid.size());
  return bool(file);
}

void write(const EmitInput& input, const std::string& folder) {
  const Graph& graph = input.graph;
  const Analyser analyser(*graph.lexicon);
  const std::size_t count = graph.documents.size();
  Xapian::WritableDatabase database(
      folder, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
  const std::string knowledge = knowledge_of(*graph.lexicon);
  database.set_metadata("knowledge", knowledge);
  std::uint64_t content = hash_of(knowledge);
  std::uint32_t ordinal = 0;
  // Some documents at a time: prepared side by side, written in order, and never all in memory.
  constexpr std::size_t kAtATime = 64;
  for (std::size_t first = 0; first < count; first += kAtATime) {
    const std::size_t here = std::min(kAtATime, count - first);
    std::vector<std::vector<Passage>> passages(here);
    std::vector<std::vector<Record>> records(here);
    parallel_for(here, input.jobs, [&](std::size_t i) {
      const auto index = static_cast<std::uint32_t>(first + i);
      passages[i] = passages_of(graph, graph.documents[index], DocumentId{index});
      for (const Passage& passage : passages[i]) records[i].push_back(record_of(graph, passage, analyser));
    });
    for (std::size_t i = 0; i < here; ++i) {
      for (std::size_t j = 0; j < records[i].size(); ++j) {
        const std::string bytes = bytes_of(records[i][j]);
        content = content * 0x9e3779b97f4a7c15u + hash_of(bytes);
        database.add_document(document_of(graph.documents[first + i], passages[i][j], records[i][j], bytes, ordinal++));
      }
    }
  }
  database.commit();
  database.close();
  set_uuid(folder, content);
}

void emit(const EmitInput& input, OutputTree& out, Diagnostics& diagnostics) {
  const std::string folder = out.folder("search");
  try {
    write(input, folder);
  } catch (const Xapian::Error& error) {
    diagnostics.report({}, diag::kSearchDatabaseFailed, error.get_description());
  }
}

}  // namespace

const Emitter kXapianEmitter{"index/xapian", &emit};

}  // namespace kitei

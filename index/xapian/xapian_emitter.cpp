#include "index/xapian/xapian_emitter.h"

#include <xapian.h>

#include <array>
#include <cstring>
#include <fstream>

#include "0_base/id.h"
#include "0_base/parallel.h"
#include "7_emit/diagnostics.h"
#include "index/blocks.h"
#include "index/knowledge.h"
#include "index/passages.h"
#include "index/record.h"
#include "index/terms.h"

namespace kitei {
namespace {

/// What is made of a document of the corpus before it is written.
struct Prepared {
  std::vector<std::uint64_t> keys;
  std::vector<Xapian::Document> blocks;
  std::uint64_t content = 0;
  std::size_t passages = 0;
};

std::string data_of(const std::vector<Record>& records, const PassageBlock& block) {
  std::string bytes;
  for (std::uint32_t i = block.begin; i < block.end; ++i) {
    if (i > block.begin) bytes += kRecordEnd;
    bytes += bytes_of(records[i]);
  }
  return bytes;
}

Xapian::Document document_of(const Document& document, const std::vector<Passage>& passages,
                             const PassageBlock& block) {
  Xapian::Document out;
  auto long_term = block.long_terms.begin();  // both by key
  for (const BlockTerm& term : block.terms) {
    out.add_term(is_long(term.key) ? (long_term++)->second : term_of(term.key), term.passages * kStandings + term.best);
  }
  const auto add_all = [&](std::string_view prefix, const std::vector<std::string>& values) {
    for (const std::string& value : values) out.add_boolean_term(std::string(prefix) + value);
  };
  for (std::uint32_t i = block.begin; i < block.end; ++i) {
    add_all(kModalityPrefix, passages[i].modalities);
    add_all(kFrequencyPrefix, passages[i].frequencies);
  }
  add_all(kSectorPrefix, document.source.info.sectors);
  add_all(kDocumentPrefix, {document.source.id});
  return out;
}

Prepared prepare(const Graph& graph, std::uint32_t index, const Analyser& analyser, std::size_t letters) {
  const Document& document = graph.documents[index];
  const std::vector<Passage> passages = passages_of(graph, document, DocumentId{index});
  const std::vector<Record> records = records_of(graph, passages, analyser);
  Prepared out;
  out.passages = passages.size();
  for (const PassageBlock& block : blocks_of(document, passages, records, letters)) {
    const std::string data = data_of(records, block);
    out.keys.push_back(block.key);
    out.content = out.content * 0x9e3779b97f4a7c15u + hash_of(data);
    out.blocks.push_back(document_of(document, passages, block));
    out.blocks.back().set_data(data);
  }
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
  const std::size_t letters = letters_of_block(graph);
  std::vector<std::uint64_t> keys;
  std::size_t passages = 0;
  // Some documents at a time: prepared side by side, written in order, and never all in memory.
  constexpr std::size_t kAtATime = 64;
  for (std::size_t first = 0; first < count; first += kAtATime) {
    std::vector<Prepared> prepared(std::min(kAtATime, count - first));
    parallel_for(prepared.size(), input.jobs, [&](std::size_t i) {
      prepared[i] = prepare(graph, static_cast<std::uint32_t>(first + i), analyser, letters);
    });
    for (const Prepared& document : prepared) {
      keys.insert(keys.end(), document.keys.begin(), document.keys.end());
      passages += document.passages;
      content = content * 0x9e3779b97f4a7c15u + document.content;
      for (const Xapian::Document& block : document.blocks) database.add_document(block);
    }
  }
  std::string slots;
  for (const std::uint32_t slot : slots_of(keys)) slots += std::to_string(slot) + ' ';
  database.set_metadata("slots", slots);
  database.set_metadata("passages", std::to_string(passages));
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

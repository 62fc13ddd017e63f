#include "index/xapian/xapian_emitter.h"

#include <fmt/format.h>
#include <xapian.h>

#include <array>
#include <cstring>
#include <fstream>

#include "0_base/id.h"
#include "7_emit/diagnostics.h"
#include "index/corpus_blocks.h"
#include "index/knowledge.h"
#include "index/xapian/metadata.h"

namespace kitei {
namespace {

std::string data_of(const std::vector<Record>& records, const PassageBlock& block) {
  std::string bytes;
  for (std::uint32_t i = block.begin; i < block.end; ++i) {
    if (i > block.begin) bytes += kRecordEnd;
    bytes += bytes_of(records[i]);
  }
  return bytes;
}

/// What is kept of a block while all are gathered.
struct Prepared {
  std::string data;
  std::vector<std::string> facets;  ///< terms for filters
};

Prepared prepare(const Document& document, const std::vector<Passage>& passages, const std::vector<Record>& records,
                 const PassageBlock& block) {
  Prepared out{data_of(records, block), {}};
  const auto add_all = [&](std::string_view prefix, const std::vector<std::string>& values) {
    for (const std::string& value : values) out.facets.push_back(std::string(prefix) + value);
  };
  for (std::uint32_t i = block.begin; i < block.end; ++i) {
    add_all(kModalityPrefix, passages[i].modalities);
    add_all(kFrequencyPrefix, passages[i].frequencies);
    add_all(kSectorPrefix, passages[i].sectors);
    add_all(kLevelPrefix, passages[i].levels);
  }
  add_all(kDocumentPrefix, {document.source.id});
  return out;
}

Xapian::Document document_of(const PassageBlock& block, const Prepared& prepared) {
  Xapian::Document out;
  out.set_data(prepared.data);
  auto long_term = block.long_terms.begin();  // both by key
  for (const BlockTerm& term : block.terms) {
    out.add_term(is_long(term.key) ? (long_term++)->second : term_of(term.key), term.passages * kStandings + term.best);
  }
  for (const std::string& facet : prepared.facets) out.add_boolean_term(facet);
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

/// All blocks, in order. Gives a number that tells what they hold.
std::uint64_t write_blocks(const EmitInput& input, const Analyser& analyser, Xapian::WritableDatabase& database) {
  const Graph& graph = input.graph;
  std::vector<std::vector<Prepared>> prepared(graph.documents.size());
  const auto keep = [&](std::size_t i, const auto& passages, const auto& records, const auto& blocks) {
    for (const PassageBlock& block : blocks) {
      prepared[i].push_back(prepare(graph.documents[i], passages, records, block));
    }
  };
  const CorpusBlocks blocks = corpus_blocks(graph, analyser, input.jobs, keep);
  std::uint64_t content = 0;
  for (std::size_t i = 0; i < prepared.size(); ++i) {
    for (std::size_t j = 0; j < prepared[i].size(); ++j) {
      content = content * 0x9e3779b97f4a7c15u + hash_of(prepared[i][j].data);
      database.add_document(document_of(blocks.by_document[i][j], prepared[i][j]));
    }
    std::vector<Prepared>().swap(prepared[i]);
  }
  std::string slots;
  for (const std::uint32_t slot : blocks.slots) slots += std::to_string(slot) + ' ';
  database.set_metadata(metadata::kSlots, slots);
  database.set_metadata(metadata::kPassages, std::to_string(blocks.passages));
  for (const auto& [_, others] : blocks.unlisted) {
    database.set_metadata(metadata::unlisted(others.term), fmt::format("{} {}", others.passages, others.floor));
  }
  for (const auto& [pair, words] : blocks.words) database.set_metadata(metadata::words(pair), joined_words(words));
  return content;
}

void write(const EmitInput& input, const std::string& folder) {
  const Analyser analyser(*input.graph.lexicon);
  Xapian::WritableDatabase database(
      folder, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
  const std::string knowledge = knowledge_of(*input.graph.lexicon);
  database.set_metadata(metadata::kKnowledge, knowledge);
  const std::uint64_t content = write_blocks(input, analyser, database) ^ hash_of(knowledge);
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

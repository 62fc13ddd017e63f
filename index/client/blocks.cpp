#include "index/client/blocks.h"

#include <algorithm>
#include <map>

#include "0_base/id.h"
#include "0_base/text.h"
#include "7_emit/shared/json_line.h"
#include "index/passages.h"
#include "index/record.h"

namespace kitei {
namespace {

constexpr std::size_t kLeastLetters = 200, kMostBlocks = 16384;

/// Strings that several passages of a block have in common, by number.
class Strings {
 public:
  std::uint32_t number_of(const std::string& text) {
    const auto [at, is_new] = numbers_.emplace(text, static_cast<std::uint32_t>(list_.size()));
    if (is_new) list_.push_back(text);
    return at->second;
  }
  const std::vector<std::string>& list() const { return list_; }

 private:
  std::map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> list_;
};

void append_list(std::string& out, const std::vector<std::string>& values) {
  out += '[';
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out += ',';
    append_json(out, values[i]);
  }
  out += ']';
}

std::string joined(const std::vector<std::string>& labels) {
  std::string out;
  for (const std::string& label : labels) {
    if (!out.empty()) out += '\n';
    out += label;
  }
  return out;
}

/// A row of a block; load.js knows the order of the columns.
void append_passage(std::string& out, const Passage& passage, Strings& strings) {
  const std::size_t hash = std::min(passage.url.find('#'), passage.url.size());
  out += '[' + std::to_string(passage.line_from) + ',' + std::to_string(passage.line_to);
  out += ',' + std::to_string(strings.number_of(joined(passage.labels)));
  out += ',' + std::to_string(strings.number_of(passage.title));
  out += ',' + std::to_string(strings.number_of(passage.heads));
  out += ",[" + std::to_string(strings.number_of(passage.url.substr(0, hash))) + ',';
  append_json(out, passage.url.substr(hash));
  out += "],";
  append_json(out, passage.text);
  for (const auto* list : {&passage.actors, &passage.modalities, &passage.frequencies, &passage.defines}) {
    out += ',';
    append_list(out, *list);
  }
  out += ']';
}

class BlockMaker {
 public:
  BlockMaker(const Graph& graph, const Document& document, const Analyser& analyser, std::size_t enough)
      : graph_(graph), document_(document), analyser_(analyser), enough_(enough) {}

  std::vector<ClientBlock> make(const std::vector<Passage>& passages) {
    for (const Passage& passage : passages) {
      const std::size_t letters = count_letters(passage.text);
      if (count_ > 0 && ends_before(passage, letters)) close();
      if (count_ == 0) begin(passage);
      add(passage);
      letters_ += letters;
    }
    if (count_ > 0) close();
    return std::move(blocks_);
  }

 private:
  /// Where a block ends depends on the passage at its end alone, so that an edit moves the next few ends at most.
  bool ends_before(const Passage& passage, std::size_t letters) const {
    return letters_ + letters > 3 * enough_ || (letters_ >= enough_ && hash_of(passage.url) % 2 == 0);
  }

  void begin(const Passage& passage) {
    const std::string place = document_.source.id + '\n' + document_.outline.at(passage.clause).id;
    block_.key = hash_of(place + '\n' + std::to_string(times_[place]++));
  }

  void add(const Passage& passage) {
    const Record record = record_of(graph_, passage, analyser_);
    of_passage_.clear();
    for (const auto* text : {&record.body, &record.title_normal, &record.heads_normal}) add_terms(*text);
    std::sort(of_passage_.begin(), of_passage_.end());
    of_passage_.erase(std::unique(of_passage_.begin(), of_passage_.end()), of_passage_.end());
    terms_.insert(terms_.end(), of_passage_.begin(), of_passage_.end());
    if (count_++ > 0) rows_ += ",\n";
    append_passage(rows_, passage, strings_);
  }

  void add_terms(std::string_view normal) {
    each_term(normal, [&](std::uint32_t begin, std::uint32_t end, TermForce) {
      const std::string_view term = normal.substr(begin, end - begin);
      const TermKey key = term_key(term);
      of_passage_.push_back(key);
      if (is_long(key)) long_terms_.emplace(key, term);
    });
  }

  void close() {
    std::sort(terms_.begin(), terms_.end());
    for (std::size_t i = 0, next = 0; i < terms_.size(); i = next) {
      while (next < terms_.size() && terms_[next] == terms_[i]) ++next;
      block_.terms.push_back({terms_[i], static_cast<std::uint32_t>(next - i)});
    }
    block_.long_terms.assign(long_terms_.begin(), long_terms_.end());
    block_.passages = count_;
    block_.object = "{\"source\":";
    append_json(block_.object, document_.source.id);
    block_.object += ",\"document\":";
    append_json(block_.object, document_.title);
    block_.object += ",\"strings\":";
    append_list(block_.object, strings_.list());
    block_.object += ",\"passages\":[" + rows_ + "]}";
    blocks_.push_back(std::move(block_));
    block_ = {};
    strings_ = {};
    rows_.clear();
    terms_.clear();
    long_terms_.clear();
    letters_ = 0;
    count_ = 0;
  }

  const Graph& graph_;
  const Document& document_;
  const Analyser& analyser_;
  const std::size_t enough_;
  std::vector<ClientBlock> blocks_;
  ClientBlock block_;
  Strings strings_;
  std::string rows_;
  std::vector<TermKey> terms_;       ///< of the passages of the open block, each once a passage
  std::vector<TermKey> of_passage_;  ///< of the passage at hand
  std::map<TermKey, std::string> long_terms_;
  std::size_t letters_ = 0;
  std::uint32_t count_ = 0;
  std::map<std::string, int> times_;
};

}  // namespace

std::size_t letters_of_block(const Graph& graph) {
  std::size_t bytes = 0;
  for (const Document& document : graph.documents) bytes += document.source.text.size();
  std::size_t letters = kLeastLetters;
  while (bytes / 3 / (letters * 3 / 2) > kMostBlocks) letters *= 2;
  return letters;
}

std::vector<ClientBlock> blocks_of(const Graph& graph, const Document& document, DocumentId id,
                                   const Analyser& analyser, std::size_t letters) {
  return BlockMaker(graph, document, analyser, letters).make(passages_of(graph, document, id));
}

void give_slots(std::vector<std::vector<ClientBlock>>& by_document) {
  std::vector<ClientBlock*> blocks;
  for (auto& list : by_document) {
    for (ClientBlock& block : list) blocks.push_back(&block);
  }
  std::size_t size = 64;
  while (size < blocks.size() * 4) size *= 2;
  std::sort(blocks.begin(), blocks.end(), [](const ClientBlock* a, const ClientBlock* b) { return a->key < b->key; });
  std::vector<bool> taken(size, false);
  for (ClientBlock* block : blocks) {
    std::size_t slot = block->key % size;
    while (taken[slot]) slot = (slot + 1) % size;
    taken[slot] = true;
    block->slot = static_cast<std::uint32_t>(slot);
  }
}

}  // namespace kitei

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

/// Adds the terms of a text to those of one passage.
void add_terms(std::string_view normal, std::vector<std::string_view>& terms) {
  each_term(normal, [&](std::uint32_t begin, std::uint32_t end, TermForce) {
    terms.push_back(normal.substr(begin, end - begin));
  });
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
    texts_.push_back(record.body);
    texts_.push_back(record.title_normal);
    texts_.push_back(record.heads_normal);
    if (count_++ > 0) rows_ += ",\n";
    append_passage(rows_, passage, strings_);
  }

  void close() {
    std::vector<std::string_view> all, one;
    for (std::size_t i = 0; i < texts_.size(); i += 3) {
      one.clear();
      for (std::size_t j = i; j < i + 3; ++j) add_terms(texts_[j], one);
      std::sort(one.begin(), one.end());
      one.erase(std::unique(one.begin(), one.end()), one.end());
      all.insert(all.end(), one.begin(), one.end());
    }
    std::sort(all.begin(), all.end());
    for (std::size_t i = 0, next = 0; i < all.size(); i = next) {
      while (next < all.size() && all[next] == all[i]) ++next;
      block_.terms.push_back({std::string(all[i]), static_cast<std::uint32_t>(next - i)});
    }
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
    texts_.clear();
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
  std::vector<std::string> texts_;  ///< body, title and heads of each passage
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

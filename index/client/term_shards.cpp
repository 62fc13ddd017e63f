#include "index/client/term_shards.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "0_base/parallel.h"
#include "0_base/text.h"

namespace kitei {
namespace {

struct Posting {
  TermKey key;
  std::uint32_t slot, passages;
};

using LongTerms = std::unordered_map<TermKey, std::string_view>;  // looked up only

void append_number(std::string& out, std::uint32_t number) {
  static constexpr char kDigits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  for (; number >= 32; number >>= 5) out += kDigits[(number & 31) | 32];
  out += kDigits[number];
}

std::string rows_of(std::vector<Posting>& postings, const LongTerms& long_terms) {
  std::sort(postings.begin(), postings.end(),
            [](const Posting& a, const Posting& b) { return std::tie(a.key, a.slot) < std::tie(b.key, b.slot); });
  std::string out;
  for (std::size_t i = 0, next = 0; i < postings.size(); i = next) {
    std::uint32_t passages = 0, before = 0;
    while (next < postings.size() && postings[next].key == postings[i].key) passages += postings[next++].passages;
    if (!out.empty()) out += ',';
    const TermKey key = postings[i].key;
    out += is_long(key) ? std::string(long_terms.at(key)) : term_of(key);
    out += ':';
    append_number(out, passages);
    for (std::size_t j = i; j < next; ++j) {
      append_number(out, postings[j].slot - before);
      before = postings[j].slot;
    }
  }
  return out;
}

}  // namespace

std::uint32_t shards_for(std::size_t blocks) {
  std::uint32_t shards = 16;
  while (shards < 2048 && shards < blocks * 2) shards *= 2;
  return shards;
}

std::uint32_t shard_of(std::string_view term, std::uint32_t shards) {
  std::uint32_t hash = 2166136261u;
  for (std::size_t at = 0; at < term.size();) hash = (hash ^ static_cast<std::uint32_t>(decode(term, at))) * 16777619u;
  return (hash ^ hash >> 15) % shards;
}

std::vector<std::string> term_shards(const std::vector<std::vector<ClientBlock>>& by_document, std::uint32_t shards,
                                     unsigned jobs) {
  std::vector<std::vector<Posting>> postings(shards);
  LongTerms long_terms;
  for (const auto& blocks : by_document) {
    for (const ClientBlock& block : blocks) {
      for (const auto& [key, term] : block.long_terms) long_terms.emplace(key, term);
      for (const BlockTerm& term : block.terms) {
        const std::uint32_t shard =
            is_long(term.key) ? shard_of(long_terms.at(term.key), shards) : shard_of(term_of(term.key), shards);
        postings[shard].push_back({term.key, block.slot, term.passages});
      }
    }
  }
  std::vector<std::string> rows(shards);
  parallel_for(shards, jobs, [&](std::size_t i) {
    rows[i] = rows_of(postings[i], long_terms);
    std::vector<Posting>().swap(postings[i]);
  });
  return rows;
}

}  // namespace kitei

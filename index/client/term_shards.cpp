#include "index/client/term_shards.h"

#include <algorithm>
#include <tuple>

#include "0_base/parallel.h"
#include "0_base/text.h"

namespace kitei {
namespace {

struct Posting {
  std::string_view term;
  std::uint32_t slot, passages;
};

void append_number(std::string& out, std::uint32_t number) {
  static constexpr char kDigits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  for (; number >= 32; number >>= 5) out += kDigits[(number & 31) | 32];
  out += kDigits[number];
}

std::string rows_of(std::vector<Posting>& postings) {
  std::sort(postings.begin(), postings.end(),
            [](const Posting& a, const Posting& b) { return std::tie(a.term, a.slot) < std::tie(b.term, b.slot); });
  std::string out;
  for (std::size_t i = 0, next = 0; i < postings.size(); i = next) {
    std::uint32_t passages = 0, before = 0;
    while (next < postings.size() && postings[next].term == postings[i].term) passages += postings[next++].passages;
    if (!out.empty()) out += ',';
    out += postings[i].term;
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
  for (const auto& blocks : by_document) {
    for (const ClientBlock& block : blocks) {
      for (const BlockTerm& term : block.terms) {
        postings[shard_of(term.term, shards)].push_back({term.term, block.slot, term.passages});
      }
    }
  }
  std::vector<std::string> rows(shards);
  parallel_for(shards, jobs, [&](std::size_t i) {
    rows[i] = rows_of(postings[i]);
    std::vector<Posting>().swap(postings[i]);
  });
  return rows;
}

}  // namespace kitei

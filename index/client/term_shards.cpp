#include "index/client/term_shards.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "0_base/parallel.h"
#include "0_base/text.h"
#include "index/choose.h"
#include "index/terms.h"

namespace kitei {
namespace {

struct Posting {
  TermKey key;
  std::uint32_t slot, passages;
  Standing best;
};

using LongTerms = std::unordered_map<TermKey, std::string_view>;  // looked up only

void append_number(std::string& out, std::uint32_t number) {
  static constexpr char kDigits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  for (; number >= 32; number >>= 5) out += kDigits[(number & 31) | 32];
  out += kDigits[number];
}

void append_row(std::string& out, const std::string& term, Postings& postings) {
  const bool all = postings.floor == 0;
  out += term + ':';
  append_number(out, postings.passages * 2 + (all ? 0 : 1));
  if (!all) append_number(out, postings.floor);
  std::vector<Postings::Place>& places = postings.places;
  std::sort(places.begin(), places.end(), [](const Postings::Place& a, const Postings::Place& b) {
    return std::tie(a.standing, a.block) < std::tie(b.standing, b.block);
  });
  for (std::size_t i = 0, end = 0; i < places.size(); i = end) {
    while (end < places.size() && places[end].standing == places[i].standing) ++end;
    append_number(out, places[i].standing);
    append_number(out, static_cast<std::uint32_t>(end - i));
    std::uint32_t before = 0;
    for (std::size_t j = i; j < end; ++j) {
      append_number(out, places[j].block - before);
      before = places[j].block;
    }
  }
}

std::string rows_of(std::vector<Posting>& postings, const LongTerms& long_terms,
                    const std::map<TermKey, Unlisted>& unlisted) {
  std::sort(postings.begin(), postings.end(),
            [](const Posting& a, const Posting& b) { return std::tie(a.key, a.slot) < std::tie(b.key, b.slot); });
  std::string out;
  for (std::size_t i = 0; i < postings.size();) {
    const TermKey key = postings[i].key;
    Postings of_term;
    for (; i < postings.size() && postings[i].key == key; ++i) {
      of_term.passages += postings[i].passages;
      of_term.places.push_back({postings[i].slot, postings[i].best});
    }
    if (const auto others = unlisted.find(key); others != unlisted.end()) {
      of_term.passages += others->second.passages;
      of_term.floor = others->second.floor;
    }
    if (!out.empty()) out += ',';
    append_row(out, is_long(key) ? std::string(long_terms.at(key)) : term_of(key), of_term);
  }
  return out;
}

}  // namespace

std::uint32_t shards_for(std::size_t blocks) {
  std::uint32_t shards = 16;
  while (shards < 4096 && shards < blocks * 4) shards *= 2;
  return shards;
}

std::uint32_t shard_of(std::string_view term, std::uint32_t shards) {
  std::uint32_t hash = 2166136261u;
  for (std::size_t at = 0; at < term.size();) hash = (hash ^ static_cast<std::uint32_t>(decode(term, at))) * 16777619u;
  return (hash ^ hash >> 15) % shards;
}

std::vector<std::string> term_shards(const CorpusBlocks& blocks, std::uint32_t shards, unsigned jobs) {
  std::vector<std::vector<Posting>> postings(shards);
  LongTerms long_terms;
  auto slot = blocks.slots.begin();
  for (const std::vector<PassageBlock>& of_document : blocks.by_document) {
    for (const PassageBlock& block : of_document) {
      for (const auto& [key, term] : block.long_terms) long_terms.emplace(key, term);
      for (const BlockTerm& term : block.terms) {
        const std::uint32_t shard =
            is_long(term.key) ? shard_of(long_terms.at(term.key), shards) : shard_of(term_of(term.key), shards);
        postings[shard].push_back({term.key, *slot, term.passages, term.best});
      }
      ++slot;
    }
  }
  std::vector<std::string> rows(shards);
  parallel_for(shards, jobs, [&](std::size_t i) {
    rows[i] = rows_of(postings[i], long_terms, blocks.unlisted);
    std::vector<Posting>().swap(postings[i]);
  });
  return rows;
}

}  // namespace kitei

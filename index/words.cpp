#include "index/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "index/corrections.h"

namespace kitei {
namespace {

constexpr std::size_t kMostWords = 65'536;
constexpr std::uint32_t kFewest = 2;
constexpr char kBetween = '|';  // a break in normal text: no word has it

}  // namespace

std::vector<std::string> words_in(const std::vector<Record>& records) {
  std::vector<std::string> words;
  for (const Record& record : records) {
    for (std::string& word : words_to_put_right(record.body + '\n' + record.title_normal)) {
      words.push_back(std::move(word));
    }
  }
  return words;
}

WordsByPair words_by_pair(WordCounts counts, const std::vector<std::string>& names) {
  std::erase_if(counts, [](const auto& word) { return word.second < kFewest || word.first.ends_with("等"); });
  std::vector<std::pair<std::string, std::uint32_t>> words(counts.begin(), counts.end());
  std::sort(words.begin(), words.end(),
            [](const auto& a, const auto& b) { return std::tie(b.second, a.first) < std::tie(a.second, b.first); });
  if (words.size() > kMostWords) words.resize(kMostWords);
  WordsByPair by_pair;
  const auto add = [&](const std::string& word) {
    const std::vector<std::string> pairs = letter_pairs(word);
    for (const std::string* pair : {&pairs.front(), &pairs.back()}) {
      std::vector<std::string>& list = by_pair[*pair];
      if (list.empty() || list.back() != word) list.push_back(word);
    }
  };
  for (const auto& [word, _] : words) add(word);
  for (const std::string& name : names) {
    if (!counts.contains(name)) add(name);
  }
  return by_pair;
}

std::string joined_words(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, std::string_view(&kBetween, 1)));
}

std::vector<std::string> split_words(std::string_view joined) {
  std::vector<std::string> words;
  while (!joined.empty()) {
    const std::size_t end = std::min(joined.find(kBetween), joined.size());
    words.emplace_back(joined.substr(0, end));
    joined.remove_prefix(std::min(end + 1, joined.size()));
  }
  return words;
}

}  // namespace kitei

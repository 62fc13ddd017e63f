#include "3_parse/sentences.h"

#include "0_base/text.h"

namespace kitei {
namespace {

int bracket(char32_t c) {
  switch (c) {
    case U'（':
    case U'(':
    case U'「':
    case U'『':
    case U'［':
    case U'〔': return 1;
    case U'）':
    case U')':
    case U'」':
    case U'』':
    case U'］':
    case U'〕': return -1;
    default: return 0;
  }
}

void add(std::string_view text, std::size_t begin, std::size_t end, ShortList<Range>& out) {
  const std::string_view trimmed = trim(text.substr(begin, end - begin));
  if (trimmed.empty()) return;
  const auto first = static_cast<std::uint32_t>(trimmed.data() - text.data());
  out.push_back({first, first + static_cast<std::uint32_t>(trimmed.size())});
}

}  // namespace

ShortList<Range> sentences_of(std::string_view text) {
  constexpr std::size_t kLongestBracket = 1200;  // bytes; longer ones never close
  ShortList<Range> out;
  std::size_t begin = 0, opened = 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (c > U'〕' && c < U'（') continue;  // kana and kanji
    const int step = bracket(c);
    if (step > 0 && depth++ == 0) opened = at;
    if (step < 0 && depth > 0) --depth;
    if (c != U'。') continue;
    if (depth > 0 && at - opened < kLongestBracket) continue;
    depth = 0;
    // A closing bracket behind the stop belongs to the sentence.
    std::size_t next = at;
    while (next < text.size()) {
      std::size_t peek = next;
      if (bracket(decode(text, peek)) >= 0) break;
      next = peek;
    }
    add(text, begin, next, out);
    begin = at = next;
  }
  add(text, begin, text.size(), out);
  return out;
}

}  // namespace kitei

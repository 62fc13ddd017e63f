#include "2_scan/figure_words.h"

#include <deque>

#include "0_base/text.h"
#include "2_scan/marker.h"

namespace kitei {
namespace {

constexpr std::size_t kMostLetters = 20, kFewestWords = 3, kLongestCaption = 60;

bool is_caption(const Block& block) {
  return block.kind == BlockKind::kParagraph && is_figure_caption(block.text.text);
}

bool is_word(const Block& block) {
  const std::string_view text = block.text.text;
  return block.kind == BlockKind::kParagraph && count_letters(text) <= kMostLetters && text.find("。") == text.npos &&
         text.find("、") == text.npos && !is_caption(block);
}

bool is_passed_over(const Block& block) {
  return block.kind == BlockKind::kBlank || block.kind == BlockKind::kFurniture || block.kind == BlockKind::kLoose;
}

}  // namespace

bool is_figure_caption(std::string_view text) {
  std::size_t at = text.starts_with("図表") ? 6 : 3;
  if ((!text.starts_with("図") && !text.starts_with("表")) || text.find("。") != text.npos) return false;
  if (count_letters(text) > kLongestCaption || number_at(text, at) == 0) return false;
  while (at < text.size()) {
    const char32_t c = decode(text, at);
    if (is_space(c)) return at < text.size();
    if (!is_digit(c) && c != U'－' && c != '-' && c != U'．' && c != '.' && c != U'：') return false;
  }
  return false;
}

void loosen_figure_words(Layout& layout) {
  std::deque<Block>& blocks = layout.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!is_caption(blocks[i])) continue;
    std::size_t end = i + 1, words = 0;
    for (; end < blocks.size() && (is_word(blocks[end]) || is_passed_over(blocks[end])); ++end)
      words += is_word(blocks[end]);
    for (std::size_t at = i + 1; words >= kFewestWords && at < end; ++at) {
      if (is_word(blocks[at])) blocks[at].kind = BlockKind::kLoose;
    }
    i = end - 1;
  }
}

}  // namespace kitei

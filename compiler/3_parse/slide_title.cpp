#include "3_parse/slide_title.h"

#include "0_base/fold.h"
#include "0_base/text.h"

namespace kitei {

namespace {

/// What a bracket says of a slide's place among the others, and not of its subject.
bool is_aside(std::string_view words) {
  return words == "参考" || words == "詳細" || words == "再掲" || words == "補足";
}

}  // namespace

std::string slide_label(std::string_view title) {
  const std::size_t open = title.find("【"), close = title.find("】");
  if (open != std::string_view::npos && close != std::string_view::npos && close > open + 3) {
    const std::string_view inside = title.substr(open + 3, close - open - 3);
    title = !is_aside(inside) ? inside : open == 0 ? title.substr(close + 3) : title.substr(0, open);
  }
  for (const std::string_view word : {"（詳細）", "(詳細)"}) {
    if (title.starts_with(word)) title.remove_prefix(word.size());
  }
  std::string bare;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t begin = at;
    const char32_t c = decode(title, at);
    if (c < 0x2460 || c > 0x2473) bare.append(title.substr(begin, at - begin));
  }
  return nfkc(trim(bare));
}

}  // namespace kitei

#include "3_parse/opening_title.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "0_base/fold.h"
#include "0_base/text.h"

namespace kitei {
namespace {

constexpr std::size_t kMostLines = 16;    // a cover has no more
constexpr std::size_t kMostBytes = 1000;  // of a line
constexpr std::size_t kLeastLetters = 4;  // of a line that ends a title
constexpr std::size_t kMostLetters = 60;  // of a line of a title

/// What titles of official documents end in.
constexpr std::array<std::string_view, 33> kEndings{
    "について", "基準",   "基準等", "指針",         "計画",         "要領",         "要綱",       "規程", "規則",
    "規約",     "細則",   "細目",   "方針",         "戦略",         "骨子",         "概要",       "要旨", "報告書",
    "手引",     "手引き", "手引書", "ハンドブック", "ガイドライン", "ガイドブック", "マニュアル", "憲章", "宣言",
    "考え方",   "まとめ", "法",     "法律",         "政令",         "省令"};

/// What names of those who issue a text end in.
constexpr std::array<std::string_view, 14> kIssuers{"会議", "本部", "委員会",   "省",   "庁",   "局",   "室",
                                                    "課",   "部",   "センター", "官房", "協会", "機構", "府"};

/// What a line begins with that goes on with the one above.
constexpr std::array<std::string_view, 6> kJoints{"及び", "並びに", "に", "の", "を", "と"};

template <class Words>
bool ends_in(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.ends_with(word); });
}

/// "…等 骨子 - 今後の方向 -" -> "…等 骨子"; "…指針(案)", "…指針 第2版" -> "…指針".
std::string_view without_tail(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    text = trim(text);
    if (text.ends_with(")")) {
      const std::size_t open = text.rfind('(');
      if (open == std::string_view::npos || open == 0) return text;
      text = text.substr(0, open);
      again = true;
    } else if (text.ends_with("-")) {
      const std::size_t open = text.rfind('-', text.size() - 2);
      if (text.size() < 2 || open == std::string_view::npos || open == 0) return text;
      text = text.substr(0, open);
      again = true;
    } else if (text.ends_with("版") && text.rfind("第") != std::string_view::npos && text.rfind("第") > 0) {
      text = text.substr(0, text.rfind("第"));
      again = true;
    }
  }
  return text;
}

/// A line as a reader sees it: without marks of Markdown, a bullet, marks of notes and outer blanks.
std::string bare_line(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    const char32_t c = decode(line, at);
    if (c == U'*' || c == U'#' || c == U'_' || c == U'\r' || c == U'\f') continue;
    if (c == U'○' && out.empty()) continue;
    if (c == U'※') {  // with its number
      while (at < line.size()) {
        std::size_t next = at;
        const char32_t digit = decode(line, next);
        if (!is_digit(digit)) break;
        at = next;
      }
      continue;
    }
    out.append(line.substr(begin, at - begin));
  }
  return std::string(trim(out));
}

struct CoverLine {
  std::string text;    ///< as a reader sees it
  std::string folded;  ///< without subtitle, edition and 「(案)」 behind it
  bool first = false;  ///< a blank line or a note stands before it

  bool ends_title() const { return ends_in(folded, kEndings) && count_letters(text) <= kMostLetters; }
  bool is_title() const { return ends_title() && count_letters(folded) >= kLeastLetters; }
  /// 「…法」 / 「及び同整備法について」: cannot begin a title.
  bool continues() const {
    return std::any_of(kJoints.begin(), kJoints.end(), [&](std::string_view joint) { return text.starts_with(joint); });
  }
  bool goes_on() const { return !first || continues(); }
  /// May be the first part of a title that the line below ends: no date, no issuer, no sentence.
  bool may_open() const {
    return !folded.empty() && !ends_in(folded, kIssuers) && folded.find("年") == std::string::npos &&
           folded.find("、") == std::string::npos && count_letters(text) <= kMostLetters;
  }
};

/// The lines above the first sentence or numbered heading.
std::vector<CoverLine> cover_of(const Source& source, const std::deque<Block>& blocks) {
  std::vector<CoverLine> cover;
  bool first = true;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::kBlank || block.kind == BlockKind::kFurniture || block.kind == BlockKind::kNote) {
      first = true;
      continue;
    }
    const bool heading = block.kind == BlockKind::kHeading;
    if (block.page > 1 || (heading && !block.marker.empty()) || block.text.text.find("。") != std::string::npos) break;
    if (block.kind == BlockKind::kTableRow || block.kind == BlockKind::kContents) break;
    std::string_view rest = std::string_view(source.text).substr(block.begin, block.end - block.begin);
    while (!rest.empty() && cover.size() < kMostLines) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      if (end > kMostBytes) return cover;  // a text in one line has no cover
      std::string text = bare_line(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (text.empty()) {
        first = true;
        continue;
      }
      std::string folded(without_tail(fold(text)));
      cover.push_back({std::move(text), std::move(folded), first});
      first = false;
    }
    if (cover.size() >= kMostLines) break;
  }
  return cover;
}

}  // namespace

std::string opening_title(const Source& source, const std::deque<Block>& blocks) {
  const std::vector<CoverLine> cover = cover_of(source, blocks);
  std::size_t last = 0;
  while (last < cover.size() && !cover[last].is_title()) ++last;
  if (last == cover.size()) return {};
  while (last + 1 < cover.size() && cover[last + 1].goes_on() && cover[last + 1].ends_title()) ++last;
  std::size_t first = last;
  while (first > 0 && cover[first].goes_on() && cover[first - 1].may_open()) --first;
  std::string title = cover[first].text;
  for (std::size_t i = first + 1; i <= last; ++i) {
    const bool apart = cover[i - 1].ends_title() && !cover[i].continues();
    title += (apart ? " " : "") + cover[i].text;
  }
  return title;
}

}  // namespace kitei

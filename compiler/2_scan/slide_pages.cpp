// Programs write the boxes of a slide in the order in which they were drawn: its title is the first or the last of its
// lines more often than not, but boxes drawn later stand behind it.
#include "2_scan/slide_pages.h"

#include <algorithm>
#include <array>
#include <map>

#include "0_base/text.h"
#include "2_scan/line_seam.h"
#include "2_scan/title_line.h"

namespace kitei {
namespace {

/// Lines [begin, end) that may be a title: one, or two that stand together.
struct Candidate {
  std::size_t begin = 0, end = 0;
  int likeness = -1;
  std::size_t letters = 0;
};

class TitleFinder {
 public:
  TitleFinder(const std::vector<Line>& lines, const Slide& slide) : lines_(lines), slide_(slide) {
    for (std::size_t i = slide.first; i < slide.last; ++i) {
      if (const std::string_view stem = series_stem(lines[i].text); !stem.empty()) ++stems_[stem];
      tagged_ += has_tag(lines[i].text);
    }
  }

  Candidate find() const {
    std::size_t first = slide_.first, last = slide_.last;
    while (first < last && !is_words(first)) ++first;
    while (last > first && !is_words(last - 1)) --last;
    if (first == last) return {};
    const Candidate front = at_edge(at_front(first)), back = at_edge(at_back(last - 1));
    // On a tie the last wins where the first begins with a bullet's blank, which a title does not have.
    const bool behind = back.likeness > front.likeness || (back.likeness == front.likeness && lines_[first].indented);
    const Candidate& edge = behind ? back : front;
    const Candidate inner = best_inside(first, last);
    const bool longer = edge.letters < kShortTitle && inner.letters >= kWrappedTitle;
    return inner.likeness > edge.likeness || (longer && inner.likeness == edge.likeness) ? inner : edge;
  }

 private:
  static constexpr std::size_t kFewestLetters = 3;  // fewer are the end of a word that goes on from the line above
  static constexpr std::size_t kShortTitle = 6, kLongTitle = 8;  // letters of a figure's words are rarely more
  static constexpr std::size_t kWrappedTitle = 20;               // shorter titles fit on their line

  bool is_words(std::size_t i) const {
    const Line& line = lines_[i];
    return !line.blank && !line.too_long && leading_digits(line.text) < line.text.size();
  }

  bool is_near(std::size_t i) const { return i >= slide_.first && i < slide_.last && is_words(i); }
  bool may_be_title(std::size_t i) const { return is_near(i) && title_likeness(lines_[i].text) >= 0; }

  /// 「題【主題】」.
  static bool has_tag(std::string_view text) { return text.find("【") != text.npos && !text.starts_with("【"); }

  /// A circled number counts slides where no other line of the slide counts on from the same words; what stands in 【】
  /// is the slide's subject where no other line has such a bracket.
  int likeness(std::size_t i) const {
    const std::string_view text = lines_[i].text;
    const int own = title_likeness(text);
    if (own < 0) return own;
    const auto stem = stems_.find(series_stem(text));
    return own + (stem != stems_.end() && stem->second == 1 ? 2 : 0) + (tagged_ == 1 && has_tag(text) ? 3 : 0);
  }

  /// A long title goes on in the line below, and one that ends or begins with a joint.
  bool wraps(std::size_t i) const {
    static constexpr std::array<std::string_view, 4> kOpen{"における", "の", "に関する", "及び"};
    static constexpr std::array<std::string_view, 4> kJoints{"及び", "並びに", "に", "の"};
    const std::string_view above = lines_[i].text, below = lines_[i + 1].text;
    for (const std::string_view word : kOpen) {
      if (above.ends_with(word)) return true;
    }
    for (const std::string_view word : kJoints) {
      if (below.starts_with(word)) return true;
    }
    return count_letters(above) >= kWrappedTitle && !above.ends_with("）");
  }

  Candidate one(std::size_t i) const { return {i, i + 1, likeness(i), count_letters(lines_[i].text)}; }

  Candidate two(std::size_t i) const {
    const std::string joined = std::string(lines_[i].text) + std::string(lines_[i + 1].text);
    const bool long_enough = count_letters(joined) > 48;  // too long for one line, not for two
    return {i, i + 2, long_enough ? std::max(likeness(i), likeness(i + 1)) : title_likeness(joined),
            count_letters(joined)};
  }

  /// The candidate whose first line is `i`.
  Candidate at_front(std::size_t i) const {
    const std::string_view text = lines_[i].text;
    if (is_title_tag(text) && may_be_title(i + 1)) return {i, i + 2, likeness(i + 1) + 2, count_letters(text)};
    if (!may_be_title(i)) return {};
    const bool below = is_near(i + 1) && !is_near(i + 2);
    if (below && is_bracketed(lines_[i + 1].text)) return {i, i + 2, likeness(i), count_letters(text)};
    const bool goes_on = below && (may_be_title(i + 1) || count_letters(lines_[i + 1].text) < kFewestLetters);
    return goes_on && wraps(i) ? two(i) : one(i);
  }

  /// The candidate whose last line is `i`.
  Candidate at_back(std::size_t i) const {
    if (i > slide_.first && is_near(i - 1) && !is_near(i - 2)) {
      const Candidate whole = at_front(i - 1);
      if (whole.end == i + 1) return whole;
      if (may_be_title(i) && whole.likeness == likeness(i) && whole.letters > count_letters(lines_[i].text))
        return whole;
    }
    return may_be_title(i) ? one(i) : Candidate{};
  }

  /// What stands at an edge of the slide is its title rather than words in the middle of it.
  Candidate at_edge(Candidate candidate) const {
    const bool list = lines_[candidate.begin].text.find("、") != std::string_view::npos;
    if (candidate.likeness > 0 && candidate.letters >= kLongTitle && !list) ++candidate.likeness;
    return candidate;
  }

  /// The best of those that stand between blank lines.
  Candidate best_inside(std::size_t first, std::size_t last) const {
    Candidate best;
    for (std::size_t i = first + 1; i + 1 < last; ++i) {
      if (!is_near(i) || is_near(i - 1)) continue;
      const Candidate here = at_front(i);
      if (here.likeness < 1 || here.letters < kLongTitle - (here.likeness > 1 ? 3 : 0) || is_near(here.end)) continue;
      const bool better = here.likeness != best.likeness ? here.likeness > best.likeness : here.letters > best.letters;
      if (better) best = here;
    }
    return best;
  }

  const std::vector<Line>& lines_;
  const Slide& slide_;
  std::map<std::string_view, int> stems_;  ///< words that circled numbers count from
  int tagged_ = 0;                         ///< lines with 【】
};

/// A line that looks like a title and stands above a blank line, or 【参考】.
bool stands_like_title(const std::vector<Line>& lines, std::size_t i) {
  if (is_title_tag(lines[i].text)) return true;
  if (title_likeness(lines[i].text) < 1 || lines[i].letters < 8 || i + 2 >= lines.size()) return false;
  return lines[i + 1].blank && seam_between(lines[i].text, lines[i + 2].text) != Seam::kTorn;
}

/// A line that begins with a blank and follows another without a gap: what is left of a form feed, and not of a bullet,
/// which stands below a sentence or a caption, or beside its like.
bool is_glued(const std::vector<Line>& lines, std::size_t i) {
  if (i == 0 || !lines[i].indented || lines[i - 1].blank) return false;
  const std::string_view above = lines[i - 1].text, text = lines[i].text;
  if (above.starts_with("＜") || above.starts_with("<") || lines[i - 1].indented) return false;
  if (i + 1 < lines.size() && lines[i + 1].indented && !lines[i + 1].blank) return false;
  const bool figure = title_likeness(text) < 0 && count_letters(text) <= 6 && !is_title_tag(text);
  return !figure && (!above.ends_with("。") || stands_like_title(lines, i));
}

/// The slide's number, glued to its title.
bool is_numbered_title(std::string_view text) {
  return leading_digits(text) > 0 && title_likeness(text) > 3;
}

}  // namespace

std::vector<Slide> slides_of(const std::vector<Line>& lines) {
  std::vector<Slide> slides;
  std::size_t begin = 0, blanks = 0;
  bool any = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank) {
      ++blanks;
      if (lines[i].page) blanks += 3;
      continue;
    }
    const bool numbered = blanks == 2 && is_numbered_title(lines[i].text);
    if (any && (lines[i].page || blanks >= 3 || is_glued(lines, i) || numbered)) {
      slides.push_back({begin, i});
      begin = i;
    }
    any = true;
    blanks = 0;
  }
  if (any) slides.push_back({begin, lines.size()});
  for (Slide& slide : slides) {
    const Candidate title = TitleFinder(lines, slide).find();
    if (title.likeness >= 0) slide.title = title.begin, slide.title_end = title.end;
  }
  return slides;
}

}  // namespace kitei

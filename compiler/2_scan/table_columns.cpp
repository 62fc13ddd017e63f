// A flattened table has lost its columns, but not all that told them apart.
//
// Some rows are plain: as many groups of texts as the table has columns. From them each column gets a profile: how wide
// its lines run before they wrap, and which pairs of letters its texts are made of (what a law defines, what may not
// happen, who says so). With the profiles every other row is read as the cheapest way from left to right (Viterbi),
// profiles are made anew from what was found, and so on a few times. Hard facts stay hard: texts on one line stand in
// different columns; a numbering that restarts is another column; a blank at the front of a line is an empty cell.
#include "2_scan/table_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "0_base/hash_numbers.h"
#include "0_base/text.h"

namespace kitei {
namespace {

// Costs are thousandths, in whole numbers: sums come out the same on every machine.
using Cost = std::int64_t;
constexpr Cost kNever = std::numeric_limits<Cost>::max() / 4;
constexpr Cost kSkippedColumn = 1500;  ///< an empty cell between two filled ones
constexpr Cost kShortRow = 500;        ///< an empty cell at the end of a row
constexpr Cost kNoFirst = 5000;        ///< a row without its first cell
constexpr Cost kUnsaidRow = 1500;      ///< a row that begins without a key, two of its cells on one line
constexpr Cost kQuietRow = 6000;       ///< … and with nothing else to show that it begins
constexpr Cost kSameGroup = 3000;      ///< another column although no blank line parts the texts
constexpr Cost kOtherGroup = 2000;     ///< the same column although a blank line parts the texts
constexpr Cost kNumberGoesOn = 4000;   ///< another column although the numbering goes on
constexpr Cost kTooWide = 6000;        ///< wider than the column
constexpr Cost kTooNarrow = 800;       ///< for each letter by which a line wrapped before the column's edge
constexpr Cost kLength = 700;          ///< for each power of e by which a text is longer or shorter, squared
constexpr Cost kLetters = 2500;        ///< letters e times as frequent in the column as in the whole table
constexpr Cost kPairInside = 6000;     ///< two texts on one line inside a row

// Factors of at most 10^10 are multiplied until they reach the second: within what a double holds.
constexpr std::uint32_t kMostFactors = 8;
constexpr double kManyFactors = 1e200;

using PairId = std::uint32_t;

/// A pair of letters, and how often a text has it.
struct PairTimes {
  PairId pair = 0;
  std::uint32_t times = 0;
};

/// Pairs of letters of each text, those at its ends counted three times, as small numbers.
class LetterPairs {
 public:
  explicit LetterPairs(const std::vector<TableText>& texts) : ends_{0} {
    for (const TableText& text : texts) {
      add_text(text.text.text);
      ends_.push_back(of_texts_.size());
    }
    drop_lone();
    for (const std::uint32_t count : counts_) rarities_.push_back(static_cast<double>(total_) / count);
  }

  /// Those that another text has, too: the others tell nothing about its column.
  std::span<const PairTimes> of(std::size_t text) const {
    return std::span(of_texts_).subspan(ends_[text], ends_[text + 1] - ends_[text]);
  }
  /// How many pairs a text has, each as often as it does.
  std::size_t total_of(std::size_t text) const { return totals_[text]; }
  std::size_t size() const { return counts_.size(); }
  /// Every how many pairs of the table it stands there.
  double rarity(PairId pair) const { return rarities_[pair]; }

 private:
  void add_text(std::string_view letters) {
    constexpr char32_t kBegin = 1, kEnd = 2;  // no text holds these letters
    const std::size_t before_text = total_;
    char32_t before = kBegin;
    for (std::size_t at = 0; at < letters.size();) {
      const char32_t c = decode(letters, at);
      if (is_space(c)) continue;
      add(before, c, before == kBegin ? 3 : 1);
      before = c;
    }
    add(before, kEnd, 3);
    totals_.push_back(total_ - before_text);
  }

  void add(char32_t before, char32_t letter, std::uint32_t times) {
    const PairId pair = numbers_.number_of(hash_of_pair(before, letter));
    if (pair == counts_.size()) {
      counts_.push_back(0);
      behind_.push_back(0);
    }
    counts_[pair] += times;
    total_ += times;
    if (behind_[pair] <= ends_.back()) {  // the first one of this text
      of_texts_.push_back({pair, 0});
      behind_[pair] = of_texts_.size();
    }
    of_texts_[behind_[pair] - 1].times += times;
  }

  void drop_lone() {
    std::size_t kept = 0, at = 0;
    for (std::size_t text = 1; text < ends_.size(); ++text) {
      for (; at < ends_[text]; ++at) {
        if (counts_[of_texts_[at].pair] > of_texts_[at].times) of_texts_[kept++] = of_texts_[at];
      }
      ends_[text] = kept;
    }
    of_texts_.resize(kept);
  }

  /// Another one for each pair.
  static std::uint64_t hash_of_pair(std::uint64_t before, std::uint64_t letter) {
    const std::uint64_t product = (before << 21 | letter) * 0x9e3779b97f4a7c15u;
    return product ^ product >> 32;
  }

  HashNumbers numbers_;
  std::vector<PairTimes> of_texts_;  ///< of all texts, one behind the other
  std::vector<std::size_t> ends_;    ///< where those of text i begin, and end with [i + 1]
  std::vector<std::size_t> totals_;
  std::vector<std::uint32_t> counts_;  ///< by PairId
  std::vector<double> rarities_;
  std::vector<std::size_t> behind_;  ///< by PairId: the place behind the last in of_texts_, 0 for none
  std::size_t total_ = 0;
};

/// What is known about the texts of a column.
struct Profile {
  std::vector<std::uint32_t> pairs;  ///< by PairId: how often
  std::uint32_t total = 0, widest = 0, texts = 0;
  std::uint32_t edge = 0;  ///< columns at which its lines wrap; 0 where none does
  double length = 0;       ///< mean of the logarithms of its texts' lengths
  std::vector<std::uint32_t> wrapped;

  void finish() {
    if (texts > 0) length /= texts;
    if (wrapped.empty()) return;
    const auto nth = wrapped.begin() + static_cast<std::ptrdiff_t>(wrapped.size() * 8 / 10);
    std::nth_element(wrapped.begin(), nth, wrapped.end());
    edge = *nth;
  }
};

class ColumnFinder {
 public:
  ColumnFinder(const std::vector<TableText>& texts, std::uint32_t columns)
      : texts_(texts), columns_(columns), places_(texts.size()), pairs_(texts) {
    std::uint32_t number = 0;  // the last one in the cell's run; 0 where a row begins between
    for (const TableText& text : texts_) {
      numbered_ = numbered_ || text.number > 0;
      gaps_ = gaps_ || text.gap;
      restarts_.push_back(text.number > 0 && number >= text.number);
      logs_.push_back(std::log(text.letters + 1.0));
      if (names_row(text)) {
        number = 0;
      } else if (text.number > 0) {
        number = text.number;
      }
    }
  }

  std::vector<CellPlace> find() {
    split_rows();
    const std::size_t plain = place_plain_rows();
    if (plain < 2 && !numbered_ && !gaps_) return {};
    std::vector<std::uint32_t> columns;
    for (int round = 0; round < 4; ++round) {
      learn();
      for (const Stretch& stretch : stretches_) place(stretch);
      std::vector<std::uint32_t> now = columns_of_texts();
      if (now == columns) break;  // the next round would find the same
      columns = std::move(now);
    }
    number_rows();
    return places_;
  }

 private:
  /// The texts between two keys or empty first cells: one row, or several where rows begin without a sign.
  struct Stretch {
    std::size_t first = 0, last = 0;  ///< last one excluded
    bool after_key = false;
  };

  std::vector<std::uint32_t> columns_of_texts() const {
    std::vector<std::uint32_t> columns;
    for (std::size_t i = 0; i < places_.size(); ++i) columns.push_back(placed_[i] ? places_[i].column : columns_);
    return columns;
  }

  /// Keys go to column 0; what is between them is cut where an empty first cell begins a row.
  void split_rows() {
    placed_.assign(texts_.size(), false);
    starts_.assign(texts_.size(), false);
    bool key = false, open = false;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const TableText& text = texts_[i];
      if (names_row(text)) {
        places_[i].column = 0;
        starts_[i] = !key;
        key = true;
        open = false;
        continue;
      }
      if (!open || text.empties == 1) {
        stretches_.push_back({i, i, key});
        if (!key) starts_[i] = true;
        open = true;
      }
      stretches_.back().last = i + 1;
      key = false;
    }
  }

  /// Rows with as many groups as columns, one group each.
  std::size_t place_plain_rows() {
    std::size_t plain = 0;
    for (const Stretch& stretch : stretches_) {
      std::vector<std::uint32_t> groups;
      std::uint32_t group = 0;
      for (std::size_t i = stretch.first; i < stretch.last; ++i) {
        if (i > stretch.first && (parted(i) || (!gaps_ && !numbered_))) ++group;
        groups.push_back(group);
      }
      if (group + 2 != columns_) continue;
      ++plain;
      for (std::size_t i = stretch.first; i < stretch.last; ++i) {
        places_[i].column = groups[i - stretch.first] + 1;
        placed_[i] = true;
      }
    }
    return plain;
  }

  /// True where a text certainly or very likely stands in another column than the one before it.
  bool parted(std::size_t i) const {
    if (texts_[i].same_line || restarts_[i]) return true;
    return gaps_ && texts_[i].gap;
  }

  void learn() {
    profiles_.assign(columns_, {});
    for (Profile& profile : profiles_) profile.pairs.assign(pairs_.size(), 0);
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (placed_[i]) add(profiles_[places_[i].column], i);
    }
    for (Profile& profile : profiles_) profile.finish();
  }

  void add(Profile& profile, std::size_t i) const {
    const TableText& text = texts_[i];
    for (const auto& [pair, times] : pairs_.of(i)) profile.pairs[pair] += times;
    profile.total += static_cast<std::uint32_t>(pairs_.total_of(i));
    profile.widest = std::max(profile.widest, text.widest);
    profile.texts += 1;
    profile.length += logs_[i];
    profile.wrapped.insert(profile.wrapped.end(), text.wrapped.begin(), text.wrapped.end());
  }

  /// How badly a text fits a column: by width, and by its letters beside those of the others (its own left out).
  Cost misfit(std::size_t i, std::uint32_t column) const {
    const Profile& profile = profiles_[column];
    if (profile.texts == 0) return kLetters;
    return misfit_by_width(i, profile) + misfit_by_letters(i, column);
  }

  Cost misfit_by_width(std::size_t i, const Profile& profile) const {
    const TableText& text = texts_[i];
    const std::uint32_t edge = profile.edge;
    Cost cost = 0;
    if (edge > 0 && text.widest > edge) cost += text.widest > edge + 2 ? kTooWide : kTooWide / 4;
    if (edge == 0 && text.widest > profile.widest * 3 / 2) cost += kTooWide / 3;
    if (edge > 0 && !text.wrapped.empty()) {
      const std::uint32_t filled = *std::max_element(text.wrapped.begin(), text.wrapped.end());
      if (filled < edge) cost += kTooNarrow * std::min<Cost>((edge - filled + 1) / 2, 12);
    }
    const double ratio = logs_[i] - profile.length;
    cost += std::min<Cost>(std::llround(ratio * ratio * kLength), kTooWide / 2);
    return cost;
  }

  Cost misfit_by_letters(std::size_t i, std::uint32_t column) const {
    const Profile& profile = profiles_[column];
    const bool own = placed_[i] && places_[i].column == column;
    const auto size = static_cast<double>(pairs_.total_of(i));
    const double total = profile.total - (own ? size : 0);
    if (total <= 0) return 0;  // no pair was seen
    const double share = 1.5 / total;
    double sum = 0, product = 1;  // of logarithms, and of what they are to be taken of: one for many factors
    for (const auto& [pair, times] : pairs_.of(i)) {
      const std::uint32_t seen = profile.pairs[pair] - (own ? times : 0);
      const double factor = 1 + seen * share * pairs_.rarity(pair);
      if (times > kMostFactors) {
        sum -= times * std::log(factor);
        continue;
      }
      for (std::uint32_t n = 0; n < times; ++n) product *= factor;
      if (product < kManyFactors) continue;
      sum -= std::log(product);
      product = 1;
    }
    sum -= std::log(product);
    return static_cast<Cost>(std::llround(sum / size * static_cast<double>(kLetters)));
  }

  /// Costs of going from the text before, in `from`, to this one in `to`; a smaller column begins a row.
  Cost step(std::size_t i, std::uint32_t from, std::uint32_t to) const {
    const TableText& text = texts_[i];
    const Cost pair = text.key_line && !text.same_line && !gaps_ && !numbered_ ? kPairInside : 0;
    if (text.empties >= 2) return to == std::min(text.empties, columns_ - 1) ? 0 : kNever;
    if (to == from) {
      if (text.same_line || restarts_[i]) return kNever;
      const bool first_line = i > 0 && texts_[i - 1].same_line;
      if (gaps_ && text.gap) return first_line ? kOtherGroup / 4 : kOtherGroup;
      return (text.hollow ? kOtherGroup : 0) + pair;
    }
    if (to > from) {
      Cost cost = kSkippedColumn * (to - from - 1) + pair;
      if (gaps_ && !text.gap && !text.same_line) cost += kSameGroup;
      if (numbered_ && !restarts_[i] && !text.same_line) cost += kNumberGoesOn;
      return cost;
    }
    if (text.same_line || to != 1 || numbered_ || gaps_) return kNever;
    return (text.key_line ? kUnsaidRow : kQuietRow) + kShortRow * (columns_ - 1 - from);
  }

  void place(const Stretch& stretch) {
    const std::size_t count = stretch.last - stretch.first;
    best_.assign(columns_, kNever);
    from_.assign(count * columns_, 0);
    for (std::uint32_t to = 1; to < columns_; ++to)
      best_[to] = (to > 1 ? kNoFirst : 0) + kSkippedColumn * (to - 1) + misfit(stretch.first, to);
    for (std::size_t n = 1; n < count; ++n) {
      before_.swap(best_);
      best_.assign(columns_, kNever);
      for (std::uint32_t to = 1; to < columns_; ++to) {
        const Cost here = misfit(stretch.first + n, to);
        for (std::uint32_t before = 1; before < columns_; ++before) {
          const Cost way = step(stretch.first + n, before, to);
          if (way >= kNever || before_[before] >= kNever) continue;
          const Cost cost = before_[before] + way + here;
          if (cost < best_[to]) {
            best_[to] = cost;
            from_[n * columns_ + to] = before;
          }
        }
      }
    }
    std::uint32_t column = 0;
    Cost least = kNever;
    for (std::uint32_t last = 1; last < columns_; ++last) {
      const Cost cost = best_[last] + kShortRow * (columns_ - 1 - last);
      if (best_[last] < kNever && cost < least) {
        least = cost;
        column = last;
      }
    }
    for (std::size_t n = count; n-- > 0;) {
      const std::size_t i = stretch.first + n;
      placed_[i] = column > 0;
      places_[i].column = std::max(column, 1u);
      column = column > 0 ? from_[n * columns_ + column] : 0;
    }
  }

  /// A row begins at a key, at an empty first cell, and where the columns begin anew.
  void number_rows() {
    std::uint32_t row = 0;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const bool anew =
          i > 0 && places_[i].column > 0 && places_[i].column < places_[i - 1].column && texts_[i].empties < 2;
      const bool begins = starts_[i] || (anew && !names_row(texts_[i - 1])) || texts_[i].empties == 1;
      if (i > 0 && begins) ++row;
      places_[i].row = row;
    }
  }

  const std::vector<TableText>& texts_;
  const std::uint32_t columns_;
  std::vector<CellPlace> places_;
  std::vector<bool> placed_, starts_;
  std::vector<bool> restarts_;  ///< (1) behind (1) or (2)
  std::vector<double> logs_;    ///< of the texts' lengths
  std::vector<Stretch> stretches_;
  std::vector<Profile> profiles_;
  const LetterPairs pairs_;
  std::vector<Cost> best_, before_;  ///< of the ways to a text and to the one before, by column
  std::vector<std::uint32_t> from_;  ///< by text of a stretch and column: the column before on the best way
  bool numbered_ = false, gaps_ = false;
};

}  // namespace

bool names_row(const TableText& text) {
  return text.mark.empty() && count_letters(text.text.text) <= 20 && text.text.text.find("。") == std::string::npos;
}

std::vector<CellPlace> place_texts(const std::vector<TableText>& texts, std::uint32_t columns) {
  if (columns < 2 || texts.empty()) return {};
  return ColumnFinder(texts, columns).find();
}

}  // namespace kitei

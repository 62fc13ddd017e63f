#include "2_scan/marker.h"

#include <array>

#include "0_base/fold.h"
#include "0_base/text.h"

namespace kitei {
namespace {

int digit_value(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c >= 0xff10 && c <= 0xff19) return static_cast<int>(c - 0xff10);
  return -1;
}

int kanji_value(char32_t c) {
  static constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  const std::size_t at = kDigits.find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

/// Reads a text letter by letter without losing its place.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}
  char32_t peek() const {
    std::size_t at = at_;
    return at_ < text_.size() ? decode(text_, at) : 0;
  }
  char32_t take() { return at_ < text_.size() ? decode(text_, at_) : 0; }
  bool take(char32_t letter) {
    if (peek() != letter) return false;
    take();
    return true;
  }
  bool take_one_of(std::u32string_view letters) {
    const char32_t next = peek();
    if (next == 0 || letters.find(next) == std::u32string_view::npos) return false;
    take();
    return true;
  }
  bool take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  void blanks() {
    while (at_ < text_.size() && is_space(peek())) take();
  }
  std::uint32_t number() { return number_at(text_, at_); }
  std::uint32_t arabic() {
    std::uint32_t value = 0;
    for (int digits = 0; digit_value(peek()) >= 0 && digits < 6; ++digits) {
      value = value * 10 + static_cast<std::uint32_t>(digit_value(take()));
    }
    return value;
  }
  bool done() const { return at_ >= text_.size(); }
  std::size_t at() const { return at_; }
  void reset(std::size_t at) { at_ = at; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

constexpr std::u32string_view kStops = U".．、";
constexpr std::u32string_view kBullets = U"・･○〇●◎■□◆◇➢➤▶►▪•－‐–—―✓✔◯※☆★*＊×-";
constexpr std::u32string_view kKanaOrder =
    U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";

bool ends_mark(const Cursor& cursor) {
  return cursor.done() || is_space(cursor.peek());
}

/// Ⅰ to Ⅻ as one letter, or I, V, X in ASCII or full width.
std::uint32_t roman(Cursor& cursor) {
  const char32_t first = cursor.peek();
  if (first >= 0x2160 && first <= 0x216b) {
    cursor.take();
    return first - 0x2160 + 1;
  }
  std::string letters;
  const std::size_t start = cursor.at();
  while (letters.size() < 6) {
    char32_t c = cursor.peek();
    if (c >= 0xff21 && c <= 0xff3a) c -= 0xfee0;
    if (c != 'I' && c != 'V' && c != 'X') break;
    letters += static_cast<char>(c);
    cursor.take();
  }
  if (letters.empty()) return 0;
  static constexpr std::array<std::string_view, 13> kRomans{"",    "I",    "II", "III", "IV", "V",  "VI",
                                                            "VII", "VIII", "IX", "X",   "XI", "XII"};
  for (std::uint32_t i = 1; i < kRomans.size(); ++i) {
    if (letters == kRomans[i]) return i;
  }
  cursor.reset(start);
  return 0;
}

bool roman_mark(Cursor& cursor, Mark& mark) {
  const std::uint32_t value = roman(cursor);
  if (value == 0) return false;
  mark.kind = MarkKind::kRoman;
  mark.numbers = {value};
  while (cursor.take_one_of(U"－-‐–―ー")) {
    const std::uint32_t next = cursor.arabic();
    if (next == 0) return false;
    mark.numbers.push_back(next);
  }
  return cursor.take_one_of(kStops) || ends_mark(cursor);
}

/// 第１部, 第三十条の二, 第１.
bool ordinal_mark(Cursor& cursor, Mark& mark) {
  if (!cursor.take(U'第')) return false;
  const std::uint32_t value = cursor.number();
  if (value == 0) return false;
  mark.numbers = {value};
  if (cursor.take(U'条')) {
    mark.kind = MarkKind::kArticle;
    while (cursor.take(U'の')) mark.numbers.push_back(cursor.number());
    return ends_mark(cursor) || cursor.peek() == U'（' || cursor.peek() == U'(';
  }
  if (cursor.take_one_of(U"部編章節款目")) {
    mark.kind = MarkKind::kPart;
    cursor.take_one_of(kStops);
    return ends_mark(cursor);
  }
  mark.kind = MarkKind::kOutline;
  return ends_mark(cursor) || cursor.take_one_of(kStops);
}

/// 1., 1.1, １．１, 2.1.1; or a number and a blank.
bool decimal_mark(Cursor& cursor, Mark& mark) {
  const char32_t first = cursor.peek();
  if (digit_value(first) < 0) return false;
  mark.wide = first >= 0xff10;
  bool stop = false;
  for (;;) {
    const std::size_t start = cursor.at();
    if (digit_value(cursor.peek()) < 0) break;
    const std::uint32_t value = cursor.arabic();
    if (value > 199) {
      cursor.reset(start);
      return false;
    }
    mark.numbers.push_back(value);
    stop = cursor.take_one_of(U".．");
    if (!stop) break;
  }
  if (mark.numbers.size() > 1 || stop) {
    mark.kind = MarkKind::kDecimal;
    return stop || ends_mark(cursor) || is_japanese(cursor.peek());
  }
  mark.kind = MarkKind::kNumber;
  return !cursor.done() && is_space(cursor.peek());
}

/// The place of a small letter, ASCII or full width, in its alphabet; 0 where there is none.
std::uint32_t small_letter(Cursor& cursor) {
  char32_t c = cursor.peek();
  if (c >= 0xff41 && c <= 0xff5a) c -= 0xfee0;
  if (c < 'a' || c > 'z') return 0;
  cursor.take();
  return static_cast<std::uint32_t>(c - 'a' + 1);
}

/// ａ．, a. before Japanese or a blank (not "e.g."); ａ before a blank.
bool latin_mark(Cursor& cursor, Mark& mark) {
  const bool wide = cursor.peek() >= 0xff41;
  const std::uint32_t place = small_letter(cursor);
  if (place == 0) return false;
  mark.kind = MarkKind::kLatin;
  mark.numbers = {place};
  if (cursor.take_one_of(U".．")) return ends_mark(cursor) || is_japanese(cursor.peek());
  return wide && !cursor.done() && is_space(cursor.peek());
}

/// 一 before a blank. A word printed with blanks between its letters (一 般 的) is none.
bool kanji_mark(Cursor& cursor, Mark& mark) {
  if (kanji_value(cursor.peek()) < 1 && cursor.peek() != U'十') return false;
  const std::uint32_t value = cursor.number();
  mark.kind = MarkKind::kKanji;
  mark.numbers = {value};
  if (value == 0 || value > 99 || cursor.done() || !is_space(cursor.peek())) return false;
  const std::size_t end = cursor.at();
  cursor.blanks();
  cursor.take();
  const bool spaced = is_space(cursor.peek());
  cursor.reset(end);
  return !spaced;
}

bool bracket_mark(Cursor& cursor, Mark& mark) {
  if (!cursor.take_one_of(U"(（")) return false;
  mark.wide = digit_value(cursor.peek()) >= 0 && cursor.peek() >= 0xff10;
  if (const std::uint32_t value = cursor.number(); value > 0) {
    mark.kind = MarkKind::kBracket;
    mark.numbers = {value};
  } else if (const std::size_t place = kKanaOrder.find(cursor.peek());
             cursor.peek() != 0 && place != std::u32string_view::npos) {
    cursor.take();
    mark.kind = MarkKind::kKanaBracket;
    mark.numbers = {static_cast<std::uint32_t>(place + 1)};
  } else if (const std::uint32_t place_of_letter = small_letter(cursor); place_of_letter > 0) {
    mark.kind = MarkKind::kLatin;
    mark.numbers = {place_of_letter};
  } else if (cursor.take(U'注') || cursor.take(U'※')) {
    mark.kind = MarkKind::kNote;
    if (const std::uint32_t number = cursor.number(); number > 0) mark.numbers = {number};
  }
  return mark.kind != MarkKind::kNone && cursor.take_one_of(U")）");
}

bool circled_mark(Cursor& cursor, Mark& mark) {
  const char32_t c = cursor.peek();
  if (c >= 0x2460 && c <= 0x2473) {
    mark.numbers = {c - 0x2460 + 1};
  } else if (c >= 0x3251 && c <= 0x325f) {
    mark.numbers = {c - 0x3251 + 21};
  } else if (c >= 0x32d0 && c <= 0x32fe) {
    mark.numbers = {c - 0x32d0 + 1};
  } else {
    return false;
  }
  cursor.take();
  mark.kind = MarkKind::kCircled;
  return true;
}

bool kana_mark(Cursor& cursor, Mark& mark) {
  if (!is_katakana(cursor.peek())) return false;
  const std::size_t place = kKanaOrder.find(cursor.peek());
  if (place == std::u32string_view::npos) return false;
  cursor.take();
  mark.kind = MarkKind::kKana;
  mark.numbers = {static_cast<std::uint32_t>(place + 1)};
  return cursor.take_one_of(U".．") || (!cursor.done() && is_space(cursor.peek()));
}

/// 附則, 附　則, 附則（令和２年法律第１号）
bool supplement_mark(Cursor& cursor, Mark& mark) {
  if (!cursor.take(U'附')) return false;
  cursor.blanks();
  mark.kind = MarkKind::kAnnex;
  return cursor.take(U'則') && (ends_mark(cursor) || cursor.take_one_of(U"：:．.") || cursor.peek() == U'（');
}

bool annex_mark(Cursor& cursor, Mark& mark) {
  static constexpr std::array<std::string_view, 7> kWords{"別紙", "別添", "別表", "様式", "参考資料", "参考", "付録"};
  for (const std::string_view word : kWords) {
    if (!cursor.take(word)) continue;
    mark.kind = MarkKind::kAnnex;
    cursor.take(U'第');
    if (const std::uint32_t value = cursor.number(); value > 0) {
      mark.numbers.push_back(value);
      cursor.take(U'号');
      while (cursor.take_one_of(U"－-‐–―")) mark.numbers.push_back(cursor.number());
    }
    return ends_mark(cursor) || cursor.take_one_of(U"：:．.");
  }
  return false;
}

/// 「・①品目」: the bullets are but the indent of the number. 「・①の品目」 is a bullet before a reference.
bool is_indent_of_number(std::string_view text) {
  std::size_t at = 0;
  while (text.substr(at).starts_with("・")) at += 3;
  if (at == 0 || at >= text.size()) return false;
  const char32_t number = decode(text, at);
  if (number < 0x2460 || number > 0x2473 || at >= text.size()) return false;
  const char32_t next = decode(text, at);
  return is_kanji(next) ? !text.substr(at - 3).starts_with("及") : is_katakana(next) || is_latin(next);
}

bool bullet_mark(Cursor& cursor, Mark& mark) {
  const char32_t c = cursor.peek();
  if (c == 0 || kBullets.find(c) == std::u32string_view::npos) return false;
  cursor.take();
  mark.kind = c == U'※' || c == U'☆' || c == U'*' || c == U'＊' ? MarkKind::kNote : MarkKind::kBullet;
  if (mark.kind == MarkKind::kNote) {
    if (const std::uint32_t number = cursor.number(); number > 0) mark.numbers = {number};
  }
  if (c == U'-' || c == U'*' || c == U'×') return ends_mark(cursor) || mark.kind == MarkKind::kNote;
  return true;
}

}  // namespace

std::uint32_t number_at(std::string_view text, std::size_t& at) {
  std::uint32_t value = 0, part = 0;
  bool any = false;
  for (int letters = 0; at < text.size() && letters < 8; ++letters) {
    std::size_t next = at;
    const char32_t c = decode(text, next);
    if (const int digit = digit_value(c) >= 0 ? digit_value(c) : kanji_value(c); digit >= 0) {
      part = part * 10 + static_cast<std::uint32_t>(digit);
    } else if (c == U'十' || c == U'百' || c == U'千') {
      const std::uint32_t unit = c == U'十' ? 10 : c == U'百' ? 100 : 1000;
      value += (part == 0 ? 1 : part) * unit;
      part = 0;
    } else {
      break;
    }
    any = true;
    at = next;
  }
  return any ? value + part : 0;
}

using Reader = bool (*)(Cursor&, Mark&);

/// The only reader whose marks may begin with a letter; none for the letters with which most lines begin.
static Reader reader_of(char32_t c) {
  const auto one_of = [c](std::u32string_view letters) { return letters.find(c) != std::u32string_view::npos; };
  if (is_hiragana(c)) return nullptr;
  switch (c) {
    case U'第': return ordinal_mark;
    case U'別':
    case U'様':
    case U'参':
    case U'付': return annex_mark;
    case U'附': return supplement_mark;
    case U'一':
    case U'二':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'十': return kanji_mark;
    case U'〇':
    case U'・': return bullet_mark;
    default: break;
  }
  if (is_kanji(c)) return nullptr;
  if (is_digit(c)) return decimal_mark;
  if (is_katakana(c)) return kana_mark;
  if (c == '(' || c == U'（') return bracket_mark;
  if ((c >= 0x2160 && c <= 0x216b) || one_of(U"IVXＩＶＸ")) return roman_mark;
  if ((c >= 'a' && c <= 'z') || (c >= 0xff41 && c <= 0xff5a)) return latin_mark;
  if ((c >= 0x2460 && c <= 0x2473) || (c >= 0x3251 && c <= 0x325f) || (c >= 0x32d0 && c <= 0x32fe)) return circled_mark;
  return one_of(kBullets) ? bullet_mark : nullptr;
}

Mark mark_of(std::string_view text) {
  Cursor cursor(text);
  cursor.blanks();
  if (cursor.peek() == U'・' && is_indent_of_number(text.substr(cursor.at()))) {
    while (cursor.take(U'・')) continue;
  }
  const std::size_t begin = cursor.at();
  Mark mark;
  const Reader reader = cursor.done() ? nullptr : reader_of(cursor.peek());
  if (reader == nullptr || !reader(cursor, mark)) return {};
  mark.printed = text.substr(begin, cursor.at() - begin);
  cursor.blanks();
  mark.length = cursor.at();
  return mark;
}

std::string label_of(std::string_view printed) {
  std::string label = nfkc(trim(printed));
  if (label.starts_with("附")) std::erase(label, ' ');
  for (std::size_t at = 0; (at = label.find("－", at)) != std::string::npos;) label.replace(at, 3, "-");
  for (const std::string_view dash : {"‐", "–", "—", "―", "−"}) {
    for (std::size_t at = 0; (at = label.find(dash, at)) != std::string::npos;) label.replace(at, dash.size(), "-");
  }
  while (!label.empty()) {
    if (label.back() == '.' || label.back() == ' ' || label.back() == ':') {
      label.pop_back();
    } else if (label.ends_with("。") || label.ends_with("、") || label.ends_with("．") || label.ends_with("：")) {
      label.resize(label.size() - 3);
    } else {
      break;
    }
  }
  return label;
}

std::string_view code_at(std::string_view text, std::size_t at) {
  const auto is_capital = [&](std::size_t i) { return i < text.size() && text[i] >= 'A' && text[i] <= 'Z'; };
  const auto is_arabic = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  std::size_t end = at;
  while (is_capital(end)) ++end;
  const bool code = end - at >= 2 && end - at <= 4 && end < text.size() && text[end] == '-' && is_arabic(end + 1) &&
                    is_arabic(end + 2) && !is_arabic(end + 3);
  const bool inside = at > 0 && is_capital(at - 1);
  return code && !inside ? text.substr(at, end + 3 - at) : std::string_view();
}

std::string_view control_code(std::string_view text) {
  const std::string_view code = code_at(text, 0);
  std::size_t behind = code.size();
  return !code.empty() && behind < text.size() && is_space(decode(text, behind)) ? code : std::string_view();
}

}  // namespace kitei

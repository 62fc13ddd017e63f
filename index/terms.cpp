#include "index/terms.h"

#include <algorithm>
#include <map>

#include "0_base/fold.h"
#include "0_base/text.h"
#include "index/numbers.h"
#include "index/spellings.h"

namespace kitei {
namespace {

/// Letters with the bytes of the input that they came from; `origin` stays empty where nobody asks.
struct Letters {
  std::u32string text;
  std::vector<std::uint32_t> origin;

  void clear() {
    text.clear();
    origin.clear();
  }
};

/// Writes letters, with origins if wanted.
class Writer {
 public:
  Writer(Letters& out, bool with_origin) : out_(out), with_origin_(with_origin) { out_.clear(); }
  void put(char32_t letter, std::uint32_t origin) {
    out_.text += letter;
    if (with_origin_) out_.origin.push_back(origin);
  }
  void put(std::u32string_view letters, std::uint32_t origin) {
    for (const char32_t letter : letters) put(letter, origin);
  }
  void put_number(std::uint32_t value, std::uint32_t origin) {
    for (const char digit : std::to_string(value)) put(static_cast<char32_t>(digit), origin);
  }
  /// Takes the last `count` letters back; gives the origin of the first of them.
  std::uint32_t take_back(std::size_t count) {
    out_.text.resize(out_.text.size() - count);
    if (!with_origin_) return 0;
    const std::uint32_t origin = out_.origin[out_.text.size()];
    out_.origin.resize(out_.text.size());
    return origin;
  }
  const std::u32string& text() const { return out_.text; }

 private:
  Letters& out_;
  bool with_origin_;
};

std::uint32_t origin_of(const Letters& letters, std::size_t at) {
  return letters.origin.empty() ? 0 : letters.origin[at];
}

void decode_all(const std::string& folded, const std::vector<std::uint32_t>* origin, Letters& out) {
  out.clear();
  for (std::size_t at = 0; at < folded.size();) {
    if (origin != nullptr) out.origin.push_back((*origin)[at]);
    const unsigned char first = static_cast<unsigned char>(folded[at]);
    if (first < 0x80) {
      out.text += first;
      ++at;
    } else {
      out.text += decode(folded, at);
    }
  }
}

bool is_ascii_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
bool is_katakana_letter(char32_t c) {
  return class_of(c) == LetterClass::kKatakana;
}

/// The digits at `at`, without the commas that part thousands. Gives the letters taken.
std::size_t put_digits(const Letters& in, std::size_t at, Writer& out) {
  std::size_t end = at;
  while (end < in.text.size()) {
    if (is_ascii_digit(in.text[end])) {
      out.put(in.text[end], origin_of(in, end));
      ++end;
      continue;
    }
    const auto digits_follow = [&] {
      for (std::size_t i = end + 1; i <= end + 3; ++i) {
        if (i >= in.text.size() || !is_ascii_digit(in.text[i])) return false;
      }
      return end + 4 >= in.text.size() || !is_ascii_digit(in.text[end + 4]);
    };
    if (in.text[end] != ',' || !digits_follow()) break;
    ++end;
  }
  return end - at;
}

/// A year of an era whose digits stand at the end of `out` becomes a year of our calendar.
void leave_era(Writer& out, std::size_t digits) {
  const std::u32string& text = out.text();
  if (digits == 0 || digits > 2 || text.size() < digits + 2) return;
  const Era* era = era_before(text, text.size() - digits);
  if (era == nullptr) return;
  std::uint32_t year = 0;
  for (std::size_t i = text.size() - digits; i < text.size(); ++i) year = year * 10 + (text[i] - '0');
  const std::uint32_t origin = out.take_back(digits + era->name.size());
  out.put_number(era->before + year, origin);
}

/// Steps 2 and 3: middle dots and numbers.
void unify_numbers(const Letters& in, Letters& result, bool with_origin) {
  Writer out(result, with_origin);
  const std::u32string_view text = in.text;
  const auto at_or_0 = [&](std::size_t i) { return i < text.size() ? text[i] : char32_t{0}; };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text[at];
    if (c == U'・' && at > 0 && is_katakana_letter(text[at - 1]) && is_katakana_letter(at_or_0(at + 1))) {
      ++at;
      continue;
    }
    if (c == U'第' && (is_ascii_digit(at_or_0(at + 1)) || kanji_number(text, at + 1).length > 0)) {
      ++at;
      continue;
    }
    if (const Date date = date_at(text, at); date.length > 0) {
      out.put(written_out(date), origin_of(in, at));
      at += date.length;
      continue;
    }
    if (is_ascii_digit(c)) {
      const std::size_t before = out.text().size();
      at += put_digits(in, at, out);
      if (at_or_0(at) == U'年') leave_era(out, out.text().size() - before);
      continue;
    }
    if (c == U'元' && at_or_0(at + 1) == U'年' && era_before(text, at) != nullptr) {
      out.put(U'1', origin_of(in, at++));
      leave_era(out, 1);
      continue;
    } else if (kNumerals.find(c) != std::u32string_view::npos) {
      const Number number = kanji_number(text, at);
      if (number.length > 0 && counts(text, at, number.length)) {
        const std::size_t before = out.text().size();
        out.put_number(number.value, origin_of(in, at));
        at += number.length;
        if (at_or_0(at) == U'年') leave_era(out, out.text().size() - before);
        continue;
      }
      for (std::size_t end = at + std::max<std::size_t>(number.length, 1); at < end; ++at) {
        out.put(text[at], origin_of(in, at));
      }
      continue;
    }
    out.put(c, origin_of(in, at++));
  }
}

/// Step 5, called where a katakana word ends: サーバー -> サーバ, but コピー and キー stay.
void drop_long_vowel(Writer& out) {
  const std::u32string& text = out.text();
  if (text.empty() || text.back() != U'ー') return;
  static constexpr std::u32string_view kSmall = U"ァィゥェォャュョヮ";
  std::size_t sounds = 0;
  for (std::size_t i = text.size() - 1; i > 0 && is_katakana_letter(text[i - 1]) && sounds < 3; --i) {
    sounds += kSmall.find(text[i - 1]) == kSmall.npos;
  }
  if (sounds >= 3) out.take_back(1);
}

std::string utf8_of(std::u32string_view letters) {
  std::string out;
  for (const char32_t letter : letters) append(out, letter);
  return out;
}

}  // namespace

struct Analyser::Spelled {
  struct Form {
    std::u32string becomes;
    bool apart = false;
  };
  Spellings spellings;
  std::vector<Form> forms;
  std::map<std::u32string, std::uint32_t> by_spelling;  ///< for rows() alone

  void add(const std::u32string& spelling, std::uint32_t form) {
    if (spelling.empty() || !by_spelling.emplace(spelling, form).second) return;
    spellings.add(spelling, form);
  }

  /// Steps 4 and 5.
  void spell(const Letters& in, Letters& result, bool with_origin) const {
    Writer out(result, with_origin);
    const std::u32string_view text = in.text;
    const auto is_kanji_at = [&](std::size_t i) { return i < text.size() && class_of(text[i]) == LetterClass::kKanji; };
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = text[at];
      const Spellings::Match match = spellings.longest(text, at);
      if (!is_katakana_letter(c)) drop_long_vowel(out);
      if (match.row != Spellings::kNone) {
        const Form& form = forms[match.row];
        const bool beside_kanji = (at > 0 && is_kanji_at(at - 1)) || is_kanji_at(at + match.length);
        if (!form.apart || match.length > 1 || !beside_kanji) {
          out.put(form.becomes, origin_of(in, at));
          at += match.length;
          continue;
        }
      }
      out.put(c, origin_of(in, at++));
    }
    drop_long_vowel(out);
  }
};

Analyser::Analyser(const Lexicon& lexicon) : spelled_(std::make_unique<Spelled>()) {
  Letters decoded, unified;
  for (const Variant& variant : lexicon.variants) {
    std::vector<std::u32string> spellings;
    for (const std::string& spelling : variant.spellings) {
      decode_all(fold(spelling), nullptr, decoded);
      unify_numbers(decoded, unified, false);
      spellings.push_back(unified.text);
    }
    if (spellings.size() < 2) continue;
    // Rows of single kanji alone (髙, 高) are one letter in two shapes; else a single letter is a word of its own.
    const bool shapes = std::all_of(spellings.begin(), spellings.end(), [](const auto& s) {
      return s.size() == 1 && class_of(s[0]) == LetterClass::kKanji;
    });
    const auto form = static_cast<std::uint32_t>(spelled_->forms.size());
    spelled_->forms.push_back({spellings[0], !shapes});
    for (const std::u32string& spelling : spellings) spelled_->add(spelling, form);
  }
}

Analyser::~Analyser() = default;

std::string Analyser::normal(std::string_view text) const {
  thread_local Letters one, two;
  decode_all(fold(text), nullptr, one);
  unify_numbers(one, two, false);
  spelled_->spell(two, one, false);
  std::string out;
  out.reserve(text.size());
  for (const char32_t letter : one.text) append(out, letter);
  return out;
}

Normal Analyser::normal_with_origin(std::string_view text) const {
  const Folded folded = fold_with_origin(text);
  Letters one, two;
  decode_all(folded.text, &folded.origin, one);
  unify_numbers(one, two, true);
  spelled_->spell(two, one, true);
  Normal normal;
  for (std::size_t i = 0; i < one.text.size(); ++i) {
    append(normal.text, one.text[i]);
    normal.origin.resize(normal.text.size(), one.origin[i]);
  }
  normal.origin.push_back(static_cast<std::uint32_t>(text.size()));
  return normal;
}

std::vector<Analyser::Row> Analyser::rows() const {
  std::vector<Row> rows;
  for (const auto& [spelling, form] : spelled_->by_spelling) {
    const Spelled::Form& becomes = spelled_->forms[form];
    rows.push_back({utf8_of(spelling), utf8_of(becomes.becomes), becomes.apart && spelling.size() == 1});
  }
  return rows;
}

namespace terms_detail {

Letter letter_at(std::string_view normal, std::size_t at) {
  const auto begin = static_cast<std::uint32_t>(at);
  const char32_t letter = decode(normal, at);
  return {letter, begin, static_cast<std::uint32_t>(at), class_of(letter)};
}

TermForce force_of(LetterClass first, LetterClass second) {
  const bool soft_first = first == LetterClass::kHiragana, soft_second = second == LetterClass::kHiragana;
  if (!soft_first && !soft_second) return 8;
  if (soft_first && soft_second) return 1;
  return soft_second ? 3 : 2;
}

}  // namespace terms_detail

std::vector<std::string> terms_of(std::string_view normal) {
  std::vector<std::string> terms;
  each_term(normal, [&](std::uint32_t begin, std::uint32_t end, TermForce) {
    terms.emplace_back(normal.substr(begin, end - begin));
  });
  return terms;
}

}  // namespace kitei

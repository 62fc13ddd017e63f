#include "0_base/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>

#include "0_base/check.h"
#include "0_base/text.h"

namespace kitei {
namespace {

std::string icu_nfkc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  KITEI_CHECK(U_SUCCESS(status));
  const icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::string out;
  normalizer->normalize(wide, status).toUTF8String(out);
  return U_SUCCESS(status) ? out : std::string(text);
}

bool is_mark(char32_t c) {
  return (c >= 0x300 && c <= 0x36f) || c == 0x3099 || c == 0x309a || c == 0xff9e || c == 0xff9f;
}

/// True for letters that neither NFKC nor folding can change: nearly all of Japanese prose.
bool is_plain(char32_t c) {
  return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fe && c != 0x30fb) ||
         (c >= 0x3001 && c <= 0x3002) || (c >= 0x300c && c <= 0x3011);
}

bool is_dash(char32_t c) {
  return c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2015 || c == 0x2212 ||
         c == 0xff0d || c == 0x2500 || c == 0xfe63;
}

/// One letter, or a letter with its marks, by NFKC; a cache of the BMP's single letters.
class LetterTable {
 public:
  const std::string& of(char32_t letter) {
    auto& page = pages_[letter >> 8 & 0xff];
    if (!page) page = std::make_unique<Page>();
    auto& cell = (*page)[letter & 0xff];
    if (cell.empty()) {
      std::string one;
      append(one, letter);
      cell = icu_nfkc(one);
    }
    return cell;
  }

 private:
  using Page = std::array<std::string, 256>;
  std::array<std::unique_ptr<Page>, 256> pages_;
};

template <class Out>
void each_nfkc(std::string_view text, Out out) {
  thread_local LetterTable table;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const unsigned char first = static_cast<unsigned char>(text[at]);
    const char32_t letter = decode(text, at);
    std::size_t ahead = at;
    if (at < text.size() && static_cast<unsigned char>(text[at]) >= 0xcc && is_mark(decode(text, ahead))) {
      while (ahead < text.size()) {
        std::size_t more = ahead;
        if (!is_mark(decode(text, more))) break;
        ahead = more;
      }
      at = ahead;
      out(icu_nfkc(text.substr(begin, at - begin)), begin);
    } else if (first < 0x80 || is_plain(letter) || letter > 0xffff) {
      out(text.substr(begin, at - begin), begin);
    } else {
      out(table.of(letter), begin);
    }
  }
}

/// Folds what NFKC gives: one dash, one tilde, lower case, no blanks beside Japanese letters.
template <class Emit>
void fold_into(std::string_view text, std::string& out, Emit emit) {
  std::size_t pending_space = std::string_view::npos;
  char32_t before = 0;
  each_nfkc(text, [&](std::string_view piece, std::size_t origin) {
    for (std::size_t at = 0; at < piece.size();) {
      const std::size_t begin = at;
      char32_t c = decode(piece, at);
      if (is_space(c)) {
        if (pending_space == std::string_view::npos) pending_space = origin;
        continue;
      }
      if (is_dash(c)) c = '-';
      if (c == 0x301c || c == 0x223c || c == 0x7e) c = 0x301c;
      if (c >= 'A' && c <= 'Z') c += 32;
      if (pending_space != std::string_view::npos) {
        if (before != 0 && !is_japanese(before) && !is_japanese(c)) {
          out += ' ';
          emit(pending_space);
        }
        pending_space = std::string_view::npos;
      }
      const std::size_t size = out.size();
      if (c < 0x80) {
        out += static_cast<char>(c);
      } else if (c == 0x301c) {
        append(out, c);
      } else {
        out.append(piece.substr(begin, at - begin));
      }
      for (std::size_t i = size; i < out.size(); ++i) emit(origin);
      before = c;
    }
  });
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  fold_into(text, out, [](std::size_t) {});
  return out;
}

Folded fold_with_origin(std::string_view text) {
  Folded folded;
  folded.text.reserve(text.size());
  folded.origin.reserve(text.size() + 1);
  fold_into(text, folded.text,
            [&](std::size_t origin) { folded.origin.push_back(static_cast<std::uint32_t>(origin)); });
  folded.origin.push_back(static_cast<std::uint32_t>(text.size()));
  return folded;
}

std::string nfkc(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  each_nfkc(text, [&](std::string_view piece, std::size_t) { out += piece; });
  return out;
}

}  // namespace kitei

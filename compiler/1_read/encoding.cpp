#include "1_read/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <memory>

#include "0_base/text.h"
#include "1_read/utf8.h"

namespace kitei {
namespace {

constexpr std::size_t kSample = 1u << 16;

/// ICU's converter. windows-31j has the letters of makers (①, 髙) that plain Shift_JIS lacks; version 3 of ISO-2022-JP
/// has half-width kana too.
const char* converter_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8: return "UTF-8";
    case Encoding::kUtf16Le: return "UTF-16LE";
    case Encoding::kUtf16Be: return "UTF-16BE";
    case Encoding::kShiftJis: return "windows-31j";
    case Encoding::kEucJp: return "EUC-JP";
    case Encoding::kIso2022Jp: return "ISO_2022,locale=ja,version=3";
  }
  return "UTF-8";
}

using Converter = std::unique_ptr<UConverter, void (*)(UConverter*)>;

Converter open_converter(Encoding encoding) {
  UErrorCode status = U_ZERO_ERROR;
  return {ucnv_open(converter_of(encoding), &status), &ucnv_close};
}

/// ICU's own substitution writes U+001A for a single byte; here it is U+FFFD for all.
void mark_broken(const void*, UConverterToUnicodeArgs* arguments, const char*, int32_t, UConverterCallbackReason reason,
                 UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;
  static constexpr UChar kMark = 0xfffd;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &kMark, 1, 0, status);
}

/// Decodes with U+FFFD for each sequence that is no letter.
std::string convert(std::string_view bytes, Encoding encoding) {
  const Converter from = open_converter(encoding), to = open_converter(Encoding::kUtf8);
  std::string out;
  if (!from || !to) return out;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(from.get(), &mark_broken, nullptr, nullptr, nullptr, &status);
  out.reserve(bytes.size() + bytes.size() / 2);
  std::array<UChar, 4096> pivot;
  UChar *pivot_source = pivot.data(), *pivot_target = pivot.data();
  std::array<char, 16384> chunk;
  const char* source = bytes.data();
  status = U_BUFFER_OVERFLOW_ERROR;
  for (bool reset = true; status == U_BUFFER_OVERFLOW_ERROR; reset = false) {
    status = U_ZERO_ERROR;
    char* target = chunk.data();
    ucnv_convertEx(to.get(), from.get(), &target, chunk.data() + chunk.size(), &source, bytes.data() + bytes.size(),
                   pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(), reset, true, &status);
    out.append(chunk.data(), target);
  }
  return out;
}

/// How much a text looks like Japanese prose: kana and the commas between them speak for it; half-width kana, letters
/// of makers and broken places against it.
long likeness(std::string_view text) {
  long sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (c < 0x80) continue;
    if (c == 0xfffd) {
      sum -= 10;
    } else if (is_hiragana(c) || c == U'、' || c == U'。' || c == U'，') {
      sum += 3;
    } else if (c >= 0xff61 && c <= 0xff9f) {
      sum -= 2;
    } else if (c >= 0xe000 && c <= 0xf8ff) {
      sum -= 5;
    } else if (is_japanese(c) || (c >= 0xff01 && c <= 0xff5e) || c == 0x3000) {
      sum += 1;
    }
  }
  return sum;
}

/// The part of the bytes by which encodings are told apart: from the first letter beyond ASCII on, cut at a line end,
/// which is part of no letter in any of them.
std::string_view sample_of(std::string_view bytes) {
  const auto high = std::find_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) < 0; });
  std::string_view sample = bytes.substr(static_cast<std::size_t>(high - bytes.begin()), kSample);
  const std::size_t line = sample.rfind('\n');
  if (sample.size() == kSample && line != std::string_view::npos) sample = sample.substr(0, line);
  return sample;
}

/// Escape sequences that change to a Japanese set, in bytes of seven bits.
bool is_iso_2022_jp(std::string_view bytes) {
  const std::size_t first = bytes.find('\x1b');
  if (first == std::string_view::npos) return false;
  for (const std::string_view escape : {"\x1b$B", "\x1b$@", "\x1b$(", "\x1b(I"}) {
    if (bytes.find(escape, first) != std::string_view::npos) {
      return std::none_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) < 0; });
    }
  }
  return false;
}

/// A lone CR becomes LF.
void end_lines(std::string& text) {
  for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] != '\n') text[at] = '\n';
  }
}

void count_broken(const std::string& text, Decoding& decoding) {
  static constexpr std::string_view kMark = "\xef\xbf\xbd";
  for (std::size_t at = text.find(kMark); at != std::string::npos; at = text.find(kMark, at + kMark.size())) {
    if (decoding.broken++ == 0) decoding.first = at;
  }
}

}  // namespace

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8: return "UTF-8";
    case Encoding::kUtf16Le: return "UTF-16LE";
    case Encoding::kUtf16Be: return "UTF-16BE";
    case Encoding::kShiftJis: return "Shift_JIS（CP932）";
    case Encoding::kEucJp: return "EUC-JP";
    case Encoding::kIso2022Jp: return "ISO-2022-JP";
  }
  return "";
}

Encoding encoding_of(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf")) return Encoding::kUtf8;
  if (bytes.starts_with("\xff\xfe")) return Encoding::kUtf16Le;
  if (bytes.starts_with("\xfe\xff")) return Encoding::kUtf16Be;
  if (is_iso_2022_jp(bytes)) return Encoding::kIso2022Jp;
  const std::string_view sample = sample_of(bytes);
  const Utf8Share share = utf8_share(sample);
  if (share.broken <= share.letters) return Encoding::kUtf8;
  const long shift_jis = likeness(convert(sample, Encoding::kShiftJis));
  const long euc = likeness(convert(sample, Encoding::kEucJp));
  if (shift_jis <= 0 && euc <= 0) return Encoding::kUtf8;
  return euc > shift_jis ? Encoding::kEucJp : Encoding::kShiftJis;
}

Decoding decode_bytes(std::string& bytes) {
  Decoding decoding;
  decoding.encoding = encoding_of(bytes);
  if (decoding.encoding == Encoding::kUtf8) {
    const Utf8Repair repair = mend_utf8(bytes);
    decoding.broken = repair.broken;
    decoding.first = repair.first;
  } else {
    const bool marked = decoding.encoding == Encoding::kUtf16Le || decoding.encoding == Encoding::kUtf16Be;
    bytes = convert(std::string_view(bytes).substr(marked ? 2 : 0), decoding.encoding);
    count_broken(bytes, decoding);
  }
  end_lines(bytes);
  return decoding;
}

}  // namespace kitei

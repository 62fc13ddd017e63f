// Encodings, which expect files cannot hold: they are UTF-8 themselves.
#include "1_read/encoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <chrono>
#include <string>

#include "0_base/diagnostics.h"
#include "1_read/read.h"
#include "1_read/utf8.h"

namespace kitei {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::string_view kProse =
    "点検機関は、毎年、装置を点検し、その結果を記録しなければならない。\n"
    "①　サーバーの記録を、三年間、保つこと。\n"
    "  ABC　ＡＢＣ～「例」－髙い\n";

/// The bytes of a UTF-8 text in another encoding, by ICU.
std::string encoded(std::string_view text, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(text.size() * 4, '\0');
  const int32_t size = ucnv_convert(encoding, "UTF-8", out.data(), static_cast<int32_t>(out.size()), text.data(),
                                    static_cast<int32_t>(text.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << encoding;
  out.resize(static_cast<std::size_t>(size));
  return out;
}

void expect_read(std::string bytes, Encoding encoding, std::string_view text) {
  const Decoding decoding = decode_bytes(bytes);
  EXPECT_EQ(name_of(decoding.encoding), name_of(encoding));
  EXPECT_EQ(decoding.broken, 0u);
  EXPECT_EQ(bytes, text);
}

TEST(Encoding, TellsJapaneseEncodingsApart) {
  expect_read(std::string(kProse), Encoding::kUtf8, kProse);
  expect_read("\xef\xbb\xbf" + std::string(kProse), Encoding::kUtf8, kProse);
  expect_read(encoded(kProse, "windows-31j"), Encoding::kShiftJis, kProse);
  expect_read("\xff\xfe" + encoded(kProse, "UTF-16LE"), Encoding::kUtf16Le, kProse);
  expect_read("\xfe\xff" + encoded(kProse, "UTF-16BE"), Encoding::kUtf16Be, kProse);
  const std::string plain = "点検の結果を、記録する。\n";  // letters that all of them have
  expect_read(encoded(plain, "EUC-JP"), Encoding::kEucJp, plain);
  expect_read(encoded(plain, "ISO-2022-JP"), Encoding::kIso2022Jp, plain);
}

TEST(Encoding, KnowsBytesThatOthersWrote) {
  expect_read("\x91\xce\x8d\xf4\x82\xf0\x81\x41\x8d\x75\x82\xb8\x82\xe9\x81\x42\x87\x40", Encoding::kShiftJis,
              "対策を、講ずる。①");
  expect_read("\xc2\xd0\xba\xf6\xa4\xf2\xa1\xa2\xb9\xd6\xa4\xba\xa4\xeb\xa1\xa3\xad\xa1", Encoding::kEucJp,
              "対策を、講ずる。①");
  expect_read("\x1b$BBP:v$r!\"9V$:$k!#-!\x1b(I1\x1b(B", Encoding::kIso2022Jp, "対策を、講ずる。①ｱ");
}

TEST(Encoding, ShortLinesAreEnough) {
  expect_read(encoded("第１条　目的\n", "windows-31j"), Encoding::kShiftJis, "第１条　目的\n");
  expect_read(encoded("第１条　目的\n", "EUC-JP"), Encoding::kEucJp, "第１条　目的\n");
  expect_read(encoded("セプター\n", "windows-31j"), Encoding::kShiftJis, "セプター\n");
  expect_read(encoded("セプター\n", "EUC-JP"), Encoding::kEucJp, "セプター\n");
  expect_read("plain ASCII\n", Encoding::kUtf8, "plain ASCII\n");
}

TEST(Encoding, LettersFarFromTheBeginningCount) {
  const std::string head(200000, 'a');
  expect_read(head + "\n" + encoded(kProse, "windows-31j"), Encoding::kShiftJis, head + "\n" + std::string(kProse));
}

TEST(Encoding, KeepsUtf8WithAFewBrokenBytes) {
  std::string bytes = std::string(kProse) + "切れた\xe7\x82\n";
  const Decoding decoding = decode_bytes(bytes);
  EXPECT_EQ(decoding.encoding, Encoding::kUtf8);
  EXPECT_EQ(decoding.broken, 2u);
  EXPECT_EQ(bytes.substr(decoding.first, 3), "\uFFFD");
}

TEST(Encoding, FindsTheBrokenByteAmongLettersOfAnyLength) {
  const std::string whole = "ab規程の点検は、caf\u00e9𠮷で年一回。abcdefghij規";
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string bytes = whole;
    bytes[at] = '\xff';
    const Utf8Repair repair = mend_utf8(bytes);
    EXPECT_GE(repair.broken, 1u) << at;
    EXPECT_EQ(bytes.compare(0, repair.first, whole, 0, repair.first), 0) << at;
    EXPECT_TRUE(repair.first <= at && at < repair.first + 4) << at;
    EXPECT_EQ(mend_utf8(bytes).broken, 0u) << at;
  }
}

TEST(Encoding, LatinBytesAreNoJapanese) {
  std::string bytes = "caf\xe9 \xfc\xff\n";
  EXPECT_EQ(decode_bytes(bytes).encoding, Encoding::kUtf8);
}

TEST(Encoding, KeepsTheLinesOfTheFile) {
  for (const char* encoding : {"UTF-8", "windows-31j"}) {
    std::string bytes = encoded("一の、行\r\n二の、行\r三の、行\r\r五の、行\n\f六の、行\r", encoding);
    decode_bytes(bytes);
    EXPECT_EQ(bytes, "一の、行\r\n二の、行\n三の、行\n\n五の、行\n\f六の、行\n") << encoding;
  }
}

TEST(ReadSource, SaysWhichEncodingItTookAndWhereBytesAreBroken) {
  Diagnostics diagnostics;
  Source source;
  ASSERT_TRUE(read_source(
      {"id", "plan.txt", "plan.txt"},
      encoded("点検の記録を、保つ。\n毎年、", "windows-31j") + "\xff" + encoded("、見直す。\n", "windows-31j"), {},
      source, diagnostics));
  EXPECT_EQ(source.line(2), "毎年、\uFFFD、見直す。");
  std::vector<std::string> lines;
  for (const Diagnostic& found : diagnostics.list()) lines.push_back(to_line(found, false));
  EXPECT_THAT(lines, ElementsAre(HasSubstr("plan.txt: note K1007"), HasSubstr("plan.txt:2:4: warning K1004")));
}

TEST(ReadSource, RefusesUtf16ThatIsNoText) {
  Diagnostics diagnostics;
  Source source;
  const std::string bytes("\xff\xfe\0\0\1\0\2\0", 8);
  EXPECT_FALSE(read_source({"id", "a.txt", "a.txt"}, bytes, {}, source, diagnostics));
}

TEST(Encoding, TakesTimeInStepWithTheSize) {
  std::string bytes;
  const std::string line = encoded(kProse, "windows-31j");
  while (bytes.size() < 4000000) bytes += line;
  const auto begin = std::chrono::steady_clock::now();
  decode_bytes(bytes);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));  // sanitizers are slow
}

}  // namespace
}  // namespace kitei

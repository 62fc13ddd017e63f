#include "7_emit/shared/zip.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <cstdlib>
#include <ctime>

#include "7_emit/shared/xml_text.h"

namespace kitei {
namespace {

const std::map<std::string, std::string> kFiles{
    {"[Content_Types].xml", "<Types/>"}, {"word/document.xml", std::string(100000, 'a')}, {"empty", ""}};

struct Entry {
  std::string name, bytes;
  std::time_t time = 0;
};

std::vector<Entry> read_zip(const std::string& bytes) {
  zip_error_t error;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  EXPECT_NE(archive, nullptr);
  std::vector<Entry> entries;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t about;
    EXPECT_EQ(zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about), 0);
    std::string text(about.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    EXPECT_EQ(zip_fread(file, text.data(), text.size()), static_cast<zip_int64_t>(text.size()));
    zip_fclose(file);
    entries.push_back({about.name, text, about.mtime});
  }
  zip_discard(archive);
  return entries;
}

TEST(Zip, HoldsTheFilesInTheOrderOfTheirPaths) {
  const auto entries = read_zip(make_zip(kFiles));
  ASSERT_EQ(entries.size(), kFiles.size());
  auto wanted = kFiles.begin();
  for (const Entry& entry : entries) {
    EXPECT_EQ(entry.name, wanted->first);
    EXPECT_EQ(entry.bytes, wanted->second);
    const std::tm* time = std::localtime(&entry.time);
    EXPECT_EQ(time->tm_year, 80);
    EXPECT_EQ(time->tm_yday, 0);
    ++wanted;
  }
}

TEST(Zip, GivesTheSameBytesInAnyTimeZone) {
  const std::string here = make_zip(kFiles);
  setenv("TZ", "Pacific/Kiritimati", 1);
  tzset();
  const std::string there = make_zip(kFiles);
  unsetenv("TZ");
  tzset();
  EXPECT_EQ(here, there);
}

TEST(XmlText, DropsWhatXmlCannotHold) {
  EXPECT_EQ(xml_text("a\x01\x1b[0m\x0c条\n\t\x7f<&>"), "a[0m条\n\t<&>");
  EXPECT_EQ(xml_text("\xef\xbf\xbf\xef\xbf\xbe\xef\xbf\xbd"), "\xef\xbf\xbd");
}

}  // namespace
}  // namespace kitei

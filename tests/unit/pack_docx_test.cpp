#include "7_emit/pack_docx/pack_docx.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <pugixml.hpp>
#include <sstream>

#include "7_emit/memory_tree.h"
#include "tests/unit/pack_docx_fixture.h"
#include "tests/unit/word_schema_order.h"

namespace fs = std::filesystem;

namespace kitei {
namespace {

using testing::ElementsAre;
using Parts = std::map<std::string, std::string>;

const std::string kRailway = "site/packs/mlit/railway/level-1/guideline.docx";

class SourceAssets : public Assets {
 public:
  const std::string& root() const override { return root_; }
  std::string read(std::string_view path) const override { return tests::read_file(root_ + "/" + std::string(path)); }

 private:
  std::string root_ = KITEI_SOURCE_DIR;
};

Parts unzip(const std::string& bytes) {
  zip_error_t error;
  zip_t* archive =
      zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error), ZIP_RDONLY, &error);
  Parts parts;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t about;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about);
    std::string& text = parts[about.name];
    text.resize(about.size);
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    EXPECT_EQ(zip_fread(file, text.data(), text.size()), static_cast<zip_int64_t>(text.size()));
    zip_fclose(file);
  }
  zip_discard(archive);
  return parts;
}

class PackDocxTest : public testing::Test {
 protected:
  void fill(MemoryTree& tree, unsigned jobs) {
    diagnostics = {};
    const std::vector<Pack> packs = collect_packs(graph, jobs, diagnostics);
    kPackDocxEmitter.emit({graph, {}, assets, jobs, packs}, tree, diagnostics);
  }
  Parts railway() {
    MemoryTree tree;
    fill(tree, 1);
    return unzip(tree.files.at(kRailway));
  }

  Lexicon lexicon = tests::make_lexicon();
  Graph graph = tests::make_graph(lexicon);
  SourceAssets assets;
  Diagnostics diagnostics;
};

TEST_F(PackDocxTest, WritesOneDraftForEachMinistryAndSector) {
  MemoryTree tree;
  fill(tree, 1);
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : tree.files) paths.push_back(path);
  EXPECT_THAT(paths, ElementsAre(kRailway, "site/packs/mlit/water/level-1/guideline.docx",
                                 "site/packs/moe/water/level-1/guideline.docx"));
}

TEST_F(PackDocxTest, ReportsAPackThatHasNoPlace) {
  MemoryTree tree;
  fill(tree, 1);
  ASSERT_EQ(diagnostics.list().size(), 1u);
  EXPECT_EQ(diagnostics.list()[0].code, 7002) << "K7002: Windows takes aux for a device";
  EXPECT_THAT(diagnostics.list()[0].ja, testing::HasSubstr("「aux」"));
}

TEST_F(PackDocxTest, WritesNothingWithoutSectors) {
  lexicon.sectors.clear();
  MemoryTree tree;
  fill(tree, 1);
  EXPECT_TRUE(tree.files.empty());
}

TEST_F(PackDocxTest, GivesTheSameBytesWhateverTheJobs) {
  MemoryTree one, three;
  fill(one, 1);
  fill(three, 3);
  EXPECT_EQ(one.files, three.files);
}

TEST_F(PackDocxTest, SaysWhichSourcesAreDigests) {
  graph.documents[0].source.info.restates = "元の計画";
  const std::string document = railway().at("word/document.xml");
  EXPECT_NE(document.find("見本行動計画（元の文書：「元の計画」）"), std::string::npos);
  EXPECT_NE(document.find("言い換えた要旨がある"), std::string::npos);
}

TEST_F(PackDocxTest, KeepsTheOrderOfTheSchema) {
  for (const auto& [path, bytes] : railway()) {
    if (!path.starts_with("word/") || path.ends_with(".rels")) continue;
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(bytes.c_str())) << path;
    EXPECT_EQ(tests::schema_fault(document.document_element()), "") << path;
  }
}

TEST(SchemaOrder, SeesFaults) {
  const auto fault = [](const char* xml) {
    pugi::xml_document document;
    EXPECT_TRUE(document.load_string(xml));
    return tests::schema_fault(document.document_element());
  };
  EXPECT_EQ(fault("<w:pPr><w:numPr/><w:ind/></w:pPr>"), "");
  EXPECT_EQ(fault("<w:pPr><w:ind/><w:numPr/></w:pPr>"), "w:pPr: w:numPr after w:ind");
  EXPECT_EQ(fault("<w:p><w:r><w:t/><w:rPr/></w:r></w:p>"), "w:r: w:rPr does not come first");
  EXPECT_EQ(fault("<w:body><w:sectPr/><w:p/></w:body>"), "w:body: w:sectPr is not last");
  EXPECT_EQ(fault("<w:pPr><w:bogus/></w:pPr>"), "w:pPr: w:bogus is not in the table");
}

TEST_F(PackDocxTest, NamesOnlyStylesNumbersNotesAndPartsThatThereAre) {
  const Parts parts = railway();
  std::map<std::string, pugi::xml_document> documents;
  for (const auto& [path, bytes] : parts) ASSERT_TRUE(documents[path].load_string(bytes.c_str())) << path;
  const auto has = [&](const char* part, const std::string& path) {
    return !documents[part].select_node(path.c_str()).node().empty();
  };
  for (const char* part : {"word/document.xml", "word/footnotes.xml", "word/footer1.xml", "word/numbering.xml"}) {
    for (const auto& found : documents[part].select_nodes("//w:pStyle|//w:rStyle|//w:tblStyle")) {
      const std::string style = found.node().attribute("w:val").value();
      EXPECT_TRUE(has("word/styles.xml", "//w:style[@w:styleId='" + style + "']")) << part << " " << style;
    }
  }
  for (const auto& found : documents["word/document.xml"].select_nodes("//w:footnoteReference")) {
    const std::string id = found.node().attribute("w:id").value();
    EXPECT_TRUE(has("word/footnotes.xml", "//w:footnote[@w:id='" + id + "']")) << id;
  }
  for (const auto& found : documents["word/document.xml"].select_nodes("//w:hyperlink")) {
    const std::string anchor = found.node().attribute("w:anchor").value();
    EXPECT_TRUE(has("word/document.xml", "//w:bookmarkStart[@w:name='" + anchor + "']")) << anchor;
  }
  for (const auto& found : documents["word/_rels/document.xml.rels"].select_nodes("//Relationship")) {
    const std::string target = found.node().attribute("Target").value();
    EXPECT_TRUE(parts.contains("word/" + target)) << target;
    EXPECT_TRUE(has("[Content_Types].xml", "//Override[@PartName='/word/" + target + "']")) << target;
  }
}

TEST_F(PackDocxTest, NumbersAsOfficialDocumentsDo) {
  pugi::xml_document numbering;
  ASSERT_TRUE(numbering.load_string(railway().at("word/numbering.xml").c_str()));
  std::vector<std::string> levels;
  for (const auto& found : numbering.select_nodes("//w:lvl")) {
    levels.push_back(std::string(found.node().child("w:numFmt").attribute("w:val").value()) + " " +
                     found.node().child("w:lvlText").attribute("w:val").value());
  }
  EXPECT_THAT(levels, ElementsAre("decimalFullWidth 第%1", "decimalFullWidth %2", "decimal (%3)", "aiueoFullWidth %4",
                                  "aiueoFullWidth (%5)"));
}

TEST_F(PackDocxTest, RepeatsTheHeadingRowOfEachTable) {
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(railway().at("word/document.xml").c_str()));
  const auto tables = document.select_nodes("//w:tbl");
  EXPECT_EQ(tables.size(), 2u);
  for (const auto& table : tables) {
    EXPECT_FALSE(table.node().child("w:tr").child("w:trPr").child("w:tblHeader").empty());
  }
}

/// Parts as the golden files hold them: indented, so that a change can be read.
std::string indented(const std::string& bytes) {
  pugi::xml_document document;
  EXPECT_TRUE(document.load_string(bytes.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single));
  std::ostringstream out;
  document.save(out, " ", pugi::format_indent, pugi::encoding_utf8);
  return out.str();
}

TEST_F(PackDocxTest, IsAsTheGoldenPartsSay) {
  const fs::path golden = fs::path(KITEI_SOURCE_DIR) / "tests/golden/pack_docx/railway";
  const bool update = std::getenv("KITEI_UPDATE") != nullptr;
  for (const auto& [path, bytes] : railway()) {
    if (!path.starts_with("word/d") && path != "word/footnotes.xml" && !path.starts_with("docProps")) continue;
    const fs::path file = golden / path;
    if (update) {
      fs::create_directories(file.parent_path());
      std::ofstream(file, std::ios::binary) << indented(bytes);
    }
    EXPECT_EQ(indented(bytes), tests::read_file(file.string())) << path;
  }
}

/// python3-docx as a second reader: it sees the headings, the notes and the tables.
TEST_F(PackDocxTest, IsReadByAnotherProgram) {
  const std::string python = "/usr/bin/python3 ";
  if (std::system((python + "-c 'import docx' 2>/dev/null").c_str()) != 0) GTEST_SKIP() << "python3-docx is not there";
  MemoryTree tree;
  fill(tree, 1);
  const std::string file = testing::TempDir() + "kitei-guideline.docx";
  std::ofstream(file, std::ios::binary) << tree.files.at(kRailway);
  EXPECT_EQ(std::system((python + KITEI_SOURCE_DIR "/tests/unit/pack_docx_reader.py " + file).c_str()), 0);
  fs::remove(file);
}

}  // namespace
}  // namespace kitei

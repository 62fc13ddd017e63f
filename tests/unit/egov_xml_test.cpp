// Statute XML from the file to the tree: the real files against a count of their elements by pugixml itself, what a
// statute says about itself, and input that is made to hurt.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>

#include "0_base/text.h"
#include "1_read/read.h"
#include "2_scan/scan.h"
#include "3_parse/parse.h"
#include "3_parse/statute.h"
#include "tests/harness/shared_folder.h"

namespace kitei {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// A statute from its bytes to its tree.
struct Statute {
  Source source;
  Layout layout;
  Outline outline;
  Diagnostics diagnostics;

  Statute(const std::string& path, std::string bytes) {
    EXPECT_TRUE(read_source({path, path, path}, std::move(bytes), {}, source, diagnostics));
    EXPECT_EQ(source.form, Form::kEgovXml);
    layout = scan(source, diagnostics);
    outline = parse(source, layout, diagnostics);
  }

  std::vector<std::string> findings() const {
    std::vector<std::string> lines;
    for (const Diagnostic& found : diagnostics.list()) lines.push_back(to_line(found, false));
    return lines;
  }
};

std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (!is_space(c)) append(out, c);
  }
  return out;
}

/// All words below a node but readings, without blanks.
std::string words_below(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node child : node.children()) {
    if (std::string_view(child.name()) != "Rt") out += child.value() + words_below(child);
  }
  return without_blanks(out);
}

/// The labels of the element and of those around it, as a record should have them: clauses, then paragraphs and items.
std::vector<std::string> chain_of(pugi::xml_node node) {
  std::vector<std::string> chain;
  for (; node; node = node.parent()) {
    const std::string name = node.name();
    std::string label;
    if (name == "Article" || name == "Item" || name.starts_with("Subitem")) {
      if (name.find("Sentence") == std::string::npos && name.find("Title") == std::string::npos)
        label = words_below(node.child((name + "Title").c_str()));
    } else if (name == "Paragraph") {
      label = words_below(node.child("ParagraphNum"));
    } else if (name == "Chapter" || name == "Section") {
      const std::string title = node.child_value((name + "Title").c_str());
      label = title.substr(0, title.find("　"));
    } else if (name == "SupplProvision") {
      label = "附則";
    }
    if (!label.empty()) chain.insert(chain.begin(), statute_label(label));
  }
  return chain;
}

std::vector<std::string> chain_of(const Outline& outline, UnitId id) {
  std::vector<std::string> chain = outline.label_path(outline.at(id).clause);
  for (const std::string& marker : outline.item_path(id)) chain.push_back(statute_label(marker));
  return chain;
}

/// What pugixml and what kitei see of one kind of element: its chain of labels and its words.
using Entries = std::multiset<std::pair<std::vector<std::string>, std::string>>;

void expect_all_of(const pugi::xml_document& document, const Statute& statute) {
  Entries expected, found;
  struct Walker : pugi::xml_tree_walker {
    Entries* entries;
    bool for_each(pugi::xml_node& node) override {
      const std::string name = node.name();
      if (name == "Article")
        entries->insert({chain_of(node), "article"});
      else if (name == "Paragraph")
        entries->insert({chain_of(node), words_below(node.child("ParagraphSentence"))});
      else if (name == "Item" || name == "Subitem1" || name == "Subitem2")
        entries->insert({chain_of(node), words_below(node.child((name + "Sentence").c_str()))});
      return true;
    }
  } walker;
  walker.entries = &expected;
  const_cast<pugi::xml_document&>(document).traverse(walker);
  const Outline& outline = statute.outline;
  for (std::uint32_t i = 0; i < outline.clauses.size(); ++i) {
    if (outline.clauses[i].printed.ends_with("条") || outline.clauses[i].printed.find("条の") != std::string::npos)
      found.insert({outline.label_path(ClauseId{i}), "article"});
  }
  const std::string law_number = statute.source.info.law_number;
  for (std::uint32_t i = 0; i < outline.units.size(); ++i) {
    const Unit& unit = outline.units[i];
    const bool counts = unit.kind == UnitKind::kParagraph || unit.kind == UnitKind::kItem;
    if (counts && unit.text.text != law_number)
      found.insert({chain_of(outline, UnitId{i}), without_blanks(unit.text.text)});
  }
  EXPECT_GT(expected.size(), 1u);
  EXPECT_EQ(found, expected);
}

TEST(RealStatutes, HoldEachArticleParagraphAndItemWithItsLabel) {
  const auto shared = tests::shared_folder();
  if (!shared) GTEST_SKIP();
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*shared + "/sources-xml")) {
    if (entry.path().extension() != ".xml") continue;
    SCOPED_TRACE(entry.path());
    const std::string bytes = file_bytes(entry.path());
    const Statute statute(entry.path().filename(), bytes);
    EXPECT_THAT(statute.findings(), IsEmpty());
    pugi::xml_document document;
    ASSERT_TRUE(document.load_buffer(bytes.data(), bytes.size()));
    expect_all_of(document, statute);
    ++files;
  }
  EXPECT_GE(files, 5);
}

/// How often each letter stands in a text; brackets are left out, for captions lose theirs.
std::map<std::string, int> letters_of(std::string_view text) {
  std::map<std::string, int> letters;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    std::string letter;
    append(letter, c);
    if (c != U'（' && c != U'）' && !is_space(c)) ++letters[letter];
  }
  return letters;
}

/// The words of all blocks, as far as they are character data: the law that amended stands in an attribute.
std::string words_of(const Layout& layout) {
  std::string words;
  for (const Block& block : layout.blocks) {
    words += block.marker;
    if (block.part != StatutePart::kAmending) words += block.text.text;
    for (const Flow& cell : block.cells) words += cell.text;
  }
  return words;
}

void expect_pieces_in_place(const Source& source, const Flow& flow) {
  for (const Flow::Piece& piece : flow.pieces) {
    const std::string_view letter = first_letters(std::string_view(flow.text).substr(piece.at), 1);
    const bool same = source.text.compare(piece.source, letter.size(), letter) == 0;
    EXPECT_TRUE(same || letter == "　" || source.text[piece.source] == '&') << flow.text;
  }
}

TEST(RealStatutes, LoseNoLetterAndKnowWhereEachCameFrom) {
  const auto shared = tests::shared_folder();
  if (!shared) GTEST_SKIP();
  for (const auto& entry : std::filesystem::directory_iterator(*shared + "/sources-xml")) {
    if (entry.path().extension() != ".xml") continue;
    SCOPED_TRACE(entry.path());
    const std::string bytes = file_bytes(entry.path());
    const Statute statute(entry.path().filename(), bytes);
    pugi::xml_document document;
    document.load_buffer(bytes.data(), bytes.size());
    const pugi::xml_node law =
        document.find_node([](const pugi::xml_node& node) { return std::string_view(node.name()) == "Law"; });
    EXPECT_EQ(letters_of(words_of(statute.layout)), letters_of(words_below(law)));
    for (const Block& block : statute.layout.blocks) {
      expect_pieces_in_place(statute.source, block.text);
      for (const Flow& cell : block.cells) expect_pieces_in_place(statute.source, cell);
    }
  }
}

TEST(StatuteHead, SaysWhatTheStatuteIs) {
  const Statute statute(
      "502AC0000000001_20210401_503AC0000000002.xml",
      "<Law Era='Reiwa' Year='02' LawType='Act' PromulgateMonth='03' PromulgateDay='04'>"
      "<LawNum>令和二年法律第一号</LawNum><LawBody><LawTitle>装置<Ruby>點<Rt>てん</Rt></Ruby>検法</LawTitle>"
      "<MainProvision><Article Num='1'><ArticleTitle>第一条</ArticleTitle><Paragraph Num='1'><ParagraphSentence>"
      "<Sentence>点検する。</Sentence></ParagraphSentence></Paragraph></Article></MainProvision></LawBody></Law>");
  EXPECT_EQ(statute.source.info.title, "装置點検法");
  EXPECT_EQ(statute.source.info.kind, "act");
  EXPECT_EQ(statute.source.info.law_number, "令和二年法律第一号");
  EXPECT_EQ(statute.source.info.law_id, "502AC0000000001");
  EXPECT_EQ(statute.source.info.promulgated, "2020-03-04");
  EXPECT_EQ(statute.source.info.in_force, "2021-04-01");
}

TEST(StatuteHead, ReadsTheEnvelopeOfTheSecondApi) {
  const Statute statute(
      "a.xml",
      "<law_data_response><law_info><law_type>CabinetOrder</law_type><law_id>502CO0000000009</law_id>"
      "<law_num>令和二年政令第九号</law_num><promulgation_date>2020-05-06</promulgation_date></law_info><revision_info>"
      "<law_title>装置点検法施行令</law_title><amendment_enforcement_date>2022-04-01</amendment_enforcement_date>"
      "</revision_info><law_full_text><Article Num='1'><ArticleTitle>第一条</ArticleTitle><Paragraph Num='1'>"
      "<ParagraphSentence><Sentence>点検する。</Sentence></ParagraphSentence></Paragraph></Article></law_full_text>"
      "</law_data_response>");
  EXPECT_EQ(statute.source.info.title, "装置点検法施行令");
  EXPECT_EQ(statute.source.info.kind, "cabinet-order");
  EXPECT_EQ(statute.source.info.law_number, "令和二年政令第九号");
  EXPECT_EQ(statute.source.info.law_id, "502CO0000000009");
  EXPECT_EQ(statute.source.info.promulgated, "2020-05-06");
  EXPECT_EQ(statute.source.info.in_force, "2022-04-01");
}

std::string article(const std::string& inside) {
  return "<Law><LawBody><MainProvision><Article Num='1'><ArticleTitle>第一条</ArticleTitle><Paragraph Num='1'>"
         "<ParagraphSentence><Sentence>" +
         inside + "</Sentence></ParagraphSentence></Paragraph></Article></MainProvision></LawBody></Law>";
}

TEST(StatuteIds, TellABranchOfAnArticleFromItsParagraph) {
  const Statute statute("a.xml",
                        "<Law><Article Num='3'><ArticleTitle>第三条</ArticleTitle><Paragraph Num='2'><ParagraphNum>２"
                        "</ParagraphNum><ParagraphSentence><Sentence>甲。</Sentence></ParagraphSentence></Paragraph>"
                        "</Article><Article Num='3_2'><ArticleTitle>第三条の二</ArticleTitle></Article>"
                        "<Article Num='32'><ArticleTitle>第三十二条</ArticleTitle></Article></Law>");
  std::vector<std::string> ids;
  for (const Clause& clause : statute.outline.clauses) ids.push_back(clause.id);
  EXPECT_THAT(ids, ElementsAre("top", "jo-3", "jo-3-2", "jo-32"));
}

TEST(StatuteEntities, StayAsTheyAreWritten) {
  const Statute statute("a.xml", "<!DOCTYPE Law [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;\">]>" +
                                     article("&b;&amp;&lt;b&gt;&#x3042;&#0;&#xd800;&#1114112;&"));
  EXPECT_EQ(statute.outline.units.at(0).text.text, "&b;&<b>あ\uFFFD\uFFFD\uFFFD&");
  EXPECT_THAT(statute.findings(), ElementsAre(HasSubstr("K2104")));
}

TEST(StatuteFaults, DeepNestingBecomesLooseWords) {
  std::string open, close;
  for (int i = 0; i < 100000; ++i) {
    open += "<Item>";
    close += "</Item>";
  }
  const Statute statute("a.xml", "<Law>" + open + "深い" + close + "</Law>");
  EXPECT_THAT(statute.findings(), ElementsAre(HasSubstr("K2102")));
  ASSERT_THAT(statute.outline.units, SizeIs(1));
  EXPECT_EQ(without_blanks(statute.outline.units[0].text.text), "深い");
}

TEST(StatuteFaults, TakeTimeInStepWithTheSize) {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string& part : {std::string("<"), std::string("</a>"), std::string("<Item>"), std::string("<a b='"),
                                  std::string("<Item><"), std::string("&#"), std::string("<![CDATA["),
                                  std::string("<Table><TableRow><TableColumn rowspan='9'>"), std::string("<!--")}) {
    std::string text = "<Law><Sentence>甲</Sentence>";
    while (text.size() < 500000) text += part;
    const Statute statute("a.xml", text);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));  // sanitizers are slow
}

}  // namespace
}  // namespace kitei

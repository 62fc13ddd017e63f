#include "index/query.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/corrections.h"
#include "index/inflections.h"
#include "index/rank.h"
#include "index/words.h"

namespace kitei {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

Lexicon lexicon() {
  Lexicon lexicon;
  lexicon.synonyms = {{{"病院", "医療機関", "hospital"}, {}}, {{"能動的防御", "active defense"}, {}}};
  Role role;
  role.id = "ceptoar";
  role.names = {{"セプター", {}, {}}, {"CEPTOAR", {}, {}}};
  lexicon.roles = {role};
  return lexicon;
}

std::uint32_t in_ten(const void*, std::string_view) {
  return 10;
}

class Queries : public ::testing::Test {
 protected:
  Lexicon lexicon_ = lexicon();
  Analyser analyser_{lexicon_};
  QueryReader reader_{lexicon_, analyser_};

  std::vector<std::string> words(std::string_view asked) const {
    std::vector<std::string> out;
    for (const QueryWord& word : reader_.read(asked).words) out.push_back(word.forms[0].text);
    return out;
  }
};

TEST_F(Queries, BlanksOfAnyWidthPartWords) {
  EXPECT_THAT(words("連絡　体制 点検"), ElementsAre("連絡", "体制", "点検"));
}

TEST_F(Queries, QuestionEndingsGo) {
  EXPECT_THAT(words("連絡体制とは何ですか"), ElementsAre("連絡体制"));
  EXPECT_TRUE(reader_.read("連絡体制とは").wants_definition);
  EXPECT_THAT(words("ことは"), IsEmpty());
}

TEST_F(Queries, AQuestionEndingThatStandsAloneGoes) {
  EXPECT_THAT(words("連絡体制 とは"), ElementsAre("連絡体制"));
}

TEST_F(Queries, WhatIsAskedForIsNoWord) {
  EXPECT_THAT(words("点検 何年ごと"), ElementsAre("点検"));
  EXPECT_TRUE(reader_.read("点検 何年ごと").wants_frequency);
  EXPECT_TRUE(reader_.read("点検はいつですか").wants_time);
  EXPECT_TRUE(reader_.read("definition of hospital").wants_definition);
}

TEST_F(Queries, ADefinitionOfTheWordAsAskedCountsMost) {
  EXPECT_EQ(defines_percent(reader_.read("病院とは"), {"病院"}), 100u);
  EXPECT_EQ(defines_percent(reader_.read("病院とは"), {"医療機関"}), kShares.defines_other_name);
  EXPECT_EQ(defines_percent(reader_.read("definition of hospital"), {"医療機関"}), 100u);
  EXPECT_EQ(defines_percent(reader_.read("病院とは"), {"点検"}), 0u);
}

TEST_F(Queries, OnlySomeFrequenciesSayHowOften) {
  EXPECT_TRUE(tells_how_often({"as-needed", "yearly"}));
  EXPECT_FALSE(tells_how_often({"as-needed", "on-incident"}));
}

TEST_F(Queries, ADateAnswersWhen) {
  const Weighed weighed(reader_.read("点検はいつですか"), 1000, &in_ten, nullptr);
  EXPECT_GT(weighed.score_of({"4月に点検", "", ""}), weighed.score_of({"4回の点検", "", ""}));
}

TEST_F(Queries, ACitationHasItsShorterFormsBesideIt) {
  const Query query = reader_.read("基本法第二十六条第１項第三号");
  ASSERT_EQ(query.words.size(), 2u);
  std::vector<std::string> forms;
  for (const QueryForm& form : query.words[1].forms) forms.push_back(form.text);
  EXPECT_THAT(forms, ElementsAre("26条1項3号", "26条1項", "26条"));
  EXPECT_THAT(query.phrases, ElementsAre("基本法26条1項3号"));
}

TEST_F(Queries, ACitationAsksForMoreThanTheLawItIsIn) {
  const Query query = reader_.read("基本法第二十六条第１項第三号");
  EXPECT_GT(query.words[1].percent, query.words[0].percent);
}

TEST_F(Queries, ANumberGoesWithWhatItCounts) {
  EXPECT_THAT(words("第四次病院"), ElementsAre("4次", "病院"));
  EXPECT_THAT(reader_.read("第四次病院").phrases, ElementsAre("4次病院"));
}

TEST_F(Queries, AQuestionIsAskedInTheWordsOfItsAnswer) {
  EXPECT_THAT(words("どんなときに点検"), ElementsAre("場合", "点検"));
}

TEST_F(Queries, WhoIsToldDoesNotAct) {
  EXPECT_THAT(reader_.read("セプターへ連絡").words[0].roles, IsEmpty());
  EXPECT_THAT(reader_.read("セプターに連絡").words[0].roles, IsEmpty());
  EXPECT_THAT(reader_.read("セプターに任命される").words[0].roles, ElementsAre("ceptoar"));
  EXPECT_THAT(reader_.read("セプターによる点検").words[0].roles, ElementsAre("ceptoar"));
}

TEST_F(Queries, NamesToDefineAreThoseAsked) {
  EXPECT_THAT(names_to_define(reader_.read("病院とは")), ElementsAre("病院"));
  EXPECT_THAT(names_to_define(reader_.read("definition of hospital")), Contains("医療機関"));
  EXPECT_THAT(names_to_define(reader_.read("病院 点検")), IsEmpty());
  EXPECT_EQ(definition_term("アクセス・無害化"), "XNアクセス無害化");
}

TEST_F(Queries, OtherNamesAreLookedForAtLessWeight) {
  const Query query = reader_.read("病院 点検");
  ASSERT_EQ(query.words.size(), 2u);
  ASSERT_GE(query.words[0].forms.size(), 2u);
  EXPECT_EQ(query.words[0].forms[1].text, "医療機関");
  EXPECT_LT(query.words[0].forms[1].percent, 100u);
  EXPECT_THAT(query.also, Contains("医療機関"));
}

TEST_F(Queries, NamesOfSeveralEnglishWordsAreUnderstood) {
  const Query query = reader_.read("active defense of hospital");
  ASSERT_EQ(query.words.size(), 2u);
  EXPECT_THAT(query.words[0].forms, Contains(Field(&QueryForm::text, "能動的防御")));
  EXPECT_THAT(query.words[1].forms, Contains(Field(&QueryForm::text, "病院")));
}

TEST_F(Queries, RolesAndWishesAreNoticed) {
  const Query query = reader_.read("セプターの役割");
  EXPECT_THAT(query.roles, ElementsAre("ceptoar"));
  EXPECT_TRUE(query.wants_duties);
  EXPECT_LT(query.words.back().percent, 100u);
}

TEST_F(Queries, AKanjiAloneIsAWord) {
  const Query query = reader_.read("点検 例");
  ASSERT_EQ(query.words.size(), 2u);
  EXPECT_TRUE(query.words[1].forms[0].single);
  const Weighed weighed(query, 1000, &in_ten, nullptr);
  EXPECT_GT(weighed.score_of({"点検の例", "", ""}), weighed.score_of({"点検の例外", "", ""}));
}

TEST_F(Queries, ALetterBehindANameBelongsToIt) {
  EXPECT_THAT(words("病院名"), ElementsAre("病院名"));
  EXPECT_THAT(reader_.read("病院名").words[0].forms, Contains(Field(&QueryForm::text, "医療機関")));
}

TEST_F(Queries, AShortNameThatEndsALongerLawIsAnotherLaw) {
  Lexicon lexicon;
  lexicon.synonyms = {{{"見回り基本法", "基本法"}, {}}};
  const Analyser analyser(lexicon);
  const QueryReader reader(lexicon, analyser);
  EXPECT_EQ(reader.read("基本法2条").words[0].forms.size(), 2u);
  const Query other = reader.read("夜警基本法2条");
  EXPECT_EQ(other.words[0].forms[0].text, "夜警基本法");
  EXPECT_TRUE(other.also.empty());
}

TEST_F(Queries, ACitationAsksForTheProvision) {
  const Query query = reader_.read("見回り規則2条2項");
  EXPECT_THAT(names_to_define(query), ElementsAre("2条2項", "2条"));
  EXPECT_EQ(defines_percent(query, {"2条2項"}), 0u) << "no definition is wanted";
  const Weighed weighed(query, 100, &in_ten, nullptr);
  const auto score = [&](RankedText text, const std::vector<std::string>& defined) {
    text.defined = &defined;
    return weighed.score_of(text);
  };
  const RankedText cites{"見回り規則2条2項による", "", ""}, provision{"当番は見る", "", "見回り規則\n2条2項"};
  EXPECT_LT(score(provision, {}), score(cites, {}));
  EXPECT_GT(score(provision, {"2条2項"}), score(cites, {}));
  EXPECT_GT(score(provision, {"2条2項"}), score(provision, {"2条"}));
  EXPECT_GT(score(provision, {"2条"}), score(provision, {"2条3項"}));
}

TEST_F(Queries, LabelsOfClausesAreCitations) {
  const auto forms = [&](const char* asked) {
    std::vector<std::string> out;
    for (const QueryWord& word : reader_.read(asked).words) {
      for (const QueryForm& form : word.forms) out.push_back((word.cites ? "" : "no ") + form.text);
    }
    return out;
  };
  EXPECT_THAT(forms("2.2.1(3)"), ElementsAre("2.2.1(3)", "2.2.1"));
  EXPECT_THAT(forms("２．２．１ （３）"), ElementsAre("2.2.1(3)", "2.2.1"));
  EXPECT_THAT(forms("2.2.1③"), ElementsAre("2.2.1", "no 3"));
  EXPECT_THAT(forms("Ⅳ．2.1"), ElementsAre("no iv", "2.1"));
  EXPECT_THAT(forms("第Ⅲ章"), ElementsAre("iii"));
  EXPECT_THAT(forms("第３章 錠"), ElementsAre("3章", "no 錠"));
  EXPECT_THAT(forms("別紙４の１"), ElementsAre("別紙4-1"));
  EXPECT_THAT(forms("図表５"), ElementsAre("図表5", "図5"));
  EXPECT_THAT(forms("27001"), ElementsAre("no 27001"));
  EXPECT_THAT(forms("v2.1"), ElementsAre("no v", "no 2", "no 1")) << "of a longer word";
}

TEST(Inflections, VerbsAreKnownByTheirStems) {
  EXPECT_THAT(asked_names("知らせる"), ElementsAre("知らせ"));
  EXPECT_EQ(searched_name("直す"), "直し");
  EXPECT_THAT(asked_names("直す"), Contains("直さ"));
  EXPECT_THAT(asked_names("vendor"), Contains("vendors"));
  EXPECT_THAT(asked_names("点検"), ElementsAre("点検"));
}

TEST(Inflections, AdjectivesAreKnownByTheirStemsAndNounsAreNone) {
  EXPECT_THAT(asked_names("使えない"), ElementsAre("使えな"));
  EXPECT_THAT(asked_names("古い"), Contains("古く"));
  EXPECT_EQ(searched_name("古い"), "古い");
  EXPECT_THAT(asked_names("取扱い"), ElementsAre("取扱い"));
}

/// A corpus of these words, in which some terms stand nowhere.
struct Corpus {
  std::vector<std::string> words, nowhere;

  Corrected put_right(std::string_view normal) const {
    const WordsByPair by_pair = words_by_pair({}, words);
    const KnownWords known{
        [&](std::string_view term) { return std::find(nowhere.begin(), nowhere.end(), term) == nowhere.end(); },
        [&](std::string_view pair) {
          const auto found = by_pair.find(std::string(pair));
          return found == by_pair.end() ? std::vector<std::string>{} : found->second;
        }};
    return kitei::put_right(normal, known);
  }
  std::string right(std::string_view normal) const { return put_right(normal).text; }
};

TEST(Corrections, NothingOfAWrongWordIsLeftOver) {
  const Corpus corpus{{"セプターカウンシル"}, {"シス"}};
  EXPECT_EQ(corpus.right("セプターカウンシスル"), "セプターカウンシル");
}

TEST(Corrections, ARunThatStandsNowhereIsPutRightAndTold) {
  const Corpus corpus{{"リスクアセスメント", "共同運用規程"}, {"アセメ", "セメ", "用既", "既程"}};
  EXPECT_EQ(corpus.right("リスクアセメント 点検"), "リスクアセスメント 点検");
  EXPECT_THAT(corpus.put_right("リスクアセメント 点検").words, ElementsAre("リスクアセスメント"));
  EXPECT_EQ(corpus.right("共同運用既程の点検"), "共同運用規程の点検");
  EXPECT_EQ(corpus.right("運用規程 点検"), "運用規程 点検");
  EXPECT_TRUE(corpus.put_right("運用規程 点検").words.empty());
}

TEST(Corrections, LettersDoubledAndExchangedAreSlips) {
  const Corpus corpus{{"横断演習", "サービス提供", "center"},
                      {"習習", "断横", "横演", "サビ", "centter", "ceneter", "cnter"}};
  EXPECT_EQ(corpus.right("横断演習習"), "横断演習");
  EXPECT_EQ(corpus.right("断横演習"), "横断演習");
  EXPECT_EQ(corpus.right("サビース提供"), "サービス提供");
  EXPECT_EQ(corpus.right("centter"), "center");
  EXPECT_EQ(corpus.right("cnter"), "center");
}

TEST(Corrections, AnotherWordIsLeftAsItIs) {
  const Corpus corpus{{"事前対策", "技術的基準", "システム全般", "クレーン", "施行期日", "運営要領", "sending"},
                      {"故対", "術基", "ム毎", "ンジ", "続行", "領毎", "bending"}};
  EXPECT_EQ(corpus.right("事故対策"), "事故対策") << "事故 stands somewhere";
  EXPECT_EQ(corpus.right("技術基準"), "技術基準") << "no kanji is left out";
  EXPECT_EQ(corpus.right("システム毎"), "システム毎") << "no word of kanji";
  EXPECT_EQ(corpus.right("クレンジング"), "クレンジング") << "a part of a katakana word";
  EXPECT_EQ(corpus.right("続行期日"), "続行期日") << "another first letter";
  EXPECT_EQ(corpus.right("運営要領毎"), "運営要領毎") << "a word that stands there and a letter";
}

TEST(Words, NamesStayHoweverManyWordsThereAre) {
  WordCounts counts;
  for (int i = 0; i < 70'000; ++i) counts[fmt::format("規程{:05}", i)] = 3;
  const WordsByPair words = words_by_pair(counts, {"横断演習"});
  EXPECT_THAT(words.at("横断"), ElementsAre("横断演習"));
  EXPECT_EQ(words.at("規程").size(), 65'536u);
}

TEST(Words, AreThoseOfMoreThanOnePassageAndTheNames) {
  Record record;
  record.body = "共同運用規程の点検と運用要領等";
  record.title_normal = "center";
  Record other;
  other.body = "監視要領";
  WordCounts counts;
  for (const std::string& word : words_in({record, record, other})) ++counts[word];
  const WordsByPair words = words_by_pair(counts, {"横断演習"});
  EXPECT_THAT(words.at("規程"), ElementsAre("共同運用規程"));
  EXPECT_THAT(words.at("共同"), ElementsAre("共同運用規程"));
  EXPECT_THAT(words.at("ce"), ElementsAre("center"));
  EXPECT_THAT(words.at("演習"), ElementsAre("横断演習"));
  EXPECT_FALSE(words.contains("監視")) << "of one passage alone";
  EXPECT_FALSE(words.contains("運用")) << "等 belongs to no word";
  EXPECT_THAT(split_words(joined_words({"規程", "要領"})), ElementsAre("規程", "要領"));
  EXPECT_TRUE(split_words("").empty());
}

TEST_F(Queries, NothingIsAskedByBlanksAndMarks) {
  EXPECT_TRUE(reader_.read(" 　。").words.empty());
  EXPECT_TRUE(reader_.read("").words.empty());
}

TEST_F(Queries, WordsTogetherBeatWordsApart) {
  const Query query = reader_.read("資金決済法");
  const Weighed weighed(query, 1000, &in_ten, nullptr);
  const std::uint64_t together = weighed.score_of({"資金決済法による", "題", ""});
  const std::uint64_t apart = weighed.score_of({"資金と決済と済法", "題", ""});
  EXPECT_GT(together, apart);
  EXPECT_EQ(weighed.score_of({"何もない", "題", ""}), 0u);
}

TEST_F(Queries, AllOfTheQueryBeatsMuchOfAPart) {
  const Query query = reader_.read("連絡 点検");
  const Weighed weighed(query, 1000, &in_ten, nullptr);
  EXPECT_GT(weighed.score_of({"連絡と点検", "", ""}), weighed.score_of({"連絡、連絡、連絡", "", ""}));
}

TEST_F(Queries, ARoleThatActsCountsAsNamed) {
  const Query query = reader_.read("セプター 点検");
  const Weighed weighed(query, 1000, &in_ten, nullptr);
  const std::vector<std::string> actors{"ceptoar"};
  RankedText text{"点検を行う", "", ""};
  const std::uint64_t without = weighed.score_of(text);
  text.actors = &actors;
  EXPECT_GT(weighed.score_of(text), without);
}

TEST(Log2, IsMonotonousAndExactAtPowers) {
  EXPECT_EQ(log2_of(1), 0u);
  EXPECT_EQ(log2_of(2), 256u);
  EXPECT_EQ(log2_of(1u << 20), 20u * 256);
  for (std::uint64_t n = 1; n < 5000; ++n) EXPECT_LE(log2_of(n), log2_of(n + 1));
}

}  // namespace
}  // namespace kitei

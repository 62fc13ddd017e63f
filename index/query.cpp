#include "index/query.h"

#include <algorithm>

#include "0_base/text.h"
#include "index/corrections.h"
#include "index/inflections.h"
#include "index/query_letters.h"
#include "index/query_words.h"
#include "index/spellings.h"

namespace kitei {
namespace {

constexpr std::size_t kMostLetters = 400;
constexpr std::uint32_t kOtherName = 75;     ///< percent of another name
constexpr std::uint32_t kFarName = 30;       ///< of a name beside it that is another name of the first one too
constexpr std::uint32_t kPartOfWord = 60;    ///< of the names of a part of the word
constexpr std::uint32_t kKindOfAnswer = 35;  ///< percent of 定義, 頻度, 役割 …
constexpr std::size_t kMostForms = 12;

bool has_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const auto& word) { return text.find(word) != text.npos; });
}

void replace_all(std::string& text, std::string_view part, std::string_view by) {
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + by.size())) {
    text.replace(at, part.size(), by);
  }
}

}  // namespace

struct QueryReader::Tables {
  struct Entry {
    std::vector<std::uint32_t> things;  ///< in the order of the lexicon
  };
  const Analyser& analyser;
  std::vector<SameThing> things;
  std::vector<std::vector<std::string>> normal_names;  ///< by thing and name
  Spellings spellings;                                 ///< row: index into entries
  std::vector<Entry> entries;
  std::vector<std::u32string> endings;
  std::vector<std::string> known_words;
  std::vector<std::string> kinds_of_answer, stop_words;

  Tables(const Lexicon& lexicon, const Analyser& analyser) : analyser(analyser), things(same_things(lexicon)) {
    for (std::uint32_t i = 0; i < things.size(); ++i) {
      auto& names = normal_names.emplace_back();
      for (const std::string& name : things[i].names) {
        const std::string normal = normal_chunks(analyser, name);
        names.push_back(searched_name(normal));
        for (const std::string& asked : asked_names(normal)) add_entry(letters_of(asked), i);
        for (std::string& word : words_to_put_right(normal)) known_words.push_back(std::move(word));
      }
    }
    std::sort(known_words.begin(), known_words.end());
    known_words.erase(std::unique(known_words.begin(), known_words.end()), known_words.end());
    const QueryHints& hints = query_hints();
    for (const std::string& ending : hints.endings) endings.push_back(letters_of(analyser.normal(ending)));
    for (const auto* list : {&hints.definition, &hints.frequency, &hints.duties}) {
      for (const std::string& word : *list) kinds_of_answer.push_back(analyser.normal(word));
    }
    stop_words = hints.stop_words;
  }

  void add_entry(const std::u32string& name, std::uint32_t thing) {
    if (name.empty() || (name.size() == 1 && class_of(name[0]) != LetterClass::kKanji)) return;
    const Spellings::Match found = spellings.longest(name, 0);
    if (found.length == name.size()) {
      auto& list = entries[found.row].things;
      if (list.back() != thing) list.push_back(thing);
      return;
    }
    spellings.add(name, static_cast<std::uint32_t>(entries.size()));
    entries.push_back({{thing}});
  }

  bool is_kind_of_answer(std::string_view text) const {
    return std::find(kinds_of_answer.begin(), kinds_of_answer.end(), text) != kinds_of_answer.end();
  }
  bool is_stop_word(std::string_view text) const {
    return std::find(stop_words.begin(), stop_words.end(), text) != stop_words.end();
  }

  /// A word with the other names of its things.
  QueryWord named_word(const std::string& text, std::uint32_t entry, Query& query) const {
    QueryWord word;
    word.forms.push_back(form_of(text, 100));
    for (const std::uint32_t thing : entries[entry].things) {
      if (!things[thing].role.empty()) {
        query.roles.push_back(things[thing].role);
        word.roles.push_back(things[thing].role);
      }
      // The first name of a thing is what readers say; the others are all names of the first, less so of each other.
      const bool head = !has_kana_or_kanji(text) || text.starts_with(normal_names[thing][0]);
      for (std::size_t i = 0; i < normal_names[thing].size() && word.forms.size() < kMostForms; ++i) {
        const std::string& name = normal_names[thing][i];
        const bool known =
            std::any_of(word.forms.begin(), word.forms.end(), [&](const auto& f) { return f.text == name; });
        if (known || name.empty() || is_for_asking(things[thing].names[i])) continue;
        const bool near = head || i == 0 || !things[thing].role.empty();
        word.forms.push_back(form_of(name, near ? kOtherName : kFarName));
        if (name == normal_chunks(analyser, things[thing].names[i])) query.also.push_back(things[thing].names[i]);
      }
    }
    return word;
  }
};

std::string normal_chunks(const Analyser& analyser, std::string_view text) {
  std::string out;
  for (const std::string_view chunk : split_at_blanks(text)) {
    const std::string normal = analyser.normal(chunk);
    if (!out.empty() && !normal.empty()) out += ' ';
    out += normal;
  }
  return out;
}

QueryReader::QueryReader(const Lexicon& lexicon, const Analyser& analyser)
    : tables_(std::make_unique<Tables>(lexicon, analyser)) {}
QueryReader::~QueryReader() = default;

const std::vector<std::string>& QueryReader::names() const {
  return tables_->known_words;
}

namespace {

struct Run {
  std::size_t begin, end;
};

/// Terms that stand in no word, each once.
void add_loose(std::u32string_view text, const std::vector<Run>& words, Query& query) {
  std::vector<bool> inside;  // by byte: a word goes on here
  for (std::size_t i = 0, w = 0; i < text.size(); ++i) {
    while (w < words.size() && words[w].end <= i) ++w;
    const bool in_word = w < words.size() && i > words[w].begin && i < words[w].end;
    std::string one;
    append(one, text[i]);
    inside.resize(inside.size() + one.size(), in_word);
  }
  const std::string& normal = query.normal;
  each_term(normal, [&](std::uint32_t begin, std::uint32_t end, TermForce force) {
    std::size_t last = end;
    decode_before(normal, last);
    if (last > begin && inside[last]) return;
    std::string term = normal.substr(begin, end - begin);
    for (const QueryWord& word : query.words) {
      for (const QueryTerm& known : word.forms[0].terms) {
        if (known.term == term) return;
      }
    }
    for (const QueryTerm& known : query.loose) {
      if (known.term == term) return;
    }
    query.loose.push_back({std::move(term), force});
  });
}

/// Runs of several words that follow each other without a letter between.
void add_phrases(std::u32string_view text, const std::vector<Run>& words, Query& query) {
  for (std::size_t i = 0; i < words.size();) {
    std::size_t last = i;
    while (last + 1 < words.size() && words[last + 1].begin == words[last].end) ++last;
    if (last > i) {
      query.phrases.push_back(utf8_of(text.substr(words[i].begin, words[last].end - words[i].begin)));
    }
    i = last + 1;
  }
}

}  // namespace

Query QueryReader::read(std::string_view asked) const {
  return read(asked, normal(asked));
}

std::string QueryReader::normal(std::string_view asked) const {
  return normal_chunks(tables_->analyser, apart_from_circled(first_letters(asked, kMostLetters)));
}

Query QueryReader::read(std::string_view asked, const std::string& given) const {
  const Tables& tables = *tables_;
  Query query;
  query.asked = std::string(asked);
  const QueryHints& hints = query_hints();
  query.wants_definition = has_any(given, hints.definition);
  query.wants_frequency = has_any(given, hints.frequency);
  query.wants_time = has_any(given, hints.time);
  query.wants_duties = has_any(given, hints.duties);

  std::string said = given;
  for (const auto& [question, answer] : hints.questions) replace_all(said, question, answer);
  std::u32string text;
  for (const std::string_view chunk : split_at_blanks(said)) {
    std::u32string letters = letters_of(chunk);
    strip_endings(letters, tables.endings);
    if (!text.empty() && !letters.empty()) text += U' ';
    text += letters;
  }
  query.normal = utf8_of(text);

  std::vector<Run> runs;
  const auto add = [&](std::size_t begin, std::size_t end, QueryWord word) {
    if (tables.is_kind_of_answer(word.forms[0].text)) word.percent = kKindOfAnswer;
    for (const QueryWord& known : query.words) {
      if (known.forms[0].text == word.forms[0].text) return;
    }
    query.words.push_back(std::move(word));
    runs.push_back({begin, end});
  };
  for (std::size_t at = 0; at < text.size();) {
    const LetterClass of = class_of(text[at]);
    const std::size_t cited = of == LetterClass::kDigit ? citation_end(text, at) : at;
    if (cited > at) {
      add(at, cited, citation_word(std::u32string_view(text).substr(at, cited - at)));
      at = cited;
      continue;
    }
    if (const std::size_t end = label_end(text, at); end > at) {
      add(at, end, label_word(std::u32string_view(text).substr(at, end - at)));
      at = end;
      continue;
    }
    const Spellings::Match match = tables.spellings.longest(text, at);
    const bool stands = match.length > 1 ? stands_alone(text, at, at + match.length) : stands_single(text, at);
    if (match.length > 0 && stands && !ends_a_law(text, at, at + match.length)) {
      QueryWord word = tables.named_word(utf8_of(text.substr(at, match.length)), match.row, query);
      // A single letter behind a name belongs to it: 施策群, 病院名.
      const std::size_t end = at + match.length, last = end < text.size() ? script_end(text, end) : end;
      if (match.length > 1 && is_hard(text[end - 1]) && last == end + 1 && class_of(text[end]) == LetterClass::kKanji) {
        for (QueryForm& form : word.forms) form.percent = form.percent * kPartOfWord / 100;
        word.forms.insert(word.forms.begin(), form_of(utf8_of(text.substr(at, last - at)), 100));
        add(at, last, std::move(word));
        at = last;
        continue;
      }
      if (is_told(text, end)) word.roles.clear();
      add(at, end, std::move(word));
      at = end;
      continue;
    }
    if (!is_hard(text[at]) && !is_alphanumeric(text[at])) {
      ++at;
      continue;
    }
    // The run of one script, up to where a known name begins in it.
    const std::size_t most = script_end(text, at);
    std::size_t end = at + 1;
    while (end < most) {
      const Spellings::Match next = tables.spellings.longest(text, end);
      const bool name = next.length > 1 && is_hard(text[end]) && !ends_a_law(text, end, end + next.length);
      if (name && end + next.length <= most) break;
      ++end;
    }
    // A number is nothing without what it counts: 4次, 10分.
    if (class_of(text[at]) == LetterClass::kDigit && end < text.size() && class_of(text[end]) == LetterClass::kKanji)
      ++end;
    std::string word = utf8_of(text.substr(at, end - at));
    const bool alone = end - at > 1 || is_alphanumeric(text[at]) || stands_single(text, at);
    if (alone && !tables.is_stop_word(word)) add(at, end, QueryWord{{form_of(std::move(word), 100)}, {}, 100});
    at = end;
  }
  add_loose(text, runs, query);
  add_phrases(text, runs, query);
  std::sort(query.roles.begin(), query.roles.end());
  query.roles.erase(std::unique(query.roles.begin(), query.roles.end()), query.roles.end());
  return query;
}

}  // namespace kitei

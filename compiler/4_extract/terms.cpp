#include "4_extract/terms.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/text.h"
#include "4_extract/glossaries.h"
#include "4_extract/noun_phrase.h"
#include "4_extract/term_scope.h"

namespace kitei {
namespace {

using View = std::string_view;

bool has(View text, View part) {
  return text.find(part) != View::npos;
}

/// A bracket in a text: （…） or (…), with what is inside.
struct Bracket {
  std::size_t open, begin, end;  ///< of the bracket; of its content
};

/// The brackets that enclose each place, innermost last to close: all of them, by their ends. Linear.
std::vector<Bracket> brackets_of(View text) {
  std::vector<Bracket> found;
  std::vector<std::pair<std::size_t, std::size_t>> open;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = decode(text, at);
    if (c == U'（' || c == U'(') open.push_back({begin, at});
    if ((c == U'）' || c == U')') && !open.empty()) {
      found.push_back({open.back().first, open.back().second, begin});
      open.pop_back();
    }
  }
  return found;
}

/// True for what may stand behind the last name: 「という。」, 「と総称する」 …
bool names_it(View rest) {
  for (const View word : {"という", "といい", "と総称", "と略", "と呼", "と記", "とする", "と称", "といふ"}) {
    if (rest.starts_with(word)) return true;
  }
  return false;
}

class TermFinder {
 public:
  TermFinder(const Outline& outline, UnitId id, Extract& extract)
      : outline_(outline), id_(id), text_(outline.at(id).text.text), extract_(extract) {}

  void run() {
    const std::size_t first = extract_.terms.size();
    const bool bracketed = has(text_, "以下") || has(text_, "をいう") || has(text_, "次条") || has(text_, "次項") ||
                           has(text_, "において「") || has(text_, "において単に「");
    if (bracketed) {
      for (const Bracket& bracket : brackets_of(text_)) take_bracket(bracket);
      take_unbracketed();
    }
    if (has(text_, "とは")) take_definitions();
    std::stable_sort(extract_.terms.begin() + static_cast<std::ptrdiff_t>(first), extract_.terms.end(),
                     [](const Term& a, const Term& b) { return a.range.begin < b.range.begin; });
  }

 private:
  void add(View term, std::string definition, std::size_t begin, View scope_words,
           std::vector<std::string> aliases = {}) {
    const std::string clean = clean_term(term);
    if (clean.empty() || definition.empty() || count_letters(clean) > 40) return;
    const TermScope scope = scope_of(scope_words, outline_, id_);
    Term found;
    found.term = clean;
    found.definition = std::move(definition);
    found.unit = id_;
    found.range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + term.size())};
    found.scope = scope.name;
    found.first_unit = scope.first;
    found.end_unit = scope.end;
    found.aliases = std::move(aliases);
    extract_.terms.push_back(std::move(found));
  }

  void take_bracket(const Bracket& bracket) {
    const View content = text_.substr(bracket.begin, bracket.end - bracket.begin);
    if (content.size() > 3000 || take_names(bracket, content)) return;
    take_meaning(bracket, content);
    take_adjustment(bracket, content);
  }

  /// （以下「A」又は「B」という。）, （次条において「A」という。）: the names stand for the noun before.
  bool take_names(const Bracket& bracket, View content) {
    const std::size_t below = innermost_scope(content);
    if (below == View::npos) return false;
    const std::vector<Range> names = names_behind(content, below);
    if (names.empty()) return false;
    const std::string definition = noun_phrase_before(text_, bracket.open);
    for (const Range name : names) {
      std::vector<std::string> aliases = aliases_in(content.substr(0, below));
      for (const Range other : names) {
        if (other.begin != name.begin) aliases.emplace_back(content.substr(other.begin, other.end - other.begin));
      }
      add(content.substr(name.begin, name.end - name.begin), definition, bracket.begin + name.begin,
          content.substr(below, names.front().begin - below), std::move(aliases));
    }
    return true;
  }

  /// Where the scope words of a bracket begin: at its beginning, or behind a 「。」, 「、」 or 「；」 outside inner
  /// brackets.
  static std::size_t innermost_scope(View content) {
    int depth = 0;
    bool fresh = true;
    for (std::size_t at = 0; at < content.size();) {
      const View rest = content.substr(at);
      if (fresh && depth == 0) {
        for (const View word : {"以下", "次条", "次項", "次章", "次節", "この", "本", "同", "第", "単に「"}) {
          if (rest.starts_with(word) && names_soon(rest)) return at;
        }
      }
      const char32_t c = decode(content, at);
      depth += c == U'（' || c == U'(' ? 1 : c == U'）' || c == U')' ? -1 : 0;
      fresh = c == U'。' || c == U'、' || c == U'；' || c == U';' || c == U' ' || c == U'　' || c == U'，';
    }
    return View::npos;
  }

  /// True where a quoted name comes within the scope words, with no sentence between.
  static bool names_soon(View rest) {
    const std::size_t open = rest.find("「");
    if (open > 150) return false;  // or nowhere
    const View words = rest.substr(0, open);
    return !has(words, "。") && !has(words, "（") &&
           (has(words, "以下") || words.ends_with("において") || words.ends_with("において単に") || words == "単に");
  }

  /// The quoted names behind a place: 「A」又は「B」という, 「A」、「B」と総称する.
  static std::vector<Range> names_behind(View content, std::size_t from) {
    std::vector<Range> names;
    std::size_t open = content.find("「", from);
    while (open != View::npos) {
      const std::size_t close = content.find("」", open);
      if (close == View::npos) break;
      names.push_back({static_cast<std::uint32_t>(open + 3), static_cast<std::uint32_t>(close)});
      const View rest = content.substr(close + 3);
      if (names_it(rest)) return names;
      open = View::npos;
      for (const View joint : {"又は", "若しくは", "または", "もしくは", "、", "及び", "，"}) {
        if (rest.starts_with(joint) && rest.substr(joint.size()).starts_with("「")) open = close + 3 + joint.size();
      }
      if (open == View::npos && names.size() == 1 && (rest.empty() || rest == "。")) return names;  // （以下「X」）
    }
    return {};
  }

  /// Names in front of the scope words: an English name, 「旧…」, 「略称：…」.
  static std::vector<std::string> aliases_in(View words) {
    std::vector<std::string> aliases;
    for (std::size_t at = 0; at < words.size();) {
      std::size_t end = std::min({words.find("。", at), words.find("、", at), words.find(";", at), words.size()});
      View part = trim(words.substr(at, end - at));
      at = end + (end < words.size() && words[end] == ';' ? 1 : 3);
      for (const View word : {"略称：", "略称:", "英名：", "英語名：", "旧称：", "旧名：", "旧"}) {
        if (!part.starts_with(word)) continue;
        if (part.size() > word.size() && count_letters(part) < 40) aliases.emplace_back(part.substr(word.size()));
        part = {};
      }
      if (is_latin_name(part)) aliases.emplace_back(part);
    }
    return aliases;
  }

  /// The last 「をいう」 outside inner brackets.
  static std::size_t outer_means(View content) {
    std::size_t found = View::npos;
    int depth = 0;
    for (std::size_t at = 0; at < content.size();) {
      if (depth == 0 && content.substr(at).starts_with("をいう")) found = at;
      const char32_t c = decode(content, at);
      depth += c == U'（' || c == U'(' ? 1 : c == U'）' || c == U')' ? -1 : 0;
    }
    return found;
  }

  /// X（…をいう。以下同じ。）: X means what is in the bracket.
  void take_meaning(const Bracket& bracket, View content) {
    const std::size_t means = outer_means(content);
    if (means == View::npos || means == 0) return;
    const View tail = content.substr(means + 9);
    const bool scoped = has(tail, "同じ");
    if (!scoped && !trim(tail).empty() && trim(tail) != "。") return;
    if (!scoped) return;  // 「（…をいう。）」 alone explains one place
    const View word = word_before(text_, bracket.open);
    add(word, std::string(trim(content.substr(0, means))) + "をいう。", bracket.open - word.size(), tail);
  }

  /// X（…を含む。以下同じ。）, （…を除く。以下この章において同じ。）: X as defined before, with what is in the bracket.
  void take_adjustment(const Bracket& bracket, View content) {
    const std::size_t scope = content.rfind("以下");
    if (scope == View::npos || !has(content.substr(scope), "同じ") || has(content.substr(scope), "「")) return;
    const View words = trim(content.substr(0, scope));
    for (const View end :
         {"を含む。", "を除く。", "に限る。", "を含み、", "を除き、", "に限り、", "を含む", "を除く"}) {
      if (!words.ends_with(end)) continue;
      const View word = word_before(text_, bracket.open);
      add(word, std::string(word) + "（" + std::string(words) + "）", bracket.open - word.size(),
          content.substr(scope));
      return;
    }
  }

  /// 「…を以下「X」という。」 in running text.
  void take_unbracketed() {
    for (std::size_t at = text_.find("以下"); at != View::npos; at = text_.find("以下", at + 6)) {
      if (in_bracket(at) || !names_soon(text_.substr(at))) continue;
      View before = text_.substr(0, at);
      for (const View word : {"、", "を", "について", "を、"}) {
        if (before.ends_with(word)) before.remove_suffix(word.size());
      }
      const std::vector<Range> names = names_behind(text_, at);
      for (const Range name : names) {
        add(text_.substr(name.begin, name.end - name.begin), noun_phrase_before(text_, before.size()), name.begin,
            text_.substr(at, names.front().begin - at));
      }
    }
  }

  bool in_bracket(std::size_t at) const {
    const std::size_t open = std::max(last(text_.substr(0, at), "（"), last(text_.substr(0, at), "("));
    const std::size_t close = std::max(last(text_.substr(0, at), "）"), last(text_.substr(0, at), ")"));
    return open > close;
  }
  /// One past the last place of a word; 0 where there is none.
  static std::size_t last(View text, View word) {
    const std::size_t at = text.rfind(word);
    return at == View::npos ? 0 : at + 1;
  }

  /// 「X」とは、…をいう。 and Xとは、…である。 Several in one sentence: 「…をいい、「Y」とは、…をいう。」
  void take_definitions() {
    for (const Range range : outline_.at(id_).sentences) {
      const View sentence = text_.substr(range.begin, range.end - range.begin);
      bool quoted = false;
      for (std::size_t at = sentence.find("」とは"); at != View::npos; at = sentence.find("」とは", at + 9)) {
        const std::size_t open = sentence.substr(0, at).rfind("「");
        if (open == View::npos) continue;
        const std::size_t next = next_definition(sentence, at + 9);
        const View definition = without_comma(sentence.substr(at + 9, next - at - 9));
        quoted = true;
        if (!defines(definition) && !trim(definition).ends_with("こととする。")) continue;
        add(sentence.substr(open + 3, at - open - 3), std::string(without_end(definition)), range.begin + open + 3,
            open < 90 ? sentence.substr(0, open) : View());
      }
      if (!quoted) take_bare_definition(sentence, range.begin);
    }
  }

  static std::size_t next_definition(View sentence, std::size_t from) {
    const std::size_t next = sentence.find("」とは", from);
    const std::size_t open = next == View::npos ? next : sentence.substr(0, next).rfind("「");
    return open == View::npos || open < from ? sentence.size() : open;
  }

  /// 「…をいい、」 ends where the next definition begins.
  static View without_end(View text) {
    text = trim(text);
    return text.ends_with("、") ? text.substr(0, text.size() - 3) : text;
  }

  static View without_comma(View text) {
    return text.starts_with("、") || text.starts_with("，") ? text.substr(3) : text;
  }

  void take_bare_definition(View sentence, std::uint32_t begin) {
    const std::size_t at = sentence.find("とは、");
    if (at > 90) return;  // or nowhere
    const View term = trim(sentence.substr(0, at));
    for (const View word : {"、", "は", "が", "を", "に", "こと", "「", "もの", "。"}) {
      if (has(term, word)) return;
    }
    const View definition = trim(sentence.substr(at + 9));
    if (!defines(definition) && !(outline_.at(id_).kind == UnitKind::kNote && ends_in_noun(definition))) return;
    add(term, std::string(definition), begin + static_cast<std::size_t>(term.data() - sentence.data()), {});
  }

  /// 「※ Xとは、…ではない情報」: a note that ends in a noun.
  static bool ends_in_noun(View text) {
    std::size_t at = text.size();
    return !text.empty() && is_kanji(decode_before(text, at));
  }

  /// True where the end of a sentence gives a meaning.
  static bool defines(View text) {
    text = trim(text);
    while (text.ends_with("。") || text.ends_with("、")) text.remove_suffix(3);
    if (text.empty()) return false;
    for (const View end : {"をいう", "をいい", "を指す", "を指し", "をさす", "を意味する", "を意味している", "のこと",
                           "である", "であり", "です", "をいいます", "を指します", "もの", "全般"}) {
      if (text.ends_with(end)) return true;
    }
    return false;
  }

  const Outline& outline_;
  UnitId id_;
  View text_;
  Extract& extract_;
};

}  // namespace

std::string clean_term(std::string_view term) {
  std::string clean;
  for (const char c : trim(term)) clean += c == '\n' ? ' ' : c;
  for (const View mark : {"[^", "※"}) {
    const std::size_t at = clean.rfind(mark);
    if (at != std::string::npos && at > 0 && clean.size() - at < 10) clean.resize(at);
  }
  return std::string(trim(clean));
}

bool is_latin_name(std::string_view text) {
  bool letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (is_japanese(c)) return false;
    letters = letters || is_latin(c);
  }
  return letters;
}

void find_terms(const Outline& outline, Extract& extract) {
  for (std::size_t i = 0; i < outline.units.size(); ++i) {
    const UnitId id{static_cast<std::uint32_t>(i)};
    TermFinder(outline, id, extract).run();
    find_glossary_entry(outline, id, extract);
  }
}

}  // namespace kitei

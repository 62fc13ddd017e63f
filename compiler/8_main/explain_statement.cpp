#include "8_main/explain_statement.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <string_view>

#include "0_base/text.h"
#include "4_extract/rules.h"

namespace kitei {
namespace {

constexpr int kLabelColumns = 12;
constexpr std::string_view kReviewed = "reviewed";
constexpr std::size_t kEndLetters = 14;  // of the predicate, as the ending that gave force

struct Word {
  std::string_view id, ja;
};

constexpr std::array kWords{Word{"duty", "義務"},
                            Word{"effort", "努力"},
                            Word{"expected", "期待"},
                            Word{"recommended", "推奨"},
                            Word{"may", "許容"},
                            Word{"prohibition", "禁止"},
                            Word{"yearly", "毎年"},
                            Word{"every-3-years", "3年ごと"},
                            Word{"periodic", "定期的"},
                            Word{"continuous", "継続的"},
                            Word{"as-needed", "必要に応じて"},
                            Word{"on-incident", "事案発生時"},
                            Word{"once", "1回"},
                            Word{"subject", "文の中の語"},
                            Word{"lead-in", "柱書又は上の項目"},
                            Word{"heading", "見出し"},
                            Word{"paragraph", "前の文"},
                            Word{"chapter", "章又は文書の主語"},
                            Word{"review", "人による確認"}};

class Writer {
 public:
  explicit Writer(bool japanese) : japanese_(japanese) {}

  void row(std::string_view ja, std::string_view en, const std::string& value) {
    const std::string_view label = japanese_ ? ja : en;
    int columns = 0;
    for (std::size_t at = 0; at < label.size();) columns += width_of(decode(label, at));
    out_ += label;
    out_.append(static_cast<std::size_t>(columns < kLabelColumns ? kLabelColumns - columns : 1), ' ');
    out_ += value + '\n';
  }
  void row_if(std::string_view ja, std::string_view en, const std::string& words) {
    if (!words.empty()) row(ja, en, quoted(words));
  }
  /// A rule below what it explains.
  void rule(std::string_view name) {
    const RuleText* text = rule_named(name);
    const std::string_view says = text == nullptr ? std::string_view() : japanese_ ? text->ja : text->en;
    out_ += std::string(kLabelColumns, ' ') + fmt::format("- {}{}{}\n", says, says.empty() ? "" : " ", bracketed(name));
  }
  std::string word(std::string_view id) const {
    for (const Word& known : kWords) {
      if (japanese_ && known.id == id) return fmt::format("{}（{}）", known.ja, id);
    }
    return std::string(id);
  }
  static std::string quoted(std::string_view words) { return fmt::format("「{}」", words); }
  std::string text() { return std::move(out_); }
  bool japanese() const { return japanese_; }

 private:
  static std::string bracketed(std::string_view name) { return fmt::format("[{}]", name); }
  const bool japanese_;
  std::string out_;
};

bool is_force_rule(std::string_view name) {
  return name.starts_with("ends-with-") || name == "noun-ending" || name == "asked-by-statute" ||
         name == "hoped-for-effect";
}

bool is_linking_rule(std::string_view name) {
  return name == "lifts" || name == "by-reference";
}

std::string_view ending_of(std::string_view quote) {
  const std::size_t letters = count_letters(quote);
  return letters <= kEndLetters ? quote : quote.substr(first_letters(quote, letters - kEndLetters).size());
}

void write_place(const ExplainedStatement& statement, Writer& writer) {
  writer.row("記述", "statement", statement.id);
  writer.row("文", "sentence", Writer::quoted(statement.quote));
  writer.row("場所", "place",
             fmt::format("{}:{}  {}{}{}", statement.source, statement.line, fmt::join(statement.clause, " › "),
                         statement.item.empty() ? "" : "  ", fmt::join(statement.item, "")));
  writer.row("ページ", "page", statement.url);
}

void write_actors(const ExplainedStatement& statement, Writer& writer) {
  writer.row("主体", "actors",
             statement.actors.empty() ? std::string(writer.japanese() ? "記載なし" : "none")
                                      : fmt::format("{}", fmt::join(statement.actors, "、")));
  std::string from = writer.word(statement.actor_from);
  if (statement.actor_line > 0) from += fmt::format("  {}:{}", statement.source, statement.actor_line);
  if (!statement.actor_words.empty()) from += " " + Writer::quoted(statement.actor_words);
  writer.row("  出どころ", "  from", from);
  for (const std::string& rule : statement.rules) {
    if (!is_force_rule(rule) && !is_linking_rule(rule) && rule != kReviewed) writer.rule(rule);
  }
}

void write_force(const ExplainedStatement& statement, Writer& writer) {
  writer.row("強さ", "force",
             fmt::format("{}  {}", writer.word(statement.modality),
                         Writer::quoted("…" + std::string(ending_of(statement.quote)))));
  for (const std::string& rule : statement.rules) {
    if (is_force_rule(rule)) writer.rule(rule);
  }
}

void write_others(const ExplainedStatement& statement, Writer& writer) {
  for (const ExplainedStatement::Other& other : statement.others) {
    writer.row("相手方", "other side", other.role);
    writer.rule("tie-" + other.tie);
  }
}

void write_links(const ExplainedStatement& statement, Writer& writer) {
  if (!statement.lifts.empty())
    writer.row("解除する文", "lifts", fmt::format("{} {}", statement.lifts, Writer::quoted(statement.lifts_quote)));
  if (!statement.lifted_by.empty()) {
    writer.row("例外", "lifted by",
               fmt::format("{} {}", statement.lifted_by, Writer::quoted(statement.lifted_by_quote)));
  }
  if (statement.by_reference) {
    const bool cited = !statement.reference.empty();
    writer.row("準用", "reference",
               cited
                   ? Writer::quoted(statement.reference)
                   : std::string(writer.japanese() ? "引く条項は文中にない" : "no provision is cited in the sentence"));
  }
  for (const std::string& rule : statement.rules) {
    if (is_linking_rule(rule)) writer.rule(rule);
  }
}

/// Whose word stands over the machine's.
void write_review(const ExplainedStatement& statement, Writer& writer) {
  if (statement.reviewed_by.empty()) return;
  writer.row("確認", "reviewed", fmt::format("{}  {}", statement.reviewed_by, statement.reviewed_on));
  writer.row_if("  理由", "  reason", statement.review_reason);
  writer.rule(kReviewed);
}

}  // namespace

std::string explain_statement(const ExplainedStatement& statement, bool japanese) {
  Writer writer(japanese);
  write_place(statement, writer);
  write_force(statement, writer);
  write_actors(statement, writer);
  write_others(statement, writer);
  if (!statement.frequency.empty()) {
    const std::string& words = statement.frequency_words;
    writer.row("頻度", "frequency",
               writer.word(statement.frequency) + (words.empty() ? "" : "  " + Writer::quoted(words)));
  }
  writer.row_if("条件", "condition", statement.condition);
  writer.row_if("期限", "deadline", statement.deadline);
  write_links(statement, writer);
  write_review(statement, writer);
  return writer.text();
}

}  // namespace kitei

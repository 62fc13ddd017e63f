#include "8_main/explain_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <vector>

#include "0_base/files.h"
#include "4_extract/rules.h"
#include "8_main/data_folder.h"
#include "8_main/explain_statement.h"
#include "8_main/near_names.h"
#include "8_main/statement_records.h"

namespace kitei {
namespace {

constexpr std::array kPasses{"1_read", "2_scan", "3_parse", "4_extract", "5_link", "6_check", "7_emit"};

/// A page of a diagnostics.md: "## K3004" and what stands below it.
struct CodePage {
  std::string code;
  std::string text;
};

void add_pages(std::string_view markdown, std::vector<CodePage>& pages) {
  constexpr std::string_view kMark = "\n## ";
  for (std::size_t at = markdown.find(kMark); at != std::string_view::npos;) {
    const std::size_t next = markdown.find(kMark, at + 1);
    const std::string_view page = markdown.substr(at + kMark.size(), next - at - kMark.size());
    const std::size_t line = page.find('\n');
    if (line != std::string_view::npos) pages.push_back({std::string(page.substr(0, line)), std::string(page)});
    at = next;
  }
}

Result<std::vector<CodePage>> code_pages() {
  const auto data = data_folder();
  if (!data) return Failure{data.message()};
  const DiskFiles files;
  std::vector<CodePage> pages;
  for (const std::string_view pass : kPasses) {
    const std::string path = fmt::format("{}/compiler/{}/diagnostics.md", *data, pass);
    if (!files.exists(path)) continue;
    auto text = files.read(path, 1u << 24);
    if (!text) return Failure{text.message()};
    add_pages(*text, pages);
  }
  return pages;
}

ExitCode fail(std::ostream& errors, const std::string& message) {
  errors << "kitei explain: " << message << '\n';
  return ExitCode::kEnvironment;
}

ExitCode fail_unknown(std::ostream& errors, bool japanese, std::string_view word,
                      const std::vector<std::string>& known) {
  std::string message =
      fmt::format(fmt::runtime(japanese ? "「{}」という符号・規則・記述はない" : "nothing is called `{}`"), word);
  const std::vector<std::string> near = near_names(word, known);
  if (!near.empty()) message += japanese ? "（近いもの：" : " (near it: ";
  for (std::size_t i = 0; i < near.size(); ++i) message += (i == 0 ? "" : ", ") + near[i];
  if (!near.empty()) message += japanese ? "）" : ")";
  return fail(errors, message);
}

/// 「3004」 and 「k3004」 are K3004.
std::string code_of(std::string word) {
  if (!word.empty() && word[0] == 'k') word[0] = 'K';
  const bool number = !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
  return number ? "K" + word : word;
}

ExitCode explain_word(const ExplainOptions& options, std::ostream& out, std::ostream& errors) {
  if (const RuleText* rule = rule_named(options.word)) {
    out << fmt::format("{}\n  {}\n", rule->name, options.japanese ? rule->ja : rule->en);
    return ExitCode::kFine;
  }
  const auto pages = code_pages();
  if (!pages) return fail(errors, pages.message());
  const std::string code = code_of(options.word);
  std::vector<std::string> known;
  for (const CodePage& page : *pages) {
    const bool by_rule = page.text.find(fmt::format("（`{}`）", options.word)) != std::string::npos;
    if (page.code == code || by_rule) {
      out << page.text.substr(0, page.text.find_last_not_of('\n') + 1) << '\n';
      return ExitCode::kFine;
    }
    known.push_back(page.code);
  }
  for (const RuleText& rule : all_rules()) known.emplace_back(rule.name);
  return fail_unknown(errors, options.japanese, code, known);
}

ExitCode explain_one(const ExplainOptions& options, std::ostream& out, std::ostream& errors) {
  if (options.out.empty() == options.word.empty()) {
    return fail(errors, options.japanese ? "--statement には、文書のフォルダか --out のどちらか一つが要る"
                                         : "--statement needs a folder of sources or --out, one of them");
  }
  const auto records =
      options.out.empty() ? statement_records_of_sources(options.word) : statement_records_of_output(options.out);
  if (!records) return fail(errors, records.message());
  const auto statement = find_statement(*records, options.statement);
  if (!statement) return fail_unknown(errors, options.japanese, options.statement, statement_ids(*records));
  out << explain_statement(*statement, options.japanese);
  return ExitCode::kFine;
}

}  // namespace

ExitCode run_explain(const ExplainOptions& options, std::ostream& out, std::ostream& errors) {
  if (!options.statement.empty()) return explain_one(options, out, errors);
  if (options.word.empty()) {
    return fail(errors,
                options.japanese ? "符号（K3004）か --statement が要る" : "a code (K3004) or --statement is needed");
  }
  return explain_word(options, out, errors);
}

}  // namespace kitei

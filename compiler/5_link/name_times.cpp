#include "5_link/name_times.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "0_base/fold.h"
#include "5_link/diagnostics.h"

namespace kitei {
namespace {

/// Day, month or year of a document; empty where none is known.
std::string_view date_of(const DocumentInfo& info) {
  for (const std::string* date : {&info.decided, &info.promulgated, &info.in_force}) {
    if (!date->empty()) return *date;
  }
  const bool year = info.edition.size() == 4 &&
                    std::all_of(info.edition.begin(), info.edition.end(), [](char c) { return c >= '0' && c <= '9'; });
  return year ? std::string_view(info.edition) : std::string_view();
}

/// True where `a` is surely before `b`: as far as both are known.
bool before(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  return a.substr(0, shorter) < b.substr(0, shorter);
}

bool in_time(const Name& name, std::string_view date) {
  return (name.from.empty() || !before(date, name.from)) && (name.until.empty() || !before(name.until, date));
}

/// 2005-04-25～2015-01-08
std::string time_of(const Name& name) {
  return name.from + "～" + name.until;
}

/// The dated names of all roles, by folded text.
using DatedNames = std::map<std::string, const Name*, std::less<>>;

DatedNames dated_names(const Lexicon& lexicon) {
  DatedNames dated;
  for (const Role& role : lexicon.roles) {
    for (const Name& name : role.names) {
      if (!name.from.empty() || !name.until.empty()) dated.emplace(fold(name.text), &name);
    }
  }
  return dated;
}

struct Found {
  const Mention* first = nullptr;
  std::uint32_t count = 0;
};

void report(const Document& document, const Name& name, const Found& found, Diagnostics& diagnostics) {
  const Flow& text = document.outline.at(found.first->unit).text;
  const Range range = found.first->range;
  const std::uint32_t begin = text.source_of(range.begin), last = text.source_of(range.end - 1);
  std::uint32_t end = last + 1;  // the whole letter
  while (end < document.source.text.size() && (document.source.text[end] & 0xc0) == 0x80) ++end;
  diagnostics.report(document.source.place(begin, end), diag::kNameOutOfTime, name.text, time_of(name),
                     date_of(document.source.info), found.count);
}

}  // namespace

void report_names_out_of_time(const Graph& graph, Diagnostics& diagnostics) {
  const DatedNames dated = dated_names(*graph.lexicon);
  if (dated.empty()) return;
  for (const Document& document : graph.documents) {
    const std::string_view date = date_of(document.source.info);
    if (date.empty()) continue;
    std::map<const Name*, Found> found;
    for (const Mention& mention : document.extract.mentions) {
      const Flow& text = document.outline.at(mention.unit).text;
      const auto name =
          dated.find(fold(text.text.substr(mention.range.begin, mention.range.end - mention.range.begin)));
      if (name == dated.end() || in_time(*name->second, date)) continue;
      Found& of = found[name->second];
      if (of.first == nullptr) of.first = &mention;
      ++of.count;
    }
    for (const auto& [name, places] : found) report(document, *name, places, diagnostics);
  }
}

}  // namespace kitei

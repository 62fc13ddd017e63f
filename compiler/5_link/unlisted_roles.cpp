#include "5_link/unlisted_roles.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "0_base/fold.h"
#include "4_extract/unknown_subject.h"
#include "5_link/diagnostics.h"

namespace kitei {
namespace {

/// What is known of one name over the corpus.
struct Body {
  std::string name;  ///< as printed first
  StatementRef first;
  std::uint32_t acts = 0;         ///< as the subject, in all documents
  DocumentId here;                ///< the document at hand
  std::uint32_t acts_here = 0;    ///< … in it
  std::uint32_t most_in_one = 0;  ///< … in the document in which it is the subject most
  RoleId role;
};
using Bodies = std::map<std::string, Body, std::less<>>;  ///< by folded name

Bodies bodies_of(const std::vector<Document>& documents) {
  Bodies bodies;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const std::vector<Statement>& statements = documents[d].extract.statements;
    for (std::uint32_t s = 0; s < statements.size(); ++s) {
      for (const std::string& name : statements[s].unlisted) {
        const auto [found, fresh] = bodies.try_emplace(fold(name));
        Body& body = found->second;
        if (fresh) body = {name, {DocumentId{d}, StatementId{s}}, 0, {}, 0, 0, {}};
        if (statements[s].actor_from != ActorFrom::kSubject) continue;
        if (body.here != DocumentId{d}) body.acts_here = 0;
        body.here = DocumentId{d};
        ++body.acts;
        body.most_in_one = std::max(body.most_in_one, ++body.acts_here);
      }
    }
  }
  return bodies;
}

/// The name in the words that say who acts; nothing where they stand in a heading, or not as printed.
std::optional<Mention> mention_of(const Document& document, const ActorPlace& at, std::string_view name, RoleId role) {
  if (!at.unit) return {};
  const std::string_view text = document.outline.at(at.unit).text.text;
  const std::size_t found = text.substr(0, at.range.end).rfind(name);
  if (found == std::string_view::npos || found < at.range.begin) return {};
  const auto begin = static_cast<std::uint32_t>(found);
  return Mention{role, at.unit, {begin, begin + static_cast<std::uint32_t>(name.size())}};
}

Place place_of(const Document& document, const Statement& statement, const Body& body) {
  const auto mention = mention_of(document, statement.actor_at, body.name, {});
  const Unit& unit = document.outline.at(mention ? mention->unit : statement.unit);
  const Range range = mention ? mention->range : statement.range;
  const std::uint32_t last = unit.text.source_of(range.end - 1);
  std::uint32_t end = last + 1;  // the whole letter
  while (end < document.source.text.size() && (document.source.text[end] & 0xc0) == 0x80) ++end;
  return document.source.place(unit.text.source_of(range.begin), end);
}

/// A row to paste into lexicon/roles.toml.
std::string row_for(const Role& role, const Document& document) {
  return fmt::format(
      "lexicon/roles.toml に足す行：\n[[role]]\nid = \"{}\"\nname = \"{}\"\nkind = \"private\"\nsource = \"{}\"\n"
      "names = [{{ text = \"{}\" }}]",
      role.id, role.name, document.source.id, role.name);
}

void enroll(const std::string& key, Body& body, const std::vector<Document>& documents, Lexicon& lexicon,
            Diagnostics& diagnostics) {
  const Document& document = documents[body.first.document.index];
  Role role;
  role.id = "unlisted-" + short_hash(key);
  role.name = body.name;
  role.kind = "unlisted";
  role.about = "辞書にない主体。文書の中の呼び名をそのまま示す。";
  role.names = {Name{body.name, {}, {}}};
  body.role = lexicon.role(role.id);
  if (body.role) return;  // the row has been taken over
  body.role = RoleId{static_cast<std::uint32_t>(lexicon.roles.size())};
  const Statement& first = document.extract.statements[body.first.statement.index];
  diagnostics.report(place_of(document, first, body), diag::kRoleUnlisted, body.name, body.acts);
  diagnostics.hint(row_for(role, document));
  lexicon.roles.push_back(std::move(role));
}

void take_over(const Bodies& bodies, Document& document) {
  std::vector<Mention>& mentions = document.extract.mentions;
  const std::size_t known = mentions.size();
  for (Statement& statement : document.extract.statements) {
    for (const std::string& name : statement.unlisted) {
      const RoleId role = bodies.find(fold(name))->second.role;
      if (!role) continue;
      statement.actors.push_back(role);
      if (statement.actor_from != ActorFrom::kSubject) continue;
      if (const auto mention = mention_of(document, statement.actor_at, name, role)) mentions.push_back(*mention);
    }
  }
  if (mentions.size() == known) return;
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return std::pair(a.unit, a.range.begin) < std::pair(b.unit, b.range.begin);
  });
}

}  // namespace

void enroll_unlisted(std::vector<Document>& documents, Lexicon& lexicon, Diagnostics& diagnostics) {
  Bodies bodies = bodies_of(documents);
  for (auto& [key, body] : bodies) {
    if (body.acts > 0 && (is_body(key) || body.most_in_one > 1)) enroll(key, body, documents, lexicon, diagnostics);
  }
  for (Document& document : documents) take_over(bodies, document);
}

}  // namespace kitei

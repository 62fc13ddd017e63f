/// The knowledge that kitei brings along, as data: roles, ministries, sectors, measures, word variants and laws
/// (corpus/lexicon/*.toml).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "0_base/diagnostics.h"
#include "0_base/files.h"
#include "0_base/id.h"

namespace kitei {

/// One name of a role, ministry or sector, and when it was in use.
struct Name {
  std::string text;
  std::string from, until;  ///< YYYY-MM-DD, YYYY-MM, YYYY or empty; `until` is the last day
};

/// Who acts: a body, or a class of bodies. `id` is what records hold.
struct Role {
  std::string id;
  std::string name;  ///< the name shown
  std::string english;
  std::string kind;         ///< government, operator, sharing, oversight, private, person …
  std::string about;        ///< one or two sentences for a newcomer
  std::string source;       ///< where the row is from
  std::vector<Name> names;  ///< all names in texts, `name` among them
  bool generic = false;     ///< 国, 政府: counts as an actor, but a named body nearby wins
  std::string within{};     ///< id of the class of bodies that it is one of: a bank is an operator; else empty
};

/// A ministry that has charge of sectors.
struct Ministry {
  std::string id, name, english, about, source;
  std::vector<Name> names;
};

/// A sector of critical infrastructure.
struct Sector {
  std::string id, name, english, about, source;
  std::vector<Name> names;
  std::vector<std::string> ministries;  ///< ids
  std::vector<std::string> editions;    ///< of the plan in which it stands: "2005", "2014", "2018", "2024" …
  std::vector<std::string> operators;   ///< ids of the roles that run it: railway-operator
  std::vector<std::string> businesses;  ///< in it, for which operators may be designated (基幹インフラの対象事業)
};

/// What statements are about: a group of measures of the plan (施策群), or a theme that runs across them.
struct Measure {
  std::string id, name, english;
  std::string kind;  ///< "measure" or "theme"
  std::string source;
  std::vector<std::string> headings;  ///< words that mark it in the title of a clause
  std::vector<std::string> words;     ///< … in a statement's own text, and in titles
  std::vector<std::string> except;    ///< longer words in which those do not count
};

/// Spellings of one word; the first is the official one. Search and matching treat them as the same.
struct Variant {
  std::vector<std::string> spellings;
  std::string source;
};

/// Words of one meaning, shown to the reader when search uses them.
struct Synonym {
  std::vector<std::string> words;
  std::string source;
};

/// A law that documents cite by name.
struct Law {
  std::string name;    ///< its title
  std::string number;  ///< 平成26年法律第104号; empty where not known
  std::string id;      ///< of e-Gov: "426AC1000000104"; empty where not known
  std::vector<std::string> abbreviations;
  std::string source;
};

struct Lexicon {
  std::vector<Role> roles;
  std::vector<Ministry> ministries;
  std::vector<Sector> sectors;
  std::vector<Measure> measures;
  std::vector<Variant> variants;
  std::vector<Synonym> synonyms;
  std::vector<Law> laws;

  /// The role of an id; the id of nothing where there is none.
  RoleId role(std::string_view id) const;
  const Ministry* ministry(std::string_view id) const;
  const Sector* sector(std::string_view id) const;
};

/// Reads FOLDER/{roles,ministries,sectors,measures,variants,synonyms,laws}.toml and adds what they hold to `lexicon`. A
/// row that does not fit is reported with its file, line and the known keys (K1010 to K1015), and the rest is used. A
/// missing file is fine.
void read_lexicon(const Files& files, const std::string& folder, Lexicon& lexicon, Diagnostics& diagnostics);

}  // namespace kitei

/// Typed indices into vectors, and ids that survive edits elsewhere.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace kitei {

/// An index into one kind of vector; different kinds do not mix.
template <class Tag>
struct Id {
  static constexpr std::uint32_t kNone = 0xffffffff;
  std::uint32_t index = kNone;
  friend constexpr auto operator<=>(Id, Id) = default;
  /// False for the id of nothing.
  explicit constexpr operator bool() const { return index != kNone; }
};

using ClauseId = Id<struct ClauseTag>;        ///< into Outline::clauses
using UnitId = Id<struct UnitTag>;            ///< into Outline::units
using TableId = Id<struct TableTag>;          ///< into Outline::tables
using StatementId = Id<struct StatementTag>;  ///< into Extract::statements
using RoleId = Id<struct RoleTag>;            ///< into Lexicon::roles
using DocumentId = Id<struct DocumentTag>;    ///< into Graph::documents

/// 64-bit xxHash of bytes: the same on every machine and in every run.
std::uint64_t hash_of(std::string_view bytes);

/// The first `length` characters (1 to 12) of the hash in lower-case base 32 without look-alikes; ASCII, fit for a URL.
/// Stable ids are made of this over source id, label path and text, never of a count over the corpus.
std::string short_hash(std::string_view bytes, int length = 8);

/// The same letters for a hash that is known already.
std::string letters_of_hash(std::uint64_t hash, int length = 8);

/// An ASCII slug of a clause label or title: romans as letters ("Ⅳ" -> "iv"), 別紙４－１ -> "besshi-4-1", 第３条 ->
/// "jo-3"; what has no ASCII form becomes the short hash of the text. Never empty, at most 40 characters.
std::string slug(std::string_view text);

}  // namespace kitei

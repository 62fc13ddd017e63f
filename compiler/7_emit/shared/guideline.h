/// What a draft sector guideline says, before anyone thinks of Word.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "7_emit/shared/pack.h"

namespace kitei {

/// A statement as the draft quotes it.
struct GuidelineItem {
  std::string text;
  std::string source;  ///< document and clause, for a footnote; several where several say the same
};

/// Statements from one part of a document, under its title.
struct GuidelineGroup {
  std::string title;
  std::vector<GuidelineItem> items;
};

/// Statements of one force.
struct GuidelineForce {
  Modality modality = Modality::kDuty;
  std::vector<GuidelineGroup> groups;
};

/// What one role has to do.
struct GuidelineRole {
  const Role* role = nullptr;
  std::vector<GuidelineForce> forces;
  std::size_t left_out = 0;  ///< statements beyond the bound, which the draft only counts
};

/// A document that the draft quotes.
struct GuidelineSource {
  const Document* document = nullptr;
  std::size_t quoted = 0;  ///< how many statements and controls
};

/// One draft. Roles in a settled order (operators first), in each the forces from binding to free, in each the
/// statements in reading order.
struct Guideline {
  const Pack* pack = nullptr;
  std::vector<GuidelineRole> roles;    ///< organisation: all but what stands in the two below
  std::vector<GuidelineRole> sharing;  ///< of clauses on sharing information and reporting
  std::vector<GuidelineRole> review;   ///< of clauses on evaluation and improvement
  std::vector<GuidelineSource> sources;
};

/// Collects drafts from the documents that apply: not those superseded, not those for other sectors alone, and not a
/// digest beside the document that it restates. What controls say is left out, for they have a chapter of their own. At
/// most 150 statements a role and chapter, so that a draft stays a draft however large the corpus.
class GuidelineCollector {
 public:
  /// Looks through the corpus once, for all drafts. `graph` must outlive this.
  GuidelineCollector(const Graph& graph, unsigned jobs);
  /// The draft of one pack, which must outlive it. Safe to call from several threads.
  Guideline collect(const Pack& pack) const;

 private:
  /// Statements of one role, by chapter.
  struct Pool {
    const Role* role = nullptr;
    std::vector<StatementRef> organisation, sharing, review;
  };
  std::vector<bool> applicable(const Sector& sector) const;
  std::vector<GuidelineRole> choose(const std::vector<StatementRef> Pool::*chapter, const std::vector<bool>& applies,
                                    std::vector<std::size_t>& quoted) const;

  const Graph& graph_;
  std::vector<bool> current_;  ///< by DocumentId: neither superseded nor restated beside its original
  std::vector<Pool> pools_;    ///< in the order of the drafts
};

}  // namespace kitei

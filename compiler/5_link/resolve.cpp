#include "5_link/resolve.h"

#include <memory>

#include "4_extract/reference_places.h"
#include "5_link/clause_index.h"
#include "5_link/diagnostics.h"
#include "5_link/work_index.h"

namespace kitei {
namespace {

class Resolver {
 public:
  Resolver(std::vector<Document>& documents, const Lexicon& lexicon)
      : documents_(documents), works_(documents, lexicon), indices_(documents.size()) {}

  Link link(DocumentId from, const Citation& citation) {
    if (citation.kind == "document") return whole(works_.document(citation.target), citation.target);
    if (citation.kind == "clause" && !citation.law.empty() && citation.law_number.empty()) {
      const DocumentId to = works_.document(citation.law);
      if (to) return in_work(to, citation.target);
      if (!works_.law(citation.law, {})) return external(citation.law + "#" + citation.target);
    }
    if (!citation.law.empty()) return of_law(from, citation);
    if (citation.to_unit)
      return {CitationState::kResolved, from, unit_clause(from, citation.to_unit), citation.to_unit, {}};
    if (citation.to_clause) return in(from, {citation.to_clause, {}});
    return of_this(from, citation);
  }

  const ClauseIndex& index(DocumentId id) {
    auto& slot = indices_[id.index];
    if (!slot) slot = std::make_unique<ClauseIndex>(documents_[id.index].outline);
    return *slot;
  }

 private:
  static Link external(std::string target) { return {CitationState::kExternal, {}, {}, {}, std::move(target)}; }
  static Link in(DocumentId to, const Target& target) {
    if (!target) return {};
    return {CitationState::kResolved, to, target.clause, target.unit, {}};
  }
  Link whole(DocumentId to, std::string_view title) const {
    return to ? Link{CitationState::kResolved, to, ClauseId{0}, {}, {}} : external(std::string(title));
  }
  ClauseId unit_clause(DocumentId document, UnitId unit) const {
    return documents_[document.index].outline.at(unit).clause;
  }

  Link of_law(DocumentId from, const Citation& citation) {
    const DocumentId to = works_.law(citation.law, citation.law_number);
    if (to) {
      if (citation.kind == "act") return whole(to, {});
      const Target target =
          citation.kind == "article" ? index(to).article(citation.target, {}) : index(to).label(citation.target);
      if (target) return in(to, target);
      if (to == from) return {};
    }
    const std::string id = works_.law_id(citation.law, citation.law_number);
    const std::string name = id.empty() ? citation.law : id;
    return external(citation.kind == "act" ? name : name + "#" + citation.target);
  }

  Link of_this(DocumentId from, const Citation& citation) {
    const Document& document = documents_[from.index];
    const ClauseId here = document.outline.at(citation.unit).clause;
    if (citation.kind == "article") {
      const Target target = index(from).article(citation.target, here);
      if (target && (document.source.form != Form::kEgovXml || index(from).has_parts(citation.target, target)))
        return in(from, target);
      // What 附則 of an amending law leave out is in that law, not here.
      const std::string amending = amending_law(document.outline, here);
      return amending.empty() ? left_out(from, citation.target) : external(amending + "#" + citation.target);
    }
    if (citation.ahead && citation.kind == "item") {
      const Target own = index(from).article(citation.target, here);
      return own ? Link{} : in(from, {here, {}});
    }
    return in_work(from, citation.target);
  }

  /// A label of a document, else of one that restates another part of the same work. A bare number (2.1) must then be
  /// that of one of them alone.
  Link in_work(DocumentId document, std::string_view label) {
    if (const Target own = index(document).label(label)) return in(document, own);
    Link found;
    const bool bare = !label.empty() && (label[0] == '(' || (label[0] >= '0' && label[0] <= '9'));
    for (const DocumentId other : works_.beside(document)) {
      const Target target = index(other).label(label);
      if (!target) continue;
      if (found.document) return bare ? Link{} : found;
      found = in(other, target);
    }
    return found.document ? found : left_out(document, label);
  }

  /// What a digest cites of the work that it restates and none of its parts has is in the work itself.
  Link left_out(DocumentId document, std::string_view target) const {
    const std::string name = works_.restated(document);
    return name.empty() ? Link{} : external(name + "#" + std::string(target));
  }

  std::vector<Document>& documents_;
  WorkIndex works_;
  std::vector<std::unique_ptr<ClauseIndex>> indices_;
};

/// What a drafter can do about a citation that leads nowhere.
std::string hint_for(const Document& document, const Citation& citation, bool has_articles) {
  if (citation.kind == "article" && !has_articles) return "この文書に条はない。どの法令の条かを書く";
  if (citation.kind == "article" || citation.kind == "item") return "条・項・号の番号が改正でずれていないかを確かめる";
  std::string labels;
  int count = 0;
  const std::string_view first = std::string_view(citation.target).substr(0, 3);
  for (const Clause& clause : document.outline.clauses) {
    if (clause.printed.empty() || count == 5 || !clause.label.starts_with(first)) continue;
    labels += (count++ > 0 ? "、" : "") + clause.label;
  }
  return labels.empty() ? "見出しの番号を確かめる" : "この文書にあるもの：" + labels;
}

}  // namespace

void resolve_citations(std::vector<Document>& documents, const Lexicon& lexicon, Diagnostics& diagnostics) {
  Resolver resolver(documents, lexicon);
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    Document& document = documents[d];
    for (const Citation& citation : document.extract.citations) {
      document.links.push_back(resolver.link(DocumentId{d}, citation));
      if (document.links.back().state != CitationState::kDangling) continue;
      const Flow& flow = document.outline.at(citation.unit).text;
      const std::string words = flow.text.substr(citation.range.begin, citation.range.end - citation.range.begin);
      const std::uint32_t last = flow.source_of(citation.range.end - 1);
      std::uint32_t end = last + 1;  // the whole letter
      while (end < document.source.text.size() && (document.source.text[end] & 0xc0) == 0x80) ++end;
      diagnostics.report(document.source.place(flow.source_of(citation.range.begin), end), diag::kCitationDangling,
                         words);
      diagnostics.hint(hint_for(document, citation, resolver.index(DocumentId{d}).has_articles()));
    }
  }
}

}  // namespace kitei

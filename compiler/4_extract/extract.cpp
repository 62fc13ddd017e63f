#include "4_extract/extract.h"

#include "4_extract/by_reference.h"
#include "4_extract/controls.h"
#include "4_extract/exceptions.h"
#include "4_extract/flows.h"
#include "4_extract/obligations.h"
#include "4_extract/references.h"
#include "4_extract/spoken.h"
#include "4_extract/terms.h"

namespace kitei {

Extract extract(const Source& source, const Outline& outline, const RoleFinder& roles, const LawFinder& laws) {
  Extract found;
  const std::vector<SpokenUnit> spoken = speak(outline, roles);
  find_controls(source, outline, found);
  find_statements(source, outline, spoken, roles, found);
  bind_control_force(outline, found);
  link_exceptions(outline, spoken, found.statements);
  find_citations(outline, spoken, laws, roles.lexicon(), found);
  join_grounds_of_one_citation(outline, found);
  drop_citations_in_sources(outline, found);
  bind_references(found);
  find_terms(outline, found);
  find_flows(outline, spoken, roles, found);
  return found;
}

}  // namespace kitei

#include "4_extract/extract.h"

#include "4_extract/obligations.h"
#include "4_extract/references.h"
#include "4_extract/terms.h"

namespace kitei {

Extract extract(const Source& source, const Outline& outline, const RoleFinder& roles) {
  Extract found;
  find_statements(source, outline, roles, found);
  find_citations(outline, found);
  find_terms(outline, found);
  return found;
}

}  // namespace kitei

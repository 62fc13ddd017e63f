#include "8_main/emitters.h"

#include "emitter_headers.h"

namespace kitei {

const std::vector<const Emitter*>& all_emitters() {
  static const std::vector<const Emitter*> kAll{
#define KITEI_EMITTER(constant) &constant,
#include "emitters.def"
#undef KITEI_EMITTER
  };
  return kAll;
}

}  // namespace kitei

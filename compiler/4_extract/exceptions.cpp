#include "4_extract/exceptions.h"

#include "4_extract/modality.h"
#include "4_extract/words.h"

namespace kitei {
namespace {

/// 「ただし、急を要する場合は、この限りでない。」; 「ただし、…届出を要しない。」
bool excepts(std::string_view text) {
  const std::string_view predicate = predicate_of(text);
  if (ends_in(predicate,
              {"限りでない", "限りではない", "限りとしない", "限りでないものとする", "限りでないこととする"}))
    return true;
  if (!text.starts_with("ただし") && !text.starts_with("但し")) return false;
  if (holds(text, {"この限りでな", "この限りではな", "その限りでな", "その限りとしな"})) return true;
  return ends_in(predicate, {"要しない", "要しないものとする", "要しないこととする", "必要はない",
                             "必要はないものとする", "なくてもよい"});
}

}  // namespace

void link_exceptions(const Outline& outline, const std::vector<SpokenUnit>& spoken,
                     std::vector<Statement>& statements) {
  for (std::size_t i = 1; i < statements.size(); ++i) {
    Statement& exception = statements[i];
    Statement& before = statements[i - 1];
    if (outline.at(before.unit).clause != outline.at(exception.unit).clause) continue;
    if (!excepts(sentence_at(spoken[exception.unit.index], exception.range).text)) continue;
    exception.lifts = before.id;
    exception.rules.push_back("lifts");
    before.lifted_by = exception.id;
    if (exception.actor_from == ActorFrom::kSubject) continue;
    exception.actors = before.actors;
    exception.unlisted = before.unlisted;
    exception.actor_at = before.actor_at;
  }
}

}  // namespace kitei

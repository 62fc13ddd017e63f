/// The noun in front of a bracket: what 「（以下「X」という。）」 stands for.
#pragma once

#include <string>
#include <string_view>

namespace kitei {

/// The noun phrase that ends at byte `at` of a text, with the words that narrow it: 「前条第一項の通知を受けた者」. Cut
/// at the sentence, at a 「、」 that joins no nouns and behind the particle of a subject or object that is not part of
/// it; brackets inside it and note marks at its end are left out; a title in 「」 is the title. Empty where there is
/// none. At most some 120 letters.
std::string noun_phrase_before(std::string_view text, std::size_t at);

/// The word alone that ends at byte `at`: 「電気通信回線に接続している電子計算機」 gives 「電子計算機」.
std::string_view word_before(std::string_view text, std::size_t at);

}  // namespace kitei

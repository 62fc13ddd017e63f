/// Sentences that end like statements and ask nothing of anybody.
#pragma once

#include <initializer_list>
#include <string_view>

#include "4_extract/actors.h"
#include "4_extract/modality.h"
#include "4_extract/spoken.h"

namespace kitei {

/// True where one of the words stands in the text.
bool holds(std::string_view text, std::initializer_list<std::string_view> words);

/// Examples, what a document shows or lays down of itself, what anybody can do.
bool describes(std::string_view text, const Force& force, const Subject& subject);

/// 「…が進むことが期待される」, 「…の向上が期待される」: hoped for, asked of nobody. For sentences without a subject.
bool is_effect(const Spoken& spoken);

/// For documents that speak to their reader: a bare verb with an object is his act (台帳に記録します), unless something
/// else does it (費用が掛かります).
bool is_reader_act(std::string_view text, const Force& force);

}  // namespace kitei

/// です・ます turned into plain forms, so that one table of endings serves both styles.
#pragma once

#include <string>
#include <string_view>

namespace kitei {

/// The predicate in its plain form where it is polite: 行います → 行う, 必要です → 必要である, しません → しない;
/// others are given back as they are, 〜してください and 〜しましょう among them.
std::string plain_form(std::string_view predicate);

}  // namespace kitei

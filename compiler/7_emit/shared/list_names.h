/// Where the lists that people take away stand: named by the emitter of lists, linked by the site.
#pragma once

#include <string>
#include <string_view>

#include "1_read/lexicon.h"

namespace kitei {

constexpr std::string_view kControlsList = "lists/controls";
constexpr std::string_view kTreatmentsList = "lists/treatments";
constexpr std::string_view kCrosswalkList = "lists/crosswalk";
constexpr std::string_view kFindingsList = "lists/findings";

/// "lists/role/ceptoar", without ending, relative to the site's root.
inline std::string list_of(const Role& role) {
  return "lists/role/" + role.id;
}

}  // namespace kitei

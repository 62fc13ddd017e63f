/// Sentences that have force by their end and ask nothing of anybody, each kind with its reason.
#pragma once

#include <string_view>

#include "3_parse/outline.h"
#include "4_extract/actors.h"
#include "4_extract/modality.h"
#include "4_extract/spoken.h"

namespace kitei {

/// A sentence, and what has been found of it.
struct Claim {
  const Spoken& spoken;
  UnitKind kind;
  const Force& force;
  const Subject& subject;
};

/// Why a sentence is no statement: the name of a row of the table in exemptions.cpp; empty where it may be one.
std::string_view exemption_of(const Claim& claim);

}  // namespace kitei

/// Documents that speak to whoever reads them: guidebooks, manuals, points of supervision.
#pragma once

#include <string_view>
#include <vector>

#include "4_extract/modality.h"
#include "4_extract/spoken.h"

namespace kitei {

/// True for documents that ask (してください) or look at points (しているか), and not in one place alone. Units that
/// are parts of a control (by unit) do not count: their questions are put to an auditor.
bool addresses_its_reader(const std::vector<SpokenUnit>& units, const std::vector<bool>& part_of_control);

/// For such documents: a bare verb with an object is the reader's act (台帳に記録します), unless something else does it
/// (費用が掛かります).
bool is_reader_act(std::string_view text, const Force& force);

}  // namespace kitei

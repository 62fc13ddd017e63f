/// The pages of ministries and sectors.
#pragma once

#include <vector>

#include "7_emit/site/frame.h"
#include "7_emit/site/name_places.h"

namespace kitei {

/// Where each ministry and sector of the lexicon is named, in the order of the lexicon.
struct LexiconPlaces {
  std::vector<std::vector<NamePlace>> ministries, sectors;
};
LexiconPlaces find_lexicon_places(const Site& site);

void write_ministries_list(const Site& site);
void write_sectors_list(const Site& site);
void write_ministry_page(const Site& site, const Ministry& ministry, const std::vector<NamePlace>& places);
void write_sector_page(const Site& site, const Sector& sector, const std::vector<NamePlace>& places);

}  // namespace kitei

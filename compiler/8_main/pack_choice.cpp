#include "8_main/pack_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "8_main/near_names.h"

namespace kitei {
namespace {

/// The names without those that come again, in their order.
std::vector<std::string> each_once(const std::vector<std::string>& names) {
  std::vector<std::string> once;
  for (const std::string& name : names) {
    if (std::find(once.begin(), once.end(), name) == once.end()) once.push_back(name);
  }
  return once;
}

/// 「--sector watr：ない。近いもの：water。ある値：finance、water」
Failure unknown(std::string_view option, std::string_view given, const std::vector<std::string>& names, bool japanese) {
  const std::vector<std::string> known = each_once(names), near = near_names(given, known);
  const char* between = japanese ? "、" : ", ";
  std::string message =
      given.empty() ? fmt::format(fmt::runtime(japanese ? "{} が要る" : "{} is needed"), option)
                    : fmt::format(fmt::runtime(japanese ? "{} {}：ない" : "{} {}: there is none"), option, given);
  if (!near.empty())
    message += fmt::format(fmt::runtime(japanese ? "。近いもの：{}" : "; near it: {}"), fmt::join(near, between));
  message += fmt::format(fmt::runtime(japanese ? "。ある値：{}" : "; known: {}"), fmt::join(known, between));
  return Failure{message};
}

}  // namespace

Result<const Pack*> choose_pack(std::span<const Pack> packs, const std::string& ministry, const std::string& sector,
                                int level, bool japanese) {
  if (packs.empty()) {
    return Failure{japanese ? "所管する府省庁のある分野がない（lexicon/sectors.toml）"
                            : "no sector has a ministry (lexicon/sectors.toml)"};
  }
  std::vector<std::string> ministries, all_sectors, sectors, levels;
  for (const Pack& pack : packs) {
    const PackPlace& place = pack.place;
    ministries.push_back(place.ministry->id);
    all_sectors.push_back(place.sector->id);
    if (place.ministry->id != ministry) continue;
    sectors.push_back(place.sector->id);
    if (place.sector->id != sector) continue;
    levels.push_back(std::to_string(place.level));
    if (place.level == level) return &pack;
  }
  if (sectors.empty()) return unknown("--ministry", ministry, ministries, japanese);
  if (!levels.empty()) return unknown("--level", level == 0 ? "" : std::to_string(level), levels, japanese);
  const bool elsewhere = std::find(all_sectors.begin(), all_sectors.end(), sector) != all_sectors.end();
  if (!elsewhere) return unknown("--sector", sector, sectors, japanese);
  return Failure{fmt::format(fmt::runtime(japanese ? "--sector {1}：{0} の所管する分野ではない。ある値：{2}"
                                                   : "--sector {1}: not a sector of {0}; known: {2}"),
                             ministry, sector, fmt::join(each_once(sectors), japanese ? "、" : ", "))};
}

}  // namespace kitei

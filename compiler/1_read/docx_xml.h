/// The XML of office documents by local names: the prefix of a name is the writer's choice.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace kitei {

/// How parts are parsed: text that is white space alone counts.
inline constexpr unsigned kKeepBlanks = pugi::parse_default | pugi::parse_ws_pcdata_single;

/// "p" of <w:p>.
std::string_view local_name(const pugi::xml_node& node);
/// The first child of a local name; an empty node where there is none.
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);
/// The value of an attribute by its local name; empty where there is none.
std::string_view attribute_of(const pugi::xml_node& node, std::string_view name);
/// The attribute `val` of a child: <w:ilvl w:val="2"/> below `node`. Empty where there is none.
std::string_view value_of(const pugi::xml_node& node, std::string_view child);
/// A whole number; `otherwise` where the text is none or out of 0 to 100,000.
int number_or(std::string_view text, int otherwise);
/// True for <w:b/> and its like below `node`, unless it says no.
bool is_on(const pugi::xml_node& node, std::string_view child);

}  // namespace kitei

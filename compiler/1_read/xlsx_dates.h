/// Which cells of a workbook show dates, and which dates.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

namespace kitei {

/// By index of a cell's format (its attribute `s`): whether it shows a number as a date. `styles` is the root of
/// styles.xml.
std::vector<bool> date_formats(const pugi::xml_node& styles);

/// "2027-03-31", or "2027-03-31 14:30" where the time is not midnight. Empty for a number that is no day from 1900 to
/// 9999. `from_1904`: the workbook counts from 1904, as those of old Macintoshes do.
std::string date_of_serial(double serial, bool from_1904);

/// The serial number of "2027-03-31" as Excel counts; 0 where the text is no such date.
double serial_of_date(const std::string& date);

}  // namespace kitei

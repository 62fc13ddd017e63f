/// Our scripts as readers load them.
#pragma once

#include <string>
#include <string_view>

namespace kitei {

/// A script without comments, without indentation and without blanks beside punctuation; line ends stay, and so do
/// strings, templates of one line and regular expressions. Comments begin with // alone; a
/// regular expression stands behind an operator or an opening bracket, not behind return.
std::string slim_script(std::string_view script);

}  // namespace kitei

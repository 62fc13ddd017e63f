/// How much a line of a slide looks like the slide's title, by its words alone.
#pragma once

#include <cstddef>
#include <string_view>

namespace kitei {

/// The more, the likelier; below 0 it is none: a sentence, a list mark, a source, a date, a label with a value behind
/// it.
int title_likeness(std::string_view text);

/// Bytes of ASCII digits at the front: a slide's number, which some programs glue to its title.
std::size_t leading_digits(std::string_view text);

/// True for 「【参考】」 and 「【参考】③」: what stands above a title, not a title of its own.
bool is_title_tag(std::string_view text);

/// True for a line that is one bracket from end to end.
bool is_bracketed(std::string_view text);

/// True for 「期間：四月から」: a label and its value.
bool is_label_with_value(std::string_view text);

/// True for 「（第３条、第４条）」 and 「（点検法第２章関係）」: the articles that a text is about, in a bracket of
/// their own.
bool is_article_mark(std::string_view text);

/// True for a short line of a slide's body: a date with what happened then, a conclusion behind an arrow, an entry ㊤.
bool is_entry(std::string_view text);

/// What stands before a circled number that counts slides of one title: 「点検①」, 「点検②（続き）」; empty without
/// one.
std::string_view series_stem(std::string_view text);

}  // namespace kitei

// What a statute holds that is no sound XML.
#include "2_scan/egov_scanner.h"

#include <algorithm>
#include <string>

#include "0_base/text.h"
#include "2_scan/diagnostics.h"
#include "2_scan/xml_run.h"

namespace kitei {
namespace {

constexpr int kMostFaults = 200;  // that a document is read on behind

}  // namespace

void EgovScanner::report_entities() {
  const std::string_view head = text_.substr(0, 1u << 16);
  const std::size_t at = head.find("<!ENTITY");
  if (at == std::string_view::npos) return;
  const auto begin = static_cast<std::uint32_t>(at);
  diagnostics_.report(source_.place(begin, begin + 8), diag::kXmlEntity);
}

void EgovScanner::read_on() {
  std::size_t at = 0;
  for (int faults = 0; at < text_.size() && faults <= kMostFaults; ++faults) {
    copy_.back() = text_.back() == '\0' ? ' ' : text_.back();  // the parser closes its buffer there
    pugi::xml_document document;
    const pugi::xml_parse_result result = document.load_buffer_inplace(
        copy_.data() + at, copy_.size() - at, pugi::parse_cdata | pugi::parse_fragment, pugi::encoding_utf8);
    const bool whole = result.status == pugi::status_ok;
    const std::size_t fault = at + static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    limit_ = whole ? text_.size() : tag_around(std::clamp(fault, at, text_.size()));
    Around around;
    around.top = faults > 0;
    visit_children(document, around);
    if (whole) return;
    if (faults == 0) report_fault();
    at = next_start(std::max(fault, at + 1));
    close_gap(words_from(limit_));
    limit_ = text_.size();
    add_words_between_tags(at);
  }
  add_words_between_tags(text_.size());
}

void EgovScanner::report_fault() {
  const std::size_t at = std::min(limit_, text_.size() - 1);
  diagnostics_.report(
      source_.place(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(std::min(at + 40, text_.size()))),
      diag::kXmlBroken);
}

bool EgovScanner::begins_tag(std::size_t at) const {
  const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
  return text_[at] == '<' &&
         ((next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z') || next == '/' || next == '!' || next == '?');
}

std::size_t EgovScanner::tag_around(std::size_t fault) const {
  const std::size_t open = text_.rfind('<', fault);
  const bool inside =
      open != std::string_view::npos && text_.substr(open, fault - open).find('>') == std::string_view::npos;
  return inside ? open : fault;
}

std::size_t EgovScanner::words_from(std::size_t fault) const {
  if (fault >= text_.size() || !begins_tag(fault)) return fault;
  return std::min(text_.find('>', fault), text_.size() - 1) + 1;
}

std::size_t EgovScanner::next_start(std::size_t from) const {
  std::size_t at = text_.find('<', from);
  while (at != std::string_view::npos && (!begins_tag(at) || text_[at + 1] == '/')) at = text_.find('<', at + 1);
  return std::min(at, text_.size());
}

void EgovScanner::add_words_between_tags(std::size_t until) {
  std::size_t at = covered_;
  while (at < until) {
    if (begins_tag(at)) {
      at = std::min(text_.find('>', at), until - 1) + 1;
      continue;
    }
    const std::size_t end = std::min(text_.find('<', at + 1), until);
    Flow words;
    append_xml_run(words, text_.substr(at, end - at), static_cast<std::uint32_t>(at));
    if (!is_blank(words.text)) add(BlockKind::kLoose, at, end, {}, {}, std::move(words));
    at = end;
  }
}

}  // namespace kitei

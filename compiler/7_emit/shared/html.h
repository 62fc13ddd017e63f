/// HTML in the making: markup comes from literals of ours, everything else is escaped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kitei {

/// A piece of markup. Only a string literal becomes one, so text of a source never can.
class Markup {
 public:
  template <std::size_t N>
  consteval Markup(const char (&literal)[N])  // NOLINT(google-explicit-constructor): html.markup("<p>");
      : text_(literal, N - 1) {}
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// Appends `text` fit for HTML text and for quoted attribute values: & < > " ' as entities, control characters that
/// HTML does not allow left out. Linear.
void escape_html(std::string_view text, std::string& out);

/// A fragment of HTML that is safe to put in a page.
class Html {
 public:
  Html& markup(Markup literal) {
    out_ += literal.text();
    return *this;
  }
  /// Text or the value of a quoted attribute, escaped.
  Html& text(std::string_view text) {
    escape_html(text, out_);
    return *this;
  }
  Html& number(std::size_t number) {
    out_ += std::to_string(number);
    return *this;
  }
  /// Another fragment.
  Html& html(const Html& fragment) {
    out_ += fragment.out_;
    return *this;
  }
  bool empty() const { return out_.empty(); }
  std::size_t size() const { return out_.size(); }
  const std::string& str() const { return out_; }
  void reserve(std::size_t bytes) { out_.reserve(bytes); }

 private:
  friend class Templates;  // what a template gives is escaped by the template
  std::string out_;
};

}  // namespace kitei

/// Templates of pages: what a designer may change without a compiler.
///
/// A template is a file below templates/ in the syntax of ctemplate. It begins with {{%AUTOESCAPE context="HTML"}}, so
/// that every {{NAME}} is escaped for the place where it stands; a fragment that is HTML already is put in by
/// {{NAME:none}} and comes from Values::html alone.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "7_emit/emitter.h"
#include "7_emit/shared/html.h"

namespace kitei {

/// What a template is filled with. Names are literals; texts and fragments must outlive the call of expand().
struct Values {
  struct Section;
  std::vector<std::pair<const char*, std::string_view>> texts;  ///< {{NAME}}, escaped by the template
  std::vector<std::pair<const char*, const Html*>> fragments;   ///< {{NAME:none}}
  std::vector<Section> sections;                                ///< {{#NAME}}…{{/NAME}}, once for each entry

  Values& text(const char* name, std::string_view value);
  Values& html(const char* name, const Html& fragment);
  /// One more turn of a section; fill what is returned before the next call.
  Values& section(const char* name);
};

struct Values::Section {
  const char* name;
  Values values;
};

/// The templates of an emitter, parsed once; expand() may be called from several threads.
class Templates {
 public:
  /// Reads the templates (paths below the root of the assets). One that is missing or does not parse stops the
  /// program: the installation is broken.
  Templates(const Assets& assets, const std::vector<std::string>& paths);
  ~Templates();
  Templates(const Templates&) = delete;
  Templates& operator=(const Templates&) = delete;

  /// The filled template, which is a fragment as safe as any.
  Html expand(const std::string& path, const Values& values) const;

 private:
  std::unique_ptr<class TemplateStore> store_;
};

}  // namespace kitei

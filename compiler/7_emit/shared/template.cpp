#include "7_emit/shared/template.h"

#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

#include "0_base/check.h"
#include "0_base/exit_code.h"

namespace kitei {

class TemplateStore {
 public:
  ctemplate::TemplateCache cache;
};

namespace {

ctemplate::TemplateString view(std::string_view text) {
  return {text.data(), text.size()};
}

void fill(ctemplate::TemplateDictionary& dictionary, const Values& values) {
  for (const auto& [name, text] : values.texts) dictionary.SetValueWithoutCopy(name, view(text));
  for (const auto& [name, html] : values.fragments) dictionary.SetValueWithoutCopy(name, view(html->str()));
  for (const Values::Section& section : values.sections) {
    fill(*dictionary.AddSectionDictionary(section.name), section.values);
  }
}

[[noreturn]] void broken(const std::string& path) {
  fmt::print(stderr, "kitei: テンプレートを読めない（インストールが壊れている）: {}\n", path);
  std::exit(static_cast<int>(ExitCode::kEnvironment));
}

}  // namespace

Values& Values::text(const char* name, std::string_view value) {
  texts.emplace_back(name, value);
  return *this;
}

Values& Values::html(const char* name, const Html& fragment) {
  fragments.emplace_back(name, &fragment);
  return *this;
}

Values& Values::section(const char* name) {
  sections.push_back({name, {}});
  return sections.back().values;
}

Templates::Templates(const Assets& assets, const std::vector<std::string>& paths)
    : store_(std::make_unique<TemplateStore>()) {
  for (const std::string& path : paths) {
    const std::string text = assets.read(path);
    if (!store_->cache.StringToTemplateCache(path, text, ctemplate::DO_NOT_STRIP)) broken(path);
  }
  // From here on the cache is only read, which is what makes expand() safe in threads.
  store_->cache.Freeze();
}

Templates::~Templates() = default;

Html Templates::expand(const std::string& path, const Values& values) const {
  ctemplate::TemplateDictionary dictionary("page");
  fill(dictionary, values);
  Html html;
  ctemplate::StringEmitter emitter(&html.out_);
  const bool filled = store_->cache.ExpandNoLoad(path, ctemplate::DO_NOT_STRIP, &dictionary, nullptr, &emitter);
  KITEI_CHECK(filled);
  return html;
}

}  // namespace kitei

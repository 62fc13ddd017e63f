#include "8_main/pdf_text_command.h"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>
#include <sys/resource.h>

#include <cstdio>
#include <memory>
#include <new>
#include <string>

#include "1_read/pdf_page.h"

namespace kitei {
namespace {

constexpr int kDamaged = 3, kLocked = 4, kOutOfMemory = 5;
constexpr int kMostPages = 5000;

void limit(__rlimit_resource what, rlim_t most) {
  const rlimit both{most, most};
  setrlimit(what, &both);
}

void limit_all() {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // they reserve terabytes
  limit(RLIMIT_AS, 1ull << 30);
#endif
  limit(RLIMIT_CPU, 45);
  limit(RLIMIT_FSIZE, 64u << 20);
  limit(RLIMIT_CORE, 0);
}

poppler::byte_array all_of_input() {
  poppler::byte_array bytes;
  char buffer[65536];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;) {
    bytes.insert(bytes.end(), buffer, buffer + got);
  }
  return bytes;
}

std::vector<PdfWord> words_of(const poppler::page& page, bool& sideways) {
  std::vector<PdfWord> words;
  for (const poppler::text_box& box : page.text_list()) {
    const poppler::rectf place = box.bbox();
    const poppler::byte_array utf8 = box.text().to_utf8();
    sideways = sideways || box.rotation() != 0;
    words.push_back({place.left(), place.top(), place.right(), place.bottom(), std::string(utf8.begin(), utf8.end()),
                     box.has_space_after()});
  }
  return words;
}

int write_text() {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  poppler::byte_array bytes = all_of_input();
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_data(&bytes));
  if (!document) return kDamaged;
  if (document->is_locked()) return kLocked;
  std::string text;
  int first_sideways = 0;
  const int pages = std::min(document->pages(), kMostPages);
  for (int i = 0; i < pages; ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (i > 0) text += '\f';
    if (!page) continue;
    bool sideways = false;
    text += page_text(words_of(*page, sideways));
    if (sideways && first_sideways == 0) first_sideways = i + 1;
  }
  std::printf("%d\n", first_sideways);
  std::fwrite(text.data(), 1, text.size(), stdout);
  return std::fflush(stdout) == 0 ? 0 : kDamaged;
}

}  // namespace

int run_pdf_text() {
  limit_all();
  try {
    return write_text();
  } catch (const std::bad_alloc&) {
    return kOutOfMemory;
  } catch (const std::exception&) {
    return kDamaged;
  }
}

}  // namespace kitei

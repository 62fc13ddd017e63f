/// Memory for one run of the Markdown parser, given back as a whole.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <memory>
#include <vector>

namespace kitei {

/// cmark-gfm asks for many small pieces (a node, a line of text) and frees them one by one, which takes as long as
/// reading the text. Here they lie one behind the other; nothing is freed but the last of them, until the object goes.
/// While it lives, the thread that made it uses it and makes no other.
class ParserMemory {
 public:
  ParserMemory();
  ~ParserMemory();
  ParserMemory(const ParserMemory&) = delete;
  ParserMemory& operator=(const ParserMemory&) = delete;

  /// For cmark_parser_new_with_mem(). What the parser makes of it need not be freed.
  static cmark_mem* functions();

 private:
  static ParserMemory& current();
  static void* zeroed(std::size_t count, std::size_t size);
  static void* resized(void* piece, std::size_t size);
  static void freed(void* piece);

  char* take(std::size_t size);

  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  char* end_ = nullptr;
};

}  // namespace kitei

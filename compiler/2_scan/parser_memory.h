/// Memory for runs of the Markdown parser, taken back as a whole.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <memory>
#include <vector>

namespace kitei {

/// cmark-gfm asks for many small pieces (a node, a line of text) and frees them one by one, which takes as long as
/// reading the text. Here they lie one behind the other; nothing is freed but the last of them, until clear().
/// While the object lives, the thread that made it uses it and makes no other.
class ParserMemory {
 public:
  ParserMemory();
  ~ParserMemory();
  ParserMemory(const ParserMemory&) = delete;
  ParserMemory& operator=(const ParserMemory&) = delete;

  /// Takes all pieces back; the memory stays for the next ones.
  void clear();

  /// For cmark_parser_new_with_mem(). What the parser makes of it need not be freed.
  static cmark_mem* functions();

 private:
  static ParserMemory& current();
  static void* zeroed(std::size_t count, std::size_t size);
  static void* resized(void* piece, std::size_t size);
  static void freed(void* piece);

  char* take(std::size_t size);

  std::vector<std::unique_ptr<char[]>> chunks_;
  std::size_t first_size_ = 0;  ///< of the first chunk
  char* next_ = nullptr;
  char* end_ = nullptr;
};

}  // namespace kitei

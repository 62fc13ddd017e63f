// usage: terms_dump LEXICON tables | terms_dump LEXICON < LINES
// The program's side of the comparison with the browser's analyser: tables.js, or normal text and terms by line.
#include <iostream>
#include <string>

#include "1_read/lexicon.h"
#include "index/client/tables.h"
#include "index/terms.h"

int main(int argc, char** argv) {
  using kitei::Analyser;
  using kitei::TermForce;
  kitei::Lexicon lexicon;
  kitei::Diagnostics diagnostics;
  kitei::read_lexicon(kitei::DiskFiles(), argv[1], lexicon, diagnostics);
  const Analyser analyser(lexicon);
  if (argc > 2) {
    std::cout << kitei::tables_script(lexicon, analyser, {});
    return 0;
  }
  for (std::string line; std::getline(std::cin, line);) {
    const std::string normal = analyser.normal(line);
    std::cout << normal;
    kitei::each_term(normal, [&](std::uint32_t begin, std::uint32_t end, TermForce force) {
      std::cout << '\t' << normal.substr(begin, end - begin) << '/' << int{force};
    });
    std::cout << '\n';
  }
}

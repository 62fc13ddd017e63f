/// Automatic numbers of a document, counted to the labels that Word prints. Included by .cpp files alone.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>

#include "1_read/docx_styles.h"

namespace kitei {

class DocxNumbering {
 public:
  struct Label {
    std::string text;  ///< "第１", "(2)", "・"; empty where nothing is printed
    bool bullet = false;
  };

  DocxNumbering() = default;
  /// Reads numbering.xml. `styles` resolve definitions that are kept in a style.
  DocxNumbering(const pugi::xml_node& root, const DocxStyles& styles);

  /// The level of a paragraph whose style alone numbers it: the one that names the style; 0 where none does.
  int level_of_style(const std::string& num, std::string_view style) const;
  /// Counts a paragraph and gives its label. Paragraphs must come in the order of the document.
  Label next(const std::string& num, int level);

 private:
  static constexpr int kLevels = 9;
  struct Level {
    std::uint32_t start = 1;
    std::string format = "decimal", text, style;
    int restart = -1;  ///< restarts behind a level below this one; -1 for all further out, 0 for never
    bool legal = false;
  };
  using Levels = std::array<Level, kLevels>;
  struct Definition {
    std::string abstract;
    Levels levels;
    std::array<int, kLevels> start{};  ///< the number to start anew with; -1 for none
  };
  struct Counters {
    std::array<std::uint32_t, kLevels> value{};
    std::array<bool, kLevels> used{};
  };

  static void read_level(const pugi::xml_node& node, Levels& levels);
  void count(const std::string& num, const Definition& definition, int level);
  static std::string label_text(const Definition& definition, const Counters& counters, int level);

  std::map<std::string, Definition, std::less<>> definitions_;
  std::map<std::string, Counters, std::less<>> counters_;  ///< by abstract definition: lists of one share them
  std::set<std::pair<std::string, int>> started_;          ///< definitions that have started anew, by level
};

}  // namespace kitei

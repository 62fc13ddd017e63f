#include "7_emit/site/flow_drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "0_base/text.h"

namespace kitei {

namespace {

// In the units of the drawing, of which a letter is 14 wide.
constexpr double kLetter = 14, kLine = 19, kPadding = 12, kBadge = 24, kMargin = 6, kTip = 8;
constexpr std::size_t kLettersInALine = 9;

/// Where a name is best broken in two: beside the middle, where one kind of letter goes over to another.
std::size_t break_of(std::string_view name) {
  const std::size_t letters = count_letters(name);
  const auto is_kana = [](char32_t letter) { return is_katakana(letter) || letter == U'ー'; };
  std::size_t best = first_letters(name, (letters + 1) / 2).size(), least = letters;
  char32_t before = 0;
  for (std::size_t at = 0, count = 0; at < name.size(); ++count) {
    const std::size_t begin = at;
    const char32_t letter = decode(name, at);
    const std::size_t off = count * 2 > letters ? count * 2 - letters : letters - count * 2;
    const bool opens = before == U'（' || before == U'「',
               closes = letter == U'）' || letter == U'」' || letter == U'・';
    const bool seam =
        count > 0 && !opens && !closes && (is_kana(before) != is_kana(letter) || before == U'・' || letter == U'（');
    if (seam && off < least && off * 2 <= letters) {
      best = begin;
      least = off;
    }
    before = letter;
  }
  return best;
}

std::vector<std::string_view> lines_of(std::string_view name) {
  if (count_letters(name) <= kLettersInALine) return {name};
  const std::size_t at = break_of(name);
  std::vector<std::string_view> lines = lines_of(name.substr(0, at));
  for (const std::string_view line : lines_of(name.substr(at))) lines.push_back(line);
  return lines;
}

double width_of(std::string_view line) {
  int halves = 0;
  for (std::size_t at = 0; at < line.size();) halves += kitei::width_of(decode(line, at));
  return halves * kLetter / 2;
}

class Drawing {
 public:
  Drawing(const Site& site, const Here& here, const std::vector<FlowPair>& pairs, std::size_t count,
          std::string_view id)
      : site_(site), here_(here), pairs_(pairs), count_(std::min(count, pairs.size())), id_(id) {
    for (std::size_t i = 0; i < count_; ++i) {
      add_role(pairs[i].from);
      add_role(pairs[i].to);
    }
    for (const RoleId role : roles_) graph_.boxes.push_back(size_of(role));
    for (std::size_t i = 0; i < count_; ++i)
      graph_.arrows.push_back({box_of_.at(pairs[i].from), box_of_.at(pairs[i].to)});
    graph_.label = kBadge;
  }

  Result<Html> draw() {
    Result<GraphLayout> layout = lay_out(graph_);
    if (!layout) return Failure{layout.message()};
    const double width = layout->width + 2 * kMargin, height = layout->height + 2 * kMargin;
    html_.markup("<svg class=\"flow\" viewBox=\"").text(fmt::format("0 0 {:.0f} {:.0f}", width, height));
    html_.markup("\" width=\"").text(fmt::format("{:.0f}", width));
    html_.markup("\" height=\"").text(fmt::format("{:.0f}", height)).markup("\">\n<defs><marker id=\"").text(id_);
    html_.markup("_tip\" markerUnits=\"userSpaceOnUse\" markerWidth=\"").text(fmt::format("{:.0f}", kTip));
    html_.markup("\" markerHeight=\"").text(fmt::format("{:.0f}", kTip)).markup("\" viewBox=\"0 0 8 8\" ");
    html_.markup("refX=\"8\" refY=\"4\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\"/></marker></defs>\n");
    html_.markup("<g transform=\"translate(").text(fmt::format("{:.0f} {:.0f}", kMargin, kMargin)).markup(")\">\n");
    for (std::size_t i = 0; i < count_; ++i) draw_line(layout->arrows[i]);
    for (std::size_t i = 0; i < roles_.size(); ++i) draw_role(i, layout->boxes[i]);
    for (std::size_t i = 0; i < count_; ++i) draw_badge(i, layout->arrows[i].label);
    html_.markup("</g>\n</svg>\n");
    return std::move(html_);
  }

 private:
  const std::string& name_of(RoleId role) const { return site_.graph.lexicon->roles[role.index].name; }

  void add_role(RoleId role) {
    if (box_of_.try_emplace(role, static_cast<std::uint32_t>(roles_.size())).second) roles_.push_back(role);
  }

  GraphToLayOut::Box size_of(RoleId role) const {
    const std::vector<std::string_view> lines = lines_of(name_of(role));
    double width = 0;
    for (const std::string_view line : lines) width = std::max(width, width_of(line));
    return {width + 2 * kPadding, static_cast<double>(lines.size()) * kLine + kPadding};
  }

  void draw_line(const GraphLayout::Arrow& arrow) {
    if (arrow.curve.empty()) return;
    std::string path = fmt::format("M{:.1f} {:.1f}", arrow.curve[0].x, arrow.curve[0].y);
    for (std::size_t i = 1; i < arrow.curve.size(); ++i)
      path += fmt::format("{}{:.1f} {:.1f}", i % 3 == 1 ? "C" : " ", arrow.curve[i].x, arrow.curve[i].y);
    html_.markup("<path class=\"line\" d=\"")
        .text(path)
        .markup("\" marker-end=\"url(#")
        .text(id_)
        .markup("_tip)\"/>\n");
  }

  void draw_role(std::size_t index, Point middle) {
    const Role& role = site_.graph.lexicon->roles[roles_[index].index];
    const GraphToLayOut::Box& box = graph_.boxes[index];
    html_.markup("<a ");
    write_href(html_, here_, url_of(role));
    html_.markup("><rect class=\"box\" rx=\"4\" x=\"").text(fmt::format("{:.1f}", middle.x - box.width / 2));
    html_.markup("\" y=\"").text(fmt::format("{:.1f}", middle.y - box.height / 2));
    html_.markup("\" width=\"").text(fmt::format("{:.1f}", box.width));
    html_.markup("\" height=\"").text(fmt::format("{:.1f}", box.height)).markup("\"/>");
    html_.markup("<text text-anchor=\"middle\">");
    const std::vector<std::string_view> lines = lines_of(role.name);
    double y = middle.y - kLine * static_cast<double>(lines.size() - 1) / 2 + kLetter * 0.36;
    for (const std::string_view line : lines) {
      html_.markup("<tspan x=\"").text(fmt::format("{:.1f}", middle.x));
      html_.markup("\" y=\"").text(fmt::format("{:.1f}", y)).markup("\">").text(line).markup("</tspan>");
      y += kLine;
    }
    html_.markup("</text></a>\n");
  }

  void draw_badge(std::size_t index, Point middle) {
    const FlowPair& pair = pairs_[index];
    html_.markup("<a class=\"spot\" ");
    write_href(html_, here_, pair.url);
    html_.markup("><title>").text(name_of(pair.from)).markup("から").text(name_of(pair.to)).markup("へ（");
    html_.number(pair.flows.size()).markup("件）</title><circle cx=\"").text(fmt::format("{:.1f}", middle.x));
    html_.markup("\" cy=\"").text(fmt::format("{:.1f}", middle.y)).markup("\" r=\"");
    html_.text(fmt::format("{:.0f}", kBadge / 2)).markup("\"/><text text-anchor=\"middle\" x=\"");
    html_.text(fmt::format("{:.1f}", middle.x)).markup("\" y=\"").text(fmt::format("{:.1f}", middle.y + 4.5));
    html_.markup("\">").number(index + 1).markup("</text></a>\n");
  }

  const Site& site_;
  const Here& here_;
  const std::vector<FlowPair>& pairs_;
  std::size_t count_;
  std::string_view id_;
  std::vector<RoleId> roles_;
  std::map<RoleId, std::uint32_t> box_of_;
  GraphToLayOut graph_;
  Html html_;
};

}  // namespace

Result<Html> flow_drawing(const Site& site, const Here& here, const std::vector<FlowPair>& pairs, std::size_t count,
                          std::string_view id) {
  return Drawing(site, here, pairs, count, id).draw();
}

}  // namespace kitei

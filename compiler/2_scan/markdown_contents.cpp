#include "2_scan/markdown_contents.h"

namespace kitei {
namespace {

constexpr int kFewestLinks = 3;

bool is_inline(cmark_node_type type) {
  return (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE;
}

bool is_link_inside(cmark_node* paragraph) {
  cmark_node* const link = cmark_node_first_child(paragraph);
  return link != nullptr && cmark_node_next(link) == nullptr && cmark_node_get_type(link) == CMARK_NODE_LINK &&
         cmark_node_get_url(link)[0] == '#';
}

}  // namespace

bool is_contents_list(cmark_node* list) {
  int links = 0;
  cmark_iter* const steps = cmark_iter_new(list);
  bool all = true;
  while (all && cmark_iter_next(steps) != CMARK_EVENT_DONE) {
    cmark_node* const node = cmark_iter_get_node(steps);
    if (cmark_iter_get_event_type(steps) != CMARK_EVENT_ENTER || is_inline(cmark_node_get_type(node))) {
      continue;
    }
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM) continue;
    all = type == CMARK_NODE_PARAGRAPH && is_link_inside(node);
    ++links;
  }
  cmark_iter_free(steps);
  return all && links >= kFewestLinks;
}

}  // namespace kitei

#include "xladder/graph/composites/registry.h"

#include <algorithm>

#include "xladder/graph/composites/definitions.h"

namespace xladder::graph {

std::span<const Composite* const> registered_composites() {
  static const Composite* const kAll[] = {
      &layer_norm_definition(),
      &layer_norm_vjp_definition(),
      &gelu_definition(),
      &gelu_vjp_definition(),
      &softmax_definition(),
      &softmax_vjp_definition(),
      &attention_definition(),
      &attention_vjp_definition(),
      &softmax_cross_entropy_definition(),
      &softmax_cross_entropy_vjp_definition(),
      &block_boundary_definition(),
      &block_boundary_vjp_definition(),
  };
  return kAll;
}

const Composite* find_composite(std::string_view name) {
  const auto all = registered_composites();
  const auto found = std::ranges::find(all, name, &Composite::name);
  return found == all.end() ? nullptr : *found;
}

}  // namespace xladder::graph

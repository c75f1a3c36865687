#include "xladder/graph/composites/registry.h"

#include <fmt/core.h>

#include <algorithm>
#include <mutex>

#include "xladder/graph/composites/definitions.h"

namespace xladder::graph {
namespace {

struct Registry {
  std::mutex mutex;
  std::vector<const Composite*> composites = {
      &layer_norm_definition(),
      &layer_norm_vjp_definition(),
      &gelu_definition(),
      &gelu_vjp_definition(),
      &softmax_definition(),
      &softmax_vjp_definition(),
      &attention_definition(),
      &attention_vjp_definition(),
      &cudnn_attention_definition(),
      &cudnn_attention_vjp_definition(),
      &softmax_cross_entropy_definition(),
      &softmax_cross_entropy_vjp_definition(),
      &block_boundary_definition(),
      &block_boundary_vjp_definition(),
  };

  const Composite* find(std::string_view name) const {
    const auto found = std::ranges::find(composites, name, &Composite::name);
    return found == composites.end() ? nullptr : *found;
  }
};

Registry& registry() {
  static Registry kRegistry;
  return kRegistry;
}

}  // namespace

std::vector<const Composite*> registered_composites() {
  const std::lock_guard lock(registry().mutex);
  return registry().composites;
}

const Composite* find_composite(std::string_view name) {
  const std::lock_guard lock(registry().mutex);
  return registry().find(name);
}

CompositeRegistration::CompositeRegistration(const Composite& composite) : composite_(composite) {
  const std::lock_guard lock(registry().mutex);
  if (registry().find(composite.name()) != nullptr)
    throw GraphError(fmt::format("[registry] a composite has a name of its own; got \"{}\"", composite.name()));
  registry().composites.push_back(&composite);
}

CompositeRegistration::~CompositeRegistration() {
  const std::lock_guard lock(registry().mutex);
  std::erase(registry().composites, &composite_);
}

}  // namespace xladder::graph

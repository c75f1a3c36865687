#include "xladder/graph/attributes.h"

#include <fmt/core.h>

#include <stdexcept>

namespace xladder::graph {

const Attribute& Attributes::at(const std::string& name) const {
  const auto found = entries_.find(name);
  if (found == entries_.end()) throw std::logic_error("attribute " + name + " is absent");
  return found->second;
}

void Attributes::refuse(const std::string& name, const Attribute& found, std::string_view wanted) {
  const std::string_view held = std::visit([](const auto& value) { return kind(&value); }, found);
  throw std::logic_error(fmt::format("attribute {} holds {}, not {}", name, held, wanted));
}

}  // namespace xladder::graph

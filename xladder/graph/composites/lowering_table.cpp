#include "xladder/graph/composites/lowering_table.h"

#include <fmt/core.h>

#include <algorithm>

#include "xladder/graph/composites/registry.h"

namespace xladder::graph {

LoweringTable& LoweringTable::set(std::string_view composite, Lowering lowering) {
  if (find_composite(composite) == nullptr)
    throw GraphError(fmt::format("[lowering_table] names composites of the registry; got \"{}\"", composite));
  by_name_.insert_or_assign(std::string(composite), lowering);
  return *this;
}

Lowering LoweringTable::of(const Composite& composite) const {
  const auto found = by_name_.find(composite.lowered_as());
  return found == by_name_.end() ? of_the_rest_ : found->second;
}

bool LoweringTable::has(Lowering lowering) const {
  return of_the_rest_ == lowering ||
         std::ranges::any_of(by_name_, [&](const auto& entry) { return entry.second == lowering; });
}

}  // namespace xladder::graph

// The composites of this library by name. A name is what passes, lowering tables, exporters and readers of programs
// know a composite by, so no two share one.
#pragma once

#include <span>
#include <string_view>

#include "xladder/graph/composite.h"

namespace xladder::graph {

// With the derivatives of composites, which are composites themselves.
std::span<const Composite* const> registered_composites();

// Null if there is none of the name.
const Composite* find_composite(std::string_view name);

}  // namespace xladder::graph

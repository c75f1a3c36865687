// Composites by name: those of this library, and those that a program which uses it brings. A name is what passes,
// lowering tables, exporters and readers of programs know a composite by, so no two share one.
#pragma once

#include <string_view>
#include <vector>

#include "xladder/graph/composite.h"

namespace xladder::graph {

// With the derivatives of composites, which are composites themselves.
std::vector<const Composite*> registered_composites();

// Null if there is none of the name.
const Composite* find_composite(std::string_view name);

// A composite of the caller's is registered as long as this lives. Graphs take one that is not registered, too, but
// nobody finds it by its name. GraphError if the name is taken.
class CompositeRegistration {
 public:
  explicit CompositeRegistration(const Composite& composite);
  ~CompositeRegistration();
  CompositeRegistration(const CompositeRegistration&) = delete;
  CompositeRegistration& operator=(const CompositeRegistration&) = delete;

 private:
  const Composite& composite_;
};

}  // namespace xladder::graph

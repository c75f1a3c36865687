// Which lowering each composite of a program gets.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "xladder/graph/composite.h"

namespace xladder::graph {

class LoweringTable {
 public:
  // One for all; implicit, so that a Lowering stands wherever a table is asked for.
  LoweringTable(Lowering of_the_rest = Lowering::kShaped) : of_the_rest_(of_the_rest) {}

  // Another one for a composite and its derivative. GraphError: none of that name is registered.
  LoweringTable& set(std::string_view composite, Lowering lowering);

  Lowering of(const Composite& composite) const;
  // Whether some composite has it.
  bool has(Lowering lowering) const;

  friend bool operator==(const LoweringTable&, const LoweringTable&) = default;

 private:
  Lowering of_the_rest_;
  std::map<std::string, Lowering, std::less<>> by_name_;
};

}  // namespace xladder::graph

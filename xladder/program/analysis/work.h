// What a program has to do on one device, counted on its graph before a compiler sees it: FLOPs and bytes by the family
// of the op, and what crosses the links.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "xladder/base/dtype.h"
#include "xladder/graph/graph.h"

namespace xladder::analysis {

struct Work {
  struct Family {
    double ops = 0;
    double flops = 0;
    double bytes = 0;  // operands and results of each op: what would move if nothing were fused
  };
  struct Collective {
    double count = 0;
    double bytes = 0;  // that each device puts in
  };

  // "products", "elementwise", "reductions", "movement", "sources", "collectives", "other".
  std::map<std::string, Family> families = {};
  std::map<DType, double> product_flops = {};          // of products, by the type of their left operand
  std::map<std::string, Collective> collectives = {};  // by name: "all_reduce"
  double least_bytes = 0;                              // parameters and results, each moved once

  double flops() const;
};

// Of ops that a result depends on. An elementwise op counts one operation an element of its result, a reduction one an
// element of its operands; of ops with alternatives each one counts. Loops count as in count_flops (flops.h).
Work work_of(const graph::Graph& graph);

}  // namespace xladder::analysis

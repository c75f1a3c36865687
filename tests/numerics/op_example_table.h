// How the tables of examples are written; for op_examples*.cpp only.
#pragma once

#include <utility>

#include "tests/numerics/op_examples.h"
#include "xladder/graph/ops.h"

namespace xladder::test {

using Values = std::vector<graph::Value>;
using Arguments = std::span<const graph::Value>;

inline const std::vector<DType> kF32{DType::kF32};
inline const std::vector<DType> kF32F64{DType::kF32, DType::kF64};
inline const std::vector<DType> kFloats{DType::kF32, DType::kF64, DType::kBF16, DType::kF16};
inline const std::vector<DType> kSigned{DType::kF32, DType::kF64, DType::kBF16, DType::kF16, DType::kS32};
inline const std::vector<DType> kNumbers{DType::kF32, DType::kF64, DType::kBF16, DType::kF16,
                                         DType::kS32, DType::kU32, DType::kU8};
inline const std::vector<DType> kIntegers{DType::kS32, DType::kU32, DType::kU8};
inline const std::vector<DType> kBits{DType::kS32, DType::kU32, DType::kU8, DType::kPred};
inline const std::vector<DType> kAny{DType::kF32, DType::kF64, DType::kBF16, DType::kF16,
                                     DType::kS32, DType::kU32, DType::kU8,   DType::kPred};

// A parameter: the example's element type unless it is given its own.
struct In {
  Shape shape;
  double low = -2, high = 2;
  std::optional<DType> dtype = std::nullopt;
};

class ExampleTable {
 public:
  // One example for each of `dtypes`. `build` receives the graph, the element type and the parameters.
  template <class Build>
  void add(const std::string& name, graph::OpCode code, const std::vector<DType>& dtypes, const std::vector<In>& inputs,
           Build build, int64_t num_replicas = 1) {
    for (const DType dtype : dtypes) {
      OpExample example{name, code, dtype, {}, {}, num_replicas};
      for (const In& in : inputs) {
        const DType own = in.dtype.value_or(dtype);
        const double low = is_unsigned(own) && in.low < 0 ? 0 : in.low;
        example.inputs.push_back({{own, in.shape}, low, in.high});
      }
      example.build = [build, dtype](graph::Graph& graph, Arguments x) -> Values { return build(graph, dtype, x); };
      examples.push_back(std::move(example));
    }
  }

  std::vector<OpExample> examples;
};

void add_elementwise_examples(ExampleTable& table);
void add_source_and_shape_examples(ExampleTable& table);
void add_contraction_examples(ExampleTable& table);
void add_reduction_examples(ExampleTable& table);
void add_structure_examples(ExampleTable& table);

}  // namespace xladder::test

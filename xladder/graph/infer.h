// What a shape rule is given: operand types, attributes and the types of the regions. The rules stand with their ops in
// graph/ops/; Graph::append and the verifier apply them, so that builder, reader and passes obey the same ones.
#pragma once

#include <fmt/core.h>

#include <span>
#include <string>
#include <vector>

#include "xladder/graph/graph.h"

namespace xladder::graph {

struct InferContext {
  OpCode code;
  std::span<const TensorType> operands;
  const Attributes& attributes;
  // Argument and result types of each region.
  struct RegionTypes {
    std::vector<TensorType> arguments, results;
  };
  std::span<const RegionTypes> regions;
  const Composite* composite = nullptr;

  std::string operand_types() const;  // "f32[2, 3], f32[3, 4]"

  // Throws GraphError `[op] rule; got types`.
  [[noreturn]] void fail(const std::string& rule) const;
  void require_one_operand() const { require(operands.size() == 1, "takes one operand"); }
  void require(bool condition, std::string_view rule) const {
    if (!condition) fail(std::string(rule));
  }
  void require_axis(int64_t axis, int64_t rank) const { require(axis >= 0 && axis < rank, "the axis exists"); }
};

// Checks the number of operands and regions, then applies the rule of the op.
std::vector<TensorType> infer(const InferContext& context);

// Different axes of a tensor of `rank`.
bool are_distinct_axes(std::vector<int64_t> axes, int64_t rank);
bool contains(const std::vector<int64_t>& list, int64_t item);

// Takes a simple reducer, or region `region` that combines two elements of each of `types` to one.
void require_reducer(const InferContext& context, std::span<const TensorType> types, size_t region = 0);

// Scalars of the element types.
std::vector<TensorType> scalars_of(std::span<const TensorType> types);

}  // namespace xladder::graph

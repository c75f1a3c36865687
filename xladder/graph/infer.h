// The shape rules: result types from operand types and attributes, one function per op or family. Used by
// Graph::append and by the verifier, so that builder, reader and passes obey the same rules.
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
};

using InferFunction = std::vector<TensorType> (*)(const InferContext&);

std::vector<TensorType> infer(const InferContext& context);  // dispatches on the code

// By family, in graph/ops/.
std::vector<TensorType> infer_unary(const InferContext& context);
std::vector<TensorType> infer_binary(const InferContext& context);
std::vector<TensorType> infer_compare(const InferContext& context);
std::vector<TensorType> infer_select(const InferContext& context);
std::vector<TensorType> infer_clamp(const InferContext& context);
std::vector<TensorType> infer_convert(const InferContext& context);
std::vector<TensorType> infer_bitcast_convert(const InferContext& context);
std::vector<TensorType> infer_source(const InferContext& context);
std::vector<TensorType> infer_rng_bit_generator(const InferContext& context);
std::vector<TensorType> infer_broadcast_in_dim(const InferContext& context);
std::vector<TensorType> infer_concatenate(const InferContext& context);
std::vector<TensorType> infer_reshape(const InferContext& context);
std::vector<TensorType> infer_transpose(const InferContext& context);
std::vector<TensorType> infer_reverse(const InferContext& context);
std::vector<TensorType> infer_slice(const InferContext& context);
std::vector<TensorType> infer_pad(const InferContext& context);
std::vector<TensorType> infer_dynamic_slice(const InferContext& context);
std::vector<TensorType> infer_dynamic_update_slice(const InferContext& context);
std::vector<TensorType> infer_dot_general(const InferContext& context);
std::vector<TensorType> infer_convolution(const InferContext& context);
std::vector<TensorType> infer_reduce(const InferContext& context);
std::vector<TensorType> infer_reduce_window(const InferContext& context);
std::vector<TensorType> infer_select_and_scatter(const InferContext& context);
std::vector<TensorType> infer_collective(const InferContext& context);
std::vector<TensorType> infer_while(const InferContext& context);
std::vector<TensorType> infer_optimization_barrier(const InferContext& context);
std::vector<TensorType> infer_custom_call(const InferContext& context);
std::vector<TensorType> infer_composite(const InferContext& context);

}  // namespace xladder::graph

#include "xladder/graph/infer.h"

#include <fmt/ranges.h>

#include "xladder/graph/composite.h"

namespace xladder::graph {

std::string InferContext::operand_types() const {
  std::string text;
  for (const TensorType& type : operands) text += (text.empty() ? "" : ", ") + to_string(type);
  return text;
}

void InferContext::fail(const std::string& rule) const {
  const std::string_view name = composite != nullptr ? composite->name() : name_of(code);
  throw GraphError(fmt::format("[{}] {}; got {}", name, rule, operands.empty() ? "no operands" : operand_types()));
}

namespace {

std::vector<TensorType> dispatch(const InferContext& context) {
  if (is_unary(context.code)) return infer_unary(context);
  if (is_binary(context.code)) return infer_binary(context);
  switch (context.code) {
    case OpCode::kBitcastConvert:
      return infer_bitcast_convert(context);
    case OpCode::kClamp:
      return infer_clamp(context);
    case OpCode::kCompare:
      return infer_compare(context);
    case OpCode::kConvert:
      return infer_convert(context);
    case OpCode::kSelect:
      return infer_select(context);
    case OpCode::kConstant:
    case OpCode::kIota:
    case OpCode::kReplicaId:
      return infer_source(context);
    case OpCode::kRngBitGenerator:
      return infer_rng_bit_generator(context);
    case OpCode::kBroadcastInDim:
      return infer_broadcast_in_dim(context);
    case OpCode::kConcatenate:
      return infer_concatenate(context);
    case OpCode::kDynamicSlice:
      return infer_dynamic_slice(context);
    case OpCode::kDynamicUpdateSlice:
      return infer_dynamic_update_slice(context);
    case OpCode::kPad:
      return infer_pad(context);
    case OpCode::kReshape:
      return infer_reshape(context);
    case OpCode::kReverse:
      return infer_reverse(context);
    case OpCode::kSlice:
      return infer_slice(context);
    case OpCode::kTranspose:
      return infer_transpose(context);
    case OpCode::kConvolution:
      return infer_convolution(context);
    case OpCode::kDotGeneral:
      return infer_dot_general(context);
    case OpCode::kReduce:
      return infer_reduce(context);
    case OpCode::kReduceWindow:
      return infer_reduce_window(context);
    case OpCode::kSelectAndScatter:
      return infer_select_and_scatter(context);
    case OpCode::kAllGather:
    case OpCode::kAllReduce:
    case OpCode::kReduceScatter:
      return infer_collective(context);
    case OpCode::kComposite:
      return infer_composite(context);
    case OpCode::kCustomCall:
      return infer_custom_call(context);
    case OpCode::kOptimizationBarrier:
      return infer_optimization_barrier(context);
    case OpCode::kWhile:
      return infer_while(context);
    default:
      throw std::logic_error("no shape rule");
  }
}

}  // namespace

std::vector<TensorType> infer(const InferContext& context) {
  std::vector<TensorType> types = dispatch(context);
  for (const TensorType& type : types)
    for (const int64_t size : type.shape)
      context.require(size >= 0, "sizes are not negative, wanted " + to_string(type));
  return types;
}

std::vector<TensorType> infer_composite(const InferContext& context) {
  return context.composite->infer(context.operands, context.attributes);
}

}  // namespace xladder::graph

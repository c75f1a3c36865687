// Batch normalization (Ioffe and Szegedy 2015, arXiv:1502.03167) as StableHLO has it: over all axes but the features.
#include "xladder/graph/infer.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/printed_op.h"
#include "xladder/graph/spelling.h"

namespace xladder::graph {
namespace {

TensorType feature_type(const InferContext& context) {
  const TensorType& x = context.operands[0];
  const int64_t axis = context.attributes.integer("feature_axis");
  context.require_axis(axis, x.rank());
  context.require(is_floating(x.dtype), "takes floating-point numbers");
  return {x.dtype, {x.shape[static_cast<size_t>(axis)]}};
}

void require_features(const InferContext& context, size_t first, size_t last) {
  const TensorType features = feature_type(context);
  for (size_t i = first; i <= last; ++i)
    context.require(context.operands[i] == features,
                    "takes one number for each feature, wanted " + to_string(features));
}

std::vector<TensorType> infer_training(const InferContext& context) {
  require_features(context, 1, 2);
  return {context.operands[0], context.operands[1], context.operands[1]};
}

std::vector<TensorType> infer_inference(const InferContext& context) {
  require_features(context, 1, 4);
  return {context.operands[0]};
}

std::vector<TensorType> infer_grad(const InferContext& context) {
  require_features(context, 1, 3);
  context.require(context.operands[4] == context.operands[0], "takes a cotangent of the operand's type");
  return {context.operands[0], context.operands[1], context.operands[1]};
}

std::string batch_norm_attributes(const Op& op) {
  return fmt::format("epsilon = {}, feature_index = {} : i64",
                     number_text(static_cast<float>(op.attributes.number("epsilon"))),
                     op.attributes.integer("feature_axis"));
}

std::vector<Value> read_batch_norm(const PrintedOp& printed) {
  return printed.graph().append(
      printed.code(), printed.operands(),
      {{"epsilon", printed.number("epsilon")}, {"feature_axis", printed.integer("feature_index")}});
}

constexpr OpDef kNormalizationRows[] = {
    {.code = OpCode::kBatchNormGrad,
     .name = "batch_norm_grad",
     .num_operands = 5,
     .infer = infer_grad,
     .print = batch_norm_attributes,
     .read = read_batch_norm},
    {.code = OpCode::kBatchNormInference,
     .name = "batch_norm_inference",
     .num_operands = 5,
     .infer = infer_inference,
     .print = batch_norm_attributes,
     .read = read_batch_norm},
    {.code = OpCode::kBatchNormTraining,
     .name = "batch_norm_training",
     .num_operands = 3,
     .infer = infer_training,
     .print = batch_norm_attributes,
     .read = read_batch_norm},
};

}  // namespace

std::span<const OpDef> normalization_ops() { return kNormalizationRows; }

std::vector<Value> batch_norm_training(Value x, Value scale, Value offset, const BatchNorm& options) {
  const Value operands[] = {x, scale, offset};
  return x.graph().append(OpCode::kBatchNormTraining, operands,
                          {{"epsilon", options.epsilon}, {"feature_axis", options.feature_axis}});
}

Value batch_norm_inference(Value x, Value scale, Value offset, Value mean, Value variance, const BatchNorm& options) {
  return x.graph().append_one(OpCode::kBatchNormInference, {x, scale, offset, mean, variance},
                              {{"epsilon", options.epsilon}, {"feature_axis", options.feature_axis}});
}

std::vector<Value> batch_norm_grad(Value x, Value scale, Value mean, Value variance, Value cotangent,
                                   const BatchNorm& options) {
  const Value operands[] = {x, scale, mean, variance, cotangent};
  return x.graph().append(OpCode::kBatchNormGrad, operands,
                          {{"epsilon", options.epsilon}, {"feature_axis", options.feature_axis}});
}

}  // namespace xladder::graph

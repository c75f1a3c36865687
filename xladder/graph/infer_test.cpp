// What a wrongly built op says: `[op] rule; got shapes`. One table of every rule.
#include "xladder/graph/infer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "xladder/graph/misuse_test_support.h"
#include "xladder/graph/ops.h"

namespace xladder::graph {
namespace {

const TensorType kMatrix{DType::kF32, {2, 3}};
const TensorType kScalar{DType::kF32, {}};
const TensorType kIndex{DType::kS32, {}};
const TensorType kPredMatrix{DType::kPred, {2, 3}};
const TensorType kIntMatrix{DType::kS32, {2, 3}};
const TensorType kUnsignedMatrix{DType::kU32, {2, 3}};
const TensorType kImage{DType::kF32, {1, 4, 5, 5}};
const TensorType kKernel{DType::kF32, {6, 2, 3, 3}};
const TensorType kBits{DType::kU64, {2}};

Convolution grouped(int64_t feature_groups, int64_t batch_groups = 1) {
  return {
      .strides = {1, 1}, .padding = {{0, 0}, {0, 0}}, .feature_groups = feature_groups, .batch_groups = batch_groups};
}

Convolution with_layout(std::string layout) {
  Convolution options = grouped(2);
  options.layout = std::move(layout);
  return options;
}

std::vector<Misuse> elementwise_misuses() {
  return {
      {OpCode::kTanh,
       {kIntMatrix},
       [](Graph&, Arguments x) { tanh(x[0]); },
       "[tanh] takes floating-point numbers; got s32[2, 3]"},
      {OpCode::kIsFinite,
       {kIntMatrix},
       [](Graph&, Arguments x) { is_finite(x[0]); },
       "[is_finite] takes floating-point numbers; got s32[2, 3]"},
      {OpCode::kNot,
       {kMatrix},
       [](Graph&, Arguments x) { logical_not(x[0]); },
       "[not] takes booleans or integers; got f32[2, 3]"},
      {OpCode::kNegate,
       {kPredMatrix},
       [](Graph&, Arguments x) { negate(x[0]); },
       "[negate] takes numbers; got pred[2, 3]"},
      {OpCode::kAbs,
       {kUnsignedMatrix},
       [](Graph&, Arguments x) { abs(x[0]); },
       "[abs] takes numbers with a sign; got u32[2, 3]"},
      {OpCode::kSign,
       {kUnsignedMatrix},
       [](Graph&, Arguments x) { sign(x[0]); },
       "[sign] takes numbers with a sign; got u32[2, 3]"},
      {OpCode::kTanh,
       {kMatrix, kMatrix},
       [](Graph& g, Arguments x) { g.append(OpCode::kTanh, x); },
       "[tanh] takes one operand; got f32[2, 3], f32[2, 3]"},
      {OpCode::kAdd,
       {kMatrix, {DType::kF32, {3, 2}}},
       [](Graph&, Arguments x) { add(x[0], x[1]); },
       "[add] operands have one type; got f32[2, 3], f32[3, 2]"},
      {OpCode::kAdd,
       {kMatrix, {DType::kF64, {2, 3}}},
       [](Graph&, Arguments x) { add(x[0], x[1]); },
       "[add] operands have one type; got f32[2, 3], f64[2, 3]"},
      {OpCode::kAdd,
       {kMatrix},
       [](Graph& g, Arguments x) { g.append(OpCode::kAdd, x); },
       "[add] takes two operands; got f32[2, 3]"},
      {OpCode::kMultiply,
       {kPredMatrix, kPredMatrix},
       [](Graph&, Arguments x) { multiply(x[0], x[1]); },
       "[multiply] takes numbers; got pred[2, 3], pred[2, 3]"},
      {OpCode::kAnd,
       {kMatrix, kMatrix},
       [](Graph&, Arguments x) { bitwise_and(x[0], x[1]); },
       "[and] takes booleans or integers; got f32[2, 3], f32[2, 3]"},
      {OpCode::kShiftLeft,
       {kPredMatrix, kPredMatrix},
       [](Graph&, Arguments x) { shift_left(x[0], x[1]); },
       "[shift_left] takes integers; got pred[2, 3], pred[2, 3]"},
      {OpCode::kCompare,
       {kMatrix, kIntMatrix},
       [](Graph&, Arguments x) { compare(x[0], x[1], Comparison::kEQ); },
       "[compare] takes two operands of one type; got f32[2, 3], s32[2, 3]"},
      {OpCode::kSelect,
       {{DType::kPred, {3}}, kMatrix, kMatrix},
       [](Graph&, Arguments x) { select(x[0], x[1], x[2]); },
       "[select] takes a pred and two values of one type, all of one shape or a scalar pred; got pred[3], f32[2, 3], "
       "f32[2, 3]"},
      {OpCode::kSelect,
       {{DType::kPred, {}}, kMatrix, kScalar},
       [](Graph&, Arguments x) { select(x[0], x[1], x[2]); },
       "[select] takes a pred and two values of one type, all of one shape or a scalar pred; got pred[], f32[2, 3], "
       "f32[]"},
      {OpCode::kSelect,
       {kMatrix, kMatrix, kMatrix},
       [](Graph&, Arguments x) { select(x[0], x[1], x[2]); },
       "[select] takes a pred and two values of one type, all of one shape or a scalar pred; got f32[2, 3], f32[2, 3], "
       "f32[2, 3]"},
      {OpCode::kClamp,
       {{DType::kF32, {3}}, kMatrix, kScalar},
       [](Graph&, Arguments x) { clamp(x[0], x[1], x[2]); },
       "[clamp] takes bounds of the operand's type, or scalars of it; got f32[3], f32[2, 3], f32[]"},
      {OpCode::kClamp,
       {kScalar, kMatrix, {DType::kF32, {2, 1}}},
       [](Graph&, Arguments x) { clamp(x[0], x[1], x[2]); },
       "[clamp] takes bounds of the operand's type, or scalars of it; got f32[], f32[2, 3], f32[2, 1]"},
      {OpCode::kClamp,
       {kIndex, kMatrix, kScalar},
       [](Graph&, Arguments x) { clamp(x[0], x[1], x[2]); },
       "[clamp] takes bounds of the operand's type, or scalars of it; got s32[], f32[2, 3], f32[]"},
      {OpCode::kConvert,
       {kMatrix, kMatrix},
       [](Graph& g, Arguments x) {
         g.append(OpCode::kConvert, x, {{"dtype", DType::kF64}});
       },
       "[convert] takes one operand; got f32[2, 3], f32[2, 3]"},
      {OpCode::kBitcastConvert,
       {kMatrix},
       [](Graph&, Arguments x) { bitcast_convert(x[0], DType::kF64); },
       "[bitcast_convert] element types have one size, or the last axis holds the parts of one element, wanted f64; "
       "got "
       "f32[2, 3]"},
      {OpCode::kBitcastConvert,
       {kScalar},
       [](Graph&, Arguments x) { bitcast_convert(x[0], DType::kU64); },
       "[bitcast_convert] element types have one size, or the last axis holds the parts of one element, wanted u64; "
       "got f32[]"},
      {OpCode::kBitcastConvert,
       {kMatrix},
       [](Graph&, Arguments x) { bitcast_convert(x[0], DType::kPred); },
       "[bitcast_convert] element types have one size, wanted pred; got f32[2, 3]"},
      {OpCode::kBitcastConvert,
       {kPredMatrix},
       [](Graph&, Arguments x) { bitcast_convert(x[0], DType::kU8); },
       "[bitcast_convert] element types have one size, wanted u8; got pred[2, 3]"},
  };
}

std::vector<Misuse> source_misuses() {
  return {
      {OpCode::kConstant,
       {},
       [](Graph& g, Arguments) {
         constant(g, {1, 2}, kMatrix);
       },
       "[constant] one value or as many as f32[2, 3] has elements; got no operands"},
      {OpCode::kConstant,
       {},
       [](Graph& g, Arguments) { constant(g, -1, kUnsignedMatrix); },
       "[constant] u32 can hold the values, wanted -1; got no operands"},
      {OpCode::kConstant,
       {},
       [](Graph& g, Arguments) { constant(g, 0.5, kIntMatrix); },
       "[constant] s32 can hold the values, wanted 0.5; got no operands"},
      {OpCode::kConstant,
       {},
       [](Graph& g, Arguments) {
         constant(g, 256, {DType::kU8, {}});
       },
       "[constant] u8 can hold the values, wanted 256; got no operands"},
      {OpCode::kConstant,
       {},
       [](Graph& g, Arguments) { constant(g, NAN, kIndex); },
       "[constant] s32 can hold the values, wanted nan; got no operands"},
      {OpCode::kConstant,
       {},
       [](Graph& g, Arguments) { constant(g, 2, kPredMatrix); },
       "[constant] pred can hold the values, wanted 2; got no operands"},
      {OpCode::kConstant,
       {},
       [](Graph& g, Arguments) {
         constant(g, 1, {DType::kF32, {2, -3}});
       },
       "[constant] sizes are not negative, wanted f32[2, -3]; got no operands"},
      {OpCode::kIota,
       {},
       [](Graph& g, Arguments) { iota(g, 2, kMatrix); },
       "[iota] axis lies inside the shape [2, 3]; got no operands"},
      {OpCode::kIota,
       {},
       [](Graph& g, Arguments) { iota(g, 0, kPredMatrix); },
       "[iota] counts in numbers, wanted pred[2, 3]; got no operands"},
      {OpCode::kReplicaId,
       {kMatrix},
       [](Graph& g, Arguments x) { g.append(OpCode::kReplicaId, x); },
       "[replica_id] takes no operands; got f32[2, 3]"},
      {OpCode::kRngBitGenerator,
       {kMatrix},
       [](Graph&, Arguments x) { rng_bit_generator(x[0], kUnsignedMatrix); },
       "[rng_bit_generator] takes a state of type u64[2]; got f32[2, 3]"},
      {OpCode::kRngBitGenerator,
       {kBits},
       [](Graph&, Arguments x) { rng_bit_generator(x[0], kMatrix); },
       "[rng_bit_generator] makes u32 or u64 bits; got u64[2]"},
  };
}

std::vector<Misuse> shape_misuses() {
  return {
      {OpCode::kBroadcastInDim,
       {kMatrix},
       [](Graph&, Arguments x) {
         broadcast_in_dim(x[0], {2, 3, 4}, {0});
       },
       "[broadcast_in_dim] one result dimension for each axis; got f32[2, 3]"},
      {OpCode::kBroadcastInDim,
       {kMatrix},
       [](Graph&, Arguments x) {
         broadcast_in_dim(x[0], {3, 2}, {1, 0});
       },
       "[broadcast_in_dim] dimensions rise and lie inside the result shape [3, 2]; got f32[2, 3]"},
      {OpCode::kBroadcastInDim,
       {kMatrix},
       [](Graph&, Arguments x) {
         broadcast_in_dim(x[0], {2, 4}, {0, 1});
       },
       "[broadcast_in_dim] each axis is 1 or as long as the one it becomes in [2, 4]; got f32[2, 3]"},
      {OpCode::kConcatenate,
       {kMatrix, kScalar},
       [](Graph&, Arguments x) { concatenate(x, 0); },
       "[concatenate] operands have one rank; got f32[2, 3], f32[]"},
      {OpCode::kConcatenate,
       {kMatrix, {DType::kF32, {2, 4}}},
       [](Graph&, Arguments x) { concatenate(x, 0); },
       "[concatenate] operands differ along the axis only; got f32[2, 3], f32[2, 4]"},
      {OpCode::kConcatenate,
       {kMatrix, kMatrix},
       [](Graph&, Arguments x) { concatenate(x, 2); },
       "[concatenate] the axis exists; got f32[2, 3], f32[2, 3]"},
      {OpCode::kConcatenate,
       {},
       [](Graph&, Arguments x) { concatenate(x, 0); },
       "[concatenate] takes at least one operand; got no operands"},
      {OpCode::kReshape,
       {kMatrix},
       [](Graph&, Arguments x) {
         reshape(x[0], {4, 2});
       },
       "[reshape] the number of elements stays, wanted [4, 2]; got f32[2, 3]"},
      {OpCode::kReshape,
       {kMatrix},
       [](Graph&, Arguments x) {
         reshape(x[0], {-2, -3});
       },
       "[reshape] sizes are not negative, wanted f32[-2, -3]; got f32[2, 3]"},
      {OpCode::kTranspose,
       {kMatrix},
       [](Graph&, Arguments x) {
         transpose(x[0], {0, 0});
       },
       "[transpose] takes each axis once, wanted permutation [0, 0]; got f32[2, 3]"},
      {OpCode::kReverse,
       {kMatrix},
       [](Graph&, Arguments x) { reverse(x[0], {2}); },
       "[reverse] dimensions exist and differ, wanted [2]; got f32[2, 3]"},
      {OpCode::kReverse,
       {kMatrix},
       [](Graph&, Arguments x) {
         reverse(x[0], {1, 1});
       },
       "[reverse] dimensions exist and differ, wanted [1, 1]; got f32[2, 3]"},
      {OpCode::kSlice,
       {kMatrix},
       [](Graph&, Arguments x) { slice(x[0], {0}, {1}); },
       "[slice] start, limit and strides name each axis; got f32[2, 3]"},
      {OpCode::kSlice,
       {kMatrix},
       [](Graph&, Arguments x) {
         slice(x[0], {0, 2}, {2, 4});
       },
       "[slice] 0 <= start <= limit <= size and strides above 0, wanted [0, 2] to [2, 4] by [1, 1]; got f32[2, 3]"},
      {OpCode::kSlice,
       {kMatrix},
       [](Graph&, Arguments x) {
         slice(x[0], {0, 0}, {2, 3}, {1, 0});
       },
       "[slice] 0 <= start <= limit <= size and strides above 0, wanted [0, 0] to [2, 3] by [1, 0]; got f32[2, 3]"},
      {OpCode::kPad,
       {kMatrix, kMatrix},
       [](Graph&, Arguments x) {
         pad(x[0], x[1], {0, 0}, {0, 0});
       },
       "[pad] takes a tensor and a scalar of its element type; got f32[2, 3], f32[2, 3]"},
      {OpCode::kPad,
       {kMatrix, kScalar},
       [](Graph&, Arguments x) { pad(x[0], x[1], {0}, {0}); },
       "[pad] low, high and interior name each axis; got f32[2, 3], f32[]"},
      {OpCode::kPad,
       {kMatrix, kScalar},
       [](Graph&, Arguments x) {
         pad(x[0], x[1], {-2, 0}, {-1, 0});
       },
       "[pad] neither sizes nor interior get below 0, wanted [-2, 0], [-1, 0] and interior [0, 0]; got f32[2, 3], "
       "f32[]"},
      {OpCode::kDynamicSlice,
       {kMatrix, kIndex},
       [](Graph&, Arguments x) {
         dynamic_slice(x[0], x.subspan(1), {1, 1});
       },
       "[dynamic_slice] takes one integer start and one size for each axis; got f32[2, 3], s32[]"},
      {OpCode::kDynamicSlice,
       {kMatrix, kScalar, kScalar},
       [](Graph&, Arguments x) {
         dynamic_slice(x[0], x.subspan(1), {1, 1});
       },
       "[dynamic_slice] takes one integer start and one size for each axis; got f32[2, 3], f32[], f32[]"},
      {OpCode::kDynamicSlice,
       {kMatrix, kIndex, {DType::kS64, {}}},
       [](Graph&, Arguments x) {
         dynamic_slice(x[0], x.subspan(1), {1, 1});
       },
       "[dynamic_slice] takes one integer start and one size for each axis; got f32[2, 3], s32[], s64[]"},
      {OpCode::kDynamicSlice,
       {kMatrix, kIndex, kIndex},
       [](Graph&, Arguments x) {
         dynamic_slice(x[0], x.subspan(1), {1, 4});
       },
       "[dynamic_slice] sizes fit, wanted [1, 4]; got f32[2, 3], s32[], s32[]"},
      {OpCode::kDynamicUpdateSlice,
       {kMatrix, kScalar, kIndex, kIndex},
       [](Graph&, Arguments x) { dynamic_update_slice(x[0], x[1], x.subspan(2)); },
       "[dynamic_update_slice] takes an update of the same rank and one integer start for each axis; got f32[2, 3], "
       "f32[], "
       "s32[], s32[]"},
      {OpCode::kDynamicUpdateSlice,
       {kMatrix, kMatrix, kIndex, {DType::kU32, {}}},
       [](Graph&, Arguments x) { dynamic_update_slice(x[0], x[1], x.subspan(2)); },
       "[dynamic_update_slice] takes an update of the same rank and one integer start for each axis; got f32[2, 3], "
       "f32[2, 3], s32[], u32[]"},
      {OpCode::kDynamicUpdateSlice,
       {kMatrix, {DType::kF32, {1, 4}}, kIndex, kIndex},
       [](Graph&, Arguments x) { dynamic_update_slice(x[0], x[1], x.subspan(2)); },
       "[dynamic_update_slice] the update fits; got f32[2, 3], f32[1, 4], s32[], s32[]"},
  };
}

std::vector<Misuse> contraction_misuses() {
  const TensorType tall{DType::kF32, {4, 5}};
  return {
      {OpCode::kDotGeneral,
       {kMatrix, tall},
       [](Graph&, Arguments x) { matmul(x[0], x[1]); },
       "[dot_general] contracting dimensions [1] and [0] have equal sizes; got f32[2, 3], f32[4, 5]"},
      {OpCode::kDotGeneral,
       {kMatrix, kMatrix},
       [](Graph&, Arguments x) {
         dot_general(x[0], x[1], {.lhs_contracting = {}, .rhs_contracting = {}, .lhs_batch = {0}, .rhs_batch = {1}});
       },
       "[dot_general] batch dimensions [0] and [1] have equal sizes; got f32[2, 3], f32[2, 3]"},
      {OpCode::kDotGeneral,
       {kMatrix, kMatrix},
       [](Graph&, Arguments x) {
         dot_general(x[0], x[1], {.lhs_contracting = {0}, .rhs_contracting = {0}, .lhs_batch = {0}, .rhs_batch = {0}});
       },
       "[dot_general] contracting dimensions [0] and [0] and batch dimensions [0] and [0] name an axis once; got "
       "f32[2, "
       "3], f32[2, 3]"},
      {OpCode::kDotGeneral,
       {kMatrix, kIntMatrix},
       [](Graph&, Arguments x) { matmul(x[0], x[1]); },
       "[dot_general] takes two operands of one element type; got f32[2, 3], s32[2, 3]"},
      {OpCode::kConvolution,
       {kImage, kIntMatrix},
       [](Graph&, Arguments x) { convolution(x[0], x[1], grouped(1)); },
       "[convolution] takes an input and a kernel of one element type; got f32[1, 4, 5, 5], s32[2, 3]"},
      {OpCode::kConvolution,
       {kImage, kMatrix},
       [](Graph&, Arguments x) { convolution(x[0], x[1], grouped(1)); },
       "[convolution] ranks fit the layout bf01,oi01->bf01; got f32[1, 4, 5, 5], f32[2, 3]"},
      {OpCode::kConvolution,
       {kImage, kKernel},
       [](Graph&, Arguments x) {
         convolution(x[0], x[1], {.strides = {1}, .padding = {{0, 0}}});
       },
       "[convolution] strides, padding and dilations name each spatial axis; got f32[1, 4, 5, 5], f32[6, 2, 3, 3]"},
      {OpCode::kConvolution,
       {kImage, kKernel},
       [](Graph&, Arguments x) { convolution(x[0], x[1], grouped(1)); },
       "[convolution] input features = kernel inputs x feature groups; got f32[1, 4, 5, 5], f32[6, 2, 3, 3]"},
      {OpCode::kConvolution,
       {kImage, kKernel},
       [](Graph&, Arguments x) { convolution(x[0], x[1], grouped(0)); },
       "[convolution] groups are above 0, and only one kind of them above 1; got f32[1, 4, 5, 5], f32[6, 2, 3, 3]"},
      {OpCode::kConvolution,
       {kImage, {DType::kF32, {5, 2, 3, 3}}},
       [](Graph&, Arguments x) { convolution(x[0], x[1], grouped(2)); },
       "[convolution] groups divide the kernel outputs and the batch; got f32[1, 4, 5, 5], f32[5, 2, 3, 3]"},
      {OpCode::kConvolution,
       {kImage, kKernel},
       [](Graph&, Arguments x) {
         Convolution options = grouped(2);
         options.strides = {1, 0};
         convolution(x[0], x[1], options);
       },
       "[convolution] strides and dilations are above 0; got f32[1, 4, 5, 5], f32[6, 2, 3, 3]"},
      {OpCode::kConvolution,
       {kImage, {DType::kF32, {6, 2, 6, 3}}},
       [](Graph&, Arguments x) { convolution(x[0], x[1], grouped(2)); },
       "[convolution] the kernel fits into the padded input; got f32[1, 4, 5, 5], f32[6, 2, 6, 3]"},
      {OpCode::kConvolution,
       {kImage, kKernel},
       [](Graph&, Arguments x) { convolution(x[0], x[1], with_layout("bf01")); },
       "[convolution] the layout reads like bf01,oi01->bf01; got bf01"},
      {OpCode::kConvolution,
       {kImage, kKernel},
       [](Graph&, Arguments x) { convolution(x[0], x[1], with_layout("bf01,oi012->bf01")); },
       "[convolution] the layout reads like bf01,oi01->bf01; got bf01,oi012->bf01"},
      {OpCode::kConvolution,
       {kImage, kKernel},
       [](Graph&, Arguments x) { convolution(x[0], x[1], with_layout("bb01,oi01->bf01")); },
       "[convolution] the layout reads like bf01,oi01->bf01; got bb01,oi01->bf01"},
  };
}

std::vector<Misuse> reduction_misuses() {
  return {
      {OpCode::kReduce,
       {kMatrix},
       [](Graph&, Arguments x) {
         reduce_sum(x[0], {1, 0});
       },
       "[reduce] dimensions rise and exist, wanted [1, 0]; got f32[2, 3]"},
      {OpCode::kReduce,
       {kMatrix},
       [](Graph&, Arguments x) { reduce(x[0], Reducer::kAnd, {0}); },
       "[reduce] reduces booleans or integers with and; got f32[2, 3]"},
      {OpCode::kReduce,
       {kPredMatrix},
       [](Graph&, Arguments x) { reduce_sum(x[0], {0}); },
       "[reduce] reduces numbers with add; got pred[2, 3]"},
      {OpCode::kReduceWindow,
       {kMatrix},
       [](Graph&, Arguments x) {
         reduce_window(x[0], Reducer::kAdd, {{2}, {1}, {{0, 0}}});
       },
       "[reduce_window] window size, strides and padding name each axis; got f32[2, 3]"},
      {OpCode::kReduceWindow,
       {kMatrix},
       [](Graph&, Arguments x) {
         reduce_window(x[0], Reducer::kAdd, {{3, 1}, {1, 1}, {{0, 0}, {0, 0}}});
       },
       "[reduce_window] the window fits into the padded operand; got f32[2, 3]"},
      {OpCode::kSelectAndScatter,
       {kMatrix, kMatrix},
       [](Graph&, Arguments x) {
         select_and_scatter(x[0], x[1], {{2, 1}, {1, 1}, {{0, 0}, {0, 0}}});
       },
       "[select_and_scatter] takes an operand and a source shaped like its windows; got f32[2, 3], f32[2, 3]"},
      {OpCode::kAllReduce,
       {kPredMatrix},
       [](Graph&, Arguments x) { all_reduce(x[0], Reducer::kAdd, 2); },
       "[all_reduce] reduces numbers with add; got pred[2, 3]"},
      {OpCode::kAllGather,
       {kMatrix},
       [](Graph&, Arguments x) { all_gather(x[0], 2, 2); },
       "[all_gather] the axis exists; got f32[2, 3]"},
      {OpCode::kAllGather,
       {kMatrix},
       [](Graph&, Arguments x) { all_gather(x[0], 0, 0); },
       "[all_gather] num_replicas is above 0; got f32[2, 3]"},
      {OpCode::kReduceScatter,
       {kMatrix},
       [](Graph&, Arguments x) { reduce_scatter(x[0], Reducer::kAdd, 1, 2); },
       "[reduce_scatter] the replicas divide the axis; got f32[2, 3]"},
  };
}

std::vector<Misuse> structure_misuses() {
  const auto same = [](Arguments carried) { return std::vector<Value>(carried.begin(), carried.end()); };
  const auto below = [](Arguments carried) -> std::vector<Value> {
    return {compare(carried[0], constant_like(carried[0], 1), Comparison::kLT)};
  };
  return {
      {OpCode::kWhile,
       {},
       [=](Graph&, Arguments x) { while_loop(x, below, same); },
       "[while] carries at least one value; got no operands"},
      {OpCode::kWhile,
       {kScalar},
       [=](Graph&, Arguments x) { while_loop(x, same, same); },
       "[while] the condition returns one pred; got f32[]"},
      {OpCode::kWhile,
       {kScalar},
       [=](Graph&, Arguments x) { while_loop(x, below, below); },
       "[while] condition and body take, and the body returns, the types of the carried values; got f32[]"},
      {OpCode::kWhile,
       {kScalar},
       [](Graph& g, Arguments x) { g.append(OpCode::kWhile, x); },
       "[while] takes a condition and a body; got f32[]"},
      {OpCode::kCustomCall,
       {kScalar},
       [](Graph& g, Arguments x) {
         const TensorType type{DType::kF32, {-1}};
         custom_call(g, "kernel", x, std::span(&type, 1), "", 2);
       },
       "[custom_call] sizes are not negative, wanted f32[-1]; got f32[]"},
  };
}

std::vector<Misuse> all_misuses() {
  std::vector<Misuse> all;
  for (const auto& family :
       {elementwise_misuses(), source_misuses(), shape_misuses(), contraction_misuses(), reduction_misuses(),
        structure_misuses(), indexing_misuses(), exchange_misuses(), branch_misuses()})
    all.insert(all.end(), family.begin(), family.end());
  return all;
}

TEST(ShapeRules, RefuseMisuseWithTheRuleAndTheTypes) {
  for (const Misuse& misuse : all_misuses()) {
    Graph graph;
    std::vector<Value> operands;
    for (const TensorType& type : misuse.operands) operands.push_back(graph.parameter(type, "x"));
    try {
      misuse.build(graph, operands);
      ADD_FAILURE() << "was accepted, expected: " << misuse.message;
    } catch (const GraphError& error) {
      EXPECT_EQ(error.what(), misuse.message);
    }
  }
}

TEST(ShapeRules, OfEveryOpAreShownMisused) {
  std::set<OpCode> shown;
  for (const Misuse& misuse : all_misuses()) shown.insert(misuse.code);
  for (int i = 0; i < kNumOpCodes; ++i) {
    const auto code = static_cast<OpCode>(i);
    // Families of one rule are shown by some; a composite brings its own rule; a barrier takes anything.
    if (is_unary(code) || is_binary(code) || code == OpCode::kComposite || code == OpCode::kOptimizationBarrier)
      continue;
    EXPECT_TRUE(shown.contains(code)) << name_of(code);
  }
}

// An op without operands, as a reader or a pass might make it, is refused and not read beyond its operands.
TEST(ShapeRules, RefuseMissingOperands) {
  for (int i = 0; i < kNumOpCodes; ++i) {
    const auto code = static_cast<OpCode>(i);
    if (code == OpCode::kConstant || code == OpCode::kIota || code == OpCode::kPartitionId ||
        code == OpCode::kReplicaId || code == OpCode::kComposite || code == OpCode::kCustomCall ||
        code == OpCode::kOptimizationBarrier)
      continue;
    Graph graph;
    EXPECT_THROW(graph.append(code, {}), GraphError) << name_of(code);
  }
}

TEST(ShapeRules, GiveTheResultTypes) {
  Graph g;
  const Value x = g.parameter({DType::kF32, {2, 3, 4}}, "x"), y = g.parameter({DType::kBF16, {5, 2}}, "y");
  const Value image = g.parameter({DType::kF32, {2, 6, 9, 8}}, "image"), kernel = g.parameter(kKernel, "kernel");
  EXPECT_EQ(to_string(transpose(x, {2, 0, 1}).type()), "f32[4, 2, 3]");
  EXPECT_EQ(to_string(slice(x, {0, 1, 0}, {2, 3, 4}, {1, 1, 3}).type()), "f32[2, 2, 2]");
  EXPECT_EQ(to_string(reduce_sum(x, {0, 2}).type()), "f32[3]");
  EXPECT_EQ(to_string(matmul_transposed(y, y).type()), "bf16[5, 5]");
  EXPECT_EQ(to_string(dot_general(y, y, {{1}, {1}}, DType::kF32).type()), "f32[5, 5]");
  EXPECT_EQ(to_string(compare(x, x, Comparison::kEQ).type()), "pred[2, 3, 4]");
  EXPECT_EQ(to_string(is_finite(x).type()), "pred[2, 3, 4]");
  const Convolution options{
      .strides = {2, 1}, .padding = {{1, 0}, {0, 2}}, .rhs_dilation = {1, 2}, .feature_groups = 3};
  EXPECT_EQ(to_string(convolution(image, kernel, options).type()), "f32[2, 6, 4, 6]");
  const Value zero = constant(g, 0, kScalar);
  EXPECT_EQ(to_string(pad(x, zero, {1, 0, -1}, {0, 0, -1}, {0, 2, 0}).type()), "f32[3, 7, 2]");
}

}  // namespace
}  // namespace xladder::graph

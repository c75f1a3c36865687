// The ops of a graph: those of StableHLO that static-shape models need, and `composite`, which stands for several.
#pragma once

#include <cstdint>
#include <string_view>

namespace xladder::graph {

enum class OpCode : uint8_t {
  // Elementwise, one operand.
  kAbs,
  kCeil,
  kCosine,
  kErf,
  kExponential,
  kExponentialMinusOne,
  kFloor,
  kIsFinite,
  kLog,
  kLogistic,
  kLogPlusOne,
  kNegate,
  kNot,
  kRoundNearestEven,
  kRsqrt,
  kSign,
  kSine,
  kSqrt,
  kTanh,
  // Elementwise, two operands.
  kAdd,
  kAnd,
  kDivide,
  kMaximum,
  kMinimum,
  kMultiply,
  kOr,
  kPower,
  kRemainder,
  kShiftLeft,
  kShiftRightLogical,
  kSubtract,
  kXor,
  // Elementwise, other.
  kBitcastConvert,
  kClamp,
  kCompare,
  kConvert,
  kSelect,
  // Sources.
  kConstant,
  kIota,
  kReplicaId,
  kRngBitGenerator,
  // Shape and data movement.
  kBroadcastInDim,
  kConcatenate,
  kDynamicSlice,
  kDynamicUpdateSlice,
  kPad,
  kReshape,
  kReverse,
  kSlice,
  kTranspose,
  // Contractions and reductions.
  kConvolution,
  kDotGeneral,
  kReduce,
  kReduceWindow,
  kSelectAndScatter,
  // Between replicas.
  kAllGather,
  kAllReduce,
  kReduceScatter,
  // Structure.
  kComposite,
  kCustomCall,
  kOptimizationBarrier,
  kWhile,
};

inline constexpr int kNumOpCodes = static_cast<int>(OpCode::kWhile) + 1;

std::string_view name_of(OpCode code);  // "add", "dot_general", ...

bool is_unary(OpCode code);   // elementwise with one operand and a result of the same type (is_finite: pred)
bool is_binary(OpCode code);  // elementwise with two operands and a result of the same type

}  // namespace xladder::graph

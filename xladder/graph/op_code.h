// The ops of a graph: those of StableHLO (and a few of CHLO) that static-shape models need, and `composite`, which
// stands for several. What each one is stands in its row, an OpDef in its family file (graph/op_def.h, graph/ops/).
#pragma once

#include <cstdint>
#include <string_view>

namespace xladder::graph {

enum class OpCode : uint8_t {
  // graph/ops/elementwise.cpp
  kAbs,
  kCbrt,
  kCeil,
  kCosine,
  kCountLeadingZeros,
  kErf,
  kErfc,
  kErfInv,
  kExponential,
  kExponentialMinusOne,
  kFloor,
  kIsFinite,
  kLog,
  kLogistic,
  kLogPlusOne,
  kNegate,
  kNot,
  kPopcnt,
  kRoundNearestAfz,
  kRoundNearestEven,
  kRsqrt,
  kSign,
  kSine,
  kSqrt,
  kTan,
  kTanh,
  kAdd,
  kAnd,
  kAtan2,
  kDivide,
  kMaximum,
  kMinimum,
  kMultiply,
  kOr,
  kPower,
  kRemainder,
  kShiftLeft,
  kShiftRightArithmetic,
  kShiftRightLogical,
  kSubtract,
  kXor,
  kClamp,
  kCompare,
  kSelect,
  // graph/ops/conversion.cpp
  kBitcastConvert,
  kConvert,
  kReducePrecision,
  // graph/ops/source.cpp
  kConstant,
  kIota,
  kPartitionId,
  kReplicaId,
  kRngBitGenerator,
  // graph/ops/movement.cpp
  kBroadcastInDim,
  kConcatenate,
  kDynamicSlice,
  kDynamicUpdateSlice,
  kPad,
  kReshape,
  kReverse,
  kSlice,
  kTranspose,
  // graph/ops/indexing.cpp
  kGather,
  kScatter,
  // graph/ops/order.cpp
  kSort,
  kTopK,
  // graph/ops/contraction.cpp, graph/ops/convolution.cpp
  kDotGeneral,
  kConvolution,
  // graph/ops/reduction.cpp
  kReduce,
  kReduceWindow,
  kSelectAndScatter,
  // graph/ops/normalization.cpp
  kBatchNormGrad,
  kBatchNormInference,
  kBatchNormTraining,
  // graph/ops/collective.cpp
  kAllGather,
  kAllReduce,
  kAllToAll,
  kCollectivePermute,
  kReduceScatter,
  // graph/ops/structure.cpp
  kCase,
  kComposite,
  kCustomCall,
  kIf,
  kOptimizationBarrier,
  kWhile,
};

inline constexpr int kNumOpCodes = static_cast<int>(OpCode::kWhile) + 1;

std::string_view name_of(OpCode code);  // "add", "dot_general", ...

bool is_unary(OpCode code);        // elementwise with one operand and a result of the same type (is_finite: pred)
bool is_binary(OpCode code);       // elementwise with two operands and a result of the same type
bool is_elementwise(OpCode code);  // these and others, such as select

}  // namespace xladder::graph

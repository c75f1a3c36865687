// The ops as free functions that append to the graph of their operands. Semantics are StableHLO's
// (openxla/stablehlo, docs/spec.md); shapes are static; every dimension list counts from 0, outermost first.
// A breach of an op's rule throws GraphError with the text `[op] rule; got shapes`.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "xladder/graph/graph.h"

namespace xladder::graph {

// ---- Elementwise: operands and result have one type -------------------------------------------------------------
Value abs(Value x);
Value ceil(Value x);
Value cosine(Value x);
Value erf(Value x);  // printed as chlo.erf
Value exponential(Value x);
Value exponential_minus_one(Value x);
Value floor(Value x);
Value is_finite(Value x);  // pred
Value log(Value x);
Value logistic(Value x);  // 1 / (1 + e^-x)
Value log_plus_one(Value x);
Value negate(Value x);
Value logical_not(Value x);
Value round_nearest_even(Value x);
Value rsqrt(Value x);
Value sign(Value x);
Value sine(Value x);
Value sqrt(Value x);
Value tanh(Value x);

Value add(Value a, Value b);
Value bitwise_and(Value a, Value b);
Value bitwise_or(Value a, Value b);
Value bitwise_xor(Value a, Value b);
Value divide(Value a, Value b);
Value maximum(Value a, Value b);
Value minimum(Value a, Value b);
Value multiply(Value a, Value b);
Value power(Value a, Value b);
Value remainder(Value a, Value b);  // sign of the dividend
Value shift_left(Value a, Value b);
Value shift_right_logical(Value a, Value b);
Value subtract(Value a, Value b);

inline Value operator+(Value a, Value b) { return add(a, b); }
inline Value operator-(Value a, Value b) { return subtract(a, b); }
inline Value operator*(Value a, Value b) { return multiply(a, b); }
inline Value operator/(Value a, Value b) { return divide(a, b); }
inline Value operator-(Value a) { return negate(a); }
Value operator+(Value a, double b);  // b becomes a splat constant of a's type
Value operator-(Value a, double b);
Value operator*(Value a, double b);
Value operator/(Value a, double b);

enum class Comparison { kEQ, kNE, kGE, kGT, kLE, kLT };
Value compare(Value a, Value b, Comparison comparison);        // pred
Value select(Value condition, Value on_true, Value on_false);  // condition: pred of the same shape
Value clamp(Value low, Value x, Value high);                   // low and high: x's type
Value convert(Value x, DType dtype);                           // x itself where nothing changes
Value bitcast_convert(Value x, DType dtype);                   // element types of one size

// ---- Sources ------------------------------------------------------------------------------------------------------
Value constant(Graph& graph, double value, TensorType type);                // splat
Value constant(Graph& graph, std::vector<double> values, TensorType type);  // every element, row-major; keep it small
Value constant_like(Value x, double value);                                 // splat of x's type
Value iota(Graph& graph, int64_t axis, TensorType type);                    // counts along `axis`
Value replica_id(Graph& graph);                                             // u32 scalar
// Random bits of a u32 or u64 `type` by Threefry from `state` (u64[2]: key, counter). Returns {next state, bits}.
std::pair<Value, Value> rng_bit_generator(Value state, TensorType type);

// ---- Shape and data movement -------------------------------------------------------------------------------------
// Axis i of x becomes axis `dimensions[i]` of the result; axes of size 1 are stretched.
Value broadcast_in_dim(Value x, Shape shape, std::vector<int64_t> dimensions);
Value broadcast(Value scalar, Shape shape);
Value concatenate(std::span<const Value> parts, int64_t axis);
Value reshape(Value x, Shape shape);  // x itself where nothing changes
Value transpose(Value x, std::vector<int64_t> permutation);
Value reverse(Value x, std::vector<int64_t> dimensions);
Value slice(Value x, std::vector<int64_t> start, std::vector<int64_t> limit, std::vector<int64_t> strides = {});
Value slice_axis(Value x, int64_t axis, int64_t start, int64_t limit);  // everything along the other axes
// `interior` elements go between neighbours; low and high may be negative (they crop).
Value pad(Value x, Value padding_value, std::vector<int64_t> low, std::vector<int64_t> high,
          std::vector<int64_t> interior = {});
Value dynamic_slice(Value x, std::span<const Value> start, Shape sizes);  // start: s32 scalars, one an axis
Value dynamic_update_slice(Value x, Value update, std::span<const Value> start);

// ---- Contractions and reductions ---------------------------------------------------------------------------------
struct DotDimensions {
  std::vector<int64_t> lhs_contracting, rhs_contracting, lhs_batch = {}, rhs_batch = {};
};
// Result axes: batch, then the free axes of lhs, then those of rhs. `result` lets bf16 operands give an f32 result.
Value dot_general(Value lhs, Value rhs, const DotDimensions& dimensions, std::optional<DType> result = std::nullopt);
Value matmul(Value lhs, Value rhs);             // [m, k] x [k, n]
Value matmul_transposed(Value lhs, Value rhs);  // [m, k] x [n, k]: a linear layer with weight [out, in]

struct Convolution {
  std::vector<int64_t> strides;                               // one a spatial axis
  std::vector<std::pair<int64_t, int64_t>> padding;           // low, high; negative crops (emitted as a pad before)
  std::vector<int64_t> lhs_dilation = {}, rhs_dilation = {};  // default 1
  bool reversed = false;                                      // kernel flipped along every spatial axis
  int64_t feature_groups = 1, batch_groups = 1;
  // Where batch (b), feature (f), kernel output (o) and input (i) and the spatial axes lie in each shape.
  std::string layout = "bf01,oi01->bf01";
  std::optional<DType> result = std::nullopt;  // lets bf16 operands give an f32 result
};
Value convolution(Value x, Value kernel, const Convolution& options);

enum class Reducer { kAdd, kMaximum, kMinimum, kAnd, kOr };
Value reduce(Value x, Reducer reducer, std::vector<int64_t> dimensions);
inline Value reduce_sum(Value x, std::vector<int64_t> dimensions) {
  return reduce(x, Reducer::kAdd, std::move(dimensions));
}
struct Window {
  std::vector<int64_t> size, strides;                // one an axis of the operand
  std::vector<std::pair<int64_t, int64_t>> padding;  // low, high
};
Value reduce_window(Value x, Reducer reducer, const Window& window);
// The transpose of a max reduce_window: each element of `source` goes to where its window of x has the largest value.
Value select_and_scatter(Value x, Value source, const Window& window);

// ---- Between replicas ----------------------------------------------------------------------------------------------
Value all_reduce(Value x, Reducer reducer, int64_t num_replicas);
Value all_gather(Value x, int64_t axis, int64_t num_replicas);
Value reduce_scatter(Value x, Reducer reducer, int64_t axis, int64_t num_replicas);

// ---- Structure ---------------------------------------------------------------------------------------------------
using RegionBuilder = std::function<std::vector<Value>(std::span<const Value>)>;
std::vector<Value> while_loop(std::span<const Value> initial, const RegionBuilder& condition,
                              const RegionBuilder& body);
std::vector<Value> optimization_barrier(std::span<const Value> values);
// A kernel that the plugin knows under `target`. `backend_config` is passed on verbatim: text, or for api_version 4
// (typed FFI) a dictionary in MLIR's form such as {axis = 1 : i64}.
std::vector<Value> custom_call(Graph& graph, std::string target, std::span<const Value> operands,
                               std::span<const TensorType> results, std::string backend_config, int64_t api_version);

}  // namespace xladder::graph

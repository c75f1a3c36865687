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
#include "xladder/graph/matmul_precision.h"
#include "xladder/graph/reducer.h"
#include "xladder/graph/region.h"

namespace xladder::graph {

// ---- Elementwise: operands and result have one type -------------------------------------------------------------
Value abs(Value x);
Value cbrt(Value x);
Value ceil(Value x);
Value cosine(Value x);
Value count_leading_zeros(Value x);
Value erf(Value x);      // printed as chlo.erf
Value erfc(Value x);     // 1 - erf(x), printed as chlo.erfc
Value erf_inv(Value x);  // printed as chlo.erf_inv
Value exponential(Value x);
Value exponential_minus_one(Value x);
Value floor(Value x);
Value is_finite(Value x);  // pred
Value log(Value x);
Value logistic(Value x);  // 1 / (1 + e^-x)
Value log_plus_one(Value x);
Value negate(Value x);
Value logical_not(Value x);
Value population_count(Value x);
Value round_nearest_afz(Value x);  // ties away from zero
Value round_nearest_even(Value x);
Value rsqrt(Value x);
Value sign(Value x);
Value sine(Value x);
Value sqrt(Value x);
Value tan(Value x);
Value tanh(Value x);

Value add(Value a, Value b);
Value atan2(Value y, Value x);
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
Value shift_right_arithmetic(Value a, Value b);
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
// Gives pred. In the total order of floating-point numbers -0 comes before 0 and a NaN before or after all others.
Value compare(Value a, Value b, Comparison comparison, bool in_total_order = false);
Value select(Value condition, Value on_true, Value on_false);  // condition: pred of the same shape or a scalar
Value clamp(Value low, Value x, Value high);                   // low and high: x's type, or scalars of it
Value convert(Value x, DType dtype);                           // x itself where nothing changes
// Of another size: the parts of an element along a further, last axis.
Value bitcast_convert(Value x, DType dtype);
// Rounded to so many bits, in x's type.
Value reduce_precision(Value x, int64_t exponent_bits, int64_t mantissa_bits);

// ---- Sources ------------------------------------------------------------------------------------------------------
Value constant(Graph& graph, Literal value);
Value constant(Graph& graph, double value, TensorType type);                       // splat
Value constant(Graph& graph, const std::vector<double>& values, TensorType type);  // row-major; keep it small
Value constant_like(Value x, double value);                                        // splat of x's type
const Literal* constant_value(Value x);                                            // null if x is no constant
Value iota(Graph& graph, int64_t axis, TensorType type);                           // counts along `axis`
Value replica_id(Graph& graph);                                                    // u32 scalar
Value partition_id(Graph& graph);                                                  // u32 scalar
// Random bits of a u32 or u64 `type` from `state` (u64[2]: for Threefry key and counter). Returns {next state, bits}.
// Algorithms are StableHLO's: THREE_FRY, PHILOX, or DEFAULT, which is the device's choice.
std::pair<Value, Value> rng_bit_generator(Value state, TensorType type, const std::string& algorithm = "THREE_FRY");

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
Value dynamic_slice(Value x, std::span<const Value> start, Shape sizes);  // start: integer scalars, one an axis
Value dynamic_update_slice(Value x, Value update, std::span<const Value> start);

// ---- Places that are computed --------------------------------------------------------------------------------------
// As StableHLO's gather and scatter have them: each vector along `index_vector_dim` of the indices is the start of a
// slice (window); its parts belong to the axes of the map.
struct GatherDimensions {
  std::vector<int64_t> offset_dims;           // of the result: the axes of a slice
  std::vector<int64_t> collapsed_slice_dims;  // of the operand: axes with slices of 1, which the result leaves out
  std::vector<int64_t> start_index_map;
  int64_t index_vector_dim = 0;  // the rank of the indices: they are scalars
  std::vector<int64_t> operand_batching_dims = {}, start_indices_batching_dims = {};
};
GatherDimensions gather_dimensions(const Attributes& attributes);
// Starts are moved until the slice fits.
Value gather(Value x, Value indices, const GatherDimensions& dimensions, Shape slice_sizes,
             bool indices_are_sorted = false);

struct ScatterDimensions {
  std::vector<int64_t> update_window_dims;    // of the updates: the axes of a window
  std::vector<int64_t> inserted_window_dims;  // of the operand: axes with windows of 1, which the updates leave out
  std::vector<int64_t> scatter_dims_to_operand_dims;
  int64_t index_vector_dim = 0;
  std::vector<int64_t> input_batching_dims = {}, scatter_indices_batching_dims = {};
};
ScatterDimensions scatter_dimensions(const Attributes& attributes);
struct ScatterIndices {
  bool are_sorted = false;
  bool are_unique = false;  // no element gets two updates
};
// Updates whose window does not fit are dropped.
Value scatter(Value x, Value indices, Value updates, Reducer reducer, const ScatterDimensions& dimensions,
              const ScatterIndices& known = {});
std::vector<Value> scatter(std::span<const Value> tensors, Value indices, std::span<const Value> updates,
                           const RegionBuilder& combine, const ScatterDimensions& dimensions,
                           const ScatterIndices& known = {});

// ---- Order ---------------------------------------------------------------------------------------------------------
// Sorts the operands alike along `axis`; `comes_before` gets two elements of each, side by side, and returns a pred.
std::vector<Value> sort(std::span<const Value> operands, int64_t axis, const RegionBuilder& comes_before,
                        bool is_stable = true);
// The k largest along the last axis and their places (s32); printed as chlo.top_k.
std::pair<Value, Value> top_k(Value x, int64_t k);

// ---- Contractions and reductions ---------------------------------------------------------------------------------
struct DotDimensions {
  std::vector<int64_t> lhs_contracting, rhs_contracting, lhs_batch = {}, rhs_batch = {};
};
// Result axes: batch, then the free axes of lhs, then those of rhs. `result` lets bf16 operands give an f32 result.
Value dot_general(Value lhs, Value rhs, const DotDimensions& dimensions, std::optional<DType> result = std::nullopt,
                  std::optional<MatmulPrecision> precision = std::nullopt);
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
  std::optional<MatmulPrecision> precision = std::nullopt;
};
Value convolution(Value x, Value kernel, const Convolution& options);

Value reduce(Value x, Reducer reducer, std::vector<int64_t> dimensions);
inline Value reduce_sum(Value x, std::vector<int64_t> dimensions) {
  return reduce(x, Reducer::kAdd, std::move(dimensions));
}
// Reduces several tensors at once, or by a reducer of another form. `combine` gets an element of each, then another of
// each.
std::vector<Value> reduce(std::span<const Value> tensors, std::span<const Value> initial, const RegionBuilder& combine,
                          std::vector<int64_t> dimensions);

struct Window {
  std::vector<int64_t> size, strides;                               // one an axis of the operand
  std::vector<std::pair<int64_t, int64_t>> padding;                 // low, high
  std::vector<int64_t> base_dilations = {}, window_dilations = {};  // default 1
};
Window window_of(const Attributes& attributes);  // with every dilation
Value reduce_window(Value x, Reducer reducer, const Window& window);
std::vector<Value> reduce_window(std::span<const Value> tensors, std::span<const Value> initial,
                                 const RegionBuilder& combine, const Window& window);
// The transpose of a max reduce_window: each element of `source` goes to where its window of x has the largest value.
Value select_and_scatter(Value x, Value source, const Window& window);
// To where the window has the element that `select` prefers to all others; `scatter` adds it to what is there.
Value select_and_scatter(Value x, Value source, Value initial, const RegionBuilder& select,
                         const RegionBuilder& scatter, const Window& window);

// ---- Normalization -------------------------------------------------------------------------------------------------
struct BatchNorm {
  double epsilon = 1e-5;     // is rounded to f32
  int64_t feature_axis = 1;  // the others are averaged over
};
// (x - mean) / sqrt(variance + epsilon) * scale + offset. Returns {that, mean, variance}.
std::vector<Value> batch_norm_training(Value x, Value scale, Value offset, const BatchNorm& options);
Value batch_norm_inference(Value x, Value scale, Value offset, Value mean, Value variance, const BatchNorm& options);
// Returns the cotangents of {x, scale, offset} from that of batch_norm_training's first result.
std::vector<Value> batch_norm_grad(Value x, Value scale, Value mean, Value variance, Value cotangent,
                                   const BatchNorm& options);

// ---- Between replicas ----------------------------------------------------------------------------------------------
// Who exchanges with whom: replicas 0 ... size - 1, or groups of that size, listed one after the other.
struct ReplicaGroups {
  ReplicaGroups(int64_t num_replicas) : size(num_replicas) {}  // NOLINT: a number of replicas is the usual case
  int64_t size;
  std::vector<int64_t> ids;
  std::optional<int64_t> channel;
  bool use_global_device_ids = false;
};
Value all_reduce(Value x, Reducer reducer, const ReplicaGroups& groups);
Value all_reduce(Value x, const RegionBuilder& combine, const ReplicaGroups& groups);
Value all_gather(Value x, int64_t axis, const ReplicaGroups& groups);
Value reduce_scatter(Value x, Reducer reducer, int64_t axis, const ReplicaGroups& groups);
// Part i along `split_axis` goes to replica i; what comes from all is joined along `concat_axis`.
Value all_to_all(Value x, int64_t split_axis, int64_t concat_axis, const ReplicaGroups& groups);
// {source, target}; who is no target gets zeros.
Value collective_permute(Value x, std::span<const std::pair<int64_t, int64_t>> source_target_pairs);

// ---- Structure ---------------------------------------------------------------------------------------------------
std::vector<Value> while_loop(std::span<const Value> initial, const RegionBuilder& condition,
                              const RegionBuilder& body);
// Branches take what they need from outside and return values of the same types.
using BranchBuilder = std::function<std::vector<Value>()>;
std::vector<Value> if_else(Value condition, const BranchBuilder& on_true, const BranchBuilder& on_false);
// The branch of the number `index` (s32 scalar); the last one for any that has none.
std::vector<Value> switch_case(Value index, std::span<const BranchBuilder> branches);
std::vector<Value> optimization_barrier(std::span<const Value> values);
// A kernel that the plugin knows under `target`. `backend_config` is passed on verbatim: text, or for api_version 4
// (typed FFI) a dictionary in MLIR's form such as {axis = 1 : i64}. `result_layouts`: for each result its axes from the
// one that changes fastest in memory to the slowest; where they are given, operands are row-major.
std::vector<Value> custom_call(Graph& graph, std::string target, std::span<const Value> operands,
                               std::span<const TensorType> results, std::string backend_config, int64_t api_version,
                               std::span<const std::vector<int64_t>> result_layouts = {});
// From the last axis to the first.
std::vector<int64_t> row_major(int64_t rank);

}  // namespace xladder::graph

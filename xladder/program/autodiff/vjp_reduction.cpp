// Derivatives of reductions and of batch normalization.
#include <algorithm>
#include <numeric>

#include "xladder/program/autodiff/recomputed_reduction.h"
#include "xladder/program/autodiff/vjp_rules.h"

namespace xladder::autodiff {
namespace {

using graph::Comparison;
using graph::OpCode;
using graph::Reducer;
using graph::Value;
using graph::Window;
using Context = const VjpContext&;
using Cotangents = std::vector<Value>;
using Axes = std::vector<int64_t>;

Axes all_axes_but(int64_t rank, const Axes& left_out) {
  Axes axes;
  for (int64_t axis = 0; axis < rank; ++axis)
    if (std::find(left_out.begin(), left_out.end(), axis) == left_out.end()) axes.push_back(axis);
  return axes;
}

// ---- reduce -------------------------------------------------------------------------------------------------------

// Puts the axes that a reduction removed back by repetition.
Value expand(Value reduced, Value like, const Axes& reduced_axes) {
  return broadcast_in_dim(reduced, like.shape(), all_axes_but(like.rank(), reduced_axes));
}

// The product of all other elements: where one is zero, only its own is not.
Value product_of_others(Value x, Value product, const Axes& dimensions) {
  const Value zero = constant_like(x, 0), one = constant_like(x, 1);
  const Value is_zero = compare(x, zero, Comparison::kEQ);
  const Value zeros = reduce_sum(select(is_zero, one, zero), dimensions);
  const Value of_rest = expand(reduce(select(is_zero, one, x), Reducer::kMultiply, dimensions), x, dimensions);
  const Value single = compare(expand(zeros, x, dimensions), one, Comparison::kEQ);
  return select(is_zero, select(single, of_rest, zero), expand(product, x, dimensions) / select(is_zero, one, x));
}

Cotangents vjp_reduce(Context c) {
  const auto reducer = simple_reducer(c.op);
  if (!reducer) return vjp_recomputed_reduce(c);
  const Value x = c.operand(0);
  const Axes& dimensions = c.op.attributes.integers("dimensions");
  if (*reducer == Reducer::kAdd) return {expand(c.cotangent(), x, dimensions)};
  if (*reducer == Reducer::kMultiply)
    return {expand(c.cotangent(), x, dimensions) * product_of_others(x, c.result(), dimensions)};
  if (*reducer != Reducer::kMaximum && *reducer != Reducer::kMinimum) return {Value()};
  // The extreme elements share the cotangent equally.
  const Value hit = convert(compare(x, expand(c.result(), x, dimensions), Comparison::kEQ), x.dtype());
  const Value share = c.cotangent() / reduce_sum(hit, dimensions);
  return {expand(share, x, dimensions) * hit};
}

// ---- reduce_window ------------------------------------------------------------------------------------------------

int64_t dilated(int64_t size, int64_t dilation) { return size == 0 ? 0 : (size - 1) * dilation + 1; }

// Every element of a window takes its cotangent: dilate by the strides, then sum over windows of stride 1 (or of the
// distance between elements of a dilated operand).
Value window_sum_vjp(Value x, Value g, const Window& window) {
  Axes low, high, interior;
  for (size_t i = 0; i < window.size.size(); ++i) {
    const auto axis = static_cast<int64_t>(i);
    const int64_t size = dilated(window.size[i], window.window_dilations[i]);
    const int64_t spread = dilated(g.dim(axis), window.strides[i]);
    low.push_back(size - 1 - window.padding[i].first);
    high.push_back(dilated(x.dim(axis), window.base_dilations[i]) + size - 1 - spread - low.back());
    interior.push_back(window.strides[i] - 1);
  }
  const Value zero = constant(g.graph(), 0, {g.dtype(), {}});
  const Window unit{.size = window.size,
                    .strides = window.base_dilations,
                    .padding = std::vector<std::pair<int64_t, int64_t>>(window.size.size(), {0, 0}),
                    .window_dilations = window.window_dilations};
  return reduce_window(pad(g, zero, low, high, interior), Reducer::kAdd, unit);
}

Value scatter_to_largest(Value x, Value source, Window window);

// Where windows reach into padding, XLA's CPU compiler takes another one of equal elements than the first: the operand
// is padded beforehand.
Value scatter_to_largest_of_padded(Value x, Value source, Window window) {
  Axes low, high, limit;
  for (size_t i = 0; i < window.size.size(); ++i) {
    low.push_back(window.padding[i].first);
    high.push_back(window.padding[i].second);
    limit.push_back(low.back() + x.shape()[i]);
    window.padding[i] = {0, 0};
  }
  const Value least = constant(x.graph(), identity_of(Reducer::kMaximum, x.dtype()));
  return slice(scatter_to_largest(pad(x, least, low, high), source, window), low, limit);
}

// TPU compilers scatter where at least two axes have windows of 1 only: further axes of size 1 make it so.
Value scatter_to_largest(Value x, Value source, Window window) {
  const auto reaches_beyond = [](const std::pair<int64_t, int64_t>& padding) {
    return padding.first > 0 || padding.second > 0;
  };
  const auto crops = [](const std::pair<int64_t, int64_t>& padding) { return padding.first < 0 || padding.second < 0; };
  if (std::ranges::any_of(window.padding, reaches_beyond) && std::ranges::none_of(window.padding, crops))
    return scatter_to_largest_of_padded(x, source, std::move(window));
  int64_t inactive = 0;
  for (size_t i = 0; i < window.size.size(); ++i)
    if (window.size[i] == 1 && window.strides[i] == 1 && window.padding[i] == std::pair<int64_t, int64_t>{0, 0})
      ++inactive;
  const auto missing = static_cast<size_t>(std::max<int64_t>({0, 2 - inactive, 4 - x.rank()}));
  if (missing == 0) return select_and_scatter(x, source, window);
  const auto with_axes = [&](Value value) {
    Shape shape = value.shape();
    shape.insert(shape.begin(), missing, 1);
    return reshape(value, std::move(shape));
  };
  window.size.insert(window.size.begin(), missing, 1);
  window.strides.insert(window.strides.begin(), missing, 1);
  window.padding.insert(window.padding.begin(), missing, {0, 0});
  window.base_dilations.insert(window.base_dilations.begin(), missing, 1);
  window.window_dilations.insert(window.window_dilations.begin(), missing, 1);
  return reshape(select_and_scatter(with_axes(x), with_axes(source), window), x.shape());
}

bool is_dilated(const Window& window) {
  const auto dilates = [](int64_t dilation) { return dilation != 1; };
  return std::ranges::any_of(window.base_dilations, dilates) || std::ranges::any_of(window.window_dilations, dilates);
}

Cotangents vjp_reduce_window(Context c) {
  const auto reducer = simple_reducer(c.op);
  const Value x = c.operand(0), g = c.cotangent();
  const Window window = window_of(c.op.attributes);
  if (reducer == Reducer::kAdd) return {window_sum_vjp(x, g, window)};
  const bool extreme = reducer == Reducer::kMaximum || reducer == Reducer::kMinimum;
  if (!extreme || is_dilated(window) || is_scan(window, x.shape())) return vjp_recomputed_window(c);
  return {scatter_to_largest(reducer == Reducer::kMaximum ? x : -x, g, window)};
}

// ---- Batch normalization ------------------------------------------------------------------------------------------

graph::BatchNorm options_of(Context c) {
  return {.epsilon = c.op.attributes.number("epsilon"), .feature_axis = c.op.attributes.integer("feature_axis")};
}

Value over_features(Value of_features, Value like, int64_t feature_axis) {
  return broadcast_in_dim(of_features, like.shape(), {feature_axis});
}

Cotangents vjp_batch_norm_training(Context c) {
  const Value x = c.operand(0), scale = c.operand(1);
  const Value mean = c.results[1], variance = c.results[2];
  const graph::BatchNorm options = options_of(c);
  Cotangents out(3);
  if (c.cotangents[0]) out = batch_norm_grad(x, scale, mean, variance, c.cotangents[0], options);
  const auto to_x = [&](Value more) { out[0] = out[0] ? out[0] + more : more; };
  const double share = static_cast<double>(scale.type().num_elements()) / static_cast<double>(x.type().num_elements());
  if (c.cotangents[1]) to_x(over_features(c.cotangents[1] * share, x, options.feature_axis));
  if (c.cotangents[2])
    to_x(over_features(c.cotangents[2] * (2 * share), x, options.feature_axis) *
         (x - over_features(mean, x, options.feature_axis)));
  return out;
}

Cotangents vjp_batch_norm_inference(Context c) {
  const Value x = c.operand(0), scale = c.operand(1), mean = c.operand(3), variance = c.operand(4), g = c.cotangent();
  const graph::BatchNorm options = options_of(c);
  const auto spread = [&](Value of_features) { return over_features(of_features, x, options.feature_axis); };
  const auto total = [&](Value value) { return reduce_sum(value, all_axes_but(x.rank(), {options.feature_axis})); };
  // As the op rounds it.
  const Value inverse = rsqrt(variance + static_cast<double>(static_cast<float>(options.epsilon)));
  const Value sum = total(g), sum_centred = total(g * (x - spread(mean)));
  return {g * spread(scale * inverse), sum_centred * inverse, sum, -(sum * scale * inverse),
          sum_centred * scale * (inverse * inverse * inverse) * -0.5};
}

// ---- Rows ---------------------------------------------------------------------------------------------------------

constexpr std::string_view kIsOne = "it is itself the derivative of another op";
constexpr std::string_view kLater = "exchange between replicas is put in after differentiation";

constexpr VjpRow kRows[] = {
    {OpCode::kReduce, vjp_reduce},
    {OpCode::kReduceWindow, vjp_reduce_window},
    {OpCode::kSelectAndScatter, nullptr, kIsOne},
    {OpCode::kBatchNormGrad, nullptr, kIsOne},
    {OpCode::kBatchNormInference, vjp_batch_norm_inference},
    {OpCode::kBatchNormTraining, vjp_batch_norm_training},
    {OpCode::kAllGather, nullptr, kLater},
    {OpCode::kAllReduce, nullptr, kLater},
    {OpCode::kAllToAll, nullptr, kLater},
    {OpCode::kCollectivePermute, nullptr, kLater},
    {OpCode::kReduceScatter, nullptr, kLater},
};

}  // namespace

std::span<const VjpRow> reduction_vjps() { return kRows; }

}  // namespace xladder::autodiff

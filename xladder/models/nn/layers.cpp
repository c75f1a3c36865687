#include "xladder/models/nn/layers.h"

#include <cmath>
#include <numeric>

#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/rows.h"
#include "xladder/graph/ops.h"

namespace xladder::nn {

using graph::Comparison;
using graph::Value;

namespace {

// [C] -> [B, ..., C, H, W]; one value stands for all channels.
Value by_channel(Value images, const std::vector<float>& values) {
  const std::vector<double> wide(values.begin(), values.end());
  if (wide.size() == 1) return constant_like(images, wide[0]);
  const Value channels = constant(images.graph(), wide, {images.dtype(), {static_cast<int64_t>(wide.size())}});
  return broadcast_in_dim(channels, images.shape(), {images.rank() - 3});
}

}  // namespace

Value activation(Value x, Activation kind) {
  switch (kind) {
    case Activation::kGelu:
      return gelu(x);
    case Activation::kGeluTanh:
      return gelu_tanh(x);
    case Activation::kQuickGelu:
      return x * logistic(x * 1.702);
    case Activation::kRelu:
      return maximum(x, constant_like(x, 0));
    case Activation::kSilu:
      return x * logistic(x);
  }
  throw std::logic_error("unknown activation");
}

Value linear(const Scope& scope, Value x, int64_t outputs, const LinearOptions& options) {
  const graph::InScope part = scope.enter();
  const Value weight = scope.parameter("weight", {outputs, x.dim(1)}, options.weight_initializer);
  const Value y = matmul_transposed(x, weight);
  if (!options.bias) return y;
  return y + over_rows(scope.parameter("bias", {outputs}, Initializer::zeros()), y);
}

Value layer_norm(const Scope& scope, Value x, double epsilon) {
  const graph::InScope part = scope.enter();
  const Value weight = scope.parameter("weight", {x.dim(1)}, Initializer::ones());
  const Value bias = scope.parameter("bias", {x.dim(1)}, Initializer::zeros());
  return layer_norm(x, weight, bias, epsilon);
}

Value dropout_scale(const Scope& scope, const Shape& shape, double rate) {
  const graph::InScope part = scope.enter();
  const Value bits = scope.builder().random_bits(shape);
  const Value threshold = constant_like(bits, std::floor((1 - rate) * 0x1p32));
  const Value kept = compare(bits, threshold, Comparison::kLT);
  const TensorType type{scope.builder().dtype(), shape};
  graph::Graph& graph = scope.builder().graph();
  return select(kept, constant(graph, 1 / (1 - rate), type), constant(graph, 0, type));
}

Value dropout(const Scope& scope, Value x, double rate) {
  if (!scope.training() || rate == 0) return x;
  const graph::InScope part = scope.enter();
  return x * dropout_scale(scope, x.shape(), rate);
}

Value drop_path(const Scope& scope, Value x, int64_t batch, double rate) {
  if (!scope.training() || rate == 0) return x;
  const graph::InScope part = scope.enter();
  const Value scale = dropout_scale(scope, {batch}, rate);
  const Shape by_sample = {batch, x.dim(0) / batch, x.dim(1)};
  return reshape(reshape(x, by_sample) * broadcast_in_dim(scale, by_sample, {0}), x.shape());
}

Value convolution_2d(const Scope& scope, Value x, int64_t outputs, const ConvolutionOptions& options) {
  const graph::InScope part = scope.enter();
  const int64_t inputs = x.dim(3), k = options.kernel;
  const double bound = 1 / std::sqrt(static_cast<double>(inputs * k * k));
  const Value weight = scope.parameter("weight", {outputs, inputs, k, k}, Initializer::uniform(bound));
  const Value y = convolution(x, weight,
                              {.strides = {options.stride, options.stride},
                               .padding = {{k / 2, k / 2}, {k / 2, k / 2}},
                               .layout = "b01f,oi01->b01f"});
  if (!options.bias) return y;
  return y + over_rows(scope.parameter("bias", {outputs}, Initializer::uniform(bound)), y);
}

Value group_norm(const Scope& scope, Value x, int64_t groups, double epsilon) {
  const graph::InScope part = scope.enter();
  const int64_t batch = x.dim(0), area = x.dim(1) * x.dim(2), channels = x.dim(3);
  const Shape grouped_shape = {batch, area, groups, channels / groups};
  const auto over_group = [&](Value statistic) { return broadcast_in_dim(statistic, grouped_shape, {0, 2}); };
  const int64_t group_size = area * channels / groups;
  const double scale = 1 / static_cast<double>(group_size);
  const Value grouped = reshape(x, grouped_shape);
  const Value centred = grouped - over_group(reduce_sum(grouped, {1, 3}) * scale);
  const Value variance = reduce_sum(centred * centred, {1, 3}) * scale;
  const Value normalised = reshape(centred * over_group(rsqrt(variance + epsilon)), x.shape());
  const Value weight = scope.parameter("weight", {channels}, Initializer::ones());
  const Value bias = scope.parameter("bias", {channels}, Initializer::zeros());
  return normalised * over_rows(weight, x) + over_rows(bias, x);
}

Value normalise_bytes(Value images, const std::vector<float>& mean, const std::vector<float>& std, DType dtype) {
  const Value scaled = convert(images, dtype) / 255.0;
  return (scaled - by_channel(scaled, mean)) / by_channel(scaled, std);
}

}  // namespace xladder::nn

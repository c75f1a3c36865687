// Layers: functions that declare their parameters in a scope and append to the graph.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/models/nn/scope.h"

namespace xladder::nn {

enum class Activation { kGelu, kGeluTanh, kQuickGelu, kRelu, kSilu };
inline constexpr std::string_view kActivationNames[] = {"gelu", "gelu_tanh", "quick_gelu", "relu", "silu"};
constexpr std::span<const std::string_view> names_of(Activation) { return kActivationNames; }
graph::Value activation(graph::Value x, Activation kind);

// y = x weight^T + bias; x [rows, inputs], weight [outputs, inputs], bias [outputs].
struct LinearOptions {
  bool bias = true;
  Initializer weight_initializer = Initializer::truncated_normal(0.02);
};
graph::Value linear(const Scope& scope, graph::Value x, int64_t outputs, const LinearOptions& options = {});

// Layer norm over rows with parameters `weight` and `bias` [width].
graph::Value layer_norm(const Scope& scope, graph::Value x, double epsilon);

// Drops each element with probability `rate` in training and scales the others by 1 / (1 - rate).
graph::Value dropout(const Scope& scope, graph::Value x, double rate);
// What `dropout` multiplies a value of `shape` by: 0 or 1 / (1 - rate).
graph::Value dropout_scale(const Scope& scope, const Shape& shape, double rate);
// Stochastic depth (Huang et al. 2016, arXiv:1603.09382): drops the whole branch x [batch * rows, width] of a sample.
graph::Value drop_path(const Scope& scope, graph::Value x, int64_t batch, double rate);

// x [batch, height, width, channels] -> the same with `outputs` channels; weight [outputs, inputs, kernel, kernel],
// zero padding of kernel / 2. PyTorch's default initialisation (Kaiming uniform with a = sqrt 5).
struct ConvolutionOptions {
  int64_t kernel = 3, stride = 1;
  bool bias = false;
};
graph::Value convolution_2d(const Scope& scope, graph::Value x, int64_t outputs, const ConvolutionOptions& options);

// Group norm (Wu and He 2018, arXiv:1803.08494) of x [batch, height, width, channels] with `weight`, `bias` [channels].
graph::Value group_norm(const Scope& scope, graph::Value x, int64_t groups, double epsilon);

// (byte / 255 - mean) / std of u8 images [batch, ..., channels, height, width], in `dtype`; one value for each channel,
// or one for all. As data/transforms.h.
graph::Value normalise_bytes(graph::Value images, const std::vector<float>& mean, const std::vector<float>& std,
                             DType dtype);

}  // namespace xladder::nn

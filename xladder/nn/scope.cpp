#include "xladder/nn/scope.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "xladder/graph/ops.h"

namespace xladder::nn {

using graph::Value;

Value ForwardBuilder::parameter(const std::string& name, Shape shape, Initializer initializer) {
  const bool taken =
      std::any_of(specs_.begin(), specs_.end(), [&](const ParameterSpec& spec) { return spec.name == name; });
  if (taken) throw std::logic_error("parameter " + name + " is declared twice");
  parameters_.push_back(graph_.parameter({dtype_, shape}, name));
  specs_.push_back({name, std::move(shape), initializer});
  return parameters_.back();
}

Value ForwardBuilder::random_bits(const Shape& shape) {
  if (!seed_) throw std::logic_error("random numbers are asked for, but the forward pass has no seed");
  // Each site has a key of its own; the counter moves with the step.
  const Value site = constant(graph_, static_cast<double>(++random_sites_), {DType::kU64, {1}});
  const std::array<Value, 2> state = {slice_axis(seed_, 0, 0, 1) + site, slice_axis(seed_, 0, 1, 2)};
  return rng_bit_generator(concatenate(state, 0), {DType::kU32, shape}).second;
}

}  // namespace xladder::nn

#include "xladder/models/nn/scope.h"

#include <algorithm>
#include <stdexcept>

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
  if (!seed_) seed_ = graph_.parameter(graph::kSeedType, "seed");
  if (!random_) random_.emplace(seed_);
  return random_->next(shape);
}

}  // namespace xladder::nn

#include "xladder/models/nn/initialize.h"

#include <algorithm>
#include <map>
#include <utility>

#include "xladder/base/hash.h"
#include "xladder/base/random.h"

namespace xladder::nn {
namespace {

void fill(std::span<float> values, const Initializer& initializer, CounterRng rng) {
  const auto scale = static_cast<float>(initializer.scale);
  switch (initializer.kind) {
    case Initializer::Kind::kConstant:
      std::ranges::fill(values, scale);
      return;
    case Initializer::Kind::kNormal:
      rng.fill_normal(values);
      for (float& value : values) value *= scale;
      return;
    case Initializer::Kind::kTruncatedNormal:
      rng.fill_truncated_normal(values, 0, scale);
      return;
    case Initializer::Kind::kUniform:
      rng.fill_uniform(values);
      for (float& value : values) value = (2 * value - 1) * scale;
      return;
  }
}

}  // namespace

HostTensor initial_value(const ParameterSpec& spec, DType dtype, uint64_t seed) {
  HostTensor values(DType::kF32, spec.shape);
  fill(values.as<float>(), spec.initializer, CounterRng(purpose_seed(seed, "parameters"), xxh3_64(spec.name)));
  if (dtype == DType::kF32) return values;
  return HostTensor::from_doubles({dtype, spec.shape}, values.to_doubles());
}

std::function<HostTensor(const std::string&, const TensorType&, uint64_t)> initial_values(
    const std::vector<ParameterSpec>& specs) {
  std::map<std::string, ParameterSpec> by_name;
  for (const ParameterSpec& spec : specs) by_name.emplace(spec.name, spec);
  return [by_name = std::move(by_name)](const std::string& name, const TensorType& type, uint64_t seed) {
    return initial_value(by_name.at(name), type.dtype, seed);
  };
}

}  // namespace xladder::nn

#include "xladder/ladder/workload/state_sketch.h"

#include <algorithm>
#include <vector>

#include "xladder/base/hash.h"
#include "xladder/device/profile/device_profile.h"

namespace xladder::ladder {
namespace {

// What is neither a parameter nor a slot of the optimizer follows from these, or is no part of the update.
bool is_compared(const std::string& kind) { return kind != "ema" && kind != "buffer" && kind != "loss_scale"; }

constexpr int kF32 = 24, kTF32 = 11, kF16 = 11, kBf16 = 8, kF8 = 4;

// Parts of a narrow type add up: two of bf16 hold 16 bits of a number.
int bits_of_f32_products(graph::MatmulPrecision precision, std::string_view platform) {
  using graph::MatmulPrecision;
  const std::optional<device::DeviceProfile> profile = device::profile_named(platform);
  if (profile && profile->is_host) return kF32;
  const bool has_tf32 = profile && profile->platform == "cuda";
  switch (precision) {
    case MatmulPrecision::kHighest:
    case MatmulPrecision::kBF16x6:
    case MatmulPrecision::kBF16x9:
      return kF32;
    case MatmulPrecision::kHigh:
      return has_tf32 ? kTF32 : 2 * kBf16;
    case MatmulPrecision::kDefault:
      return has_tf32 ? kTF32 : kBf16;
    case MatmulPrecision::kTF32:
      return kTF32;
    case MatmulPrecision::kTF32x3:
      return 2 * kTF32;
    case MatmulPrecision::kBF16:
      return kBf16;
    case MatmulPrecision::kBF16x3:
      return 2 * kBf16;
  }
  return kBf16;
}

}  // namespace

Result<UpdateSketch> sketch_of_run(const bench::BenchStates& states, const config::Settings& settings,
                                   std::string_view platform) {
  XLADDER_ASSIGN(const run::RunSettings run, run::run_settings(settings));
  UpdateSketch out = sketch_of_states(states);
  out.arithmetic_bits = arithmetic_bits(run.step, platform);
  out.optimizer = optimizer_text(settings);
  return out;
}

UpdateSketch sketch_of_states(const bench::BenchStates& states) {
  const run::HostState& after = states.after;
  UpdateSketch out;
  out.steps = states.steps;
  Xxh3Digest digest;
  int64_t elements = 0;
  int64_t falling = 0;
  for (size_t i = 0; i < after.layout.size(); ++i) {
    const program::StateTensor& tensor = after.layout[i];
    if (!is_compared(tensor.kind)) continue;
    digest.add(tensor.kind + " " + tensor.name + "\n");
    digest.add(after.tensors[i].bytes());
    std::vector<double> values = after.tensors[i].to_doubles();
    if (tensor.kind == "exp_avg_sq") {
      const std::vector<double> earlier = states.before.tensors[i].to_doubles();
      for (size_t k = 0; k < values.size(); ++k) {
        elements += earlier[k] > 0 ? 1 : 0;
        falling += earlier[k] > 0 && values[k] < earlier[k] ? 1 : 0;
      }
    }
    if (tensor.kind == "param") {
      const std::vector<double> first = states.start.tensors[i].to_doubles();
      for (size_t k = 0; k < values.size(); ++k) values[k] -= first[k];
    }
    out.tensors.push_back(sketch_of(tensor.kind == "param" ? "update" : tensor.kind, tensor.name, values));
  }
  out.state_digest = digest.hex();
  if (elements > 0) out.falling_share = static_cast<double>(falling) / static_cast<double>(elements);
  return out;
}

std::string optimizer_text(const config::Settings& settings) {
  std::string text;
  for (const config::OptionSpec& spec : settings.table().specs()) {
    const config::Value* value = settings.find(spec.path);
    if (spec.path.starts_with("optim.") && value != nullptr)
      text += fmt::format("{} = {}\n", spec.path, config::to_toml(spec, *value));
  }
  return text;
}

int arithmetic_bits(const program::StepOptions& step, std::string_view platform) {
  switch (step.precision) {
    case program::Precision::kBf16Mixed:
    case program::Precision::kBf16True:
      return kBf16;
    case program::Precision::kFp16Mixed:
      return kF16;
    case program::Precision::k32True:
      break;
  }
  int bits = kF32;
  if (step.autocast) {
    switch (step.autocast->type) {
      case passes::AutocastType::kBF16:
        return kBf16;
      case passes::AutocastType::kFP16:
        return kF16;
      case passes::AutocastType::kFP8E4M3:
      case passes::AutocastType::kFP8E4M3FN:
        return kF8;
      case passes::AutocastType::kTF32:
        bits = kTF32;
        break;
    }
  }
  return std::min(bits, bits_of_f32_products(step.matmul_precision, platform));
}

}  // namespace xladder::ladder

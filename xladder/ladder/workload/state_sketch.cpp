#include "xladder/ladder/workload/state_sketch.h"

#include <algorithm>
#include <vector>

#include "xladder/base/hash.h"

namespace xladder::ladder {
namespace {

// What is neither a parameter nor a slot of the optimizer follows from these, or is no part of the update.
bool is_compared(const std::string& kind) { return kind != "ema" && kind != "loss_scale"; }

}  // namespace

UpdateSketch sketch_of_run(const measure::BenchStates& states, const config::Settings& settings) {
  UpdateSketch out = sketch_of_states(states);
  out.arithmetic_bits = arithmetic_bits(settings);
  out.optimizer = optimizer_text(settings);
  return out;
}

UpdateSketch sketch_of_states(const measure::BenchStates& states) {
  const train::HostState& after = states.after;
  UpdateSketch out;
  out.steps = states.steps;
  Xxh3Digest digest;
  int64_t elements = 0;
  int64_t falling = 0;
  for (size_t i = 0; i < after.layout.size(); ++i) {
    const train::StateTensor& tensor = after.layout[i];
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

int arithmetic_bits(const config::Settings& settings) {
  constexpr int kF32 = 24, kF16 = 11, kBf16 = 8, kF8 = 4;
  const std::string& precision = settings.get_string("knobs.precision");
  int bits = precision.starts_with("bf16") ? kBf16 : precision.starts_with("fp16") ? kF16 : kF32;
  if (settings.get_string("knobs.autocast") != "none") {
    const std::string& type = settings.get_string("knobs.autocast_type");
    bits = std::min(bits, type.starts_with("fp8") ? kF8 : type == "bf16" ? kBf16 : kF16);
  }
  return bits;
}

}  // namespace xladder::ladder

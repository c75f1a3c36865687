// A knob: something that changes how fast the same training runs, and perhaps how well it learns.
//
// One knob is one file in knobs/ and one card in docs/knobs/; knobs.h finds them. A knob knows its options
// (run/recipe/recipe_options.cpp) and what they mean, not how they are carried out: that is done by train/ and passes/.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/device/profile/device_profile.h"
#include "xladder/ladder/result/ladder_result.h"

namespace xladder::ladder {

// What limits a training step, and what a knob therefore attacks.
enum class Bottleneck {
  kInput,            // the loop waits for batches
  kLaunch,           // the host's work and the fixed cost of an execution
  kMemoryBandwidth,  // bytes moved on the device
  kArithmetic,       // the rate of multiplications
  kMemoryCapacity,   // what fits on the device
  kHostAllocation,   // page faults of the host's heap
  kCommunication,    // bytes sent between devices
};
std::string_view name_of(Bottleneck bottleneck);  // "input", "memory bandwidth", ...

// What is known of a device without compiling for it.
struct DeviceFacts {
  std::string platform;      // PJRT's name: "cpu", "cuda", "tpu", "neuron"; empty: not known
  int64_t num_devices = 0;   // that the plugin shows; 0: not known. CPU plugins show as many as are asked
  int64_t usable_cores = 1;  // of the host
  std::vector<std::string> cpu_features = {};  // of the host: "avx2", "avx512_bf16", "amx_bf16", ...
  std::string transparent_huge_pages = {};     // of the host: "always", "madvise", "never"; empty: not known

  // Of the newest version of the platform; a plain one if it is not known.
  device::DeviceProfile profile() const { return device::profile_of(platform, std::numeric_limits<int>::max()); }
  bool is_cpu() const { return profile().is_host; }
  bool has_cpu_feature(std::string_view feature) const;
};

struct Knob {
  std::string_view name;                           // "host_heap"
  std::string_view values;                         // for people: "system, keep, huge"
  std::string_view summary;                        // one line without a full stop
  std::vector<std::string_view> options;           // paths; the first is the knob's own value
  std::vector<Bottleneck> attacks;                 // the one that it is turned for comes first
  NumericsClass numerics = NumericsClass::kExact;  // as declared, for the value that goes furthest
  std::string_view numerics_note = {};             // which values go less far; empty if all are alike

  // Each may be null. The class of a change from one setting to another, where it is not always `numerics`.
  NumericsClass (*numerics_of_change)(const config::Settings& before, const config::Settings& after) = nullptr;
  // Why the change makes no difference on this device or with the other options as they are: one sentence.
  std::optional<std::string> (*no_effect)(const config::Settings& before, const config::Settings& after,
                                          const DeviceFacts& device) = nullptr;
  // What the device does with the knob, if there is something to say: "emulated: ...", "no effect: ...".
  std::optional<std::string> (*on_device)(const DeviceFacts& device) = nullptr;
  // kUsage if the knob contradicts another one or itself.
  Status (*check)(const config::Settings& settings) = nullptr;
  // Sentences on settings that are allowed but rarely meant.
  std::vector<std::string> (*warnings)(const config::Settings& settings) = nullptr;
};

}  // namespace xladder::ladder

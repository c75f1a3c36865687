// A device by its name, which need not be here: what a program is compiled for.
//
//   XLADDER_ASSIGN(const device::Target slice, device::target_named("v5e:2x2"));   // four chips of TPU v5e
//   XLADDER_ASSIGN(const device::Target host, device::target_named("h100:8"));     // eight GPUs of one host
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/device/profile/device_profile.h"

namespace xladder::device {

// A kind of device that programs can be compiled for by name.
struct TargetChip : Chip {
  std::string_view name = {};                 // what people ask for: "h100"
  std::vector<std::string_view> others = {};  // other names of it
  std::string_view source = {};               // where its figures are published, and when that was read
  std::string_view unconfirmed = {};  // which of them that place was not seen to say, as a sentence; empty: none
  double link_bytes_per_second = 0;   // to others of its kind, all links and both directions together; 0: none
  // How its compiler is told of it.
  int64_t devices_per_chip = 1;                       // of a topology
  std::span<const std::string_view> topologies = {};  // the sizes that there are, in chips, smallest first: "2x2"
  std::string target_config = {};                     // text of XLA's GpuTargetConfigProto
};

// A platform as it is where there are none of its devices.
struct Elsewhere {
  std::string_view compiler_wheel = {};          // the Python wheel with its compiler
  std::vector<CompilerOption> environment = {};  // to set before its plugin is loaded
  std::string_view compiles_only_there = {};     // why it does not compile anywhere else; empty: it does
  std::string_view caveat = {};                  // what of a program is not as it will be there, as a sentence
  double memory_share = 1;  // of a device's memory that a client takes for its programs, unless it is told otherwise
  // Products of f32 at the highest precision are so many of bf16 (3 at high precision); 0: they are products of f32.
  int bf16_products_for_f32 = 0;
  double tf32_share = 0;  // of the rate of bf16 that products of tf32 have; 0: they are products of f32
};

// Of a known platform; of others nothing is known.
const Elsewhere& elsewhere_of(std::string_view platform);
std::span<const TargetChip> target_chips(std::string_view platform);

struct Target {
  std::string name = {};                // with its size: "v5e:2x2"
  DeviceProfile profile = {};           // of the newest version of its plugin
  std::optional<TargetChip> chip = {};  // none for the host
  int64_t num_devices = 1;              // as PJRT counts them
  bool has_size = false;                // it was named with one
  std::string topology = {};            // what its plugin calls it
  std::vector<CompilerOption> topology_options = {};
};

// NAME or NAME:SIZE. A size is a number of devices, for TPUs also the chips along each axis of the slice ("2x2",
// "2x2x1"), for GPUs hosts by devices ("2x8"). Without a size it is the smallest that has `devices`. kUsage with
// suggestions for a name that is not known, and for a size that the name cannot have.
Result<Target> target_named(std::string_view text, int64_t devices = 1);

// "cpu", "h100", "v5e", ... in the order of the profiles.
std::vector<std::string> known_targets();

}  // namespace xladder::device

// What differs from device to device, as data: what a compiler takes and what it gets wrong, how it is told things,
// what its chips can do.
//
// A profile goes by the names that a device has for itself, the platform and the version of PJRT that its plugin
// speaks, never by the name of the plugin's file; and by name alone, for programs that are made for a device that is
// not here.
//
//   const DeviceProfile here = client.profile();
//   const std::optional<DeviceProfile> there = device::profile_named("tpu");
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/dtype.h"
#include "xladder/device/profile/emission.h"

namespace xladder::graph {
class Graph;
struct Op;
enum class OpCode : uint8_t;
}  // namespace xladder::graph

namespace xladder::device {

// What programs have to be kept within (program/passes/legalise.h).
struct Limits {
  // Products of bf16 or f16 with an f32 result run only if the left operand is contracted along its last axis. XLA:CPU
  // (PJRT 0.81 and 0.115) takes a product whose left operand is transposed, folds the transpose into it and then has
  // no code for it: "Unsupported element type for DotThunk::Execute: BF16 x BF16 = F32".
  bool narrow_products_contract_last_axis = false;

  // A bitcast_convert of a bitcast_convert is merged into one from the first type to the last, whatever their sizes
  // are: f32[2] -> u64[] -> u16[4] becomes a f32[2] -> u16[4] that no rule of shapes allows, and the program is
  // refused: "Expected instruction to have shape equal to u16[2,2]" (XLA:CPU, PJRT 0.81 and 0.115).
  bool merges_bitcasts = false;

  // A convolution whose window has more places than its input is turned round, so that the input goes over the kernel,
  // and that form has no fast code (XLA:CPU, PJRT 0.81 and 0.115): 3x3 over 64 pictures of 2x2 with 512 channels takes
  // 1.0 s in place of 0.015 s.
  bool turns_small_convolutions_round = false;

  // Convolutions take four to six times as long inside a while (XLA:CPU, PJRT 0.81 and 0.115; measured in
  // docs/knobs/steps_per_execution.md), so a loop that holds some is written out where nobody asks for its form.
  bool slows_convolutions_in_loops = false;

  // A select_and_scatter has four axes at least: "less than 2 inactive dims" (libtpu 0.0.51, TPU v2 to tpu7x).
  bool scatters_four_axes = false;

  // Whether a program has to be rewritten.
  bool any() const {
    return narrow_products_contract_last_axis || merges_bitcasts || turns_small_convolutions_round ||
           scatters_four_axes;
  }
};

// An op that the compiler refuses (program/passes/legalise.h): always, or in the cases that are told.
struct RefusedOp {
  graph::OpCode op;
  std::string_view when = {};                                           // for people; empty: always
  bool (*is_refused)(const graph::Graph&, const graph::Op&) = nullptr;  // null: always
};

// One kind of device of a platform, as its maker publishes it. Rates are those of one device of PJRT's, which may be a
// part of a chip, without sparsity.
struct Chip {
  std::string_view device_kind;  // what PJRT calls it
  // FLOP/s of matrix products whose operands are of the type; a type that is not there is not published.
  std::vector<std::pair<DType, double>> product_rates;
  double memory_bytes_per_second = 0;
  int64_t memory_bytes = 0;
  std::optional<Emission> emission = {};  // where it is not that of the platform

  std::optional<double> product_rate(DType dtype) const;
};

// What around a plugin decides what its compiler makes of a program (compiler_surroundings.h).
struct CompilerSurroundings {
  std::vector<std::string_view> variables = {};  // "XLA_*" stands for all names with this beginning
  std::vector<std::string_view> packages = {};   // beginnings of names
  std::vector<std::string_view> drivers = {};    // files that tell a version
};

// Versions of PJRT's C API, 0.first to 0.last.
struct MinorVersions {
  int first = 0;
  int last = std::numeric_limits<int>::max();
  bool contain(int minor) const { return first <= minor && minor <= last; }
};

using CompilerOption = std::pair<std::string, std::string>;  // name and value of pjrt::CompileOptions::overrides

struct DeviceProfile {
  std::string platform;     // "cpu", "cuda", "rocm", "tpu", "neuron"; of a platform that is not known its own name
  bool is_known = false;    // otherwise nothing below was ever looked at for this platform
  MinorVersions pjrt = {};  // of the plugins that it is about
  bool is_host = false;     // the devices are the host's cores: its peaks and its memory are theirs

  Limits limits = {};
  std::vector<RefusedOp> refused_ops = {};
  std::vector<DType> refused_types = {};  // even where a value is only stored
  // Options that make its compiler keep barriers until ops are scheduled, which rematerialisation needs
  // (program/passes/remat.h). Empty: it keeps them by itself.
  std::vector<CompilerOption> keep_barriers = {};

  bool casts_by_flag = false;       // its compiler has --auto-cast, so programs are left in f32
  std::string flags_variable = {};  // where its compiler reads flags such as --optlevel=3; empty: it takes none
  bool takes_xla_options = true;
  bool multiplies_f8 = false;           // products take f8E4M3FN as it is; otherwise f8 is only rounded to
  bool has_cudnn = false;               // its compiler knows kernels of cuDNN by name
  std::string_view option_prefix = {};  // of options of XLA that are for it alone: "xla_cpu_"
  CompilerSurroundings surroundings = {};

  std::vector<Chip> chips = {};
  Emission emission = {};  // what programs are like for it

  // The same of one kind of its devices, "TPU v6 lite"; of a kind that is not known, as it is.
  DeviceProfile of_kind(std::string_view device_kind) const;
  // Whether its compiler knows an option, "xla_cpu_enable_fast_math=true" or "--optlevel=3", as far as its name tells.
  bool takes_option(std::string_view option) const;
  // Nothing for a kind whose figures are not known.
  const Chip* chip(std::string_view device_kind) const;
  // One sentence for the user, where nothing is known of the platform; else empty.
  std::string remark() const;
};

// Of what a client or a topology says of itself: its platform's name, in whatever case, and the minor version of PJRT
// that its plugin speaks. A platform that is not known gets a plain profile of its name.
DeviceProfile profile_of(std::string_view platform, int pjrt_minor);

// Of the newest version, or of the one that is asked for; `name` is one of known_platforms() or another name of it
// ("gpu" for cuda). Nothing for other names.
std::optional<DeviceProfile> profile_named(std::string_view name, std::optional<int> pjrt_minor = {});

std::vector<std::string> known_platforms();

// All that are known, for questions about every device at once.
std::span<const DeviceProfile> known_profiles();

}  // namespace xladder::device

// AWS's compiler for Neuron, neuronx-cc, which needs none of its devices: called as a program of its own, where there
// is one.
//
//   XLADDER_ASSIGN(const std::filesystem::path compiler, device::find_neuron_compiler("trn1", environment));
//   XLADDER_ASSIGN(const device::Neff neff, device::compile_by_neuron_compiler({.compiler = compiler, ...}, inputs));
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/device/pjrt/compile_options.h"
#include "xladder/device/pjrt/discovery.h"
#include "xladder/device/profile/target.h"

namespace xladder::device {

// On the PATH of `environment`. kNoDevice: one sentence that says what is missing.
Result<std::filesystem::path> find_neuron_compiler(const std::string& target,
                                                   const std::map<std::string, std::string>& environment);

struct NeuronCompilation {
  std::filesystem::path compiler;
  Target target;
  std::string program;  // StableHLO text
  pjrt::CompileOptions options = {};
  std::vector<std::string> flags = {};  // "--optlevel=2"; the compiler takes the last of two
  double timeout_seconds = 3600;
  std::filesystem::path folder;  // for what it makes
};

struct Neff {
  std::filesystem::path path;
  int64_t bytes = 0;
  std::string compiler;   // what it says of its version
  bool was_kept = false;  // it was there already
  double compile_seconds = 0;
  std::vector<std::string> command = {};  // that was run
};

// The compiler takes XLA's HLO, which the CPU plugin makes of the program (and keeps for nothing else). The NEFF is
// named after program, flags and version. Errors: kNoDevice without a CPU plugin, and for a compiler that is ended from
// outside or takes too long; kCompile with its last words; kOutOfMemory for a program that is too large for it.
Result<Neff> compile_by_neuron_compiler(const NeuronCompilation& wanted, const pjrt::DiscoveryInputs& inputs);

// The serialised HloModuleProto of a StableHLO program.
Result<std::string> hlo_module_of(const std::string& program, const pjrt::CompileOptions& options,
                                  const pjrt::DiscoveryInputs& inputs, double timeout_seconds);

}  // namespace xladder::device

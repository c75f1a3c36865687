// Compiles a program for a target, in a process of its own: compilers of devices that are not here may end the process,
// hang, or log without end.
//
//   XLADDER_ASSIGN(const device::Target target, device::target_named("v6e:2x2"));
//   XLADDER_ASSIGN(const device::AheadResult step, device::compile_ahead({.target = target, .program = text}, inputs));
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/forked.h"
#include "xladder/base/result.h"
#include "xladder/device/ahead/hlo_summary.h"
#include "xladder/device/pjrt/compile_options.h"
#include "xladder/device/pjrt/discovery.h"
#include "xladder/device/pjrt/executable.h"
#include "xladder/device/profile/target.h"

namespace xladder::device {

struct AheadRequest {
  Target target;
  std::string program;  // StableHLO text
  pjrt::CompileOptions options = {};
  std::optional<int64_t> rounds_of_loop = {};  // of the one loop that the program has, if it has one
  double timeout_seconds = 3600;
  // Where the program is kept for a machine that has the device (device/compile); nothing: it is not kept.
  std::optional<std::filesystem::path> cache = {};
  // Flags of a compiler that is a program of its own (neuron_compiler.h).
  std::vector<std::string> flags = {};
  // Where answers of compilers are kept, so that none is asked twice; nothing: nowhere. Without `cache` alone, and not
  // of the host, whose memory differs from run to run.
  std::optional<std::filesystem::path> answers = {};
};

struct AheadResult {
  std::string compiler;  // "libtpu.so 0.0.51, PJRT 0.112": which plugin
  double compile_seconds = 0;
  bool was_kept = false;   // it was in the cache already, and only looked at there: nothing below is known
  int64_t kept_bytes = 0;  // of its entry; 0: not kept
  std::string cache_warning = {};
  bool is_kept_answer = false;  // of an earlier call, as its compile_seconds
  int64_t compiler_bytes = 0;   // the most memory that the process had in which it was compiled
  std::string device_kind = {};
  pjrt::MemoryStats memory = {};  // bytes on one device
  // Of a target that is the host: of a process that has compiled the program, with what its heap keeps of compiling.
  int64_t process_bytes = 0;
  std::optional<HloSummary> hlo = {};  // where the compiler shows its program
};

// Whether programs can be compiled for it on this machine. kNoDevice: the sentence says what to install, or that it is
// compiled for only where it is.
Result<pjrt::Candidate> find_compiler_for(const Target& target, const pjrt::DiscoveryInputs& inputs);

// Errors: those of find_compiler_for; kNoDevice also for a topology that the compiler does not know, a compiler that
// ends its process or takes too long (with its last words); kCompile; kOutOfMemory for a program that is too large for
// the device; kUsage for options that the compiler does not take.
Result<AheadResult> compile_ahead(const AheadRequest& request, const pjrt::DiscoveryInputs& inputs);

// By the places of requests in their list; called by the thread that waits. Either may be empty.
struct AheadEvents {
  std::function<void(size_t request)> on_start = {};  // not where the answer was kept
  std::function<void(size_t request, const Result<AheadResult>&)> on_answer = {};
};

// The same of each, several at once. After a stop some have no answer.
void compile_ahead(std::span<const AheadRequest> requests, const pjrt::DiscoveryInputs& inputs,
                   const ForkedLimits& limits, const AheadEvents& events);

}  // namespace xladder::device

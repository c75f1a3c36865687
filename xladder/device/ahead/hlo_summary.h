// What a compiler has made of a program, counted in its optimised HLO.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "xladder/base/result.h"

namespace xladder::device {

struct HloSummary {
  struct Collective {
    double count = 0;
    double bytes = 0;  // that each device puts in
  };

  // Of one execution; a loop counts every round that the compiler knows of.
  int64_t kernels = 0;   // instructions that do something: fusions, products, copies, calls of libraries
  int64_t copies = 0;    // of these, that only bring a tensor into another layout
  int64_t converts = 0;  // instructions that only change the type, in kernels or by themselves
  // Operands and results of all kernels in the device's memory, not in that of the chip: more than what moves where a
  // kernel reads a part, or a cache has it.
  double bytes = 0;
  std::map<std::string, Collective> collectives = {};  // by name: "all-reduce"
  int64_t loops_counted_once = 0;                      // whose rounds the compiler does not know
  // Of all kernels together by the compiler's own model, where it has one (TPU). To compare programs for one device
  // with, and nothing else: it is no time.
  std::optional<double> estimated_cycles = {};
};

// `bytes`: HloModuleProtoWithConfig, as Executable::optimized_program() returns it. kFailed for other bytes.
// `rounds_of_loop`: what whoever made the program knows of the one loop that it has, where the compiler does not tell.
Result<HloSummary> summarise_hlo(std::string_view bytes, std::optional<int64_t> rounds_of_loop = {});

}  // namespace xladder::device

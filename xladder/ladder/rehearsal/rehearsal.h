// What a rehearsal of a ladder found: every row compiled for devices that need not be here, without running.
//
// The file rehearsal.json is these structs field by field (rehearsal_json.h); its schema number is kRehearsalSchema. No
// speed is in it: figures are *compiled* (what the device's own compiler made of the row), *computed* from the program
// before that, or follow from figures that the device's maker *published*.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/ladder/recipe/choices.h"
#include "xladder/ladder/recipe/variant.h"
#include "xladder/ladder/result/ladder_result.h"

namespace xladder::ladder {

inline constexpr int kRehearsalSchema = 1;

// What became of a row.
enum class Rehearsed {
  kCompiles,    // and fits
  kDoesNotFit,  // into the device's memory
  kRefused,     // by the compiler
  kNoAnswer,    // there is no compiler here, it crashed, or took too long
  kNoEffect,    // the knob does nothing on this device
  kFailed,      // there is no program: options that contradict each other, or a row that it builds on is not there
  kSkipped,     // a quick ladder leaves it out
  kNotReached,  // stopped before
};
inline constexpr std::string_view kRehearsedNames[] = {
    "compiles", "does not fit", "refused", "no answer", "no effect on this device", "failed", "skipped", "not reached"};
constexpr std::span<const std::string_view> names_of(Rehearsed) { return kRehearsedNames; }

// Of one device, computed before a compiler sees the program.
struct ComputedFigures {
  std::string program_digest = {};  // of the StableHLO text
  int64_t program_bytes = 0;        // of that text
  int64_t devices = 1;
  int64_t images = 0;  // that a device takes in a step
  int64_t steps_per_execution = 1;
  int64_t state_bytes = 0;  // of what goes from step to step
  double flops = 0;         // of the products of a step
  // The time of a step by the device's published rates, as a bound that no device beats: the longest of its products,
  // the bytes of all kernels and its collectives. Nothing where no rates are published.
  std::optional<double> bound_seconds = {};
  std::string bound = {};  // which of the three: "products", "memory", "links"
};

struct RehearsedCollective {
  std::string name = {};  // "all-reduce"
  double count = 0;       // in an execution
  double bytes = 0;       // that each device puts in
};

// Of an execution on one device, as its compiler has it. Nothing: the compiler does not tell.
struct CompiledFigures {
  double compile_seconds = 0;  // here, when it was compiled
  int64_t compiler_bytes = 0;  // the most memory of the process that compiled; 0: not known
  std::optional<int64_t> argument_bytes = {}, result_bytes = {}, alias_bytes = {}, temporary_bytes = {},
                         code_bytes = {};
  std::optional<int64_t> memory_bytes = {};  // of these in all, results in arguments counted once
  std::optional<int64_t> kernels = {}, copies = {}, converts = {};
  std::optional<double> kernel_bytes = {};         // operands and results of all kernels
  std::optional<int64_t> loops_counted_once = {};  // whose rounds the compiler does not know
  std::optional<double> estimated_cycles = {};     // by the compiler's model: to compare rows of one target with
  std::vector<RehearsedCollective> collectives = {};
};

struct RehearsedRow {
  int64_t index = 0;
  std::string name = {};
  std::string change = {};                         // what differs from the row that it extends
  std::string note = {};                           // of the recipe
  Changes set = {};                                // everything that it changes of the base recipe
  int64_t extends = -1;                            // index of the row that it builds on
  NumericsClass numerics = NumericsClass::kExact;  // as its knobs declare it
  Rehearsed outcome = Rehearsed::kNotReached;
  std::string reason = {};              // why it does not compile or fit, in one sentence
  std::optional<int64_t> same_as = {};  // index of an earlier row whose program and compile options are equal
  std::vector<std::string> remarks = {};
  std::optional<ComputedFigures> computed = {};
  std::optional<CompiledFigures> compiled = {};
};

struct RehearsedTarget {
  std::string name = {};         // "v5e:1x2"
  std::string compiler = {};     // "libtpu.so 0.0.51, PJRT 0.116"; empty: none has answered
  std::string source = {};       // of the published figures
  std::string unconfirmed = {};  // which of them were not seen there, as a sentence; empty: none
  std::string caveat = {};       // what of a program is not as it will be there
  int64_t memory_bytes = 0;      // of a device
  int64_t usable_bytes = 0;      // of these, that a client takes for programs
  std::vector<RehearsedRow> rows = {};
};

struct Rehearsal {
  int schema = kRehearsalSchema;
  bool finished = false;
  std::string name = {};   // of the ladder
  std::string title = {};  // of the report
  Mode mode = Mode::kCumulative;
  Policy policy = Policy::kKeepBest;
  bool quick = false;
  std::string recipe_text = {};
  std::string digest = {};  // of what decides the rows
  std::string command_line = {};
  std::string started = {}, ended = {};  // ISO 8601 with zone
  std::string workload = {};             // "vit_tiny_patch16_224, synthetic images, batch 128"
  std::string version = {};              // of this program
  std::vector<RehearsedTarget> targets = {};
};

}  // namespace xladder::ladder

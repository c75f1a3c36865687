// What a ladder measures: variants of a training program, each in a process of its own.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/bench/step_timing.h"
#include "xladder/device/host/host_load.h"
#include "xladder/ladder/recipe/variant.h"
#include "xladder/ladder/workload/loss_run.h"
#include "xladder/ladder/workload/update_sketch.h"

namespace xladder::ladder {

inline constexpr double kListenSeconds = 0.2;  // between looks at whether to stop, while a process is listened to

// What the clock of this process saw of a round in another one.
struct OutsideTimes {
  int64_t steps = 0;         // between two moments that were seen; 0: the steps came too many at once to be told apart
  double seconds = 0;        // between these moments
  double after_seconds = 0;  // from the last step to the end of the program, and in evaluations between steps
  int64_t run_steps = 0;     // of the whole program; 0: the round was no whole run
  double run_seconds = 0;    // from its start to its end
  std::optional<device::LostTime> lost = {};  // nothing: the system does not say
};

// A stretch of a program's training. `samples` are steps where samples_told is false.
struct Round : bench::StepTiming {
  bool samples_told = true;                     // false: rates of different batches cannot be compared
  bool speed_told = true;                       // false: it has no account of its own, `seconds` are of our clock
  std::optional<OutsideTimes> outside = {};     // nothing: there is no other clock
  std::optional<int64_t> not_finite_step = {};  // the first, from 1, whose loss is not finite
};

struct VariantFacts {
  std::string device;
  int64_t global_batch_size = 0;
  std::optional<int64_t> steps_of_run;        // a command trains so many; nothing: as many as train() is asked for
  std::optional<uint64_t> first_step_number;  // as a command prints it
  std::optional<int64_t> steps_per_execution;
  bool tells_waits = true;  // rounds say how long the loop waited and worked
  int64_t parameters = 0;
  double compile_seconds = 0, first_step_seconds = 0;
  bool cache_hit = false;
  std::optional<int64_t> flops_per_sample;  // model FLOPs (program/analysis/flops.h)
  std::optional<double> peak_flops;         // FLOP/s, the denominator of the MFU
  std::string peak_flops_source;
  std::optional<int64_t> temp_bytes, argument_bytes;
  std::string program_digest;
  std::vector<std::string> warnings;
  std::string environment_json;
  bool shows_updates = false;  // RunningVariant::updates answers
};

// A variant that is compiled and warm, waiting. Destruction ends its process.
class RunningVariant {
 public:
  virtual ~RunningVariant() = default;
  virtual const VariantFacts& facts() const = 0;
  virtual std::string command() const = 0;  // repeats what is measured here

  // Trains for about this long and tells how fast. Errors: crashed, hung, a loss that is not finite.
  virtual Result<Round> round(double seconds) = 0;

  // Training losses of steps 1 to `steps` from the initial state of `seed`, in f64 from the program's f32. Does not
  // disturb the rounds. Errors: fewer steps than that.
  virtual Result<LossRun> train(int64_t steps, uint64_t seed) = 0;

  // What the first `steps` steps (or a few more: whole executions) from the initial state of `seed` do to parameters
  // and optimizer state. Only where the facts say so.
  virtual Result<UpdateSketch> updates(int64_t /*steps*/, uint64_t /*seed*/) {
    return fail(ErrorCode::kFailed, "it shows its losses alone");
  }
};

class Workload {
 public:
  virtual ~Workload() = default;
  virtual std::string description() const = 0;
  // Errors: kUsage for options that contradict each other, kCompile, kOutOfMemory, kFailed.
  virtual Result<std::unique_ptr<RunningVariant>> start(const Variant& variant) = 0;
};

}  // namespace xladder::ladder

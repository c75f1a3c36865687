// What the training step of a recipe takes on devices that are not here, or on this one, without running it.
//
//   XLADDER_ASSIGN(const device::Target target, device::target_named("v6e:2x2"));
//   XLADDER_ASSIGN(const Estimate estimate, estimate_step(settings, target, inputs, {}));
//
// Every figure is one of three: *compiled* by the target's own compiler, *computed* from the program before it is
// compiled, or *published* by the maker of the device (of the host: measured).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/device/ahead/compile_ahead.h"
#include "xladder/device/pjrt/discovery.h"
#include "xladder/device/profile/target.h"
#include "xladder/program/analysis/roofline.h"
#include "xladder/program/analysis/work.h"
#include "xladder/run/job/training_job.h"

namespace xladder::run {

// The training step of a recipe as a program for a target.
struct TargetStep {
  device::Target target;
  config::Settings settings;  // resolved, with as many devices as are used
  TrainingJob job;
  int64_t steps_per_execution = 1;  // where the recipe leaves it to a measurement, one
  std::string note = {};            // what is not as the recipe says, as a sentence; empty: nothing
};

// A target with a size has all its devices used unless the recipe says how many; one without a size is as large as the
// recipe needs. A recipe of more devices than the target has is cut to it, with a note; a flag or --set is not: kUsage.
// Errors: those of target_named() and prepare_training().
Result<TargetStep> prepare_target_step(const config::Settings& settings, const std::string& target);

// What it is compiled from, with the options that its recipe names for this device; `per_device_batch_size` in place of
// the recipe's.
device::AheadRequest compile_request(const TargetStep& step, std::optional<int64_t> per_device_batch_size = {});

// What a search for the largest batch has found; images a device.
struct LargestBatch {
  int64_t fits = 0;                      // 0: not even one does
  std::optional<int64_t> does_not = {};  // the smallest that was found not to fit; nothing: none was found
  std::string stopped_by = {};           // an error that ended the search; empty: none
};

struct EstimateOptions {
  double timeout_seconds = 3600;  // of one compilation
  bool finds_largest_batch = false;
  std::optional<std::filesystem::path> answers = {};              // where answers of compilers are kept
  std::function<void(const std::string& what)> on_progress = {};  // before each compilation
  // Of a target that is the host: what it was measured to do, and its memory.
  analysis::Rates host_rates = {};
  int64_t host_memory_bytes = 0;
  int64_t host_available_bytes = 0;  // of these, that nobody uses
};

// What a run has in the host's memory beside its programs, where the host is the device.
struct BesideProgram {
  int64_t executions = 1;  // under way: XLA's CPU client allocates temporaries when one is handed over
  // The state as it is copied to the device, of which the heap keeps the memory, and as it is copied back to be saved.
  int64_t state_copies_bytes = 0;
  int64_t batch_bytes = 0;  // batches that wait, are being made, or belong to an execution that waits
};

// Arguments, results in memory of their own, temporaries and code. Of the host, with the process around them and what
// is beside the program. Nothing where the compiler does not tell.
std::optional<int64_t> needed_bytes(const device::AheadResult& compiled, const BesideProgram& beside);

struct Estimate {
  TargetStep step;
  // Computed; of one step on one device.
  int64_t parameters = 0;
  int64_t state_bytes = 0;  // of what goes from step to step
  analysis::Work work = {};
  BesideProgram beside = {};  // of the host
  // Compiled; of one execution on one device. Nothing with the reason in `error`.
  std::optional<device::AheadResult> compiled = {};
  Error error = {};
  std::optional<LargestBatch> largest = {};
  // Published, or measured of the host.
  analysis::Rates rates = {};
  int64_t memory_bytes = 0;                         // of a device
  int64_t usable_bytes = 0;                         // of these, that a client takes for programs
  std::optional<analysis::Roofline> roofline = {};  // of one step; nothing without figures of the device

  std::optional<int64_t> needed_bytes() const { return compiled ? run::needed_bytes(*compiled, beside) : std::nullopt; }
  bool fits() const { return needed_bytes().value_or(0) <= usable_bytes; }
  std::string compile_failure() const { return compiled ? "" : error.message; }
};

// What is known before anything is compiled. An error only for a recipe or target that is wrong.
Result<Estimate> begin_estimate(const config::Settings& settings, const std::string& target,
                                const EstimateOptions& options);
// What compile_request() of it is asked with.
device::AheadRequest request_of(const Estimate& estimate, const EstimateOptions& options,
                                std::optional<int64_t> per_device_batch_size = {});
// What the compiler says to that, and what follows from it.
void take_answer(Estimate& estimate, Result<device::AheadResult> answer);

// All of it. What a compiler does not do stands in the estimate.
Result<Estimate> estimate_step(const config::Settings& settings, const std::string& target,
                               const pjrt::DiscoveryInputs& inputs, const EstimateOptions& options);

// The largest batch for which `fits` says yes, by doubling and halving; `first` is tried first. At most `most` is
// tried. An error of `fits` ends the search.
LargestBatch find_largest_batch(const std::function<Result<bool>(int64_t batch)>& fits, int64_t first, int64_t most);

}  // namespace xladder::run

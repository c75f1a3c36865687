// Runs a compiled training step again and again: batches and scalars in, the state goes round on the devices.
//
//   StepRunner runner(client, std::move(state), seed, 0);
//   runner.add(compiled.executable, program);
//   XLADDER_ASSIGN(const DeviceBatches device_batches, runner.upload(std::move(feed)));   // copies nothing on the host
//   XLADDER_ASSIGN(StepOutputs outputs, runner.start(device_batches, learning_rates));   // does not wait
//   XLADDER_ASSIGN(std::vector<float> losses, outputs.losses());                             // waits
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/batch.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/program/step/program.h"
#include "xladder/run/folder/state.h"

namespace xladder::run {

// Results of the steps of one execution on their way to the host. Each can be awaited once.
struct StepOutputs {
  pjrt::HostCopy loss_copy;
  std::optional<pjrt::HostCopy> correct_copy, skipped_copy;
  std::vector<std::pair<std::string, pjrt::HostCopy>> value_copies;

  Result<std::vector<float>> losses();     // mean over the batch, one a step
  Result<std::vector<int32_t>> correct();  // samples whose class has the largest logit; empty if nobody counts them
  Result<int64_t> skipped();               // steps that the loss scale has skipped since the beginning
  // What else is one number for each step, by its name: other counts, and values that the program returns.
  Result<std::vector<std::pair<std::string, std::vector<double>>>> values();
};

// What comes with the batches of one execution, on the devices. It can be used more than once.
struct DeviceBatches {
  size_t steps = 0;
  std::vector<std::vector<pjrt::Buffer>> tensors;  // [replica]: one for each kBatch of the program, in its order
};

class StepRunner {
 public:
  // `finished_steps` were done before.
  StepRunner(const pjrt::Client& client, TrainState state, uint64_t seed, int64_t finished_steps);

  // What runs executions of program.steps_per_execution steps, and what it was compiled from; both outlive the runner.
  void add(const pjrt::LoadedExecutable& executable, const program::Program& program);

  // Begins to copy the batches of one execution, for whose number of steps a program was added, to the devices. kUsage:
  // they are not made in the program's form (batch_tensors.h).
  Result<DeviceBatches> upload(data::Feed feed) const;

  // One execution.
  Result<StepOutputs> start(const DeviceBatches& batches, const std::vector<double>& learning_rates);

  int64_t steps() const { return steps_; }  // started, with those before
  const TrainState& state() const { return state_; }

 private:
  struct Loaded {
    const pjrt::LoadedExecutable* executable = nullptr;
    const program::Program* program = nullptr;
  };
  // Learning rate, number or seed, as the input's role says, of each of the steps that come next.
  HostTensor schedule_value(const program::Input& input, const std::vector<double>& learning_rates) const;
  // The inputs that are neither state nor batch, by their place in the program.
  Result<std::map<size_t, pjrt::Buffer>> upload_schedule(const program::Program& program,
                                                         const std::vector<double>& learning_rates,
                                                         size_t replica) const;
  std::vector<const pjrt::Buffer*> arguments(const program::Program& program, const DeviceBatches& batches,
                                             const std::map<size_t, pjrt::Buffer>& schedule, size_t replica) const;

  const pjrt::Client& client_;
  std::map<size_t, Loaded> loaded_;  // by steps
  TrainState state_;
  uint64_t dropout_seed_;
  int64_t steps_;
};

}  // namespace xladder::run

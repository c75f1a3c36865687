// Runs a compiled training step again and again: batch and scalars in, the state goes round on the device.
//
//   XLADDER_ASSIGN(StepRunner runner, StepRunner::create(client, compiled.executable, std::move(state), seed, 0));
//   XLADDER_ASSIGN(StepOutputs outputs, runner.start(std::move(batch), learning_rate));   // does not wait
//   XLADDER_ASSIGN(float loss, outputs.loss());                                           // waits
#pragma once

#include <cstddef>
#include <cstdint>

#include "xladder/base/result.h"
#include "xladder/data/batch.h"
#include "xladder/pjrt/client.h"
#include "xladder/train/state.h"

namespace xladder::train {

// Steps that the host may be ahead of the device: enough to keep it busy, few enough to notice a bad loss soon.
inline constexpr size_t kStepsInFlight = 2;

// Results of one step on their way to the host. Each can be awaited once.
struct StepOutputs {
  pjrt::HostCopy loss_copy, correct_copy;

  Result<float> loss();       // mean over the batch
  Result<int32_t> correct();  // samples whose class has the largest logit
};

class StepRunner {
 public:
  // `executable` was compiled from build_training_step and outlives the runner; `finished_steps` were done before.
  StepRunner(const pjrt::Client& client, const pjrt::Executable& executable, TrainState state, uint64_t seed,
             int64_t finished_steps);

  Result<StepOutputs> start(data::Batch batch, double learning_rate);

  int64_t steps() const { return steps_; }  // started, with those before
  const TrainState& state() const { return state_; }

 private:
  const pjrt::Client& client_;
  const pjrt::Executable& executable_;
  TrainState state_;
  uint64_t dropout_seed_;
  int64_t steps_;
};

}  // namespace xladder::train

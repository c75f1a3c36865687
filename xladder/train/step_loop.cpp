#include "xladder/train/step_loop.h"

#include "xladder/base/clock.h"

namespace xladder::train {

Status StepLoop::start(int64_t count) {
  std::vector<FinishedStep> started;
  std::vector<data::Batch> batches;
  std::vector<double> rates;
  for (int64_t i = 0; i < count; ++i) {
    const auto wait_start = Clock::now();
    XLADDER_ASSIGN(std::optional<data::Batch> batch, batches_.next());
    const double waited = seconds_since(wait_start);
    if (!batch) return fail(ErrorCode::kFailed, "the data ended at step {}; set fewer train.steps", steps() + i);
    batches.push_back(*std::move(batch));
    rates.push_back(optim::learning_rate(schedule_, steps() + i));
    started.push_back({.step = steps() + i + 1, .learning_rate = rates.back(), .wait_seconds = waited});
    input_wait_seconds_ += waited;
  }
  const auto host_start = Clock::now();
  if (before_execution) before_execution();
  XLADDER_ASSIGN(StepOutputs outputs, runner_.start(std::move(batches), rates));
  host_seconds_ += seconds_since(host_start);
  pending_.push_back({std::move(started), std::move(outputs)});
  return {};
}

Result<std::vector<FinishedStep>> StepLoop::finish_oldest() {
  Pending pending = std::move(pending_.front());
  pending_.pop_front();
  XLADDER_ASSIGN(const std::vector<float> losses, pending.outputs.losses());
  XLADDER_ASSIGN(const std::vector<int32_t> correct, pending.outputs.correct());
  XLADDER_ASSIGN(const int64_t skipped, pending.outputs.skipped());
  for (size_t i = 0; i < pending.steps.size(); ++i) {
    pending.steps[i].loss = losses[i];
    pending.steps[i].correct = correct[i];
    pending.steps[i].skipped = skipped;
  }
  return std::move(pending.steps);
}

}  // namespace xladder::train

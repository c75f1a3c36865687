#include "xladder/run/train/step_loop.h"

#include "xladder/base/clock.h"

namespace xladder::run {

std::vector<FinishedStep> StepLoop::next_steps(size_t count) const {
  std::vector<FinishedStep> out;
  for (int64_t step = steps(); step < steps() + static_cast<int64_t>(count); ++step)
    out.push_back({.step = step + 1, .learning_rate = optim::learning_rate(schedule_, step)});
  return out;
}

Status StepLoop::start() {
  const auto wait_start = Clock::now();
  XLADDER_ASSIGN(std::optional<data::Feed> feed, batches_.next());
  input_wait_seconds_ += seconds_since(wait_start);
  if (!feed) return fail(ErrorCode::kFailed, "the data ended at step {}; set fewer train.steps", steps());
  return start(*std::move(feed));
}

Status StepLoop::start(data::Feed feed) {
  std::vector<FinishedStep> started = next_steps(static_cast<size_t>(feed.steps));
  const auto host_start = Clock::now();
  if (before_execution) before_execution();
  XLADDER_ASSIGN(const DeviceBatches uploaded, runner_.upload(std::move(feed)));
  XLADDER_TRY(launch(uploaded, std::move(started)));
  host_seconds_ += seconds_since(host_start);
  return {};
}

Status StepLoop::start(const DeviceBatches& batches) {
  const auto host_start = Clock::now();
  if (before_execution) before_execution();
  XLADDER_TRY(launch(batches, next_steps(batches.steps)));
  host_seconds_ += seconds_since(host_start);
  return {};
}

Status StepLoop::launch(const DeviceBatches& batches, std::vector<FinishedStep> steps) {
  std::vector<double> rates;
  for (const FinishedStep& step : steps) rates.push_back(step.learning_rate);
  XLADDER_ASSIGN(StepOutputs outputs, runner_.start(batches, rates));
  pending_.push_back({std::move(steps), std::move(outputs)});
  return {};
}

Result<std::vector<FinishedStep>> StepLoop::finish_oldest() {
  Pending pending = std::move(pending_.front());
  pending_.pop_front();
  XLADDER_ASSIGN(const std::vector<float> losses, pending.outputs.losses());
  XLADDER_ASSIGN(const std::vector<int32_t> correct, pending.outputs.correct());
  XLADDER_ASSIGN(const int64_t skipped, pending.outputs.skipped());
  XLADDER_ASSIGN(const auto values, pending.outputs.values());
  for (size_t i = 0; i < pending.steps.size(); ++i) {
    for (const auto& [name, of_steps] : values) pending.steps[i].values.emplace_back(name, of_steps[i]);
    pending.steps[i].loss = losses[i];
    if (!correct.empty()) pending.steps[i].correct = correct[i];
    pending.steps[i].skipped = skipped;
  }
  return std::move(pending.steps);
}

}  // namespace xladder::run

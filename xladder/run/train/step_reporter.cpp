#include "xladder/run/train/step_reporter.h"

namespace xladder::run {

std::vector<StepReport> StepReporter::reports(const std::vector<FinishedStep>& steps, double seconds, double waited,
                                              const data::Prefetcher& batches) {
  // The steps of one execution end together; each is given its share of the time and of the waits in it. Those were
  // for batches of later steps, which the loop starts before it looks at this one.
  const auto count = static_cast<double>(steps.size());
  const double since = seconds - finished_at_, waits = waited - finished_waits_;
  std::vector<StepReport> out;
  for (size_t i = 0; i < steps.size(); ++i) {
    const FinishedStep& step = steps[i];
    const double ended = finished_at_ + static_cast<double>(i + 1) / count * since;
    meter_.add(ended, static_cast<double>(step.loss), waits / count);
    StepReport report{.step = step.step,
                      .total_steps = job_.plan.total_steps,
                      .epoch = epoch_at(step.step),
                      .loss = step.loss,
                      .correct = step.correct,
                      .values = step.values,
                      .learning_rate = step.learning_rate,
                      .seconds = ended,
                      .mean_loss = meter_.mean_loss(),
                      .samples_per_second = meter_.samples_per_second(),
                      .wait_fraction = meter_.wait_fraction(),
                      .skipped = step.skipped};
    if (is_logged(step.step)) {
      const data::PrefetchStats stats = batches.stats();
      report.loader = stats.since(logged_);
      report.broken_samples = stats.load.skipped;
      logged_ = stats;
    }
    out.push_back(std::move(report));
  }
  finished_at_ = seconds;
  finished_waits_ = waited;
  return out;
}

}  // namespace xladder::run

#include "xladder/ladder/workload/step_workload.h"

#include <cmath>
#include <utility>
#include <vector>

#include "xladder/base/clock.h"

namespace xladder::ladder {
namespace {

class SteppedVariant : public RunningVariant {
 public:
  SteppedVariant(std::string name, int64_t global_batch_size, BeginTraining begin, TrainStep step)
      : name_(std::move(name)), begin_(std::move(begin)), step_(std::move(step)) {
    facts_.global_batch_size = global_batch_size;
    facts_.tells_waits = false;
  }

  const VariantFacts& facts() const override { return facts_; }
  std::string command() const override { return name_ + ", in this process"; }

  Result<Round> round(double seconds) override {
    Round round;
    const Clock::time_point start = Clock::now();
    do {
      XLADDER_ASSIGN(const double loss, step_());
      ++round.steps;
      if (!std::isfinite(loss) && !round.not_finite_step) round.not_finite_step = round.steps;
      round.seconds = seconds_since(start);
    } while (round.seconds < seconds);
    round.samples = round.steps * facts_.global_batch_size;
    return round;
  }

  Result<LossRun> train(int64_t steps, uint64_t seed) override {
    XLADDER_ASSIGN(const TrainStep step, begin_(seed));
    std::vector<double> losses;
    for (int64_t i = 0; i < steps; ++i) {
      XLADDER_ASSIGN(const double loss, step());
      losses.push_back(loss);
    }
    return LossRun::of(std::move(losses), facts_.global_batch_size);
  }

 private:
  std::string name_;
  BeginTraining begin_;
  TrainStep step_;  // of the rounds
  VariantFacts facts_;
};

class StepWorkload : public Workload {
 public:
  explicit StepWorkload(StepWorkloadOptions options) : options_(std::move(options)) {}

  std::string description() const override { return options_.description; }

  // The first step may take longer than those that follow, so that it belongs to no round.
  Result<std::unique_ptr<RunningVariant>> start(const Variant& variant) override {
    XLADDER_ASSIGN(BeginTraining begin, options_.prepare(variant));
    XLADDER_ASSIGN(TrainStep step, begin(0));
    XLADDER_TRY(step());
    return std::make_unique<SteppedVariant>(variant.name, options_.global_batch_size, std::move(begin),
                                            std::move(step));
  }

 private:
  StepWorkloadOptions options_;
};

}  // namespace

std::unique_ptr<Workload> make_step_workload(StepWorkloadOptions options) {
  return std::make_unique<StepWorkload>(std::move(options));
}

}  // namespace xladder::ladder

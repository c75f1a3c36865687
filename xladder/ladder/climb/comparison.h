// Two variants beside each other in alternating rounds, so that what disturbs the machine disturbs both.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/base/statistics/statistics.h"
#include "xladder/ladder/climb/speed.h"
#include "xladder/ladder/result/ladder_result.h"
#include "xladder/ladder/workload/clocks.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

// A variant with its process, while it has one, and the losses that it has shown so far.
class Contestant {
 public:
  Contestant(Workload& workload, Variant variant) : workload_(workload), variant_(std::move(variant)) {}

  const Variant& variant() const { return variant_; }
  bool is_running() const { return process_ != nullptr; }
  RunningVariant& process() { return *process_; }  // while it runs
  Status start();                                  // nothing happens if it runs
  void end() { process_.reset(); }

  // All start the process if need be. Equal questions about losses and updates are asked once.
  Result<Round> round(double seconds);
  Result<LossRun> losses(int64_t steps, uint64_t seed);
  Result<UpdateSketch> updates(int64_t steps, uint64_t seed);

 private:
  Workload& workload_;
  Variant variant_;
  std::unique_ptr<RunningVariant> process_;
  std::map<std::pair<int64_t, uint64_t>, LossRun> losses_;
  std::map<std::pair<int64_t, uint64_t>, UpdateSketch> updates_;
};

// Calls `work`; if the process of the contestant fails, starts it once more and calls again.
template <class Work>
auto with_one_restart(Contestant& contestant, const Work& work) -> decltype(work()) {
  auto result = work();
  if (result) return result;
  contestant.end();
  if (auto started = contestant.start(); !started) return tl::unexpected(started.error());
  return work();
}

struct Alternation {
  std::vector<int64_t> looks = {9};  // numbers of pairs: after the last one at the latest the rounds end
  Question question = Question::kWhichIsFaster;
  double round_seconds = 2;
  std::function<bool()> stop_requested = {};  // between rounds; may be empty
  std::function<void(int64_t done, int64_t, double ratio)> on_pair =
      {};  // before which look, median so far; may be empty
};

struct Comparison {
  std::vector<Round> reference, variant;   // by pair, as they came
  bool settled = false;                    // else it ended with the last look
  std::optional<int64_t> not_finite_step;  // of the first round of the variant that has one, the warm-up too

  TimedRounds timed() const;                                     // by one clock: what rates are to be taken from
  std::vector<RoundPair> pairs() const;                          // of timed()
  measure::Estimate ratio() const { return ratio_of(pairs()); }  // rate of the variant by that of the reference
};

// After a warm-up round each: reference, variant, variant, reference, reference, ... until a look finds the question
// settled (ladder/speed.h). A reference whose process fails is started once more. Errors: the variant fails, the
// reference fails twice (its sentence says so), or "stopped".
Result<Comparison> alternate(Contestant& reference, Contestant& variant, const Alternation& alternation);

// A warm-up and then rounds of one alone, as many as the first look has.
Result<std::vector<Round>> measure_alone(Contestant& contestant, const Alternation& alternation);

measure::Estimate rate_of(const std::vector<Round>& rounds);  // samples/s
double step_seconds_of(const std::vector<Round>& rounds);     // median
StepSplit split_of(const std::vector<Round>& rounds);

// step = a + b/N by least squares over points (N, seconds a step); nothing for fewer than two different N. Exact for
// two points.
std::optional<ExecutionFit> fit_executions(std::vector<std::pair<int64_t, double>> points);

// The fit over the largest set of rows that differ in knobs.steps_per_execution alone. `default_steps` is the value of
// rows that do not set it; nothing where it is chosen by measurement, so that they tell nothing.
std::optional<ExecutionFit> fit_executions(const std::vector<Row>& rows, std::optional<int64_t> default_steps);

}  // namespace xladder::ladder

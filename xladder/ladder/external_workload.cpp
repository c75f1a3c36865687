#include "xladder/ladder/external_workload.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "xladder/base/clock.h"
#include "xladder/ladder/assignments.h"
#include "xladder/ladder/child_process.h"
#include "xladder/measure/statistics.h"

namespace xladder::ladder {
namespace {

using Json = nlohmann::json;

constexpr size_t kMaxSteps = 2'000'000;
constexpr double kListenSeconds = 0.2;  // between looks at whether to stop
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct ReportedStep {
  std::optional<double> loss;
  std::optional<double> samples_per_second, step_seconds, samples;
};

// What one run of the command printed.
struct CommandRun {
  std::vector<double> losses;
  double rate = 0;     // samples/s
  double samples = 0;  // of a step; 0 if it does not say
  int64_t steps = 0;
};

// Python prints not finite numbers in a way that is no JSON.
std::string with_nulls(std::string line) {
  for (const std::string_view word : {"-Infinity", "Infinity", "NaN"})
    for (size_t at = line.find(word); at != std::string::npos; at = line.find(word, at))
      line.replace(at, word.size(), "null");
  return line;
}

std::optional<double> positive(const Json& object, const char* key) {
  const auto at = object.find(key);
  if (at == object.end() || !at->is_number()) return std::nullopt;
  const auto value = at->get<double>();
  if (!std::isfinite(value) || value <= 0) return std::nullopt;
  return value;
}

// Nothing if the line is something else.
std::optional<ReportedStep> step_from(const std::string& line) {
  const size_t start = line.find_first_not_of(" \t");
  if (start == std::string::npos || line[start] != '{') return std::nullopt;
  Json json = Json::parse(line, nullptr, false);
  if (json.is_discarded()) json = Json::parse(with_nulls(line), nullptr, false);
  if (!json.is_object() || !(json.contains("step") || json.contains("loss"))) return std::nullopt;
  ReportedStep step;
  if (const auto loss = json.find("loss"); loss != json.end() && (loss->is_number() || loss->is_null()))
    step.loss = loss->is_null() ? kNaN : loss->get<double>();
  step.samples_per_second = positive(json, "samples_per_sec");
  step.step_seconds = positive(json, "step_seconds");
  step.samples = positive(json, "samples");
  return step;
}

class Command {
 public:
  Command(const CommandSpec& spec, const CommandChanges& changes, const std::function<bool()>& stop_requested)
      : spec_(spec), environment_(changes.environment), stop_requested_(stop_requested) {
    text_ = spec.command;
    for (const std::string& argument : changes.arguments) text_ += " " + quoted_for_shell(argument);
  }

  // As it could be typed.
  std::string line(uint64_t seed) const {
    std::string assignments = command_line_of({}, environment_of(seed));
    return assignments.empty() ? text_ : assignments + " " + text_;
  }

  Result<CommandRun> run(uint64_t seed) const {
    ChildOptions options;
    options.arguments = {"/bin/sh", "-c", text_};
    options.environment = environment_of(seed);
    options.speaks = false;
    XLADDER_ASSIGN(ChildProcess child, ChildProcess::start(options));
    const auto start = Clock::now();
    std::vector<ReportedStep> steps;
    while (true) {
      const double left = spec_.timeout_seconds - seconds_since(start);
      if (left <= 0) return too_slow();
      XLADDER_ASSIGN(const ReadLine read, child.read_line(std::min(left, kListenSeconds)));
      if (read.outcome == ReadOutcome::kEnd) break;
      if (stop_requested_ && stop_requested_())
        return fail(ErrorCode::kFailed, "stopped; run the same command to go on");
      if (read.outcome == ReadOutcome::kTimeout) continue;
      if (const auto step = step_from(read.text)) steps.push_back(*step);
      if (steps.size() > kMaxSteps)
        return fail(ErrorCode::kFailed, "it printed more than {} steps; train for fewer", kMaxSteps);
    }
    const auto end = child.wait(std::max(0.0, spec_.timeout_seconds - seconds_since(start)));
    if (!end) return too_slow();
    if (!end->ok()) {
      const std::string last = child.last_stderr_line();
      return fail(ErrorCode::kFailed, "the command ended with {}{}; run it alone: {}", describe(*end),
                  last.empty() ? "" : ": " + last, line(seed));
    }
    return summary_of(steps, seed);
  }

 private:
  std::vector<EnvironmentChange> environment_of(uint64_t seed) const {
    std::vector<EnvironmentChange> environment = environment_;
    environment.push_back({"XLADDER_SEED", std::to_string(seed)});
    return environment;
  }

  tl::unexpected<Error> too_slow() const {
    return fail(ErrorCode::kFailed, "the command did not finish in {} s; raise [workload] timeout_seconds",
                spec_.timeout_seconds);
  }

  std::optional<double> rate_of(const ReportedStep& step) const {
    if (step.samples_per_second) return step.samples_per_second;
    std::optional<double> samples = step.samples;
    if (!samples && spec_.samples_per_step) samples = static_cast<double>(*spec_.samples_per_step);
    if (!samples || !step.step_seconds) return std::nullopt;
    return *samples / *step.step_seconds;
  }

  Result<CommandRun> summary_of(const std::vector<ReportedStep>& steps, uint64_t seed) const {
    if (steps.empty()) {
      return fail(ErrorCode::kFailed,
                  "the command printed no line such as {{\"step\": 1, \"loss\": 2.3, \"samples_per_sec\": 120}}; print "
                  "one for each step and run it alone: {}",
                  line(seed));
    }
    CommandRun run;
    run.steps = static_cast<int64_t>(steps.size());
    std::vector<double> rates;
    std::vector<double> samples;
    for (const ReportedStep& step : steps) {
      if (step.loss) run.losses.push_back(*step.loss);
      if (step.samples) samples.push_back(*step.samples);
      if (const auto rate = rate_of(step)) rates.push_back(*rate);
    }
    if (rates.empty()) {
      return fail(
          ErrorCode::kFailed,
          "the command's lines have no \"samples_per_sec\", nor \"step_seconds\" with \"samples\"; print one of "
          "them, or set [workload] samples_per_step for times alone");
    }
    // The first steps compile and warm up.
    const size_t skipped = rates.size() == 1 ? 0 : std::max<size_t>(1, rates.size() / 10);
    run.rate = measure::median(std::span<const double>(rates).subspan(skipped));
    if (!samples.empty()) run.samples = measure::median(samples);
    if (samples.empty() && spec_.samples_per_step) run.samples = static_cast<double>(*spec_.samples_per_step);
    return run;
  }

  const CommandSpec& spec_;
  std::vector<EnvironmentChange> environment_;
  const std::function<bool()>& stop_requested_;
  std::string text_;
};

using LossesBySeed = std::map<uint64_t, std::vector<double>>;

class ExternalVariant : public RunningVariant {
 public:
  ExternalVariant(Command command, LossesBySeed& losses) : command_(std::move(command)), losses_(losses) {}

  // Runs it once, so that a command that cannot run is told at once; that run is the first round.
  Status start() {
    XLADDER_ASSIGN(first_, run(next_seed_++));
    facts_.global_batch_size = std::llround(first_->samples);
    facts_.steps_of_run = first_->steps;
    return {};
  }

  const VariantFacts& facts() const override { return facts_; }
  std::string command() const override { return command_.line(0); }

  Result<Round> round(double) override {
    CommandRun run_now;
    if (first_) {
      run_now = *std::exchange(first_, std::nullopt);
    } else {
      XLADDER_ASSIGN(run_now, run(next_seed_++));
    }
    Round round;
    round.steps = run_now.steps;
    // Commands that print rates alone do not say how many samples they saw; the rate is what has to be right.
    round.samples = std::max<int64_t>(1, std::llround(run_now.samples * static_cast<double>(run_now.steps)));
    round.seconds = static_cast<double>(round.samples) / run_now.rate;
    return round;
  }

  Result<LossRun> train(int64_t steps, uint64_t seed) override {
    if (!losses_.contains(seed)) XLADDER_TRY(run(seed));
    LossRun run = LossRun::of(losses_.at(seed), std::nullopt);
    if (facts_.global_batch_size > 0) run.samples_per_step = facts_.global_batch_size;
    if (run.losses.empty())
      return fail(ErrorCode::kFailed, "the command's lines have no \"loss\"; print one, or turn the guard off");
    if (run.losses.size() > static_cast<size_t>(steps)) run.losses.resize(static_cast<size_t>(steps));
    return run;
  }

 private:
  Result<CommandRun> run(uint64_t seed) {
    XLADDER_ASSIGN(CommandRun finished, command_.run(seed));
    losses_[seed] = finished.losses;
    return finished;
  }

  Command command_;
  LossesBySeed& losses_;
  VariantFacts facts_;
  uint64_t next_seed_ = 0;
  std::optional<CommandRun> first_;
};

class ExternalWorkload : public Workload {
 public:
  ExternalWorkload(CommandSpec spec, std::function<bool()> stop_requested)
      : spec_(std::move(spec)), stop_requested_(std::move(stop_requested)) {}

  std::string description() const override { return spec_.command; }

  Result<std::unique_ptr<RunningVariant>> start(const Variant& variant) override {
    XLADDER_ASSIGN(const CommandChanges changes, command_changes(variant.assignments));
    auto running =
        std::make_unique<ExternalVariant>(Command(spec_, changes, stop_requested_), losses_[variant.assignments]);
    XLADDER_TRY(running->start());
    return running;
  }

 private:
  const CommandSpec spec_;
  const std::function<bool()> stop_requested_;
  std::map<Assignments, LossesBySeed> losses_;  // of all variants so far: runs are long, and equal seeds repeat
};

}  // namespace

std::unique_ptr<Workload> make_external_workload(CommandSpec command, std::function<bool()> stop_requested) {
  return std::make_unique<ExternalWorkload>(std::move(command), std::move(stop_requested));
}

}  // namespace xladder::ladder

#include "xladder/ladder/workload/served_workload.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "xladder/base/clock.h"
#include "xladder/device/host/host_facts.h"
#include "xladder/ladder/workload/protocol.h"

namespace xladder::ladder {
namespace {

constexpr double kFarewellSeconds = 5;  // to end by itself, so that its caches are written

class ServedVariant : public RunningVariant {
 public:
  ServedVariant(ChildProcess child, const ServedOptions& options, std::string command)
      : child_(std::move(child)),
        start_seconds_(options.start_seconds),
        patience_seconds_(options.patience_seconds),
        train_seconds_(options.train_seconds),
        step_allowance_seconds_(options.step_allowance_seconds),
        stop_requested_(options.stop_requested),
        command_(std::move(command)) {}

  ~ServedVariant() override {
    child_.close_stdin();
    if (answers_) child_.wait(kFarewellSeconds);
  }

  Status wait_until_ready() {
    XLADDER_ASSIGN(facts_, receive("ready", start_seconds_, "get ready", ready_from));
    return {};
  }

  const VariantFacts& facts() const override { return facts_; }
  std::string command() const override { return command_; }

  Result<Round> round(double seconds) override {
    const pid_t child[] = {child_.id()};
    const auto before = device::core_times(child);
    const auto asked = Clock::now();
    XLADDER_TRY(send(RoundRequest{seconds}));
    XLADDER_ASSIGN(const bench::StepTiming timing,
                   receive("round", 10 * seconds + patience_seconds_, "finish a round", round_from));
    Round round{timing};
    round.outside = OutsideTimes{.steps = round.steps, .seconds = seconds_since(asked)};
    round.outside->lost = device::lost_between(before, device::core_times(child), usable_cores_);
    return round;
  }

  Result<LossRun> train(int64_t steps, uint64_t seed) override {
    XLADDER_TRY(send(TrainRequest{seed, steps}));
    XLADDER_ASSIGN(std::vector<double> losses,
                   receive("losses", seconds_for(steps), fmt::format("train {} steps", steps),
                           [&](std::string_view line) { return losses_from(line, steps); }));
    return LossRun::of(std::move(losses), facts_.global_batch_size);
  }

  Result<UpdateSketch> updates(int64_t steps, uint64_t seed) override {
    XLADDER_TRY(send(UpdatesRequest{seed, steps}));
    return receive("updates", seconds_for(steps), fmt::format("show the updates of {} steps", steps),
                   [&](std::string_view line) { return updates_from(line, steps); });
  }

 private:
  double seconds_for(int64_t steps) const {
    return train_seconds_ + step_allowance_seconds_ * static_cast<double>(steps);
  }

  Status send(const Request& request) {
    if (!answers_) return fail(ErrorCode::kFailed, "the variant's process has failed before; start it again");
    if (child_.write_line(line_of(request))) return {};
    return ended();
  }

  // What `read` makes of the child's next line; `key` names the answer that is waited for.
  template <class Read>
  auto receive(const char* key, double timeout_seconds, const std::string& what, const Read& read) ->
      typename decltype(read(std::string_view()))::value_type {
    auto line = listen(timeout_seconds);
    if (!line) return stop(line.error());
    if (line->outcome == ReadOutcome::kEnd) return ended();
    if (line->outcome == ReadOutcome::kTimeout) {
      return stop(
          {ErrorCode::kFailed, fmt::format("it did not {} in {:.0f} s; try smaller settings or run it alone: {}", what,
                                           timeout_seconds, command_)});
    }
    auto answer = read(line->text);
    if (!answer) return confused(key);
    if (!*answer) return stop(answer->error());
    return *std::move(answer);
  }

  Result<ReadLine> listen(double timeout_seconds) {
    const auto start = Clock::now();
    while (true) {
      const double left = timeout_seconds - seconds_since(start);
      XLADDER_ASSIGN(ReadLine line, child_.read_line(std::clamp(left, 0.0, kListenSeconds)));
      if (line.outcome != ReadOutcome::kTimeout || left <= 0) return line;
      if (stop_requested_ && stop_requested_())
        return fail(ErrorCode::kFailed, "stopped; run the same command to go on");
    }
  }

  tl::unexpected<Error> stop(Error error) {
    answers_ = false;
    return tl::unexpected<Error>(std::move(error));
  }

  tl::unexpected<Error> confused(const char* key) {
    return stop({ErrorCode::kFailed,
                 fmt::format("its process answered something else than \"{}\"; run it alone: {}", key, command_)});
  }

  tl::unexpected<Error> ended() {
    const auto end = child_.wait(kFarewellSeconds);
    const std::string how = end ? describe(*end) : "its output closed";
    const std::string last = child_.last_stderr_line();
    return stop({ErrorCode::kFailed, fmt::format("its process ended ({}){}; run it alone: {}", how,
                                                 last.empty() ? "" : ": " + last, command_)});
  }

  ChildProcess child_;
  double start_seconds_, patience_seconds_, train_seconds_, step_allowance_seconds_;
  std::function<bool()> stop_requested_;
  std::string command_;
  VariantFacts facts_;
  int usable_cores_ = device::host_facts().usable_cores;
  bool answers_ = true;  // and the next line is the answer to the next question
};

class ServedWorkload : public Workload {
 public:
  explicit ServedWorkload(ServedOptions options) : options_(std::move(options)) {}

  std::string description() const override { return options_.description; }

  Result<std::unique_ptr<RunningVariant>> start(const Variant& variant) override {
    XLADDER_ASSIGN(const PreparedVariant prepared, options_.prepare(variant));
    ChildOptions child_options;
    child_options.arguments = options_.program;
    child_options.arguments.push_back(prepared.recipe.string());
    child_options.environment = prepared.environment;
    XLADDER_ASSIGN(ChildProcess child, ChildProcess::start(child_options));
    auto running = std::make_unique<ServedVariant>(
        std::move(child), options_,
        prepared.command.empty() ? command_line_of(child_options.arguments, prepared.environment) : prepared.command);
    XLADDER_TRY(running->wait_until_ready());
    return running;
  }

 private:
  ServedOptions options_;
};

}  // namespace

std::unique_ptr<Workload> make_served_workload(ServedOptions options) {
  return std::make_unique<ServedWorkload>(std::move(options));
}

}  // namespace xladder::ladder

#include "xladder/ladder/workload/served_workload.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <utility>

#include "xladder/base/clock.h"
#include "xladder/ladder/workload/update_sketch_json.h"

namespace xladder::ladder {
namespace {

using Json = nlohmann::json;

constexpr double kListenSeconds = 0.2;  // between looks at whether to stop
constexpr double kFarewellSeconds = 5;  // to end by itself, so that its caches are written

ErrorCode code_from(const std::string& name) {
  if (name == "usage") return ErrorCode::kUsage;
  if (name == "compile") return ErrorCode::kCompile;
  if (name == "out_of_memory") return ErrorCode::kOutOfMemory;
  if (name == "no_device") return ErrorCode::kNoDevice;
  return ErrorCode::kFailed;
}

std::string text_of(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : "";
}

std::optional<double> number_of(const Json& object, const char* key) {
  const auto at = object.find(key);
  if (at == object.end() || !at->is_number()) return std::nullopt;
  return at->get<double>();
}

std::optional<int64_t> whole_number_of(const Json& object, const char* key) {
  const auto at = object.find(key);
  if (at == object.end() || !at->is_number_integer()) return std::nullopt;
  return at->get<int64_t>();
}

VariantFacts facts_from(const Json& object) {
  VariantFacts facts;
  facts.device = text_of(object, "device");
  facts.global_batch_size = whole_number_of(object, "global_batch_size").value_or(0);
  facts.parameters = whole_number_of(object, "parameters").value_or(0);
  facts.compile_seconds = number_of(object, "compile_seconds").value_or(0);
  facts.first_step_seconds = number_of(object, "first_step_seconds").value_or(0);
  const auto hit = object.find("cache_hit");
  facts.cache_hit = hit != object.end() && hit->is_boolean() && hit->get<bool>();
  facts.flops_per_sample = whole_number_of(object, "flops_per_sample");
  facts.peak_flops = number_of(object, "peak_flops");
  facts.peak_flops_source = text_of(object, "peak_flops_source");
  facts.temp_bytes = whole_number_of(object, "temp_bytes");
  facts.argument_bytes = whole_number_of(object, "argument_bytes");
  facts.program_digest = text_of(object, "program_digest");
  facts.environment_json = text_of(object, "environment_json");
  const auto shows_updates = object.find("shows_updates");
  facts.shows_updates = shows_updates != object.end() && shows_updates->is_boolean() && shows_updates->get<bool>();
  const auto warnings = object.find("warnings");
  if (warnings != object.end() && warnings->is_array()) {
    for (const Json& warning : *warnings)
      if (warning.is_string()) facts.warnings.push_back(warning.get<std::string>());
  }
  return facts;
}

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
    XLADDER_ASSIGN(const Json ready, receive("ready", start_seconds_, "get ready"));
    if (!ready.is_object()) return confused("ready");
    facts_ = facts_from(ready);
    return {};
  }

  const VariantFacts& facts() const override { return facts_; }
  std::string command() const override { return command_; }

  Result<Round> round(double seconds) override {
    const auto asked = Clock::now();
    XLADDER_TRY(send({{"round", {{"seconds", seconds}}}}));
    XLADDER_ASSIGN(const Json answer, receive("round", 10 * seconds + patience_seconds_, "finish a round"));
    const double seen = seconds_since(asked);
    if (!answer.is_object()) return confused("round");
    Round round;
    round.steps = whole_number_of(answer, "steps").value_or(0);
    round.samples = whole_number_of(answer, "samples").value_or(0);
    round.seconds = number_of(answer, "seconds").value_or(0);
    round.input_wait_seconds = number_of(answer, "input_wait_s").value_or(0);
    round.host_seconds = number_of(answer, "host_s").value_or(0);
    if (round.steps < 1 || round.samples < 1 || !(round.seconds > 0)) return confused("round");
    round.outside = OutsideTimes{.steps = round.steps, .seconds = seen};
    return round;
  }

  Result<LossRun> train(int64_t steps, uint64_t seed) override {
    XLADDER_TRY(send({{"train", {{"steps", steps}, {"seed", seed}}}}));
    const double seconds = train_seconds_ + step_allowance_seconds_ * static_cast<double>(steps);
    XLADDER_ASSIGN(const Json answer, receive("losses", seconds, fmt::format("train {} steps", steps)));
    if (!answer.is_array() || answer.size() != static_cast<size_t>(steps)) return confused("losses");
    std::vector<double> losses;
    for (const Json& loss : answer) {
      if (!loss.is_number() && !loss.is_null()) return confused("losses");
      losses.push_back(loss.is_null() ? std::numeric_limits<double>::quiet_NaN() : loss.get<double>());
    }
    return LossRun::of(std::move(losses), facts_.global_batch_size);
  }

  Result<UpdateSketch> updates(int64_t steps, uint64_t seed) override {
    XLADDER_TRY(send({{"updates", {{"steps", steps}, {"seed", seed}}}}));
    const double seconds = train_seconds_ + step_allowance_seconds_ * static_cast<double>(steps);
    XLADDER_ASSIGN(const Json answer, receive("updates", seconds, fmt::format("show the updates of {} steps", steps)));
    auto sketch = update_sketch_from_json(answer.dump());
    if (!sketch || sketch->steps < steps) return confused("updates");
    return sketch;
  }

 private:
  Status send(const Json& request) {
    if (!answers_) return fail(ErrorCode::kFailed, "the variant's process has failed before; start it again");
    if (child_.write_line(request.dump())) return {};
    return ended();
  }

  // The value of `key` in the child's next line.
  Result<Json> receive(const char* key, double timeout_seconds, const std::string& what) {
    auto line = listen(timeout_seconds);
    if (!line) return stop(line.error());
    if (line->outcome == ReadOutcome::kEnd) return ended();
    if (line->outcome == ReadOutcome::kTimeout) {
      return stop(
          {ErrorCode::kFailed, fmt::format("it did not {} in {:.0f} s; try smaller settings or run it alone: {}", what,
                                           timeout_seconds, command_)});
    }
    const Json json = Json::parse(line->text, nullptr, false);
    if (!json.is_object()) return confused(key);
    if (const auto error = json.find("error"); error != json.end() && error->is_object()) {
      const std::string message = text_of(*error, "message");
      return stop({code_from(text_of(*error, "code")), message.empty() ? "it failed and did not say why" : message});
    }
    const auto at = json.find(key);
    if (at == json.end()) return confused(key);
    return *at;
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

// read: shows what a ladder sees of what a program prints: a log, or a command that is run once.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/base/child_process.h"
#include "xladder/base/files.h"
#include "xladder/base/json_text.h"
#include "xladder/cli/stop_signals.h"
#include "xladder/cli/verbs.h"
#include "xladder/ladder/readers/run_reader.h"
#include "xladder/ladder/recipe/command_ladder.h"
#include "xladder/ladder/recipe/ladder_recipe.h"
#include "xladder/ladder/workload/external_workload.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr uint64_t kMostLogBytes = 1ull << 30;
constexpr double kClockDifference = 0.03;

struct Line {
  std::string name, text;
};

uint64_t steps_of(const ladder::CommandRecord& record) {
  uint64_t steps = 0;
  for (const ladder::CommandStep& step : record.steps) steps += step.covers;
  return steps;
}

Json number(std::optional<double> value) { return value ? Json(*value) : Json(); }

class ReadVerb : public Verb {
 public:
  std::string_view name() const override { return "read"; }
  std::string_view summary() const override { return "show which steps are read from what a program prints"; }
  std::vector<Example> examples() const override {
    return {{"xladder read train.log", "a log: whose lines they are, steps, losses, rates"},
            {"xladder read train.log --read-regex 'step (?<step>\\d+) loss (?<loss>[\\d.]+)'", "teach it other lines"},
            {"xladder read -- python train.py --epochs 1", "run it once, and hold its rate against the clock"}};
  }

  void add_arguments(CLI::App& app) override {
    app.add_option("LOG", log_, "what a program printed; - for stdin");
    app.add_option("--read", spec_.read, "whose lines they are [auto]: " + ladder::reader_names());
    app.add_option("--read-regex", spec_.read_regex, "an expression with (?<step>...) and (?<loss>...)");
    app.add_option("--batch-flag", spec_.batch_flag, "flag of the command with the samples of a step");
    app.add_option("--samples-per-step", spec_.samples_per_step, "samples of a step, where the lines do not tell them");
    app.add_option("--timeout", spec_.timeout_seconds, "seconds that the command may take [3600]");
    app.add_flag("--json", json_, "print one JSON object");
  }

  bool takes_command() const override { return true; }
  void take_command(std::vector<std::string> words) override { words_ = std::move(words); }

  Result<ExitCode> run(Context& context) override {
    if (log_.empty() == words_.empty())
      return fail(ErrorCode::kUsage, "read takes a log or a command behind --; for example: xladder read train.log");
    if (spec_.read.empty()) spec_.read = ladder::kAnyReader;
    return log_.empty() ? run_command(context) : read_log(context);
  }

 private:
  Result<ExitCode> read_log(const Context& context) const {
    std::string text;
    if (log_ == "-") {
      text.assign(std::istreambuf_iterator<char>(std::cin), {});
    } else {
      XLADDER_ASSIGN(text, read_file(log_, kMostLogBytes));
    }
    XLADDER_ASSIGN(ladder::RunReader reader, ladder::RunReader::make(spec_.read, spec_.read_regex));
    for (size_t begin = 0; begin < text.size();) {
      const size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
      reader.take(std::string_view(text).substr(begin, end - begin), 0);
      begin = end + 1;
    }
    std::optional<double> samples;
    if (spec_.samples_per_step) samples = static_cast<double>(*spec_.samples_per_step);
    XLADDER_ASSIGN(const ladder::LogRun log, reader.finish(samples));
    const auto evidence = ladder::evidence_of(log.record, std::nullopt, 0);
    std::optional<double> rate;
    if (evidence) rate = evidence->round.rate();
    show(context, log, rate, nullptr);
    return ExitCode::kDone;
  }

  Result<ExitCode> run_command(const Context& context) {
    ladder::CommandLadder command;
    command.command = words_;
    for (const std::string& word : words_) spec_.command += (spec_.command.empty() ? "" : " ") + quoted_for_shell(word);
    if (spec_.batch_flag.empty()) spec_.batch_flag = ladder::batch_flag_of(command);
    const StopSignals signals;
    context.say("running  {}", spec_.command);
    XLADDER_ASSIGN(const ladder::CommandRun run, ladder::observe_command(spec_, [&] { return signals.requested(); }));
    std::optional<double> rate;
    if (run.evidence.round.speed_told) rate = run.evidence.round.rate();
    show(context, run.log, rate, &run);
    return ExitCode::kDone;
  }

  void show(const Context& context, const ladder::LogRun& log, std::optional<double> printed,
            const ladder::CommandRun* run) const {
    const std::vector<ladder::CommandStep>& steps = log.record.steps;
    const ladder::ReadSummary& summary = log.summary;
    const ladder::ReaderInfo* info = ladder::find_reader(summary.reader);
    const uint64_t count = steps_of(log.record);
    std::optional<double> first_loss = steps.front().loss;
    std::optional<double> last_loss = steps.back().loss;
    std::optional<double> samples = steps.back().samples;
    if (samples) *samples /= static_cast<double>(steps.back().covers);

    std::vector<Line> lines;
    const auto add = [&](const char* name, const std::string& text) { lines.push_back({name, text}); };
    add("read as", fmt::format("{}{}", summary.reader, info == nullptr ? "" : fmt::format(", {}", info->program)));
    add("steps", fmt::format("{}, in {} lines; the first is {}", count, steps.size(), log.record.first_number));
    add("loss", first_loss ? fmt::format("{:.6g} to {:.6g}", *first_loss, last_loss.value_or(std::nan("")))
                           : "not told for each step, so the guard has nothing to go by");
    add("samples", samples ? fmt::format("{:.6g} {} a step", *samples, summary.unit)
                           : "not told; --batch-flag or --samples-per-step say them");
    const std::string unit = summary.unit;
    add("its rate", printed ? fmt::format("{:.6g} {}/s", *printed, unit)
                    : log.stated_samples_per_second
                        ? fmt::format("{:.6g} samples/s of the whole training", *log.stated_samples_per_second)
                        : "not told");
    std::optional<double> clock;
    std::optional<double> start_up;
    std::optional<double> steady;
    if (run != nullptr) {
      const ladder::OutsideTimes& seen = *run->evidence.round.outside;
      start_up = steps.front().arrival;
      if (seen.steps > 0 && seen.seconds > 0) {
        const double line_seconds = seen.seconds / static_cast<double>(seen.steps);
        const ladder::Round& round = run->evidence.round;
        clock = static_cast<double>(round.samples) / static_cast<double>(round.steps) / line_seconds;
        if (!round.samples_told) clock = static_cast<double>(steps.back().covers) / line_seconds;
        steady = line_seconds / static_cast<double>(steps.back().covers);
        add("our clock",
            fmt::format("{:.6g} {}/s, {:.4g} ms a step", *clock, round.samples_told ? unit : "steps", 1e3 * *steady));
      } else {
        add("our clock", "the lines came too many at once to be timed");
      }
      add("start-up", fmt::format("{:.3g} s to the first line of {:.3g} s; {:.3g} s after the last one and in "
                                  "evaluations",
                                  *start_up, run->run_seconds, seen.after_seconds));
      if (clock && printed && (run->evidence.round.samples_told || unit == "steps")) {
        const double ratio = *printed / *clock;
        add("agreement", std::abs(ratio - 1) <= kClockDifference
                             ? fmt::format("its rate is ours to {:.1f} %", 100 * std::abs(ratio - 1))
                             : fmt::format("its rate is {:.3f} of ours{}", ratio,
                                           ratio > 1 ? ": its steps may not wait for the device, or it leaves out what "
                                                       "lies between them"
                                                     : ": it counts more than the steps"));
      }
    }
    add("not read", fmt::format("{} lines of evaluations, {} others{}", summary.evaluations, summary.others,
                                summary.first_other.empty() ? "" : ", the first: " + summary.first_other));
    if (json_) {
      Json json;
      json["schema"] = 1;
      json["reader"] = summary.reader;
      json["steps"] = count;
      json["lines"] = steps.size();
      json["first_step_number"] = log.record.first_number;
      json["first_loss"] = number(first_loss);
      json["last_loss"] = number(last_loss);
      json["samples_per_step"] = number(samples);
      json["unit"] = unit;
      json["printed_rate"] = number(printed);
      json["stated_samples_per_second"] = number(log.stated_samples_per_second);
      json["clock_rate"] = number(clock);
      json["step_seconds"] = number(steady);
      json["first_line_seconds"] = number(start_up);
      json["run_seconds"] = run == nullptr ? Json() : Json(run->run_seconds);
      json["evaluations"] = summary.evaluations;
      json["other_lines"] = summary.others;
      context.print("{}", text_of_json(json));
      return;
    }
    for (const Line& line : lines) context.print("{:<10} {}", line.name, line.text);
  }

  std::string log_;
  ladder::CommandSpec spec_;
  std::vector<std::string> words_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_read_verb() { return std::make_unique<ReadVerb>(); }

}  // namespace xladder::cli

#include "xladder/ladder/workload/external_workload.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "xladder/base/child_process.h"
#include "xladder/base/clock.h"
#include "xladder/ladder/readers/command_record.h"
#include "xladder/ladder/readers/run_reader.h"
#include "xladder/ladder/readers/scan.h"
#include "xladder/ladder/workload/command_evidence.h"
#include "xladder/ladder/workload/shell.h"

namespace xladder::ladder {
namespace {

constexpr size_t kSearchedStderr = 1 << 16;  // bytes

class Command {
 public:
  Command(const CommandSpec& spec, const Changes& changes, const std::function<bool()>& stop_requested)
      : spec_(spec), environment_(changes.environment), stop_requested_(stop_requested) {
    text_ = spec.command;
    for (const std::string& argument : changes.arguments) text_ += " " + quoted_for_shell(argument);
  }

  bool has_pipe() const { return text_.find('|') != std::string::npos; }

  // As it could be typed.
  std::string line(uint64_t seed) const {
    std::string assignments = command_line_of({}, environment_of(seed));
    return assignments.empty() ? text_of(seed) : assignments + " " + text_of(seed);
  }

  // `reader`: whose lines it prints; it is found by the first run, and what is found stands for all.
  Result<CommandRun> run(uint64_t seed, std::string& reader) const {
    ChildOptions options;
    options.arguments = command_shell().arguments;
    options.arguments.push_back(text_of(seed));
    options.environment = environment_of(seed);
    options.speaks = false;
    const bool for_people = !spec_.read.empty();
    options.reads_both_streams = for_people;
    // Into a pipe Python writes when it has 8 KiB, unless it is told otherwise.
    if (for_people) options.environment.insert(options.environment.begin(), {"PYTHONUNBUFFERED", "1"});
    XLADDER_ASSIGN(RunReader lines, RunReader::make(for_people ? std::string_view(reader) : kJsonReader,
                                                    reader == kAnyReader ? spec_.read_regex : ""));
    CommandRecorder recorder;
    const auto start = Clock::now();
    XLADDER_ASSIGN(ChildProcess child, ChildProcess::start(options));
    while (true) {
      const double left = spec_.timeout_seconds - seconds_since(start);
      if (left <= 0) return too_slow();
      XLADDER_ASSIGN(const ReadLine read, child.read_line(std::min(left, kListenSeconds)));
      if (read.outcome == ReadOutcome::kEnd) break;
      if (stop_requested_ && stop_requested_())
        return fail(ErrorCode::kFailed, "stopped; run the same command to go on");
      if (read.outcome == ReadOutcome::kTimeout) continue;
      const double arrival = std::chrono::duration<double>(read.arrival - start).count();
      if (for_people) {
        lines.take(read.text, arrival);
      } else {
        recorder.take(read.text, arrival);
      }
    }
    const auto end = child.wait(std::max(0.0, spec_.timeout_seconds - seconds_since(start)));
    if (!end) return too_slow();
    const double run_seconds = seconds_since(start);
    if (!end->ok()) {
      std::string last = child.last_stderr_line();
      if (last.empty() && for_people) last = lines.last_line();
      return fail(ErrorCode::kFailed, "the command ended with {}{}{}; run it alone: {}", describe(*end),
                  last.empty() ? "" : ": " + last, hint_for(*end, last), line(seed));
    }
    if (!for_people) {
      const auto record = recorder.finish();
      if (!record) return unusable(record.error(), child, seed);
      auto evidence = evidence_of(*record, spec_.samples_per_step, run_seconds);
      if (!evidence) return unusable(evidence.error(), child, seed);
      return CommandRun{*std::move(evidence), {}, run_seconds};
    }
    auto log = lines.finish(samples_of_step());
    if (!log) return fail(log.error().code, "{}; run it alone: {}", log.error().message, line(seed));
    auto evidence = evidence_of(log->record, std::nullopt, run_seconds, false);
    if (!evidence) return fail(evidence.error().code, "{}; run it alone: {}", evidence.error().message, line(seed));
    if (spec_.read_regex.empty()) reader = log->summary.reader;
    return CommandRun{*std::move(evidence), *std::move(log), run_seconds};
  }

 private:
  std::string text_of(uint64_t seed) const {
    if (spec_.seed_flag.empty()) return text_;
    const bool one_word = spec_.seed_flag.ends_with('=');
    return fmt::format("{} {}{}{}", text_, spec_.seed_flag, one_word ? "" : " ", seed);
  }

  // Where its lines do not tell: the last number behind the flag, or what the recipe says.
  std::optional<double> samples_of_step() const {
    if (spec_.samples_per_step) return static_cast<double>(*spec_.samples_per_step);
    if (spec_.batch_flag.empty()) return std::nullopt;
    const size_t at = text_.rfind(" " + spec_.batch_flag);
    if (at == std::string::npos) return std::nullopt;
    std::string_view rest = std::string_view(text_).substr(at + 1 + spec_.batch_flag.size());
    if (!rest.empty() && (rest[0] == ' ' || rest[0] == '=')) rest.remove_prefix(1);
    return positive(number_at(rest));
  }

  static std::string_view hint_for(const ChildEnd& end, std::string_view last) {
    if (end.exit_status == 127) return " (there is no such program; check its name and the environment it lives in)";
    if (last.find("EOF when reading a line") != std::string_view::npos)
      return " (it asks for input, but nobody answers here; give the answers as flags)";
    if (last.find("not a tty") != std::string_view::npos || last.find("not a terminal") != std::string_view::npos ||
        last.find("Inappropriate ioctl for device") != std::string_view::npos)
      return " (it wants a terminal, but its output is read here; turn its screen off by a flag of its own)";
    return "";
  }

  std::vector<EnvironmentChange> environment_of(uint64_t seed) const {
    std::vector<EnvironmentChange> environment = environment_;
    environment.push_back({"XLADDER_SEED", std::to_string(seed)});
    return environment;
  }

  tl::unexpected<Error> too_slow() const {
    return fail(ErrorCode::kFailed, "the command did not finish in {} s; raise [workload] timeout_seconds",
                spec_.timeout_seconds);
  }

  // What it printed is no evidence; perhaps it was printed to the wrong place.
  tl::unexpected<Error> unusable(const Error& error, const ChildProcess& child, uint64_t seed) const {
    std::string hint;
    const std::string messages = child.stderr_tail(kSearchedStderr);
    for (size_t begin = 0; begin < messages.size() && hint.empty();) {
      const size_t end = std::min(messages.find('\n', begin), messages.size());
      if (read_command_line(std::string_view(messages).substr(begin, end - begin)).kind == LineReading::Kind::kStep)
        hint = "; such lines came on its stderr, but only its stdout is read";
      begin = end + 1;
    }
    return fail(error.code, "{}{}; run it alone: {}", error.message, hint, line(seed));
  }

  const CommandSpec& spec_;
  std::vector<EnvironmentChange> environment_;
  const std::function<bool()>& stop_requested_;
  std::string text_;
};

using LossesBySeed = std::map<uint64_t, LossRun>;

class ExternalVariant : public RunningVariant {
 public:
  // `reader`: as Command::run has it.
  ExternalVariant(Command command, LossesBySeed& losses, std::string& reader)
      : command_(std::move(command)), losses_(losses), reader_(reader) {}

  // Runs it once, so that a command that cannot run is told at once; that run is the first round.
  Status start() {
    const bool was_found = reader_ != kAnyReader;
    XLADDER_ASSIGN(const CommandRun run_of_it, run(next_seed_++));
    const CommandEvidence& first = run_of_it.evidence;
    first_ = first.round;
    facts_.global_batch_size = first.losses.samples_per_step.value_or(0);
    facts_.steps_of_run = first.steps;
    facts_.first_step_number = first.first_number;
    facts_.tells_waits = false;
    const std::vector<CommandStep>& steps = run_of_it.log.record.steps;
    if (!steps.empty()) facts_.first_step_seconds = steps.front().arrival;
    if (!steps.empty() && !was_found) note_reading(run_of_it.log);
    if (!command_shell().sees_pipes && command_.has_pipe())
      facts_.warnings.emplace_back(
          "this machine has no shell that tells whether a part of a pipe failed; install bash, or let the program "
          "write "
          "its own log");
    return {};
  }

  const VariantFacts& facts() const override { return facts_; }
  std::string command() const override { return command_.line(0); }

  Result<Round> round(double) override {
    if (first_) return *std::exchange(first_, std::nullopt);
    XLADDER_ASSIGN(const CommandRun finished, run(next_seed_++));
    return finished.evidence.round;
  }

  Result<LossRun> train(int64_t steps, uint64_t seed) override {
    if (!losses_.contains(seed)) XLADDER_TRY(run(seed));
    LossRun run = losses_.at(seed);
    if (run.losses.empty())
      return fail(ErrorCode::kFailed, "the command's lines have no \"loss\"; print one, or turn the guard off");
    if (std::ssize(run.losses) < steps)
      return wrong_length(fmt::format("printed {} of {} steps that the guard asks for", run.losses.size(), steps),
                          seed);
    run.losses.resize(static_cast<size_t>(steps));
    return run;
  }

 private:
  // Every run of it is as long as the first one, whatever the seed.
  Result<CommandRun> run(uint64_t seed) {
    XLADDER_ASSIGN(CommandRun whole, command_.run(seed, reader_));
    const CommandEvidence& finished = whole.evidence;
    const int64_t first = facts_.steps_of_run.value_or(finished.steps);
    if (finished.steps < first)
      return wrong_length(fmt::format("printed {} of {} steps that its first run had", finished.steps, first), seed);
    if (finished.steps > first)
      return wrong_length(fmt::format("printed {} steps, but {} in its first run", finished.steps, first), seed);
    losses_[seed] = finished.losses;
    return whole;
  }

  void note_reading(const LogRun& run) {
    const ReaderInfo* info = find_reader(run.summary.reader);
    facts_.warnings.push_back(fmt::format("its output is read as that of {} (--read {})",
                                          info == nullptr ? "a program that prints JSON lines" : info->program,
                                          run.summary.reader));
    const uint64_t covers = run.record.steps.back().covers;
    if (covers > 1)
      facts_.warnings.push_back(
          fmt::format("a line stands for {} steps, and what is told of a step is of a line", covers));
    if (run.summary.unit != "samples") facts_.warnings.push_back(fmt::format("its rates are {}/s", run.summary.unit));
  }

  tl::unexpected<Error> wrong_length(const std::string& what, uint64_t seed) const {
    return fail(ErrorCode::kFailed, "{}; run it alone: {}", what, command_.line(seed));
  }

  Command command_;
  LossesBySeed& losses_;
  std::string& reader_;
  VariantFacts facts_;
  uint64_t next_seed_ = 0;
  std::optional<Round> first_;
};

class ExternalWorkload : public Workload {
 public:
  ExternalWorkload(CommandSpec spec, std::function<bool()> stop_requested)
      : spec_(std::move(spec)),
        stop_requested_(std::move(stop_requested)),
        reader_(spec_.read.empty() ? kAnyReader : std::string_view(spec_.read)) {}

  std::string description() const override { return spec_.command; }

  Result<std::unique_ptr<RunningVariant>> start(const Variant& variant) override {
    const Assignments assignments = assignments_of(variant.set);
    if (!variant.set.options.empty()) {
      return fail(ErrorCode::kUsage, "a command's variant cannot have {} = {}; use env and args",
                  assignments.front().first, assignments.front().second);
    }
    auto running =
        std::make_unique<ExternalVariant>(Command(spec_, variant.set, stop_requested_), losses_[assignments], reader_);
    XLADDER_TRY(running->start());
    return running;
  }

 private:
  const CommandSpec spec_;
  const std::function<bool()> stop_requested_;
  std::string reader_;  // that stands for all variants: one that prints otherwise is no longer the same program
  std::map<Assignments, LossesBySeed> losses_;  // of all variants so far: runs are long, and equal seeds repeat
};

}  // namespace

Result<CommandRun> observe_command(const CommandSpec& command, std::function<bool()> stop_requested) {
  std::string reader = command.read.empty() ? std::string(kAnyReader) : command.read;
  return Command(command, {}, stop_requested).run(0, reader);
}

std::unique_ptr<Workload> make_external_workload(CommandSpec command, std::function<bool()> stop_requested) {
  return std::make_unique<ExternalWorkload>(std::move(command), std::move(stop_requested));
}

}  // namespace xladder::ladder

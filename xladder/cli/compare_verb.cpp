// compare: two commands beside each other, as a gate: is the second one faster, and does it learn as well?
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/cli/stop_signals.h"
#include "xladder/cli/verbs.h"
#include "xladder/ladder/climb/trial.h"
#include "xladder/ladder/readers/run_reader.h"
#include "xladder/ladder/recipe/ladder_recipe.h"
#include "xladder/ladder/workload/external_workload.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFirst = "A", kSecond = "B";

// Starts the command that a variant is named after.
class TwoCommands : public ladder::Workload {
 public:
  TwoCommands(const ladder::CommandSpec& first, const ladder::CommandSpec& second, std::function<bool()> stop_requested)
      : first_(ladder::make_external_workload(first, stop_requested)),
        second_(ladder::make_external_workload(second, stop_requested)) {}

  std::string description() const override { return first_->description() + " / " + second_->description(); }
  Result<std::unique_ptr<ladder::RunningVariant>> start(const ladder::Variant& variant) override {
    return (variant.name == kFirst ? first_ : second_)->start(variant);
  }

 private:
  std::unique_ptr<ladder::Workload> first_, second_;
};

struct Verdict {
  std::string_view name;
  ExitCode code;
};

Verdict verdict_of(const ladder::Row& row, bool guarded) {
  if (row.guard.verdict == ladder::GuardVerdict::kFail) return {"guard failed", ExitCode::kMismatch};
  const ladder::Speed speed = ladder::speed_of(*row.ratio);
  if (speed == ladder::Speed::kSlower) return {"worse", ExitCode::kWorse};
  if (guarded && !ladder::passed_guard(row)) return {"guard inconclusive", ExitCode::kUndecided};
  return speed == ladder::Speed::kFaster ? Verdict{"improved", ExitCode::kDone}
                                         : Verdict{"no difference", ExitCode::kNoDifference};
}

class CompareVerb : public Verb {
 public:
  std::string_view name() const override { return "compare"; }
  std::string_view summary() const override {
    return "say whether a command is faster than another and learns as well";
  }
  std::vector<Example> examples() const override {
    return {{"xladder compare 'python old.py' 'python new.py'", "exit code 0 improved, 10 no difference, 11 worse"},
            {"xladder compare 'python train.py' 'OMP_NUM_THREADS=8 python train.py' --json", "for programs"},
            {"xladder compare A B --guard off --rounds 5", "the speed alone"}};
  }

  void add_arguments(CLI::App& app) override {
    app.add_option("A", first_.command, "a command that trains, for the shell");
    app.add_option("B", second_.command, "the one that is held against it");
    app.add_option("--read", first_.read, "whose lines they print [auto]: " + ladder::reader_names());
    app.add_option("--read-regex", first_.read_regex, "how their lines look: (?<step>...) and (?<loss>...)");
    app.add_option("--seed-flag", first_.seed_flag, "flag that seeds them (--seed), for the guard");
    app.add_option("--batch-flag", first_.batch_flag, "flag with the samples of a step, where lines do not tell them");
    app.add_option("--samples-per-step", first_.samples_per_step, "the same as a number");
    app.add_option("--timeout", first_.timeout_seconds, "seconds that a run may take [3600]");
    app.add_option("--rounds", rounds_, "pairs of runs before the first look [3]");
    app.add_option("--guard", guard_, "strict, standard or off [standard]");
    app.add_option("--guard-seeds", settings_.seeds, "seeds that the guard trains with [3]");
    app.add_option("--guard-steps", settings_.steps, "losses of a training that it looks at [120]");
    app.add_flag("--json", json_, "print one JSON object");
  }

  Result<ExitCode> run(Context& context) override {
    if (first_.command.empty() || second_.command.empty())
      return fail(ErrorCode::kUsage,
                  "compare takes two commands, each in quotes: xladder compare 'python old.py' "
                  "'python new.py'");
    XLADDER_ASSIGN(settings_.level, ladder::choice_from<ladder::GuardLevel>("--guard", guard_));
    if (rounds_ < ladder::kFewestRounds || settings_.seeds < ladder::kFewestGuardSeeds ||
        settings_.steps < ladder::kFewestGuardSteps)
      return fail(ErrorCode::kUsage, "--rounds must be at least {}, --guard-seeds {} and --guard-steps {}",
                  ladder::kFewestRounds, ladder::kFewestGuardSeeds, ladder::kFewestGuardSteps);
    if (first_.read.empty()) first_.read = ladder::kAnyReader;
    if (const auto reader = ladder::RunReader::make(first_.read, first_.read_regex); !reader)
      return tl::unexpected(reader.error());
    std::string command = std::exchange(second_.command, "");
    second_ = first_;
    second_.command = std::move(command);

    const StopSignals signals;
    const auto stop = [&] { return signals.requested(); };
    TwoCommands workload(first_, second_, stop);
    ladder::Contestant first(workload, {std::string(kFirst)});
    ladder::Contestant second(workload, {std::string(kSecond)});
    ProgressLine progress(context.err_stream, context.progress_options());
    progress.update("first run of A");
    XLADDER_TRY(named(kFirst, first.start()));
    ladder::Row row;
    row.name = kSecond;
    row.index = 1;
    row.extends = 0;
    progress.update("first run of B");
    XLADDER_TRY(named(kSecond, second.start()));
    const ladder::Alternation alternation{
        .looks = ladder::looks(rounds_),
        .stop_requested = stop,
        .on_pair = [&](int64_t done, int64_t count, double ratio) {
          progress.update(fmt::format("pair {} of {}  ratio {:.3f}", done, count, ratio));
        }};
    const ladder::VariantFacts facts = first.process().facts();
    XLADDER_TRY(named(kSecond, ladder::try_beside(row, first, second, alternation, ladder::length_of(facts))));
    if (ladder::may_be_worth_keeping(*row.ratio)) {
      ladder::Alternation again = alternation;
      again.question = ladder::Question::kWorthKeeping;
      XLADDER_TRY(named(kSecond, ladder::try_anew(row, first, second, again)));
    }
    const bool guarded = settings_.level != ladder::GuardLevel::kOff;
    const bool asks = guarded && row.guard.verdict != ladder::GuardVerdict::kFail &&
                      ladder::speed_of(*row.ratio) != ladder::Speed::kSlower;
    if (asks) {
      progress.update("guard: does it learn as well?");
      ladder::GuardSide reference = ladder::side_of(first, "A");
      reference.batch = facts.global_batch_size;
      reference.steps_of_run = facts.steps_of_run;
      XLADDER_ASSIGN(ladder::GuardReport report, ladder::ask_guard({.settings = settings_, .stop_requested = stop},
                                                                   ladder::side_of(second, row), reference, reference));
      ladder::take_report(row, std::move(report));
    }
    progress.finish();
    const Verdict verdict = verdict_of(row, guarded);
    for (const std::string& warning : facts.warnings) add_once(row.warnings, warning);
    show(context, row, verdict);
    return verdict.code;
  }

 private:
  static Status named(std::string_view which, Status status) {
    if (status) return status;
    return fail(status.error().code, "{}: {}", which, status.error().message);
  }

  static void add_once(std::vector<std::string>& texts, const std::string& text) {
    if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
  }

  void show(const Context& context, const ladder::Row& row, const Verdict& verdict) const {
    if (json_) {
      Json json;
      json["schema"] = 1;
      json["verdict"] = verdict.name;
      json["exit_code"] = static_cast<int>(verdict.code);
      json["a"] = first_.command;
      json["b"] = second_.command;
      json["ratio"] = {{"median", row.ratio->median},
                       {"interval", {{"low", row.ratio->interval.low}, {"high", row.ratio->interval.high}}}};
      json["rate"] = row.rate ? Json(row.rate->median) : Json();
      json["clock"] = ladder::name_of(row.clock);
      Json pairs = Json::array();
      for (const ladder::RoundPair& pair : row.rounds)
        pairs.push_back({{"reference_rate", pair.reference_rate}, {"variant_rate", pair.variant_rate}});
      json["rounds"] = pairs;
      json["settled"] = row.settled ? Json(*row.settled) : Json();
      json["guard"] = {{"check", ladder::name_of(row.guard.check)},
                       {"verdict", ladder::name_of(row.guard.verdict)},
                       {"summary", row.guard.summary}};
      json["warnings"] = row.warnings;
      context.print("{}", text_of_json(json));
      return;
    }
    context.print("{:<8} {}", "verdict", verdict.name);
    context.print("{:<8} B is {} as fast as A, by {} pairs", "speed", ladder::text_of(*row.ratio), row.rounds.size());
    if (!row.guard.summary.empty()) context.print("{:<8} {}", "guard", row.guard.summary);
    for (const std::string& warning : row.warnings) context.say("{} {}", context.err.yellow("warning:"), warning);
  }

  ladder::CommandSpec first_, second_;
  ladder::GuardSettings settings_;
  std::string guard_ = "standard";
  int64_t rounds_ = 3;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_compare_verb() { return std::make_unique<CompareVerb>(); }

}  // namespace xladder::cli

#include "xladder/ladder/climb/runner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace xladder::ladder {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;
using ::testing::StartsWith;

using Log = std::vector<std::string>;

// How a variant behaves.
struct Behaviour {
  double rate = 100;               // samples/s
  double wobble = 0.002;           // of rounds, up and down in turn
  double rounds_differ = 0;        // by up to this much either way, as if by chance
  std::vector<double> luck = {1};  // what its processes are faster by, one after the other; the last stays
  double peak_flops = 10000;
  double loss_scale = 1;
  double loss_worse = 0;  // once it has learned
  double loss_noise = 0;  // its own, by seed
  bool diverges = false;
  std::optional<Error> start_error;
  std::optional<int64_t> steps_of_run;  // as a command has them
  std::optional<int64_t> not_finite_step;
  int64_t failing_round = -1;       // of the process, from 0
  int64_t failing_processes = 100;  // how many processes of this variant fail that way
};

// Deterministic: rates wobble by a little from round to round.
class FakeWorkload : public Workload {
 public:
  std::function<Behaviour(const std::set<std::string>& paths)> behave;
  Log log;  // "start a", "round a", "train a 20 0", "end a"
  std::map<std::string, int64_t> processes;

  std::string description() const override { return "fake"; }

  Result<std::unique_ptr<RunningVariant>> start(const Variant& variant) override {
    std::set<std::string> paths;
    for (const auto& [path, value] : variant.assignments) paths.insert(path);
    const Behaviour behaviour = behave(paths);
    log.push_back("start " + variant.name);
    if (behaviour.start_error) return tl::unexpected(*behaviour.start_error);
    return std::make_unique<Process>(*this, variant.name, behaviour, processes[variant.name]++);
  }

  int64_t count(const std::string& entry) const { return std::ranges::count(log, entry); }

 private:
  class Process : public RunningVariant {
   public:
    Process(FakeWorkload& workload, std::string name, Behaviour behaviour, int64_t number)
        : workload_(workload), name_(std::move(name)), behaviour_(std::move(behaviour)), number_(number) {
      facts_.global_batch_size = 32;
      facts_.steps_of_run = behaviour_.steps_of_run;
      facts_.first_step_number = behaviour_.steps_of_run ? std::optional<uint64_t>(1) : std::nullopt;
      facts_.compile_seconds = 1.5;
      facts_.flops_per_sample = 10;
      facts_.peak_flops = behaviour_.peak_flops;
      facts_.peak_flops_source = "probe";
      facts_.environment_json = "{}";
    }
    ~Process() override { workload_.log.push_back("end " + name_); }
    const VariantFacts& facts() const override { return facts_; }
    std::string command() const override { return "run " + name_; }

    Result<Round> round(double seconds) override {
      workload_.log.push_back("round " + name_);
      if (rounds_++ == behaviour_.failing_round && number_ < behaviour_.failing_processes)
        return fail(ErrorCode::kFailed, "its process ended (signal 9)");
      const double wobble = 1 + (rounds_ % 2 == 0 ? behaviour_.wobble : -behaviour_.wobble);
      const double chance = 1 + behaviour_.rounds_differ * std::sin(static_cast<double>(40 * number_ + 7 * rounds_));
      const auto number = std::min(static_cast<size_t>(number_), behaviour_.luck.size() - 1);
      Round round;
      round.steps = 10;
      round.samples = 320;
      round.seconds = 320 / (behaviour_.rate * wobble * chance * behaviour_.luck[number]);
      round.input_wait_seconds = 0.25 * round.seconds;
      round.host_seconds = 0.125 * round.seconds;
      round.not_finite_step = behaviour_.not_finite_step;
      EXPECT_GT(seconds, 0);
      return round;
    }

    Result<LossRun> train(int64_t steps, uint64_t seed) override {
      workload_.log.push_back(fmt::format("train {} {} {}", name_, steps, seed));
      std::vector<double> losses;
      for (int64_t i = 0; i < steps; ++i) {
        const double learned = 1 - std::exp(-static_cast<double>(i) / 20);
        const double noise = behaviour_.loss_noise * learned * std::sin(static_cast<double>(7 * seed));
        // Every seed is another run, and its batches are as hard for one variant as for another.
        const double batch = 0.01 * std::sin(12.9898 * static_cast<double>(seed + 1) + 78.233 * static_cast<double>(i));
        losses.push_back(behaviour_.loss_scale * (2 - (1.5 - behaviour_.loss_worse) * learned + batch) + noise);
      }
      if (behaviour_.diverges && steps > 20) losses.back() = std::numeric_limits<double>::quiet_NaN();
      return LossRun::of(std::move(losses), facts_.global_batch_size);
    }

   private:
    FakeWorkload& workload_;
    std::string name_;
    Behaviour behaviour_;
    int64_t number_ = 0;
    int64_t rounds_ = 0;
    VariantFacts facts_;
  };
};

class Recorder : public LadderObserver {
 public:
  void on_variant_start(int64_t index, int64_t count, const std::string& name) override {
    log.push_back(fmt::format("{}/{} {}", index, count, name));
  }
  void on_round(int64_t done, int64_t count, double) override {
    log.push_back(fmt::format("round {}/{}", done, count));
  }
  void on_row(const Row& row) override { log.push_back(fmt::format("row {} {}", row.name, name_of(row.outcome))); }
  void on_phase(const std::string& text) override { phases.push_back(text); }
  void save(const LadderResult& result) override { saved.push_back(result); }

  Log log, phases;
  std::vector<LadderResult> saved;
};

class RunnerTest : public testing::Test {
 protected:
  RunnerTest() {
    workload_.behave = [this](const std::set<std::string>& paths) { return product_of(paths); };
    options_.observer = &recorder_;
    options_.knob_effect = [this](const Variant& variant, const Variant& extended) {
      KnobEffect effect{std::nullopt, declared_};
      if (variant.assignments.back().first == "k.nothing" && variant.assignments != extended.assignments)
        effect.no_effect = "this device has no such thing";
      return effect;
    };
    recipe_.name = "test";
    recipe_.numbers = {.guard_seeds = 3, .guard_steps = 100, .rounds = 5, .round_seconds = 0.1};
    recipe_.quick_numbers = recipe_.numbers;
    recipe_.quick_numbers.rounds = 3;
    recipe_.baseline.name = "baseline";
    recipe_.baseline.set = {{"k.base", "true"}};
  }

  // Each change multiplies the rate; what is not named leaves it.
  Behaviour product_of(const std::set<std::string>& paths) const {
    Behaviour out;
    double rate = out.rate;
    for (const std::string& path : paths) {
      if (const auto special = behaviours_.find(path); special != behaviours_.end()) out = special->second;
      if (const auto factor = factors_.find(path); factor != factors_.end()) rate *= factor->second;
    }
    out.rate = rate;
    return out;
  }

  void add(const std::string& name, double factor, std::optional<Behaviour> behaviour = std::nullopt) {
    VariantSpec spec;
    spec.name = name;
    spec.set = {{"k." + name, "1"}};
    recipe_.variants.push_back(spec);
    factors_["k." + name] = factor;
    if (behaviour) behaviours_["k." + name] = *behaviour;
  }

  LadderResult run() {
    auto result = run_ladder(recipe_, workload_, options_);
    EXPECT_TRUE(result) << (result ? "" : result.error().message);
    return result.value_or(LadderResult{});
  }

  // Counted over the whole log; at its end none may be left.
  void expect_two_processes_at_most() const {
    int64_t running = 0;
    int64_t most = 0;
    for (const std::string& entry : workload_.log) {
      if (entry.starts_with("start ")) most = std::max(most, ++running);
      if (entry.starts_with("end ")) --running;
    }
    EXPECT_EQ(running, 0);
    EXPECT_EQ(most, 2);
  }

  static std::vector<Outcome> outcomes(const LadderResult& result) {
    std::vector<Outcome> out;
    for (const Row& row : result.rows) out.push_back(row.outcome);
    return out;
  }

  FakeWorkload workload_;
  Recorder recorder_;
  LadderRecipe recipe_;
  LadderOptions options_;
  std::optional<NumericsClass> declared_ = NumericsClass::kExact;
  std::map<std::string, double> factors_;
  std::map<std::string, Behaviour> behaviours_;
};

TEST_F(RunnerTest, ARunThatIsCutShortIsAFailedRow) {
  Behaviour whole;
  whole.steps_of_run = 60;
  behaviours_["k.base"] = whole;
  Behaviour cut;
  cut.steps_of_run = 12;
  add("cut", 2, cut);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kFailed);
  EXPECT_THAT(result.rows[1].reason, StartsWith("printed 12 of 60 steps"));
  EXPECT_EQ(workload_.count("round cut"), 0);
}

TEST_F(RunnerTest, GuardAsksForNoMoreStepsThanTheBaselineHas) {
  Behaviour command;
  command.steps_of_run = 60;
  behaviours_["k.base"] = command;
  behaviours_["k.faster"] = command;
  declared_ = NumericsClass::kLossy;
  add("faster", 2, command);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].steps_of_run, 60);
  EXPECT_THAT(workload_.log, Contains("train faster 60 0"));
  EXPECT_THAT(result.remarks, Contains(HasSubstr("a run of the command has 60 steps, so the guard sees no more")));
}

TEST_F(RunnerTest, ALossThatIsNotFiniteInARoundComesBeforeItsSpeed) {
  Behaviour diverged;
  diverged.not_finite_step = 31;
  add("slower", 0.5, diverged);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kGuardFailed);
  EXPECT_EQ(result.rows[1].reason, "its loss is not finite at step 31 of a round");
  EXPECT_EQ(result.rows[1].guard.verdict, GuardVerdict::kFail);
}

TEST_F(RunnerTest, RoundsAlternateAfterAWarmUpOfEach) {
  add("a", 1.5);
  run();
  const auto first = std::ranges::find(workload_.log, "start a");
  EXPECT_THAT(Log(first, first + 13),
              ElementsAre("start a", "round baseline", "round a",  // warm-up
                          "round baseline", "round a", "round a", "round baseline", "round baseline", "round a",
                          "round a", "round baseline", "round baseline", "round a"));
}

TEST_F(RunnerTest, KeepsWhatHelpsAndBuildsOnIt) {
  add("fast", 1.5);
  add("slow", 0.9);
  add("same", 1.0);
  add("little", 1.01);
  add("faster", 1.2);
  const LadderResult result = run();
  EXPECT_TRUE(result.finished);
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kKept, Outcome::kSlower,
                                            Outcome::kNoDifference, Outcome::kNoDifference, Outcome::kKept));
  EXPECT_NEAR(result.rows[1].ratio->median, 1.5, 0.01);
  EXPECT_EQ(result.rows[1].extends, 0);
  EXPECT_EQ(result.rows[2].extends, 1);
  EXPECT_EQ(result.rows[5].extends, 1);
  EXPECT_NEAR(result.rows[5].ratio->median, 1.2, 0.01);
  EXPECT_NEAR(result.rows[5].ratio_to_baseline->median, 1.8, 0.02);
  EXPECT_NEAR(result.total->median, 1.8, 0.02);
  EXPECT_THAT(result.rows[2].reason, StartsWith("slower: 0.9"));
  EXPECT_THAT(result.rows[3].reason, HasSubstr("the interval includes 1"));
  EXPECT_THAT(result.rows[4].reason, HasSubstr("less than the 2 % that a change has to bring"));
  EXPECT_THAT(result.rows[5].assignments,
              ElementsAre(Pair("k.base", "true"), Pair("k.fast", "1"), Pair("k.faster", "1")));
  EXPECT_EQ(result.rows[5].rounds.size(), 5u);
  EXPECT_EQ(result.rows[5].change, "faster = 1");
}

TEST_F(RunnerTest, WhatSeemsFasterIsMeasuredAgainByFreshProcesses) {
  Behaviour lucky;
  lucky.luck = {1.2, 1.1};
  add("a", 1, lucky);
  const LadderResult result = run();
  const Row& row = result.rows[1];
  EXPECT_EQ(row.outcome, Outcome::kKept);
  ASSERT_TRUE(row.screening);
  EXPECT_NEAR(row.screening->ratio.median, 1.2, 0.01);
  EXPECT_EQ(row.screening->rounds.size(), 5u);
  EXPECT_NEAR(row.ratio->median, 1.1, 0.01) << "the second measurement counts";
  EXPECT_NEAR(row.rounds[0].variant_rate / row.rounds[0].reference_rate, 1.1, 0.02);
  EXPECT_NEAR(row.ratio_to_baseline->median, 1.1, 0.01);
  EXPECT_NEAR(row.rate->median, 110, 1);
  EXPECT_THAT(recorder_.phases, Contains("once more, started anew: a"));
  EXPECT_EQ(workload_.count("start a"), 2);
  const auto second = std::ranges::find(workload_.log.rbegin(), workload_.log.rend(), "start a").base();
  EXPECT_THAT(Log(second - 4, second), ElementsAre("end a", "start baseline", "round baseline", "start a"));
  expect_two_processes_at_most();
}

TEST_F(RunnerTest, WhatOnlyOneProcessIsFasterByIsNotKept) {
  Behaviour lucky;
  lucky.luck = {1.2, 1};
  add("a", 1, lucky);
  add("b", 1.5);
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kNoDifference, Outcome::kKept));
  EXPECT_THAT(result.rows[1].reason, AllOf(StartsWith("faster at first, 1.2"), HasSubstr("not with both started anew"),
                                           HasSubstr("the interval includes 1")));
  EXPECT_EQ(result.rows[2].extends, 0);
}

TEST_F(RunnerTest, UnluckyReferenceKeepsNothingEither) {
  // The first process of the baseline is slow; the one that is started for the confirmation is as it should be.
  behaviours_["k.base"].luck = {0.8, 1};
  add("a", 1);
  workload_.behave = [this](const std::set<std::string>& paths) {
    Behaviour out = product_of(paths);
    if (paths.contains("k.a")) out.luck = {1};
    return out;
  };
  EXPECT_THAT(outcomes(run()), ElementsAre(Outcome::kBaseline, Outcome::kNoDifference));
}

TEST_F(RunnerTest, WhatIsSlowerIsNotTriedAgain) {
  add("a", 0.9);
  const LadderResult result = run();
  EXPECT_EQ(workload_.count("start a"), 1);
  EXPECT_FALSE(result.rows[1].screening);
}

TEST_F(RunnerTest, RoundsGoOnUntilTheyTellOrAreEnough) {
  Behaviour restless;
  restless.rounds_differ = 0.1;
  add("same", 1, restless);
  add("slow", 0.85, restless);
  add("clear", 1.5);
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result),
              ElementsAre(Outcome::kBaseline, Outcome::kNoDifference, Outcome::kSlower, Outcome::kKept));
  EXPECT_EQ(result.rows[1].rounds.size(), 20u) << "four times as many as the recipe says";
  EXPECT_EQ(result.rows[1].settled, false);
  EXPECT_THAT(result.rows[1].reason, HasSubstr("after 20 pairs of rounds, the most"));
  EXPECT_EQ(result.rows[2].rounds.size(), 10u);
  EXPECT_EQ(result.rows[2].settled, true);
  EXPECT_EQ(result.rows[3].rounds.size(), 5u);
  EXPECT_EQ(result.rows[3].settled, true);
  EXPECT_THAT(recorder_.log, Contains("round 6/10"));
}

TEST_F(RunnerTest, AsWrittenRowsTakeAsManyRoundsAsTheRecipeSays) {
  recipe_.policy = Policy::kAsWritten;
  Behaviour restless;
  restless.rounds_differ = 0.1;
  add("same", 1, restless);
  add("fast", 1.5);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].rounds.size(), 5u);
  EXPECT_EQ(result.rows[2].rounds.size(), 5u);
  EXPECT_FALSE(result.rows[2].screening) << "it stays, faster or not";
}

TEST_F(RunnerTest, SlowerByLittleIsNoDifferenceEither) {
  add("a", 0.99);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kNoDifference);
  EXPECT_THAT(result.rows[1].reason, HasSubstr("slower by less than the 2 % that count"));
}

TEST_F(RunnerTest, AtMostTwoProcessesWaitAndAllEnd) {
  add("a", 1.5);
  add("b", 0.5);
  add("c", 1.5);
  run();
  expect_two_processes_at_most();
}

TEST_F(RunnerTest, RowsHoldWhatTheProcessTold) {
  add("a", 2);
  const LadderResult result = run();
  const Row& row = result.rows[1];
  EXPECT_EQ(row.command, "run a");
  EXPECT_EQ(row.global_batch_size, 32);
  EXPECT_EQ(row.compile_seconds, 1.5);
  EXPECT_NEAR(row.mfu.value(), 200 * 10 / 10000.0, 1e-3);
  EXPECT_EQ(row.peak_flops, 10000);
  EXPECT_EQ(row.mfu_denominator, "probe");
  EXPECT_NEAR(row.split->step, 0.16, 1e-3);
  EXPECT_NEAR(row.split->input_wait, 0.04, 1e-3);
  EXPECT_NEAR(row.split->host, 0.02, 1e-3);
  EXPECT_NEAR(row.split->rest, 0.10, 1e-3);
  EXPECT_EQ(result.environment_json, "{}");
  EXPECT_EQ(result.workload, "fake");
}

TEST_F(RunnerTest, AUtilisationAboveOneIsNotKept) {
  Behaviour slow_by_its_peak;
  slow_by_its_peak.peak_flops = 900;  // its rate is more
  add("a", 2, slow_by_its_peak);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].mfu, std::nullopt);
  EXPECT_THAT(result.rows[1].mfu_denominator, HasSubstr("is above the peak of"));
  EXPECT_TRUE(result.rows[0].mfu.has_value());
}

TEST_F(RunnerTest, FailuresAreRowsAndTheClimbGoesOn) {
  Behaviour refuses;
  refuses.start_error = Error{ErrorCode::kCompile, "the plugin refused it"};
  Behaviour hangs;
  hangs.failing_round = 3;
  add("refused", 1, refuses);
  add("hanging", 2, hangs);
  add("good", 1.5);
  const LadderResult result = run();
  EXPECT_TRUE(result.finished);
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kFailed, Outcome::kFailed, Outcome::kKept));
  EXPECT_EQ(result.rows[1].reason, "the plugin refused it");
  EXPECT_EQ(result.rows[2].reason, "its process ended (signal 9)");
  EXPECT_THAT(result.rows[3].assignments, Not(Contains(Pair("k.hanging", "1"))));
}

TEST_F(RunnerTest, ReferenceThatDiesIsStartedOnceMore) {
  Behaviour dies;
  dies.failing_round = 8;  // of its first process, when "a" is measured beside it
  dies.failing_processes = 1;
  behaviours_["k.base"] = dies;
  add("a", 1.5);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kKept);
  EXPECT_EQ(result.rows[1].rounds.size(), 5u);
  EXPECT_GE(workload_.count("start baseline"), 2);
}

TEST_F(RunnerTest, ReferenceThatDiesTwiceFailsTheRow) {
  add("a", 1.5);
  // The baseline dies in every process once it was measured alone.
  workload_.behave = [this](const std::set<std::string>& paths) {
    Behaviour out = product_of(paths);
    if (!paths.contains("k.a")) out.failing_round = workload_.processes["baseline"] == 0 ? 7 : 1;
    return out;
  };
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kFailed);
  EXPECT_THAT(result.rows[1].reason, HasSubstr("\"baseline\", which it is measured against, failed twice"));
  EXPECT_TRUE(result.finished);
}

TEST_F(RunnerTest, BaselineThatDoesNotRunIsAnError) {
  behaviours_["k.base"].start_error = Error{ErrorCode::kNoDevice, "no plugin"};
  add("a", 1.5);
  const auto result = run_ladder(recipe_, workload_, options_);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::kNoDevice);
}

TEST_F(RunnerTest, KnobsWithoutEffectAreNotRun) {
  add("nothing", 2);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kNoEffect);
  EXPECT_EQ(result.rows[1].reason, "this device has no such thing");
  EXPECT_EQ(workload_.count("start nothing"), 0);
}

TEST_F(RunnerTest, GuardRejectsWhatLearnsLess) {
  declared_ = NumericsClass::kLossy;
  Behaviour worse;
  worse.loss_worse = 0.4;
  Behaviour diverges;
  diverges.diverges = true;
  Behaviour unclear;
  unclear.loss_noise = 0.5;
  Behaviour good;
  good.loss_scale = 1.0001;
  add("worse", 2, worse);
  add("diverging", 2, diverges);
  add("unclear", 2, unclear);
  add("good", 1.5, good);
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kGuardFailed, Outcome::kGuardFailed,
                                            Outcome::kInconclusive, Outcome::kKept));
  EXPECT_EQ(result.rows[1].guard.verdict, GuardVerdict::kFail);
  EXPECT_THAT(result.rows[1].reason, HasSubstr("it trains worse"));
  EXPECT_THAT(result.rows[2].reason, HasSubstr("not finite"));
  EXPECT_EQ(result.rows[4].guard.verdict, GuardVerdict::kPass);
  EXPECT_NEAR(result.total->median, 1.5, 0.01);
  EXPECT_EQ(workload_.count("train baseline 100 0"), 1) << "its losses are reused";
}

// A variant that is as good as its noise lets one see needs more evidence the more variants there are.
TEST_F(RunnerTest, TheErrorOfTheGuardIsThatOfTheWholeLadder) {
  declared_ = NumericsClass::kLossy;
  Behaviour noisy;
  noisy.loss_noise = 0.045;
  add("noisy", 1.5, noisy);
  EXPECT_EQ(run().rows[1].outcome, Outcome::kKept) << run().rows[1].reason;
  for (int i = 0; i < 40; ++i) add("slow " + std::to_string(i), 0.9);
  EXPECT_EQ(run().rows[1].outcome, Outcome::kInconclusive) << run().rows[1].reason;
}

TEST_F(RunnerTest, SlowVariantsAreNotGuarded) {
  declared_ = NumericsClass::kLossy;
  add("slow", 0.9);
  const LadderResult result = run();
  EXPECT_EQ(workload_.count("train slow 100 0"), 0);
  EXPECT_EQ(result.rows[1].guard.verdict, GuardVerdict::kNotNeeded);
}

TEST_F(RunnerTest, FalseClaimsAreNoted) {
  Behaviour rounding;
  rounding.loss_scale = 1 + 1e-8;
  add("a", 1.5, rounding);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kKept);
  EXPECT_EQ(result.rows[1].numerics, NumericsClass::kReassociating);
  EXPECT_THAT(result.rows[1].warnings, Contains(HasSubstr("declared exact, but measured reassociating")));
}

TEST_F(RunnerTest, WhatNobodyDeclaredOrMeasuredCountsAsLossy) {
  declared_ = std::nullopt;
  add("slow", 0.9);
  add("fast", 1.5);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].numerics, NumericsClass::kLossy);
  EXPECT_EQ(result.rows[2].numerics, NumericsClass::kExact) << "its losses are equal";
}

TEST_F(RunnerTest, GuardOffKeepsEverythingFastAndSaysSo) {
  recipe_.guard = GuardLevel::kOff;
  Behaviour worse;
  worse.loss_worse = 0.4;
  add("worse", 2, worse);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kKept);
  EXPECT_EQ(result.rows[1].guard.check, "off");
  EXPECT_THAT(result.remarks, Contains(HasSubstr("the guard is off")));
}

TEST_F(RunnerTest, KnobWhoseBenefitTurnedIntoHarmIsDroppedAtTheEnd) {
  add("early", 1.5);
  add("late", 1.5);
  workload_.behave = [this](const std::set<std::string>& paths) {
    Behaviour out = product_of(paths);
    if (paths.contains("k.early") && paths.contains("k.late")) out.rate = 200;  // late alone would be 400
    if (!paths.contains("k.early") && paths.contains("k.late")) out.rate = 400;
    return out;
  };
  options_.best_recipe = [](const Variant& best) -> Result<std::string> { return best.assignments.back().first; };
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kSlower, Outcome::kKept));
  EXPECT_THAT(result.rows[1].reason, HasSubstr("hurts beside the later changes: 0.5"));
  ASSERT_EQ(result.joint_checks.size(), 1u);
  EXPECT_EQ(result.joint_checks[0].row, 1);
  EXPECT_NEAR(result.joint_checks[0].ratio.median, 0.5, 0.01);
  EXPECT_FALSE(result.joint_checks[0].still_helps);
  EXPECT_NEAR(result.total->median, 4, 0.05);
  EXPECT_EQ(result.best_toml, "k.late");
}

TEST_F(RunnerTest, SetThatWouldLearnLessWithoutAKnobKeepsIt) {
  add("early", 1.5);
  add("late", 1.5);
  workload_.behave = [this](const std::set<std::string>& paths) {
    Behaviour out = product_of(paths);
    if (!paths.contains("k.early") && paths.contains("k.late")) {
      out.rate = 400;
      out.loss_worse = 0.5;
    }
    return out;
  };
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kKept, Outcome::kKept));
  EXPECT_THAT(result.remarks, Contains(AllOf(HasSubstr("\"early\" hurts"), HasSubstr("but stays: it trains worse"))));
}

TEST_F(RunnerTest, KnobThatMakesNoDifferenceAnyMoreIsReported) {
  add("early", 1.5);
  add("late", 1.5);
  workload_.behave = [this](const std::set<std::string>& paths) {
    Behaviour out = product_of(paths);
    if (paths.contains("k.late")) out.rate = 300;
    return out;
  };
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kKept);
  EXPECT_FALSE(result.joint_checks.at(0).still_helps);
  EXPECT_THAT(result.remarks, Contains(HasSubstr("\"early\" makes no difference beside the later changes")));
}

TEST_F(RunnerTest, KnobsThatStillHelpAreConfirmed) {
  add("early", 1.5);
  add("middle", 1.25);
  add("late", 1.5);
  const LadderResult result = run();
  ASSERT_EQ(result.joint_checks.size(), 2u) << "the last one was measured in the final set";
  EXPECT_NEAR(result.joint_checks[0].ratio.median, 1.5, 0.01);
  EXPECT_NEAR(result.joint_checks[1].ratio.median, 1.25, 0.01);
  EXPECT_TRUE(result.joint_checks[1].still_helps);
  EXPECT_THAT(recorder_.phases, Contains("final check: without middle"));
}

TEST_F(RunnerTest, SetThatDoesNotRunWithoutAKnobIsARemark) {
  add("needed", 1.5);
  add("late", 1.5);
  workload_.behave = [this](const std::set<std::string>& paths) {
    Behaviour out = product_of(paths);
    if (!paths.contains("k.needed") && paths.contains("k.late")) out.start_error = Error{ErrorCode::kUsage, "needs it"};
    return out;
  };
  const LadderResult result = run();
  EXPECT_TRUE(result.finished);
  EXPECT_THAT(result.remarks, Contains("\"needed\" could not be tried again at the end: needs it"));
}

TEST_F(RunnerTest, QuickLaddersMeasureLessAndSayWhat) {
  add("a", 1.5);
  add("left", 1.5);
  add("b", 1.5);
  recipe_.quick_skip = {"left"};
  options_.quick = true;
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kKept, Outcome::kSkipped, Outcome::kKept));
  EXPECT_EQ(result.rows[1].rounds.size(), 3u);
  EXPECT_THAT(result.joint_checks, IsEmpty());
  EXPECT_NEAR(result.total->median, 2.25, 0.02);
  EXPECT_EQ(workload_.count("start left"), 0);
  EXPECT_THAT(result.remarks, Contains(StartsWith("quick: 3 to 12 pairs")));
}

TEST_F(RunnerTest, AsWrittenBuildsOnWhateverRunsAndGuardsIt) {
  recipe_.policy = Policy::kAsWritten;
  declared_ = NumericsClass::kLossy;
  Behaviour worse;
  worse.loss_worse = 0.4;
  Behaviour refuses;
  refuses.start_error = Error{ErrorCode::kCompile, "no"};
  add("slow", 0.5);
  add("refused", 1, refuses);
  add("worse", 3, worse);
  add("next", 2);
  options_.best_recipe = [](const Variant& best) -> Result<std::string> {
    return fmt::format("{}", best.assignments.size());
  };
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kMeasured, Outcome::kFailed,
                                            Outcome::kMeasured, Outcome::kMeasured));
  EXPECT_EQ(result.rows[3].extends, 1) << "not on what failed";
  EXPECT_EQ(result.rows[4].extends, 3);
  EXPECT_EQ(result.rows[1].guard.verdict, GuardVerdict::kPass);
  EXPECT_EQ(result.rows[3].guard.verdict, GuardVerdict::kFail);
  EXPECT_THAT(result.rows[3].reason, HasSubstr("trains worse"));
  EXPECT_THAT(result.joint_checks, IsEmpty());
  EXPECT_NEAR(result.total->median, 0.5, 0.01) << "the other two learn less, and so does what is built on them";
  EXPECT_EQ(result.best_toml, "1") << "the fastest that learns is the baseline";
}

TEST_F(RunnerTest, AsWrittenForksExtendWhatTheyName) {
  recipe_.policy = Policy::kAsWritten;
  add("a", 2);
  add("b", 2);
  add("fork", 1.5);
  add("lost", 1.5);
  recipe_.variants[2].extends = "a";
  Behaviour refuses;
  refuses.start_error = Error{ErrorCode::kCompile, "no"};
  add("refused", 1, refuses);
  recipe_.variants[3].extends = "baseline";
  add("orphan", 2);
  recipe_.variants[5].extends = "refused";
  const LadderResult result = run();
  EXPECT_EQ(result.rows[3].extends, 1);
  EXPECT_NEAR(result.rows[3].rate->median, 300, 3);
  EXPECT_EQ(result.rows[4].extends, 0);
  EXPECT_EQ(result.rows[6].outcome, Outcome::kSkipped);
  EXPECT_EQ(result.rows[6].reason, "\"refused\", which it extends, did not run");
}

TEST_F(RunnerTest, ForkEndsTheProcessThatItDoesNotExtend) {
  recipe_.policy = Policy::kAsWritten;
  add("a", 2);
  add("b", 2);
  add("fork", 5);
  recipe_.variants[2].extends = "a";
  run();
  expect_two_processes_at_most();
}

TEST_F(RunnerTest, OneAtATimeExtendsTheBaselineAlways) {
  recipe_.mode = Mode::kOneAtATime;
  add("a", 1.5);
  add("b", 2);
  add("c", 0.5);
  options_.best_recipe = [](const Variant& best) -> Result<std::string> { return best.assignments.back().first; };
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kKept, Outcome::kKept, Outcome::kSlower));
  for (size_t i = 1; i < 4; ++i) EXPECT_EQ(result.rows[i].extends, 0);
  EXPECT_NEAR(result.rows[2].ratio->median, 2, 0.02);
  EXPECT_FALSE(result.total);
  EXPECT_EQ(result.best_toml, "k.b");
}

TEST_F(RunnerTest, LeaveOneOutMeasuresAllButEach) {
  recipe_.mode = Mode::kLeaveOneOut;
  add("a", 1.5);
  add("b", 0.5);
  add("c", 1);
  const LadderResult result = run();
  ASSERT_EQ(result.rows.size(), 5u);
  EXPECT_EQ(result.rows[1].name, "all");
  EXPECT_NEAR(result.rows[1].ratio->median, 0.75, 0.01);
  EXPECT_EQ(result.rows[2].change, "without a = 1");
  EXPECT_EQ(result.rows[2].extends, 1);
  EXPECT_NEAR(result.rows[2].ratio->median, 1 / 1.5, 0.01);
  EXPECT_THAT(result.rows[2].reason, StartsWith("slower without it, so it helps"));
  EXPECT_THAT(result.rows[3].reason, StartsWith("faster without it, so it hurts"));
  EXPECT_THAT(result.rows[4].reason, StartsWith("no difference without it"));
  EXPECT_NEAR(result.total->median, 0.75, 0.01);
  EXPECT_THAT(result.rows[3].assignments, ElementsAre(Pair("k.base", "true"), Pair("k.a", "1"), Pair("k.c", "1")));
}

TEST_F(RunnerTest, InterruptedRunsGoOnWhereTheyStopped) {
  add("a", 1.5);
  add("b", 1.5);
  add("c", 1.5);
  bool stop = false;
  options_.stop_requested = [&] { return stop; };
  // Stops in the rounds of "b".
  workload_.behave = [&](const std::set<std::string>& paths) {
    stop = paths.contains("k.b");
    return product_of(paths);
  };
  const LadderResult stopped = run();
  EXPECT_FALSE(stopped.finished);
  EXPECT_THAT(outcomes(stopped), ElementsAre(Outcome::kBaseline, Outcome::kKept)) << "b was not finished";

  options_.stop_requested = {};
  workload_.behave = [&](const std::set<std::string>& paths) { return product_of(paths); };
  workload_.log.clear();
  recorder_.log.clear();
  options_.resume = stopped;
  const LadderResult result = run();
  EXPECT_TRUE(result.finished);
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kKept, Outcome::kKept, Outcome::kKept));
  EXPECT_EQ(result.started, stopped.started);
  EXPECT_EQ(recorder_.log.front(), "2/4 b");
  EXPECT_EQ(workload_.log.front(), "start a") << "what b extends runs again, not the baseline";
  EXPECT_EQ(result.rows[1].rounds.size(), stopped.rows[1].rounds.size());
  EXPECT_EQ(result.rows[1].rounds.at(0).variant_rate, stopped.rows[1].rounds.at(0).variant_rate);
  EXPECT_EQ(result.rows[2].extends, 1);
  EXPECT_NEAR(result.total->median, 3.375, 0.03);
}

TEST_F(RunnerTest, ChecksAtTheEndAreNotRepeatedEither) {
  add("a", 1.5);
  add("b", 1.5);
  add("c", 1.5);
  run();
  const auto with_one_check =
      std::ranges::find_if(recorder_.saved, [](const LadderResult& saved) { return saved.joint_checks.size() == 1; });
  ASSERT_NE(with_one_check, recorder_.saved.end());
  options_.resume = *with_one_check;
  recorder_.phases.clear();
  workload_.log.clear();
  const LadderResult result = run();
  EXPECT_EQ(result.joint_checks.size(), 2u);
  EXPECT_THAT(recorder_.phases, Not(Contains("final check: without a")));
  EXPECT_THAT(recorder_.phases, Contains("final check: without b"));
}

TEST_F(RunnerTest, RowsOfAnotherLadderAreNotReused) {
  add("a", 1.5);
  LadderResult other = run();
  other.finished = false;
  options_.digest_salt = "another version";
  options_.resume = other;
  const LadderResult result = run();
  EXPECT_NE(result.digest, other.digest);
  EXPECT_THAT(result.remarks, Contains(HasSubstr("nothing of it was used")));
  EXPECT_EQ(workload_.count("start a"), 4) << "in each run once to find it faster and once to confirm it";
}

TEST_F(RunnerTest, RowsOfAnotherMachineAreNeitherMixedNorLost) {
  add("a", 1.5);
  options_.machine = "two cores, plugin 1";
  LadderResult other = run();
  EXPECT_EQ(other.machine, "two cores, plugin 1");
  other.finished = false;
  other.rows.pop_back();
  options_.resume = other;
  options_.machine = "two cores, plugin 2";
  recorder_.saved.clear();
  const auto result = run_ladder(recipe_, workload_, options_);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::kUsage);
  EXPECT_THAT(result.error().message, AllOf(HasSubstr("measured on [two cores, plugin 1], and here it is [two cores, "
                                                      "plugin 2]"),
                                            HasSubstr("another --output")));
  EXPECT_THAT(recorder_.saved, IsEmpty()) << "what was measured there is not overwritten";
  options_.machine = "two cores, plugin 1";
  EXPECT_TRUE(run_ladder(recipe_, workload_, options_).has_value());
}

TEST_F(RunnerTest, DigestChangesWithWhatDecidesTheRows) {
  add("a", 1.5);
  const std::string digest = ladder_digest(recipe_, workload_, options_);
  EXPECT_EQ(ladder_digest(recipe_, workload_, options_), digest);
  options_.quick = true;
  EXPECT_NE(ladder_digest(recipe_, workload_, options_), digest);
  options_.quick = false;
  recipe_.guard = GuardLevel::kStrict;
  EXPECT_NE(ladder_digest(recipe_, workload_, options_), digest);
  recipe_.guard = GuardLevel::kStandard;
  options_.machine = "another plugin";
  EXPECT_NE(ladder_digest(recipe_, workload_, options_), digest);
  options_.machine.clear();
  recipe_.numbers.rounds += 1;
  EXPECT_NE(ladder_digest(recipe_, workload_, options_), digest);
  recipe_.numbers.rounds -= 1;
  recipe_.all_text = "x";
  EXPECT_NE(ladder_digest(recipe_, workload_, options_), digest);
}

TEST_F(RunnerTest, ObserversSeeEveryRow) {
  add("a", 1.5);
  run();
  EXPECT_THAT(recorder_.log,
              ElementsAre("0/2 baseline", "round 1/5", "round 2/5", "round 3/5", "round 4/5", "round 5/5",
                          "row baseline baseline", "1/2 a", "round 1/5", "round 2/5", "round 3/5", "round 4/5",
                          "round 5/5", "round 1/5", "round 2/5", "round 3/5", "round 4/5", "round 5/5", "row a kept",
                          "round 1/5", "round 2/5", "round 3/5", "round 4/5", "round 5/5"));
  EXPECT_EQ(recorder_.saved.at(0).rows.size(), 1u);
  EXPECT_EQ(recorder_.saved.at(1).rows.size(), 2u);
  EXPECT_TRUE(recorder_.saved.back().finished);
}

TEST_F(RunnerTest, FitsTheCostOfAnExecution) {
  recipe_.policy = Policy::kAsWritten;
  for (const int64_t steps : {4, 16}) {
    VariantSpec spec;
    spec.name = fmt::format("{} steps", steps);
    spec.set = {{"knobs.steps_per_execution", fmt::format("\"{}\"", steps)}};
    recipe_.variants.push_back(spec);
  }
  const LadderResult result = run();
  ASSERT_TRUE(result.execution_fit);
  EXPECT_EQ(result.execution_fit->points.size(), 3u);
  EXPECT_EQ(result.execution_fit->points[2].first, 16);
  EXPECT_NEAR(result.execution_fit->step_seconds, 0.32, 0.001);
  EXPECT_NEAR(result.execution_fit->execution_seconds, 0, 0.001);
}

}  // namespace
}  // namespace xladder::ladder

// Ladders over a workload whose rounds drift and spike as on a shared machine: how often a variant that changes nothing
// is called faster or slower, how often a true gain is kept, and how often the printed interval holds the true ratio.
//
// What is simulated are rounds and processes; everything that decides is run_ladder's own. Always the same numbers.
// XLADDER_SIMULATED_ROWS=20000 makes the sample larger and prints what was found (make verdicts).
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <memory>

#include "xladder/base/statistics/round_noise_test_support.h"
#include "xladder/ladder/climb/runner.h"
#include "xladder/ladder/climb/speed.h"

namespace xladder::ladder {
namespace {

using statistics::NoisyMachine;
using statistics::RoundNoise;

// Ratios of neighbouring rounds scatter by 2 %, one round in twenty is slower by 10 % in the mean, and the machine's
// speed drifts, wanders and jumps.
constexpr RoundNoise kNoise = statistics::kSharedMachine;
constexpr double kLuck = 0.002;  // deviation of what a process is faster by for as long as it lives

class SimulatedWorkload : public Workload {
 public:
  SimulatedWorkload(const RoundNoise& noise, double gain, double luck, uint64_t seed)
      : machine_(noise, seed), gain_(std::log(gain)), luck_(luck) {}

  std::string description() const override { return "simulated"; }
  Result<std::unique_ptr<RunningVariant>> start(const Variant& variant) override {
    return std::make_unique<Process>(machine_, (variant.set.empty() ? 0 : gain_) + luck_ * machine_.normal());
  }

 private:
  class Process : public RunningVariant {
   public:
    Process(NoisyMachine& machine, double speed) : machine_(machine), speed_(speed) {}
    const VariantFacts& facts() const override { return facts_; }
    std::string command() const override { return "simulated"; }
    Result<Round> round(double) override {
      Round round;
      round.steps = 1;
      round.samples = 1000;
      round.seconds = std::exp(-speed_ - machine_.next_round());
      return round;
    }
    Result<LossRun> train(int64_t, uint64_t) override { return fail(ErrorCode::kFailed, "the guard is off"); }

   private:
    NoisyMachine& machine_;
    double speed_;
    VariantFacts facts_;
  };

  NoisyMachine machine_;
  double gain_, luck_;
};

struct Setting {
  int64_t rounds = 9;  // of the recipe
  double gain = 1;     // what every variant is faster by
  RoundNoise noise = kNoise;
  double luck = kLuck;
};

struct Findings {
  int64_t rows = 0, kept = 0, slower = 0;
  int64_t covered = 0;  // of the first measurements of all rows
  int64_t confirmed = 0, confirmation_covered = 0;
  int64_t pairs = 0;

  double kept_share() const { return share(kept, rows); }
  double slower_share() const { return share(slower, rows); }
  double coverage() const { return share(covered, rows); }
  double confirmation_coverage() const { return share(confirmation_covered, confirmed); }
  static double share(int64_t part, int64_t whole) { return static_cast<double>(part) / static_cast<double>(whole); }
};

LadderRecipe recipe_with(int64_t rounds, int64_t variants) {
  LadderRecipe recipe;
  recipe.name = "simulated";
  recipe.mode = Mode::kOneAtATime;
  recipe.guard = GuardLevel::kOff;
  recipe.numbers.rounds = recipe.quick_numbers.rounds = rounds;
  recipe.baseline.name = "baseline";
  for (int64_t i = 0; i < variants; ++i) {
    VariantSpec spec;
    spec.name = fmt::format("variant {}", i + 1);
    spec.set = {.options = {{"k.nothing", int64_t{i}}}};
    recipe.variants.push_back(spec);
  }
  return recipe;
}

void add(const Row& row, double gain, Findings& found) {
  ++found.rows;
  found.kept += row.outcome == Outcome::kKept;
  found.slower += row.outcome == Outcome::kSlower;
  const statistics::Estimate& first = row.screening ? row.screening->ratio : *row.ratio;
  found.covered += first.interval.contains(gain);
  found.pairs += static_cast<int64_t>(row.rounds.size());
  if (!row.screening) return;
  found.pairs += static_cast<int64_t>(row.screening->rounds.size());
  ++found.confirmed;
  found.confirmation_covered += row.ratio->interval.contains(gain);
}

int64_t rows_to_simulate() {
  const char* rows = std::getenv("XLADDER_SIMULATED_ROWS");
  return rows == nullptr ? 0 : std::atoll(rows);
}

Findings simulate(const Setting& setting, int64_t rows) {
  constexpr int64_t kVariants = 40;
  const LadderRecipe recipe = recipe_with(setting.rounds, kVariants);
  Findings found;
  for (uint64_t seed = 1; found.rows < std::max(rows, rows_to_simulate()); ++seed) {
    SimulatedWorkload workload(setting.noise, setting.gain, setting.luck, seed);
    const auto result = run_ladder(recipe, workload, {});
    EXPECT_TRUE(result.has_value());
    for (const Row& row : result->rows)
      if (row.index > 0) add(row, setting.gain, found);
  }
  if (rows_to_simulate() > 0)
    fmt::print("| {} to {} | {:.2f} | {} | {:.2f} % | {:.2f} % | {:.1f} % | {} | {:.1f} |\n",
               looks(setting.rounds).front(), looks(setting.rounds).back(), setting.gain, found.rows,
               100 * found.kept_share(), 100 * found.slower_share(), 100 * found.coverage(),
               found.confirmed > found.rows / 20 ? fmt::format("{:.1f} %", 100 * found.confirmation_coverage()) : "",
               Findings::share(found.pairs, found.rows));
  return found;
}

constexpr int64_t kQuick = 3, kFull = 9;  // pairs at the first look

TEST(SimulatedLadders, KeepAtMostOneNoOpInTwoHundred) {
  for (const int64_t rounds : {kQuick, int64_t{7}, kFull}) {
    const Findings found = simulate({.rounds = rounds}, 4000);
    EXPECT_LE(found.kept_share(), 1.0 / 200) << rounds;
    EXPECT_LE(found.slower_share(), 0.025) << rounds;
  }
}

TEST(SimulatedLadders, KeepAtMostOneNoOpInTwoHundredWhereNoiseIsLarge) {
  constexpr RoundNoise kLoud{.deviation = 0.07, .spike_chance = 0.05, .spike_mean = 0.2};
  for (const int64_t rounds : {kQuick, kFull}) {
    const Findings found = simulate({.rounds = rounds, .noise = kLoud}, 4000);
    EXPECT_LE(found.kept_share(), 1.0 / 200) << rounds;
    EXPECT_LE(found.slower_share(), 0.03) << rounds;
  }
}

TEST(SimulatedLadders, KeepATrueGainOfThreePerCent) {
  EXPECT_GE(simulate({.rounds = kFull, .gain = 1.03}, 2000).kept_share(), 19.0 / 20);
}

TEST(SimulatedLadders, KeepLargeGainsEvenWhenQuick) {
  const Findings found = simulate({.rounds = kQuick, .gain = 1.5}, 1000);
  EXPECT_EQ(found.kept, found.rows);
  EXPECT_LT(found.pairs, 12 * found.rows) << "few pairs tell";
}

// Without luck of processes, for which the true ratio is another with each pair of them.
TEST(SimulatedLadders, PrintIntervalsThatCoverWhatTheyPromise) {
  for (const int64_t rounds : {kQuick, int64_t{7}, kFull}) {
    for (const double gain : {1.0, 1.01, 1.03, 1.1, 1.5, 0.95}) {
      const Findings found = simulate({.rounds = rounds, .gain = gain, .luck = 0}, 5000);
      EXPECT_GE(found.coverage(), 0.94) << rounds << " " << gain;
      EXPECT_LE(found.coverage(), 0.96) << rounds << " " << gain;
      if (found.confirmed < found.rows / 2) continue;
      EXPECT_GE(found.confirmation_coverage(), 0.935) << rounds << " " << gain;
      EXPECT_LE(found.confirmation_coverage(), 0.965) << rounds << " " << gain;
    }
  }
}

}  // namespace
}  // namespace xladder::ladder

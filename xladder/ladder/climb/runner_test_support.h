// For tests: ladders over programs that behave as the test says, on a clock of their own.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "xladder/ladder/climb/runner.h"

namespace xladder::ladder {

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
  std::optional<Error> start_error = {};
  std::optional<int64_t> steps_of_run = {};  // as a command has them
  int64_t steps_per_execution = 1;
  std::optional<int64_t> not_finite_step = {};
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
    for (const OptionChange& change : variant.set.options) paths.insert(change.path);
    Behaviour behaviour = behave(paths);
    for (const OptionChange& change : variant.set.options)
      if (change.path == "knobs.steps_per_execution")
        behaviour.steps_per_execution = std::stoll(std::get<std::string>(change.value));
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
      facts_.steps_per_execution = behaviour_.steps_per_execution;
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
      if (variant.set.options.back().path == "k.nothing" && variant.set != extended.set)
        effect.no_effect = "this device has no such thing";
      return effect;
    };
    recipe_.name = "test";
    recipe_.numbers = {.guard_seeds = 3, .guard_steps = 100, .rounds = 5, .round_seconds = 0.1};
    recipe_.quick_numbers = recipe_.numbers;
    recipe_.quick_numbers.rounds = 3;
    recipe_.baseline.name = "baseline";
    recipe_.baseline.set = {.options = {{"k.base", true}}};
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
    spec.set = {.options = {{"k." + name, int64_t{1}}}};
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

}  // namespace xladder::ladder

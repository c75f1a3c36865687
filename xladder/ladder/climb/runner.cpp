#include "xladder/ladder/climb/runner.h"

#include <fmt/chrono.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "xladder/base/hash.h"
#include "xladder/bench/utilisation.h"
#include "xladder/ladder/climb/comparison.h"
#include "xladder/ladder/guard/guard.h"
#include "xladder/ladder/recipe/assignments.h"
#include "xladder/ladder/workload/whole_run.h"

namespace xladder::ladder {
namespace {

std::string time_now() {
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

bool did_run(const Row& row) { return row.rate.has_value(); }

// Whether later variants and best.toml may build on it.
bool passed_guard(const Row& row) {
  return row.guard.verdict == GuardVerdict::kPass || row.guard.verdict == GuardVerdict::kNotNeeded;
}

class Climb {
 public:
  Climb(const LadderRecipe& recipe, Workload& workload, const LadderOptions& options)
      : recipe_(recipe),
        workload_(workload),
        options_(options),
        numbers_(options.quick ? recipe.quick_numbers : recipe.numbers),
        plan_(recipe, options.quick, options.knob_effect),
        observer_(options.observer == nullptr ? silent_ : *options.observer) {}

  Result<LadderResult> run() {
    XLADDER_TRY(begin());
    XLADDER_TRY(climb());
    if (stopping()) return std::move(result_);
    if (!finish()) return std::move(result_);
    result_.finished = true;
    result_.ended = time_now();
    observer_.save(result_);
    return std::move(result_);
  }

 private:
  using ContestantPointer = std::shared_ptr<Contestant>;

  bool leaves_out() const { return plan_.leaves_out(); }
  bool builds_up() const { return plan_.builds_up(); }
  bool keeps_best() const { return plan_.keeps_best(); }
  bool stopping() const { return options_.stop_requested && options_.stop_requested(); }

  Status begin() {
    if (options_.resume && !options_.resume->finished) XLADDER_TRY(check_machine(*options_.resume, options_.machine));
    const std::string digest = ladder_digest(recipe_, workload_, options_);
    if (options_.resume && options_.resume->digest == digest && !options_.resume->finished) {
      result_ = *options_.resume;
      return {};
    }
    result_.name = recipe_.name;
    result_.title = recipe_.title;
    result_.mode = name_of(recipe_.mode);
    result_.policy = name_of(recipe_.policy);
    result_.guard = name_of(recipe_.guard);
    result_.quick = options_.quick;
    result_.recipe_text = recipe_.text;
    result_.digest = digest;
    result_.machine = options_.machine;
    result_.command_line = options_.command_line;
    result_.started = time_now();
    result_.workload = workload_.description();
    result_.published_source = recipe_.published_source;
    if (options_.resume && !options_.resume->finished)
      result_.remarks.push_back("an earlier, interrupted run measured something else, so nothing of it was used");
    if (recipe_.guard == GuardLevel::kOff)
      result_.remarks.push_back("the guard is off: nothing checks what is learned");
    if (options_.quick) {
      result_.remarks.push_back(fmt::format(
          "quick: {} to {} pairs of rounds of {} s, and kept changes were not tried again one by one at the end",
          numbers_.rounds, alternation().looks.back(), numbers_.round_seconds));
    }
    const bool forks_count = builds_up() && !keeps_best();
    const bool has_forks =
        std::ranges::any_of(recipe_.variants, [](const auto& one) { return one.extends.has_value(); });
    if (has_forks && !forks_count)
      result_.remarks.push_back("extends of variants counts only in cumulative as-written ladders, so not here");
    return {};
  }

  // --- rows -----------------------------------------------------------------------------------------------------

  Status climb() {
    const int64_t count = plan_.count();
    for (int64_t index = 0; index < count && !stopping(); ++index) {
      const bool is_new = index >= static_cast<int64_t>(result_.rows.size());
      if (is_new) {
        Row row = plan_.row(index, result_.rows, reference_index_);
        observer_.on_variant_start(index, count, row.name);
        row.index = index;
        if (index == 0) {
          const Status status = measure_baseline(row);
          if (stopping()) return {};
          XLADDER_TRY(status);
        } else if (row.outcome != Outcome::kNoEffect && row.reason.empty()) {
          measure_variant(row);
        }
        if (stopping()) return {};
        result_.rows.push_back(std::move(row));
        result_.execution_fit = fit_executions(result_.rows, options_.default_steps_per_execution);
      }
      advance(result_.rows[static_cast<size_t>(index)]);
      if (is_new) {
        observer_.on_row(result_.rows.back());
        observer_.save(result_);
      }
    }
    return {};
  }

  // Decides what the next variant builds on, and ends the processes that nobody needs any more.
  void advance(const Row& row) {
    const bool moves = row.outcome == Outcome::kBaseline || row.outcome == Outcome::kKept ||
                       (!keeps_best() && row.outcome == Outcome::kMeasured);
    if (builds_up() && moves) reference_index_ = row.index;
    if (leaves_out() && row.index == 1 && did_run(row)) reference_index_ = 1;
    end_all_but({reference_index_});
  }

  // --- processes ------------------------------------------------------------------------------------------------

  Contestant& contestant(int64_t index) {
    ContestantPointer& pointer = contestants_[index];
    if (!pointer) {
      const Row& row = result_.rows[static_cast<size_t>(index)];
      pointer = std::make_shared<Contestant>(workload_, Variant{row.name, row.assignments});
    }
    return *pointer;
  }

  void end_all_but(const std::vector<int64_t>& indices) {
    for (auto& [index, pointer] : contestants_)
      if (pointer && std::ranges::find(indices, index) == indices.end()) pointer->end();
  }

  // As-written rows stay whatever they are, so nothing has to be settled.
  Alternation alternation(Question question = Question::kWhichIsFaster) const {
    return {keeps_best() || leaves_out() ? looks(numbers_.rounds) : std::vector{numbers_.rounds}, question,
            numbers_.round_seconds, options_.stop_requested,
            [this](int64_t done, int64_t count, double ratio) { observer_.on_round(done, count, ratio); }};
  }

  void take_facts(Row& row, Contestant& measured) const {
    const VariantFacts& facts = measured.process().facts();
    if (facts.global_batch_size > 0) row.global_batch_size = facts.global_batch_size;
    row.steps_of_run = facts.steps_of_run;
    row.first_step_number = facts.first_step_number;
    if (facts.compile_seconds > 0) row.compile_seconds = facts.compile_seconds;
    if (facts.first_step_seconds > 0) row.first_step_seconds = facts.first_step_seconds;
    row.temp_bytes = facts.temp_bytes;
    row.argument_bytes = facts.argument_bytes;
    row.program_digest = facts.program_digest;
    row.warnings = facts.warnings;
    row.command = measured.process().command();
  }

  void take_timed(Row& row, Contestant& measured, const TimedRounds& rounds) const {
    take_rounds(row, measured, rounds.variant);
    row.clock = name_of(rounds.clock);
    if (!rounds.warning.empty()) row.warnings.push_back(rounds.warning);
  }

  void take_rounds(Row& row, Contestant& measured, const std::vector<Round>& rounds) const {
    row.rate = rate_of(rounds);
    // A command does not tell what its steps wait for.
    if (!recipe_.command) row.split = split_of(rounds);
    const VariantFacts& facts = measured.process().facts();
    if (!facts.flops_per_sample) return;
    const measure::Utilisation mfu = measure::utilisation(
        row.rate->median * static_cast<double>(*facts.flops_per_sample), {facts.peak_flops, facts.peak_flops_source});
    row.mfu = mfu.share;
    row.mfu_denominator = mfu.by;
    row.peak_flops = facts.peak_flops;
  }

  // --- measuring ------------------------------------------------------------------------------------------------

  Status measure_baseline(Row& row) {
    contestants_[0] = std::make_shared<Contestant>(workload_, Variant{row.name, row.assignments});
    Contestant& baseline = *contestants_[0];
    XLADDER_TRY(with_one_restart(baseline, [&] { return baseline.start(); }));
    XLADDER_ASSIGN(const std::vector<Round> rounds, measure_alone(baseline, alternation()));
    take_facts(row, baseline);
    take_timed(row, baseline, by_one_clock(rounds, rounds));
    row.ratio_to_baseline = measure::Estimate{1, {1, 1}};
    const auto diverged =
        std::ranges::find_if(rounds, [](const Round& round) { return round.not_finite_step.has_value(); });
    if (diverged != rounds.end())
      row.warnings.push_back(fmt::format("its loss is not finite at step {} of a round", *diverged->not_finite_step));
    if (row.steps_of_run.value_or(numbers_.guard_steps) < numbers_.guard_steps && recipe_.guard != GuardLevel::kOff) {
      result_.remarks.push_back(
          fmt::format("a run of the command has {} steps, so the guard sees no more, though guard_steps is {}",
                      *row.steps_of_run, numbers_.guard_steps));
    }
    result_.environment_json = baseline.process().facts().environment_json;
    return {};
  }

  void measure_variant(Row& row) {
    end_all_but({row.extends});
    const auto fresh = std::make_shared<Contestant>(workload_, Variant{row.name, row.assignments});
    const Status status = try_variant(row, *fresh);
    if (!status) {
      row.outcome = Outcome::kFailed;
      row.reason = status.error().message;
      return;
    }
    contestants_[row.index] = fresh;
  }

  Status try_variant(Row& row, Contestant& variant) {
    Contestant& reference = contestant(row.extends);
    if (const Status ready = with_one_restart(reference, [&] { return reference.start(); }); !ready) {
      return fail(ready.error().code, "\"{}\", which it is measured against, cannot start: {}",
                  reference.variant().name, ready.error().message);
    }
    XLADDER_TRY(variant.start());
    take_facts(row, variant);
    XLADDER_TRY(check_whole_run(ladder::length_of(variant.process().facts()), length_of(result_.rows[0])));
    XLADDER_TRY(compare(row, reference, variant, Question::kWhichIsFaster));
    if (row.guard.verdict == GuardVerdict::kFail) return {};
    return keeps_best() && !leaves_out() ? judge(row, reference, variant) : look_at(row, variant);
  }

  static RunLength length_of(const Row& row) {
    return {row.steps_of_run, row.first_step_number, row.global_batch_size};
  }

  Status compare(Row& row, Contestant& reference, Contestant& variant, Question question) {
    XLADDER_ASSIGN(const Comparison comparison, alternate(reference, variant, alternation(question)));
    take_facts(row, variant);
    take_timed(row, variant, comparison.timed());
    row.rounds = comparison.pairs();
    row.settled = comparison.settled;
    row.ratio = comparison.ratio();
    row.ratio_to_baseline = ratio_to_baseline(result_.rows, row);
    if (comparison.not_finite_step) reject(row, *comparison.not_finite_step);
    return {};
  }

  // Whatever its speed is, and whether or not the guard would have looked so far.
  static void reject(Row& row, int64_t not_finite_step) {
    row.guard.check = "finite";
    row.guard.verdict = GuardVerdict::kFail;
    row.guard.summary = fmt::format("its loss is not finite at step {} of a round", not_finite_step);
    row.outcome = Outcome::kGuardFailed;
    row.reason = row.guard.summary;
  }

  // Under keep-best: whether it is faster, twice, and then whether the guard lets it be.
  Status judge(Row& row, Contestant& reference, Contestant& variant) {
    if (may_be_worth_keeping(*row.ratio)) XLADDER_TRY(confirm(row, reference, variant));
    if (row.guard.verdict == GuardVerdict::kFail) return {};
    const Speed speed = speed_of(*row.ratio);
    if (speed != Speed::kFaster) {
      row.outcome = speed == Speed::kSlower ? Outcome::kSlower : Outcome::kNoDifference;
      row.reason = why_not_faster(row);
      return {};
    }
    XLADDER_TRY(guard(row, variant));
    row.outcome = passed_guard(row)                          ? Outcome::kKept
                  : row.guard.verdict == GuardVerdict::kFail ? Outcome::kGuardFailed
                                                             : Outcome::kInconclusive;
    if (row.outcome != Outcome::kKept) row.reason = row.guard.summary;
    return {};
  }

  // What memory and which cores a process was given is part of its speed for as long as it lives, and of many variants
  // the lucky ones come this far. So both are started anew, and what is then measured decides alone.
  Status confirm(Row& row, Contestant& reference, Contestant& variant) {
    observer_.on_phase("once more, started anew: " + row.name);
    row.screening = Screening{row.rounds, *row.ratio};
    reference.end();
    variant.end();
    return compare(row, reference, variant, Question::kWorthKeeping);
  }

  // As written and when leaving out: every row that runs counts, and its reason says what to know about it.
  Status look_at(Row& row, Contestant& variant) {
    row.outcome = Outcome::kMeasured;
    XLADDER_TRY(guard(row, variant));
    if (!passed_guard(row)) row.reason = row.guard.summary;
    if (!leaves_out() || row.index == 1) return {};
    const Speed speed = speed_of(*row.ratio);
    const std::string what = speed == Speed::kSlower   ? "slower without it, so it helps"
                             : speed == Speed::kFaster ? "faster without it, so it hurts"
                                                       : "no difference without it";
    row.reason = fmt::format("{}: {}{}{}", what, text_of(*row.ratio), row.reason.empty() ? "" : "; ", row.reason);
    return {};
  }

  // --- guard ----------------------------------------------------------------------------------------------------

  // Who trains for the guard, and what its rounds have shown of it.
  struct Side {
    Contestant& contestant;
    int64_t batch = 0;
    std::optional<int64_t> steps_of_run;
    const char* role = nullptr;  // of one that is asked again if its process fails; nothing for the variant itself
  };

  static Side side_of(Contestant& one, const Row& row, const char* role) {
    return {one, row.global_batch_size.value_or(0), row.steps_of_run, role};
  }

  GuardSubject subject(const Side& side, bool shows_updates) const {
    const auto ask = [this, &one = side.contestant, role = side.role](const auto& question) -> decltype(question()) {
      if (stopping()) return fail(ErrorCode::kFailed, "stopped; run the same command to go on");
      if (role == nullptr) return question();
      auto answer = with_one_restart(one, question);
      if (!answer) return fail(answer.error().code, "{} fails in training: {}", role, answer.error().message);
      return answer;
    };
    GuardSubject out{.global_batch_size = side.batch,
                     .losses = [ask, &one = side.contestant](int64_t steps, uint64_t seed) {
                       return ask([&] { return one.losses(steps, seed); });
                     }};
    // A command trains as long as it does.
    out.steps_of_run = side.steps_of_run;
    if (!shows_updates) return out;
    out.updates = [ask, &one = side.contestant](int64_t steps, uint64_t seed) {
      return ask([&] { return one.updates(steps, seed); });
    };
    return out;
  }

  Result<GuardReport> ask_guard(const Side& variant, const Side& reference, std::optional<NumericsClass> declared) {
    if (recipe_.guard != GuardLevel::kOff) observer_.on_phase("guard: " + variant.contestant.variant().name);
    const GuardSettings settings{recipe_.guard, numbers_.guard_seeds, numbers_.guard_steps, next_level()};
    const bool shows_updates = variant.contestant.is_running() && variant.contestant.process().facts().shows_updates;
    return guard_variant(settings, declared, subject(variant, shows_updates), subject(reference, shows_updates),
                         subject(side_of(contestant(0), result_.rows[0], "the baseline"), shows_updates));
  }

  // What is left of the error that the whole ladder may make, for the next test. One more test than variants is
  // planned: the set without a change that hurts at the end is tried, too.
  double next_level() const {
    std::vector<Hypothesis> before;
    for (const Row& row : result_.rows)
      if (row.index > 0) before.push_back(hypothesis_of(row.guard));
    before.insert(before.end(), tested_at_end_.begin(), tested_at_end_.end());
    const auto planned = static_cast<int64_t>(recipe_.variants.size()) + 1;
    return next_significance(before, planned, kSignificance);
  }

  Status guard(Row& row, Contestant& variant) {
    const Row& extended = result_.rows[static_cast<size_t>(row.extends)];
    const KnobEffect effect = plan_.effect_of(row.assignments, extended.assignments);
    XLADDER_ASSIGN(
        GuardReport report,
        ask_guard(side_of(variant, row, nullptr),
                  side_of(contestant(row.extends), extended, "the variant that it extends"), effect.declared));
    row.numerics = report.numerics;
    row.guard = std::move(report.result);
    if (!report.reclassified.empty()) row.warnings.push_back(std::move(report.reclassified));
    return {};
  }

  // --- the end --------------------------------------------------------------------------------------------------

  // Whether it came to the end and was not stopped.
  bool finish() {
    if (builds_up() && keeps_best()) {
      check_jointly();
      if (stopping()) return false;
    }
    measure_total();
    if (stopping()) return false;
    write_best();
    return true;
  }

  std::vector<int64_t> kept_rows() const {
    std::vector<int64_t> out;
    for (const Row& row : result_.rows)
      if (row.outcome == Outcome::kKept) out.push_back(row.index);
    return out;
  }

  // The baseline with what the kept rows change, except one.
  Assignments kept_set(int64_t except = -1) const {
    Assignments set = merged({}, recipe_.baseline.set);
    for (const int64_t index : kept_rows())
      if (index != except) set = merged(std::move(set), recipe_.variants[static_cast<size_t>(index - 1)].set);
    return set;
  }

  // Early changes were measured without the later ones; those that hurt beside them are dropped.
  void check_jointly() {
    const std::vector<int64_t> kept = kept_rows();
    final_ = kept.empty() ? nullptr : std::make_shared<Contestant>(workload_, Variant{"final set", kept_set()});
    if (!kept.empty() && result_.rows[static_cast<size_t>(kept.back())].assignments == kept_set())
      final_ = shared_contestant(kept.back());
    if (options_.quick) return;
    for (size_t i = 0; i + 1 < kept.size() && !stopping(); ++i) {
      if (std::ranges::find(result_.joint_checks, kept[i], &JointCheck::row) == result_.joint_checks.end())
        check_without(kept[i]);
    }
  }

  ContestantPointer shared_contestant(int64_t index) {
    contestant(index);
    return contestants_[index];
  }

  void check_without(int64_t index) {
    Row& row = result_.rows[static_cast<size_t>(index)];
    observer_.on_phase("final check: without " + row.name);
    const auto without = std::make_shared<Contestant>(workload_, Variant{"without " + row.name, kept_set(index)});
    const auto comparison = alternate(*final_, *without, alternation());
    if (stopping()) return;
    if (!comparison) {
      result_.remarks.push_back(
          fmt::format("\"{}\" could not be tried again at the end: {}", row.name, comparison.error().message));
      observer_.save(result_);
      return;
    }
    JointCheck check;
    check.row = index;
    std::vector<RoundPair> pairs;  // with it by without it
    for (const RoundPair& pair : comparison->pairs()) pairs.push_back({pair.variant_rate, pair.reference_rate});
    check.ratio = ratio_of(pairs);
    check.still_helps = speed_of(check.ratio) == Speed::kFaster;
    if (speed_of(check.ratio) == Speed::kSlower) {
      drop(row, without, check.ratio);
      if (stopping()) return;
    } else if (!check.still_helps) {
      result_.remarks.push_back(
          fmt::format("\"{}\" makes no difference beside the later changes: {}", row.name, text_of(check.ratio)));
    }
    result_.joint_checks.push_back(check);
    observer_.save(result_);
  }

  // The set without the row learns differently from the one that the guard has seen, so it is asked again.
  void drop(Row& row, const ContestantPointer& without, const measure::Estimate& ratio) {
    const auto side = [](Contestant& one, const char* role) {
      const VariantFacts facts = one.is_running() ? one.process().facts() : VariantFacts{};
      return Side{one, facts.global_batch_size, facts.steps_of_run, role};
    };
    const auto report = ask_guard(side(*without, nullptr), side(*final_, "the final set"), std::nullopt);
    if (report) tested_at_end_.push_back(hypothesis_of(report->result));
    if (stopping()) return;
    const bool safe =
        report && (report->result.verdict == GuardVerdict::kPass || report->result.verdict == GuardVerdict::kNotNeeded);
    if (!safe) {
      result_.remarks.push_back(fmt::format("\"{}\" hurts beside the later changes ({}), but stays: {}", row.name,
                                            text_of(ratio), report ? report->result.summary : report.error().message));
      return;
    }
    row.outcome = Outcome::kSlower;
    row.reason = fmt::format("it helped when it was measured, but hurts beside the later changes: {}", text_of(ratio));
    final_->end();
    final_ = without;
  }

  void measure_total() {
    Row* last = last_row();
    if (last == nullptr || result_.total) return;
    if (leaves_out()) {
      result_.total = result_.rows[1].ratio;
      return;
    }
    observer_.on_phase("final check: the whole ladder beside the baseline");
    if (!final_) final_ = shared_contestant(last->index);
    for (auto& [index, pointer] : contestants_)
      if (pointer && pointer != final_ && index != 0) pointer->end();
    const auto comparison = alternate(contestant(0), *final_, alternation());
    if (stopping()) return;
    if (!comparison) {
      result_.remarks.push_back("the whole ladder could not be measured beside the baseline at the end: " +
                                comparison.error().message);
      return;
    }
    result_.total = comparison->ratio();
    last->ratio_to_baseline = result_.total;
    // Both ends of the ladder show rates of one time.
    const TimedRounds rounds = comparison->timed();
    take_rounds(result_.rows[0], contestant(0), rounds.reference);
    take_rounds(*last, *final_, rounds.variant);
  }

  // Where the climb ends: at the last kept row, as written at the fastest one that learns. Nothing if no variant came
  // so far, or if the rows do not build on each other.
  Row* last_row() {
    if (leaves_out()) return result_.rows.size() > 1 && did_run(result_.rows[1]) ? &result_.rows[1] : nullptr;
    if (!builds_up()) return nullptr;
    Row* last = nullptr;
    for (Row& row : result_.rows) {
      if (row.outcome == Outcome::kKept) last = &row;
      const bool counts = row.outcome == Outcome::kMeasured && passed_guard(row);
      if (counts && (last == nullptr || row.ratio_to_baseline->median > last->ratio_to_baseline->median)) last = &row;
    }
    return last;
  }

  void write_best() {
    if (!options_.best_recipe) return;
    auto text = options_.best_recipe({"best", best_set()});
    if (text) {
      result_.best_toml = *std::move(text);
    } else {
      result_.remarks.push_back("best.toml could not be written: " + text.error().message);
    }
  }

  // Keep-best climbs end with a set that was checked as a whole; else it is the fastest row that learns.
  Assignments best_set() const {
    if (builds_up() && keeps_best()) return kept_set();
    const Row* best = &result_.rows[0];
    for (const Row& row : result_.rows) {
      const bool counts = row.outcome == Outcome::kKept || row.outcome == Outcome::kMeasured;
      if (counts && passed_guard(row) && row.ratio_to_baseline->median > best->ratio_to_baseline->median) best = &row;
    }
    return best->assignments;
  }

  const LadderRecipe& recipe_;
  Workload& workload_;
  const LadderOptions& options_;
  const LadderNumbers numbers_;
  const RowPlan plan_;
  LadderObserver silent_;
  LadderObserver& observer_;
  LadderResult result_;
  std::map<int64_t, ContestantPointer> contestants_;  // by row
  ContestantPointer final_;                           // what the climb ends with
  std::vector<Hypothesis> tested_at_end_;             // of sets without a change that hurts
  int64_t reference_index_ = 0;                       // the row that the next variant builds on
};

}  // namespace

Status check_machine(const LadderResult& earlier, const std::string& machine) {
  if (earlier.machine.empty() || earlier.machine == machine) return {};
  return fail(
      ErrorCode::kUsage,
      "the rows of this ladder were measured on [{}], and here it is [{}]; rows of both cannot stand beside each "
      "other, so go on there, or climb anew with another --output",
      earlier.machine, machine);
}

std::string ladder_digest(const LadderRecipe& recipe, const Workload& workload, const LadderOptions& options) {
  const LadderNumbers& numbers = options.quick ? recipe.quick_numbers : recipe.numbers;
  // Lengths keep two texts apart that only together are the same.
  return xxh3_128_hex(fmt::format("{} {} {} {} {} {} {} {} {} {} {} {} {}\n{}\n{}\n{}\n{}", kResultSchema,
                                  name_of(recipe.mode), name_of(recipe.policy), name_of(recipe.guard), options.quick,
                                  numbers.guard_seeds, numbers.guard_steps, fmt::join(looks(numbers.rounds), ","),
                                  numbers.round_seconds, recipe.all_text.size(), options.digest_salt.size(),
                                  options.machine.size(), recipe.name, recipe.all_text, options.digest_salt,
                                  options.machine, workload.description()));
}

Result<LadderResult> run_ladder(const LadderRecipe& recipe, Workload& workload, const LadderOptions& options) {
  return Climb(recipe, workload, options).run();
}

}  // namespace xladder::ladder

#include "xladder/ladder/guard/guard_training.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "xladder/ladder/guard/guard_statistics.h"

namespace xladder::ladder {
namespace {

constexpr int64_t kFewestFinalSteps = 10;
// More seeds are trained once, so a variant is looked at twice and each look has half of its level (Bonferroni).
constexpr int kLooks = 2;
// A variant that learns less than this share of what the baseline learns stands still.
constexpr double kStandsStill = 0.1;
// Where the seed changes nothing in the variant, its one run cannot see the batches of every seed of the baseline. It
// is of the same training only if all its losses lie this close to those of each: root mean square, as a share of what
// the baseline learns, and so well within the margin at every step. Batches that differ by more hide another training.
constexpr double kOneRunShare = 0.01;

// The stretch of training, in samples, whose mean loss is the final loss.
struct Window {
  double begin = 0, end = 0;
};

// Each loss weighs what its batch has in the window, so that runs with other batches average over the same samples.
double mean_loss(const Run& run, const Window& window) {
  double sum = 0;
  double weights = 0;
  const double batch = run.samples_per_loss();
  for (size_t i = 0; i < run.losses.size(); ++i) {
    const double begin = batch * static_cast<double>(i);
    const double weight = std::min(begin + batch, window.end) - std::max(begin, window.begin);
    if (weight <= 0) continue;
    sum += weight * run.losses[i];
    weights += weight;
  }
  return sum / weights;
}

std::vector<double> losses_in(const Run& run, const Window& window) {
  std::vector<double> out;
  const double batch = run.samples_per_loss();
  for (size_t i = 0; i < run.losses.size(); ++i) {
    const double end = batch * static_cast<double>(i + 1);
    if (end > window.begin && end <= window.end) out.push_back(run.losses[i]);
  }
  return out;
}

std::string percent(double fraction) { return fmt::format("{:+.1f} %", 100 * fraction); }

std::string text_of_p(double p) { return p < 0.001 ? "p < 0.001" : fmt::format("p = {:.3f}", p); }

// Final losses of the variant beside those of the baseline, by seed.
struct FinalLosses {
  std::vector<double> differences;
  double learned = 0;  // by the baseline, mean
  double learned_by_variant = 0;
  double noise = 0;       // of the baseline, from batch to batch
  double resolution = 0;  // of a difference
};

class Training {
 public:
  Training(const GuardSettings& settings, const GuardSubject& variant, const GuardSubject& baseline)
      : settings_(settings),
        variant_(variant),
        baseline_(baseline),
        batch_is_known_(variant.global_batch_size > 0 && baseline.global_batch_size > 0),
        baseline_steps_(steps_asked(settings, baseline)),
        variant_steps_(baseline_steps_) {
    if (!batch_is_known_ || variant.global_batch_size == baseline.global_batch_size) return;
    // As many samples as both have, and enough losses of the larger batch.
    int64_t samples = std::max(baseline_steps_ * baseline.global_batch_size, kFewestLosses * variant.global_batch_size);
    for (const GuardSubject* one : {&variant, &baseline})
      if (one->steps_of_run) samples = std::min(samples, *one->steps_of_run * one->global_batch_size);
    baseline_steps_ = (samples + baseline.global_batch_size - 1) / baseline.global_batch_size;
    variant_steps_ = (samples + variant.global_batch_size - 1) / variant.global_batch_size;
  }

  Result<GuardResult> judge() {
    result_.check = GuardCheck::kTraining;
    XLADDER_TRY(add_seeds());
    if (!decide()) {
      XLADDER_TRY(add_seeds());
      decide();
    }
    for (const Run& run : baseline_runs_) result_.reference.push_back(thinned(run));
    for (const Run& run : variant_runs_) result_.variant.push_back(thinned(run));
    result_.horizon = fmt::format(
        "{} steps{} and {} seed{}; it cannot see what only longer training, other data or a test set would show",
        variant_steps_, batch_is_known_ ? fmt::format(", {} samples", variant_steps_ * variant_.global_batch_size) : "",
        result_.seeds.size(), result_.seeds.size() == 1 ? "" : "s");
    return std::move(result_);
  }

 private:
  Status add_seeds() {
    const auto first = static_cast<uint64_t>(baseline_runs_.size());
    for (uint64_t seed = first; seed < first + static_cast<uint64_t>(settings_.seeds); ++seed) {
      XLADDER_ASSIGN(Run baseline_run, train(baseline_, baseline_steps_, seed));
      XLADDER_ASSIGN(Run variant_run, train(variant_, variant_steps_, seed));
      // Samples of one and losses of the other are no common scale.
      if (!batch_is_known_) baseline_run.batch = variant_run.batch = 0;
      const bool is_evidence = !lack_of(baseline_run, baseline_steps_) && !lack_of(variant_run, variant_steps_);
      baseline_runs_.push_back(std::move(baseline_run));
      variant_runs_.push_back(std::move(variant_run));
      result_.seeds.push_back(seed);
      // More seeds cannot change this verdict.
      if (!is_evidence) return {};
    }
    return {};
  }

  // Whether more seeds cannot change the verdict; fills in the result either way. Nothing is compared before it is
  // known to be there, finite and of the same training.
  bool decide() {
    if (lacks_evidence() || repeats_one_run()) return true;
    if (are_equal()) return settle(GuardVerdict::kPass, "all losses of all seeds are equal bit by bit");
    const FinalLosses final_losses = compare();
    if (does_not_learn(final_losses)) return true;
    if (variant_is_one_run_) {
      if (follows_at_every_step(final_losses)) return test(final_losses, /*same_batch=*/false);
      return settle(GuardVerdict::kInconclusive,
                    fmt::format("not comparable: every seed gives the same run of the variant, though not of the "
                                "baseline, and its losses are not the baseline's at every step (within {:.0f} % of "
                                "what that learns); let it seed itself from XLADDER_SEED, too",
                                100 * kOneRunShare));
    }
    if (const auto foreign = foreign_first_losses(variant_runs_, baseline_runs_))
      return settle(GuardVerdict::kInconclusive, *foreign);
    const bool same_batch = !batch_is_known_ || variant_.global_batch_size == baseline_.global_batch_size;
    if (!batch_is_known_ && !follow_closely(variant_runs_, baseline_runs_)) {
      return settle(GuardVerdict::kInconclusive,
                    "not comparable: its losses leave those of the baseline, and without the batch it is not known how "
                    "many samples they are of; print \"samples\" with each step");
    }
    return test(final_losses, same_batch);
  }

  bool lacks_evidence() {
    for (size_t i = 0; i < variant_runs_.size(); ++i) {
      if (const auto lack = lack_of(baseline_runs_[i], baseline_steps_)) {
        return settle(GuardVerdict::kInconclusive,
                      baseline_runs_[i].not_finite_step
                          ? fmt::format("the baseline itself diverges with seed {} (at step {}), so nothing can be "
                                        "compared; lower its learning rate",
                                        baseline_runs_[i].seed, *baseline_runs_[i].not_finite_step)
                          : fmt::format("nothing can be compared with the baseline: {}; let it run longer or lower "
                                        "guard_steps",
                                        *lack));
      }
      if (const auto lack = lack_of(variant_runs_[i], variant_steps_))
        return settle(GuardVerdict::kFail, fmt::format("{}, where the baseline's are all there and finite", *lack));
      if (baseline_steps_ < kFewestLosses || variant_steps_ < kFewestLosses) {
        return settle(GuardVerdict::kInconclusive, fmt::format("fewer than {} losses say nothing of a training; raise "
                                                               "guard_steps",
                                                               kFewestLosses));
      }
    }
    return false;
  }

  // Equal runs of several seeds are one run, so only the first of each counts. Notes whether the variant is one run
  // where the baseline is several.
  bool repeats_one_run() {
    distinct_.clear();
    for (size_t i = 0; i < baseline_runs_.size(); ++i) {
      const auto is_same = [&](size_t other) { return baseline_runs_[other].losses == baseline_runs_[i].losses; };
      if (std::ranges::none_of(distinct_, is_same)) distinct_.push_back(i);
    }
    const auto is_first = [&](const Run& run) { return run.losses == variant_runs_.front().losses; };
    variant_is_one_run_ = distinct_.size() > 1 && std::ranges::all_of(variant_runs_, is_first);
    if (distinct_.size() > 1 || are_equal()) return false;
    return settle(GuardVerdict::kInconclusive,
                  fmt::format("{} seeds gave the same run of the baseline, which is one run and no test; seed the "
                              "program from XLADDER_SEED",
                              baseline_runs_.size()));
  }

  static bool is_equal_pair(const Run& variant, const Run& baseline) {
    return compare_steps(variant.losses, baseline.losses).bitwise && !are_rounded(baseline.losses) &&
           !are_constant(baseline.losses) && has_fallen(baseline.losses);
  }

  bool are_equal() const {
    for (size_t i = 0; i < variant_runs_.size(); ++i)
      if (!is_equal_pair(variant_runs_[i], baseline_runs_[i])) return false;
    return true;
  }

  FinalLosses compare() const {
    FinalLosses out;
    const Window window = final_window();
    std::vector<double> progress;
    std::vector<double> progress_of_variant;
    std::vector<double> noise;
    for (const size_t i : distinct_) {
      const Run& variant = variant_runs_[i];
      const Run& baseline = baseline_runs_[i];
      const double final_loss = mean_loss(baseline, window);
      const double final_loss_of_variant = mean_loss(variant, window);
      out.differences.push_back(final_loss_of_variant - final_loss);
      progress.push_back(baseline.losses.front() - final_loss);
      progress_of_variant.push_back(variant.losses.front() - final_loss_of_variant);
      noise.push_back(deviation_of(losses_in(baseline, window)));
      out.resolution = std::max({out.resolution, resolution_of(baseline.losses) * std::abs(final_loss),
                                 resolution_of(variant.losses) * std::abs(final_loss_of_variant)});
    }
    out.learned = mean_of(progress);
    out.learned_by_variant = mean_of(progress_of_variant);
    out.noise = mean_of(noise);
    return out;
  }

  bool follows_at_every_step(const FinalLosses& found) const {
    return std::ranges::all_of(distinct_, [&](size_t i) {
      const auto distance = distance_of(variant_runs_[i].losses, baseline_runs_[i].losses);
      return distance && *distance <= kOneRunShare * found.learned;
    });
  }

  bool does_not_learn(const FinalLosses& found) {
    result_.difference = mean_of(found.differences);
    if (!(found.learned > 2 * found.noise) || !(found.learned > 0)) {
      return settle(
          GuardVerdict::kInconclusive,
          fmt::format("the baseline itself does not learn in {} steps (its loss falls by {:.4g}, its noise is "
                      "{:.2g}), so nothing can be compared; raise guard_steps",
                      baseline_steps_, found.learned, found.noise));
    }
    if (found.learned_by_variant > kStandsStill * found.learned) return false;
    return settle(GuardVerdict::kFail,
                  fmt::format("it does not learn: its loss falls by {:.4g} where that of the baseline falls by {:.4g}",
                              found.learned_by_variant, found.learned));
  }

  bool test(const FinalLosses& found, bool same_batch) {
    const double share = settings_.level == GuardLevel::kStrict ? kStrictMargin : kStandardMargin;
    const double margin = share * found.learned;
    const double difference = mean_of(found.differences);
    // One run lies somewhere within the spread of its kind, which only the baseline's runs show.
    const double of_one_run = variant_is_one_run_ ? deviation_of(found.differences) : 0;
    const double p_worse =
        p_of_at_least(found.differences, margin, std::hypot(found.resolution, of_one_run)).value_or(1);
    const double level = settings_.significance / kLooks;
    result_.margin = margin;
    result_.p_value = p_worse;
    const std::string numbers = fmt::format(
        "final loss {:+.4f}, {} of what the baseline learns (limit {}), {} (limit {:.2g}), {} seeds{}", difference,
        percent(difference / found.learned), percent(share), text_of_p(p_worse), level, found.differences.size(),
        variant_is_one_run_ ? ", which change nothing in the variant: one run beside them" : "");
    // Wrongly called worse is the smaller evil, so this side is not held over the whole ladder.
    if (1 - p_worse < kSignificance / kLooks) return settle(GuardVerdict::kFail, "it trains worse: " + numbers);
    if (same_batch) {
      if (const auto foreign = foreign_batches(variant_runs_, baseline_runs_))
        return settle(GuardVerdict::kInconclusive, *foreign);
    }
    if (p_worse < level) return settle(GuardVerdict::kPass, "it trains as well: " + numbers);
    result_.verdict = GuardVerdict::kInconclusive;
    result_.summary = fmt::format("it cannot be told whether it trains as well: {}; raise guard_seeds", numbers);
    return false;
  }

  bool settle(GuardVerdict verdict, std::string summary) {
    result_.verdict = verdict;
    result_.summary = std::move(summary);
    return true;
  }

  Window final_window() const {
    double total = std::numeric_limits<double>::infinity();
    for (const Run& run : baseline_runs_) total = std::min(total, run.samples());
    for (const Run& run : variant_runs_) total = std::min(total, run.samples());
    const double fewest = static_cast<double>(kFewestFinalSteps) * baseline_runs_.front().samples_per_loss();
    return {std::max(0.0, total - std::max(total / 10, fewest)), total};
  }

  const GuardSettings& settings_;
  const GuardSubject& variant_;
  const GuardSubject& baseline_;
  const bool batch_is_known_;
  int64_t baseline_steps_, variant_steps_;
  std::vector<size_t> distinct_;  // seeds whose runs are not repeated
  bool variant_is_one_run_ = false;
  std::vector<Run> variant_runs_, baseline_runs_;
  GuardResult result_;
};

}  // namespace

Result<GuardResult> judge_training(const GuardSettings& settings, const GuardSubject& variant,
                                   const GuardSubject& baseline) {
  return Training(settings, variant, baseline).judge();
}

}  // namespace xladder::ladder

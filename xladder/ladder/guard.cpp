#include "xladder/ladder/guard.h"

#include <algorithm>
#include <bit>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace xladder::ladder {
namespace {

constexpr int64_t kFewestFinalSteps = 10;
constexpr size_t kCurvePoints = 200;

// One loss stands for as many samples as the batch has.
struct Run {
  uint64_t seed = 0;
  int64_t batch = 1;
  std::vector<double> losses;

  double samples() const { return static_cast<double>(batch) * static_cast<double>(losses.size()); }
  bool is_finite() const {
    return std::ranges::all_of(losses, [](double loss) { return std::isfinite(loss); });
  }
};

LossCurve thinned(const Run& run) {
  LossCurve curve{run.seed, {}, {}};
  const size_t stride = (run.losses.size() + kCurvePoints - 1) / kCurvePoints;
  for (size_t first = 0; first < run.losses.size(); first += stride) {
    const size_t end = std::min(first + stride, run.losses.size());
    const double sum = std::accumulate(run.losses.begin() + static_cast<std::ptrdiff_t>(first),
                                       run.losses.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
    curve.samples.push_back(static_cast<double>(run.batch) * static_cast<double>(end));
    curve.losses.push_back(sum / static_cast<double>(end - first));
  }
  return curve;
}

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviation_of(std::span<const double> values) {
  if (values.size() < 2) return 0;
  const double mean = mean_of(values);
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

// The stretch of training, in samples, whose mean loss is the final loss.
struct Window {
  double begin = 0, end = 0;
};

// Each loss weighs what its batch has in the window, so that runs with other batches average over the same samples.
double mean_loss(const Run& run, const Window& window) {
  double sum = 0;
  double weights = 0;
  const auto batch = static_cast<double>(run.batch);
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
  const auto batch = static_cast<double>(run.batch);
  for (size_t i = 0; i < run.losses.size(); ++i) {
    const double end = batch * static_cast<double>(i + 1);
    if (end > window.begin && end <= window.end) out.push_back(run.losses[i]);
  }
  return out;
}

Result<Run> train(const GuardSubject& subject, int64_t steps, uint64_t seed) {
  XLADDER_ASSIGN(LossRun run, subject.losses(steps, seed));
  if (run.losses.empty()) return fail(ErrorCode::kFailed, "it reported no losses; print a loss for each step");
  return Run{seed, std::max<int64_t>(subject.global_batch_size, 1), std::move(run.losses)};
}

std::string percent(double fraction) { return fmt::format("{:+.1f} %", 100 * fraction); }

std::string text_of_p(double p) { return p < 0.001 ? "p < 0.001" : fmt::format("p = {:.3f}", p); }

// The first comparison: 20 steps beside each other.
struct StepComparison {
  bool bitwise = true;
  bool within_tolerance = true;
  double largest = 0;  // relative difference
  int64_t largest_step = 0;
  int64_t first_difference = 0;  // step, from 1
  int64_t steps = 0;
};

StepComparison compare_steps(const std::vector<double>& variant, const std::vector<double>& reference) {
  StepComparison out;
  out.steps = static_cast<int64_t>(std::min(variant.size(), reference.size()));
  out.bitwise = variant.size() == reference.size();
  for (int64_t step = 1; step <= out.steps; ++step) {
    const double ours = variant[static_cast<size_t>(step - 1)];
    const double theirs = reference[static_cast<size_t>(step - 1)];
    if (std::bit_cast<uint64_t>(ours) == std::bit_cast<uint64_t>(theirs)) continue;
    if (std::isnan(ours) && std::isnan(theirs)) continue;
    if (out.first_difference == 0) out.first_difference = step;
    out.bitwise = false;
    double relative = std::abs(ours - theirs) / std::max(std::abs(theirs), std::numeric_limits<double>::min());
    if (!std::isfinite(relative)) relative = std::numeric_limits<double>::infinity();
    if (relative > tolerance_at(step)) out.within_tolerance = false;
    if (relative > out.largest) {
      out.largest = relative;
      out.largest_step = step;
    }
  }
  return out;
}

// The second one: whole short trainings.
class Training {
 public:
  Training(const GuardSettings& settings, const GuardSubject& variant, const GuardSubject& baseline)
      : settings_(settings), variant_(variant), baseline_(baseline) {
    variant_steps_ = settings.steps;
    if (variant.global_batch_size > 0 && baseline.global_batch_size > 0) {
      const int64_t samples = settings.steps * baseline.global_batch_size;
      variant_steps_ = (samples + variant.global_batch_size - 1) / variant.global_batch_size;
    }
  }

  Result<GuardResult> judge() {
    XLADDER_TRY(add_seeds());
    if (!decide()) {
      XLADDER_TRY(add_seeds());
      // A second look at 0.05 lets up to 10 % of bad variants pass that are worse by exactly the margin; it costs one
      // more training and not a decision taken on too few seeds.
      decide();
    }
    for (const Run& run : baseline_runs_) result_.reference.push_back(thinned(run));
    for (const Run& run : variant_runs_) result_.variant.push_back(thinned(run));
    return std::move(result_);
  }

 private:
  Status add_seeds() {
    const auto first = static_cast<uint64_t>(baseline_runs_.size());
    for (uint64_t seed = first; seed < first + static_cast<uint64_t>(settings_.seeds); ++seed) {
      XLADDER_ASSIGN(Run baseline_run, train(baseline_, settings_.steps, seed));
      XLADDER_ASSIGN(Run variant_run, train(variant_, variant_steps_, seed));
      baseline_runs_.push_back(std::move(baseline_run));
      variant_runs_.push_back(std::move(variant_run));
      result_.seeds.push_back(seed);
      // More seeds cannot change this verdict.
      if (!variant_runs_.back().is_finite()) return {};
    }
    return {};
  }

  // Whether more seeds cannot change the verdict; fills in the result either way.
  bool decide() {
    result_.check = "training";
    for (size_t i = 0; i < variant_runs_.size(); ++i) {
      if (!baseline_runs_[i].is_finite())
        return settle(GuardVerdict::kInconclusive,
                      fmt::format("the baseline itself diverges with seed {}, so nothing can be compared; lower its "
                                  "learning rate",
                                  baseline_runs_[i].seed));
      if (!variant_runs_[i].is_finite())
        return settle(GuardVerdict::kFail, fmt::format("its loss is not finite with seed {}, where the baseline's is",
                                                       variant_runs_[i].seed));
    }
    const Window window = final_window();
    std::vector<double> differences;
    std::vector<double> progress;
    std::vector<double> noise;
    for (size_t i = 0; i < variant_runs_.size(); ++i) {
      const double final_loss = mean_loss(baseline_runs_[i], window);
      differences.push_back(mean_loss(variant_runs_[i], window) - final_loss);
      progress.push_back(baseline_runs_[i].losses.front() - final_loss);
      noise.push_back(deviation_of(losses_in(baseline_runs_[i], window)));
    }
    const double learned = mean_of(progress);
    const double difference = mean_of(differences);
    result_.difference = difference;
    if (!(learned > 2 * mean_of(noise)) || !(learned > 0)) {
      return settle(
          GuardVerdict::kInconclusive,
          fmt::format("the baseline itself does not learn in {} steps (its loss falls by {:.4g}, its noise is "
                      "{:.2g}), so nothing can be compared; raise guard_steps",
                      settings_.steps, learned, mean_of(noise)));
    }
    const double share = settings_.level == GuardLevel::kStrict ? kStrictMargin : kStandardMargin;
    const double margin = share * learned;
    const double p_worse = p_of_at_least(differences, margin);
    result_.margin = margin;
    result_.p_value = p_worse;
    const std::string numbers =
        fmt::format("final loss {:+.4f}, {} of what the baseline learns (limit {}), {}, {} seeds", difference,
                    percent(difference / learned), percent(share), text_of_p(p_worse), differences.size());
    if (p_worse < kSignificance) return settle(GuardVerdict::kPass, "it trains as well: " + numbers);
    if (1 - p_worse < kSignificance) return settle(GuardVerdict::kFail, "it trains worse: " + numbers);
    result_.verdict = GuardVerdict::kInconclusive;
    result_.summary = fmt::format("it cannot be told whether it trains as well: {}; raise guard_seeds", numbers);
    return false;
  }

  bool settle(GuardVerdict verdict, std::string summary) {
    result_.verdict = verdict;
    result_.summary = std::move(summary);
    return true;
  }

  // Commands may print fewer losses than were asked for, so the window ends where the shortest run does.
  Window final_window() const {
    double total = std::numeric_limits<double>::infinity();
    for (const Run& run : baseline_runs_) total = std::min(total, run.samples());
    for (const Run& run : variant_runs_) total = std::min(total, run.samples());
    const double fewest = static_cast<double>(kFewestFinalSteps * baseline_runs_.front().batch);
    return {std::max(0.0, total - std::max(total / 10, fewest)), total};
  }

  const GuardSettings& settings_;
  const GuardSubject& variant_;
  const GuardSubject& baseline_;
  int64_t variant_steps_ = 0;
  std::vector<Run> variant_runs_, baseline_runs_;
  GuardResult result_;
};

struct StepCheck {
  GuardResult result;
  NumericsClass numerics = NumericsClass::kExact;
  StepComparison comparison;
};

Result<StepCheck> check_steps(const GuardSubject& variant, const GuardSubject& reference) {
  XLADDER_ASSIGN(const Run theirs, train(reference, kComparedSteps, 0));
  XLADDER_ASSIGN(const Run ours, train(variant, kComparedSteps, 0));
  StepCheck out;
  out.comparison = compare_steps(ours.losses, theirs.losses);
  const StepComparison& comparison = out.comparison;
  out.result.seeds = {0};
  out.result.reference = {thinned(theirs)};
  out.result.variant = {thinned(ours)};
  out.result.verdict = GuardVerdict::kPass;
  if (comparison.bitwise) {
    out.result.check = "bitwise";
    out.result.summary = fmt::format("{} losses are equal bit by bit", comparison.steps);
    return out;
  }
  out.numerics = comparison.within_tolerance ? NumericsClass::kReassociating : NumericsClass::kLossy;
  out.result.check = "tolerance";
  out.result.difference = comparison.largest;
  out.result.summary = fmt::format(
      "{} losses are equal within rounding; the largest relative difference is {:.1e}, at "
      "step {} (limit {:.1e})",
      comparison.steps, comparison.largest, comparison.largest_step, tolerance_at(comparison.largest_step));
  return out;
}

std::string reclassified_sentence(NumericsClass declared, const StepCheck& check) {
  if (static_cast<int>(check.numerics) <= static_cast<int>(declared)) return "";
  const StepComparison& comparison = check.comparison;
  return fmt::format("declared {}, but measured {}: losses differ from step {} on, at most by {:.1e} (at step {})",
                     name_of(declared), name_of(check.numerics), comparison.first_difference, comparison.largest,
                     comparison.largest_step);
}

}  // namespace

double tolerance_at(int64_t step) { return 1e-6 * static_cast<double>(step); }

double student_t_below(double t, double degrees_of_freedom) {
  return boost::math::cdf(boost::math::students_t(degrees_of_freedom), t);
}

double p_of_at_least(std::span<const double> differences, double bound) {
  const double mean = mean_of(differences);
  const double error = deviation_of(differences) / std::sqrt(static_cast<double>(differences.size()));
  if (!(error > 0)) return mean < bound ? 0.0 : mean > bound ? 1.0 : 0.5;
  const double t = (mean - bound) / error;
  if (std::isinf(t)) return t < 0 ? 0.0 : 1.0;
  return student_t_below(t, static_cast<double>(differences.size() - 1));
}

Result<GuardReport> guard_variant(const GuardSettings& settings, std::optional<NumericsClass> declared,
                                  const GuardSubject& variant, const GuardSubject& reference,
                                  const GuardSubject& baseline) {
  GuardReport report;
  if (settings.level == GuardLevel::kOff) {
    report.result.check = "off";
    report.result.summary = "the guard is off: nothing was checked";
    report.numerics = declared.value_or(NumericsClass::kLossy);
    return report;
  }
  report.numerics = declared.value_or(NumericsClass::kExact);
  const bool same_batch = variant.global_batch_size == reference.global_batch_size;
  if (report.numerics != NumericsClass::kLossy && !same_batch) {
    report.numerics = NumericsClass::kLossy;
    if (declared) report.reclassified = fmt::format("declared {}, but its batch is another one", name_of(*declared));
  }
  if (report.numerics != NumericsClass::kLossy) {
    XLADDER_ASSIGN(StepCheck check, check_steps(variant, reference));
    if (declared) report.reclassified = reclassified_sentence(*declared, check);
    report.numerics = check.numerics;
    const bool enough = check.numerics == NumericsClass::kExact ||
                        (check.numerics == NumericsClass::kReassociating && settings.level == GuardLevel::kStandard);
    if (enough) {
      report.result = std::move(check.result);
      return report;
    }
  }
  XLADDER_ASSIGN(report.result, Training(settings, variant, baseline).judge());
  return report;
}

}  // namespace xladder::ladder

#include "xladder/ladder/climb/comparison.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "xladder/ladder/recipe/assignments.h"

namespace xladder::ladder {
namespace {

constexpr std::string_view kStepsPerExecution = "knobs.steps_per_execution";

std::vector<double> rates_of(const std::vector<Round>& rounds) {
  std::vector<double> rates;
  for (const Round& round : rounds) rates.push_back(round.rate());
  return rates;
}

// Median over rounds of something per step.
template <class Field>
double median_per_step(const std::vector<Round>& rounds, Field field) {
  std::vector<double> values;
  for (const Round& round : rounds)
    values.push_back(field(round) / static_cast<double>(std::max<int64_t>(round.steps, 1)));
  return measure::median(values);
}

bool stopping(const Alternation& alternation) { return alternation.stop_requested && alternation.stop_requested(); }

tl::unexpected<Error> stopped() { return fail(ErrorCode::kFailed, "stopped; run the same command to go on"); }

Result<Round> reference_round(Contestant& reference, double seconds, bool& restarted) {
  auto round = reference.round(seconds);
  if (round) return round;
  const auto failed = [&](const Error& error) {
    return fail(error.code, "\"{}\", which it is measured against, failed twice: {}", reference.variant().name,
                error.message);
  };
  if (restarted) return failed(round.error());
  restarted = true;
  reference.end();
  auto warm_up = reference.round(seconds);
  if (!warm_up) return failed(warm_up.error());
  round = reference.round(seconds);
  if (!round) return failed(round.error());
  return round;
}

std::optional<int64_t> steps_per_execution_of(const Row& row, std::optional<int64_t> default_steps) {
  for (const auto& [path, value] : row.assignments) {
    if (path != kStepsPerExecution) continue;
    const std::string text = text_of_toml_string(value).empty() ? value : text_of_toml_string(value);
    int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1) return std::nullopt;  // "auto"
    return number;
  }
  return default_steps;
}

}  // namespace

Status Contestant::start() {
  if (process_) return {};
  XLADDER_ASSIGN(process_, workload_.start(variant_));
  return {};
}

Result<Round> Contestant::round(double seconds) {
  XLADDER_TRY(start());
  return process_->round(seconds);
}

Result<LossRun> Contestant::losses(int64_t steps, uint64_t seed) {
  const auto known = losses_.find({steps, seed});
  if (known != losses_.end()) return known->second;
  XLADDER_TRY(start());
  XLADDER_ASSIGN(LossRun run, process_->train(steps, seed));
  losses_[{steps, seed}] = run;
  return run;
}

Result<UpdateSketch> Contestant::updates(int64_t steps, uint64_t seed) {
  const auto known = updates_.find({steps, seed});
  if (known != updates_.end()) return known->second;
  XLADDER_TRY(start());
  XLADDER_ASSIGN(UpdateSketch sketch, process_->updates(steps, seed));
  updates_[{steps, seed}] = sketch;
  return sketch;
}

TimedRounds Comparison::timed() const { return by_one_clock(reference, variant); }

std::vector<RoundPair> Comparison::pairs() const {
  const TimedRounds rounds = timed();
  std::vector<RoundPair> out;
  for (size_t i = 0; i < variant.size(); ++i) out.push_back({rounds.reference[i].rate(), rounds.variant[i].rate()});
  return out;
}

Result<Comparison> alternate(Contestant& reference, Contestant& variant, const Alternation& alternation) {
  bool restarted = false;
  const double seconds = alternation.round_seconds;
  if (stopping(alternation)) return stopped();
  XLADDER_TRY(reference_round(reference, seconds, restarted));
  if (stopping(alternation)) return stopped();

  Comparison comparison;
  const auto variant_round = [&]() -> Result<Round> {
    XLADDER_ASSIGN(const Round round, variant.round(seconds));
    if (!comparison.not_finite_step) comparison.not_finite_step = round.not_finite_step;
    return round;
  };
  XLADDER_TRY(variant_round());
  auto look = alternation.looks.begin();
  for (int64_t pair = 0; !comparison.settled && look != alternation.looks.end(); ++pair) {
    const bool reference_first = pair % 2 == 0;
    for (const bool is_reference : {reference_first, !reference_first}) {
      if (stopping(alternation)) return stopped();
      if (is_reference) {
        XLADDER_ASSIGN(const Round round, reference_round(reference, seconds, restarted));
        comparison.reference.push_back(round);
      } else {
        XLADDER_ASSIGN(const Round round, variant_round());
        comparison.variant.push_back(round);
      }
    }
    const std::vector<RoundPair> pairs = comparison.pairs();
    if (alternation.on_pair) {
      std::vector<double> ratios;
      for (const RoundPair& rates : pairs) ratios.push_back(rates.variant_rate / rates.reference_rate);
      alternation.on_pair(pair + 1, *look, measure::median(ratios));
    }
    if (pair + 1 < *look) continue;
    comparison.settled = is_settled(pairs, alternation.question);
    ++look;
  }
  return comparison;
}

Result<std::vector<Round>> measure_alone(Contestant& contestant, const Alternation& alternation) {
  bool restarted = false;
  if (stopping(alternation)) return stopped();
  XLADDER_TRY(reference_round(contestant, alternation.round_seconds, restarted));
  std::vector<Round> rounds;
  const int64_t count = alternation.looks.front();
  for (int64_t i = 0; i < count; ++i) {
    if (stopping(alternation)) return stopped();
    XLADDER_ASSIGN(const Round round, reference_round(contestant, alternation.round_seconds, restarted));
    rounds.push_back(round);
    if (alternation.on_pair) alternation.on_pair(i + 1, count, 1.0);
  }
  return rounds;
}

measure::Estimate rate_of(const std::vector<Round>& rounds) { return measure::estimate_positive(rates_of(rounds)); }

double step_seconds_of(const std::vector<Round>& rounds) {
  return median_per_step(rounds, [](const Round& round) { return round.seconds; });
}

StepSplit split_of(const std::vector<Round>& rounds) {
  StepSplit split;
  split.step = step_seconds_of(rounds);
  split.input_wait = median_per_step(rounds, [](const Round& round) { return round.input_wait_seconds; });
  split.host = median_per_step(rounds, [](const Round& round) { return round.host_seconds; });
  split.rest = std::max(0.0, split.step - split.input_wait - split.host);
  return split;
}

std::optional<ExecutionFit> fit_executions(std::vector<std::pair<int64_t, double>> points) {
  std::ranges::sort(points);
  if (points.empty() || points.front().first == points.back().first) return std::nullopt;
  const auto count = static_cast<double>(points.size());
  double mean_x = 0;
  double mean_y = 0;
  for (const auto& [steps, seconds] : points) {
    mean_x += 1.0 / static_cast<double>(steps) / count;
    mean_y += seconds / count;
  }
  double products = 0;
  double squares = 0;
  for (const auto& [steps, seconds] : points) {
    const double x = 1.0 / static_cast<double>(steps) - mean_x;
    products += x * (seconds - mean_y);
    squares += x * x;
  }
  ExecutionFit fit;
  fit.execution_seconds = products / squares;
  fit.step_seconds = mean_y - fit.execution_seconds * mean_x;
  fit.points = std::move(points);
  return fit;
}

std::optional<ExecutionFit> fit_executions(const std::vector<Row>& rows, std::optional<int64_t> default_steps) {
  using Points = std::vector<std::pair<int64_t, double>>;
  std::map<std::set<std::pair<std::string, std::string>>, Points> points_by_settings;
  for (const Row& row : rows) {
    const auto steps = steps_per_execution_of(row, default_steps);
    if (!steps || !row.split) continue;
    std::set<std::pair<std::string, std::string>> others(row.assignments.begin(), row.assignments.end());
    std::erase_if(others, [](const auto& assignment) { return assignment.first == kStepsPerExecution; });
    points_by_settings[others].emplace_back(*steps, row.split->step);
  }
  std::optional<ExecutionFit> best;
  for (const auto& [settings, points] : points_by_settings) {
    auto fit = fit_executions(points);
    if (fit && (!best || fit->points.size() > best->points.size())) best = std::move(fit);
  }
  return best;
}

}  // namespace xladder::ladder

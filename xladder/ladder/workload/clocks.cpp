#include "xladder/ladder/workload/clocks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "xladder/base/statistics/statistics.h"

namespace xladder::ladder {
namespace {

constexpr double kAllowedOfCommands = 0.10;
constexpr double kAllowedOfRounds = 0.03;
constexpr double kMessageSeconds = 0.01;  // a question and its answer between two processes, beyond their 3 %
constexpr double kShortestWindow = 0.1;   // arrivals wobble by milliseconds
constexpr double kShortestRun = 1;        // as the starts of programs do by tenths of seconds
constexpr double kLeastAfter = 0.15;      // programs end sooner or later, too

template <class Field>
double median_of(const std::vector<Round>& rounds, Field field) {
  std::vector<double> values;
  for (const Round& round : rounds) values.push_back(field(round));
  return statistics::median(values);
}

// Seconds of a step by one of our clocks.
double step_seconds(const Round& round, RateClock clock) {
  const OutsideTimes& seen = *round.outside;
  switch (clock) {
    case RateClock::kProgram:
      return round.seconds / static_cast<double>(round.steps);
    case RateClock::kSteps:
      return seen.seconds / static_cast<double>(std::max<int64_t>(seen.steps, 1));
    case RateClock::kUntilEnd:
      // Steps that came at once are done when the program is.
      return (seen.seconds + seen.after_seconds) / static_cast<double>(seen.steps > 0 ? seen.steps : round.steps);
    case RateClock::kWholeRun:
    case RateClock::kNotTold:
      break;
  }
  return seen.run_seconds / static_cast<double>(std::max<int64_t>(seen.run_steps, 1));
}

// One of the two that are compared: medians over its rounds.
struct Side {
  const std::vector<Round>& rounds;
  bool has_outside = true, at_once = false, told = true, speed_told = true;
  double seconds = 0, after = 0, run = 0;

  explicit Side(const std::vector<Round>& all) : rounds(all) {
    has_outside =
        !all.empty() && std::ranges::all_of(all, [](const Round& round) { return round.outside.has_value(); });
    if (!has_outside) return;
    const auto blind = std::ranges::count_if(all, [](const Round& round) { return round.outside->steps == 0; });
    at_once = blind > 0;
    told = std::ranges::all_of(all, [](const Round& round) { return round.samples_told; });
    speed_told = std::ranges::all_of(all, [](const Round& round) { return round.speed_told; });
    seconds = median_of(all, [](const Round& round) { return round.outside->seconds; });
    after = median_of(all, [](const Round& round) { return round.outside->after_seconds; });
    run = median_of(all, [](const Round& round) { return round.outside->run_seconds; });
  }

  bool is_command() const { return rounds.front().outside->run_steps > 0; }
  double step(RateClock clock) const {
    return median_of(rounds, [clock](const Round& round) { return step_seconds(round, clock); });
  }
  // Of the whole run, by its own account.
  double printed_run() const {
    return step(RateClock::kProgram) * static_cast<double>(rounds.front().outside->run_steps);
  }
  // How much longer a step takes by our clock than by its own account.
  double stretch(RateClock clock) const {
    return median_of(rounds, [clock](const Round& round) {
      return step_seconds(round, clock) / step_seconds(round, RateClock::kProgram);
    });
  }
  // Samples of a step, if both the rate that it prints and our clock are right.
  double implied_batch(RateClock clock) const {
    return median_of(rounds, [clock](const Round& round) { return step_seconds(round, clock) * round.rate(); });
  }
};

bool differ(double ratio, double allowed) { return std::abs(std::log(ratio)) > std::log1p(allowed); }

struct Choice {
  RateClock clock = RateClock::kProgram;
  std::string warning;
};

Choice choose_for_rounds(const Side& reference, const Side& variant) {
  for (const Side* side : {&reference, &variant}) {
    const double own = median_of(side->rounds, [](const Round& round) { return round.seconds; });
    const bool agrees = side->seconds >= own / (1 + kAllowedOfRounds) &&
                        side->seconds <= own * (1 + kAllowedOfRounds) + kMessageSeconds;
    if (agrees) continue;
    return {
        RateClock::kSteps,
        fmt::format("{} tells {:.3f} s for a round of {:.3f} s by our clock, so the ratio is by our clock",
                    side == &variant ? "its process" : "the process that it is measured against", own, side->seconds)};
  }
  return {};
}

Choice choose_without_arrivals(const Side& reference, const Side& variant) {
  const bool tell = reference.speed_told && variant.speed_told;
  if (const double run = std::min(reference.run, variant.run); tell && run < kShortestRun) {
    return {RateClock::kProgram,
            fmt::format("the lines of a run of {:.2g} s come too fast for our clock to check the speed that is printed",
                        run)};
  }
  const std::string why =
      fmt::format("{} arrive too many at once to be timed (print them unbuffered, as python -u does)",
                  variant.at_once ? "its lines" : "the lines of what it is measured against");
  if (reference.told && variant.told && tell) {
    const double longest = std::max(reference.printed_run(), variant.printed_run());
    const double printed = reference.printed_run() - variant.printed_run();
    const bool fits = std::abs(printed - (reference.run - variant.run)) <= kAllowedOfCommands * longest &&
                      reference.printed_run() <= (1 + kAllowedOfCommands) * reference.run &&
                      variant.printed_run() <= (1 + kAllowedOfCommands) * variant.run;
    if (fits) return {RateClock::kProgram, fmt::format("{}; what it prints fits the length of its runs", why)};
  }
  return {RateClock::kWholeRun, fmt::format("{}, so the ratio is that of whole runs, start-up included", why)};
}

Choice choose_for_commands(const Side& reference, const Side& variant) {
  const double more_after = std::max(0.0, variant.after - reference.after);
  if (more_after > std::max(kLeastAfter, kAllowedOfCommands * variant.seconds)) {
    return {RateClock::kUntilEnd,
            fmt::format("it works on for {:.2f} s after its last line ({:.2f} s what it is measured against), so the "
                        "ratio counts until the end",
                        variant.after, reference.after)};
  }
  if (reference.at_once || variant.at_once) return choose_without_arrivals(reference, variant);
  const auto is_short = [](double window, double after) {
    return window < kShortestWindow && window + after < kShortestRun;
  };
  if (!reference.speed_told || !variant.speed_told) {
    const bool one_tells = reference.speed_told || variant.speed_told;
    return {
        RateClock::kSteps,
        one_tells ? "only one of the two prints how fast it is, so the ratio is by the arrival of their lines" : ""};
  }
  if (is_short(reference.seconds, reference.after) || is_short(variant.seconds, variant.after)) {
    return {RateClock::kProgram,
            fmt::format("its lines came within {:.2g} s, too fast for our clock to check the speed that is printed",
                        std::min(reference.seconds, variant.seconds))};
  }
  if (reference.told && variant.told) {
    if (!differ(variant.stretch(RateClock::kSteps), kAllowedOfCommands) &&
        !differ(reference.stretch(RateClock::kSteps), kAllowedOfCommands))
      return {};
    return {RateClock::kSteps,
            fmt::format("by the arrival of its lines a step takes {:.3g} ms, but {:.3g} ms by what it prints ({:.3g} "
                        "and {:.3g} ms what it is measured against), so the ratio is by our clock",
                        1e3 * variant.step(RateClock::kSteps), 1e3 * variant.step(RateClock::kProgram),
                        1e3 * reference.step(RateClock::kSteps), 1e3 * reference.step(RateClock::kProgram))};
  }
  const double own = variant.implied_batch(RateClock::kSteps);
  const double other = reference.implied_batch(RateClock::kSteps);
  if (!differ(own / other, kAllowedOfCommands)) return {};
  return {
      RateClock::kSteps,
      fmt::format("by the rates that are printed and the arrival of the lines a step has {:.3g} samples, but {:.3g} "
                  "what it is measured against, so the ratio is by our clock and for equal batches; print \"samples\"",
                  own, other)};
}

std::string describe_machine(const std::vector<Round>& rounds) {
  device::LostTime sum;
  for (const Round& round : rounds) {
    if (!round.outside || !round.outside->lost) return "";
    sum += *round.outside->lost;
  }
  return device::describe(sum);
}

// Without samples the batch is the one that fits what the reference prints, and the same for both.
std::vector<Round> timed(const std::vector<Round>& rounds, RateClock clock, std::optional<double> batch) {
  std::vector<Round> out = rounds;
  for (Round& round : out) {
    const double steps = batch ? static_cast<double>(round.samples) / *batch : static_cast<double>(round.steps);
    if (clock != RateClock::kProgram) round.seconds = step_seconds(round, clock) * steps;
    round.outside.reset();
  }
  return out;
}

}  // namespace

TimedRounds by_one_clock(const std::vector<Round>& reference, const std::vector<Round>& variant) {
  const Side reference_side(reference);
  const Side variant_side(variant);
  Choice choice;
  if (reference_side.has_outside && variant_side.has_outside) {
    choice = variant_side.is_command() ? choose_for_commands(reference_side, variant_side)
                                       : choose_for_rounds(reference_side, variant_side);
  }
  std::optional<double> batch;
  if (choice.clock != RateClock::kProgram && !(reference_side.told && variant_side.told))
    batch = reference_side.implied_batch(choice.clock);
  return {choice.clock, timed(reference, choice.clock, batch), timed(variant, choice.clock, batch),
          std::move(choice.warning), describe_machine(variant)};
}

}  // namespace xladder::ladder

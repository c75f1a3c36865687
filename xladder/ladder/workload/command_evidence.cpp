#include "xladder/ladder/workload/command_evidence.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace xladder::ladder {
namespace {

using Steps = std::span<const CommandStep>;

std::string and_note(const std::string& note) { return note.empty() ? "" : "; " + note; }

// Of each step; empty if none has it.
template <class Field>
Result<std::vector<double>> all_of(const CommandRecord& record, const char* key, Field field) {
  std::vector<double> values;
  std::optional<size_t> missing;
  for (size_t i = 0; i < record.steps.size(); ++i) {
    if (const std::optional<double>& value = record.steps[i].*field)
      values.push_back(*value);
    else if (!missing)
      missing = i;
  }
  if (!values.empty() && missing) {
    return fail(ErrorCode::kFailed, "step {} of {} has no \"{}\", where others have; print it for each step{}",
                *missing + 1, record.steps.size(), key, and_note(record.note));
  }
  return values;
}

Status check_samples(const std::vector<double>& samples) {
  // The batch may differ, as at the end of an epoch, but not grow for ever.
  const bool grows = samples.size() > 2 && std::ranges::adjacent_find(samples, std::greater_equal<>()) == samples.end();
  if (!grows) return {};
  return fail(ErrorCode::kFailed,
              "\"samples\" grows from step to step ({}, {}, {}, ...); print those of the step and not of the whole run",
              samples[0], samples[1], samples[2]);
}

std::string where_they_are(const CommandRecord& record) {
  if (!record.nested.empty())
    return fmt::format("; the object \"{}\" holds such values, but only those beside \"step\" count", record.nested);
  return and_note(record.note);
}

// Samples by seconds, as the steps say themselves. Steps without a rate are left out.
Result<double> printed_rate(Steps steps, const std::vector<double>& samples, const CommandRecord& record) {
  double sum = 0;
  double seconds = 0;
  for (size_t i = 0; i < steps.size(); ++i) {
    const CommandStep& step = steps[i];
    // Where the batch is not known, every step weighs the same.
    const double batch = samples.empty() ? 1 : samples[i];
    if (!step.samples_per_second && (!step.step_seconds || samples.empty())) continue;
    sum += batch;
    seconds += step.samples_per_second ? batch / *step.samples_per_second : *step.step_seconds;
  }
  if (sum > 0) return sum / seconds;
  return fail(ErrorCode::kFailed,
              "the command's lines have no \"samples_per_sec\", nor \"step_seconds\" with \"samples\"; print one of "
              "them, or set [workload] samples_per_step for times alone{}",
              where_they_are(record));
}

// Lines that are read at once were printed at some time before; only the last of them was just printed. So what is
// known is how many steps were done at each arrival.
OutsideTimes outside_times(const CommandRecord& record, size_t skipped, double run_seconds) {
  const std::vector<CommandStep>& steps = record.steps;
  OutsideTimes times;
  times.run_steps = static_cast<int64_t>(steps.size());
  times.run_seconds = run_seconds;
  times.after_seconds = std::max(0.0, run_seconds - steps.back().arrival);
  size_t first = std::max<size_t>(skipped, 1) - 1;
  while (first + 1 < steps.size() && steps[first + 1].arrival == steps[first].arrival) ++first;
  size_t seen = steps.size() - 1 - first;
  if (2 * seen < steps.size() - skipped) return times;
  times.seconds = steps.back().arrival - steps[first].arrival;
  // Steps that came with an evaluation before them say nothing of a step; what they took is not lost, but comes to what
  // is done after the steps.
  double evaluations = 0;
  size_t evaluated = 0;
  for (size_t i = first + 1; i < steps.size(); ++i) {
    if (!steps[i].after_evaluation) continue;
    ++evaluated;
    evaluations += steps[i].arrival - steps[i - 1].arrival;
  }
  if (2 * evaluated <= seen) {
    seen -= evaluated;
    times.seconds -= evaluations;
    times.after_seconds += evaluations;
  }
  times.steps = static_cast<int64_t>(seen);
  return times;
}

}  // namespace

Result<CommandEvidence> evidence_of(const CommandRecord& record, std::optional<int64_t> samples_per_step,
                                    double run_seconds, bool must_tell_speed) {
  const size_t count = record.steps.size();
  CommandEvidence out;
  out.first_number = record.first_number;
  out.steps = static_cast<int64_t>(count);
  XLADDER_ASSIGN(std::vector<double> losses, all_of(record, "loss", &CommandStep::loss));
  XLADDER_ASSIGN(std::vector<double> samples, all_of(record, "samples", &CommandStep::samples));
  XLADDER_TRY(check_samples(samples));
  if (samples.empty() && samples_per_step) samples.assign(count, static_cast<double>(*samples_per_step));
  std::optional<int64_t> batch;
  if (!samples.empty())
    batch = std::llround(std::accumulate(samples.begin(), samples.end(), 0.0) / static_cast<double>(count));
  out.losses = LossRun::of(std::move(losses), batch);

  const size_t skipped = count == 1 ? 0 : std::max<size_t>(1, count / 10);
  const Steps timed = Steps(record.steps).subspan(skipped);
  if (!samples.empty()) samples.erase(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(skipped));
  const Result<double> rate = printed_rate(timed, samples, record);
  if (!rate && must_tell_speed) return tl::unexpected(rate.error());
  Round& round = out.round;
  round.steps = static_cast<int64_t>(timed.size());
  round.samples_told = !samples.empty();
  round.samples = round.samples_told
                      ? std::max<int64_t>(1, std::llround(std::accumulate(samples.begin(), samples.end(), 0.0)))
                      : round.steps;
  round.not_finite_step = out.losses.not_finite_step;
  round.outside = outside_times(record, skipped, run_seconds);
  round.speed_told = rate.has_value();
  const OutsideTimes& seen = *round.outside;
  const double seconds_of_line = seen.steps > 0 ? seen.seconds / static_cast<double>(seen.steps)
                                                : run_seconds / static_cast<double>(std::max<size_t>(count, 1));
  round.seconds =
      rate ? static_cast<double>(round.samples) / *rate : seconds_of_line * static_cast<double>(round.steps);
  return out;
}

}  // namespace xladder::ladder

#include "xladder/ladder/readers/log_recorder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace xladder::ladder {
namespace {

constexpr size_t kMostSeries = 16;
constexpr double kCertain = 0.4;  // so far may samples be off that are then rounded

void add_missing(std::optional<double>& known, const std::optional<double>& more) {
  if (!known) known = more;
}

// Of a step: whole samples, where lines or totals leave no doubt.
std::optional<double> samples_told(const std::vector<const LogLine*>& lines, const LogTotals& totals) {
  const LogLine* best = nullptr;
  for (const LogLine* line : lines)
    if (line->samples && (best == nullptr || line->samples_error < best->samples_error)) best = line;
  if (best != nullptr && best->samples_error < kCertain && std::round(*best->samples) >= 1)
    return std::round(*best->samples);
  if (!totals.samples || !totals.steps || !(*totals.steps >= 0.5)) return std::nullopt;
  // Of rates with three or four digits.
  const double mean = *totals.samples / *totals.steps;
  return std::abs(mean - std::round(mean)) <= 0.01 * mean ? std::round(mean) : mean;
}

}  // namespace

LogRecorder::LogRecorder(const ReaderInfo& info, std::unique_ptr<LogReader> reader)
    : info_(&info), reader_(std::move(reader)) {}

void LogRecorder::take(std::string_view text, int64_t rank, double arrival) {
  LogLine line = reader_->read(text);
  switch (line.kind) {
    case LogLine::Kind::kEvaluation:
      ++evaluations_;
      for (auto& [name, series] : series_) series.evaluated = true;
      return;
    case LogLine::Kind::kOther:
      if (text.find_first_not_of(" \t") == std::string_view::npos) return;
      if (others_++ == 0) first_other_ = excerpt(text);
      return;
    case LogLine::Kind::kStep:
      break;
  }
  if (!series_.empty() && rank > rank_) return;
  if (!series_.empty() && rank < rank_) series_.clear();
  rank_ = rank;
  if (series_.size() >= kMostSeries && !series_.contains(line.series)) return;
  place(series_[line.series], std::move(line), arrival);
}

void LogRecorder::place(Series& series, LogLine line, double arrival) {
  if (series.lines.size() >= CommandRecorder::kMostSteps) return;
  if (line.steps == 0) line.steps = series.last_number + 1;
  const bool next_epoch = line.epoch && series.epoch && *line.epoch > *series.epoch;
  const bool begins_again = !line.epoch && line.steps < series.last_number;
  if (line.epoch && series.epoch && *line.epoch < *series.epoch) return;
  if (next_epoch || begins_again) {
    series.base += std::max(series.last_number, series.of_epoch);
    series.last_number = 0;
  }
  if (line.epoch) series.epoch = line.epoch;
  series.of_epoch = line.steps_of_epoch;
  if (line.steps <= series.last_number) {
    // Drawn once more.
    LogLine& known = series.lines.back().said;
    const bool same = line.steps == series.last_number;
    const bool other_loss = known.loss && line.loss && *known.loss != *line.loss && !std::isnan(*known.loss);
    if (same && other_loss && !info_->draws_bars && refusal_.empty())
      refusal_ = fmt::format("step {} came twice, with the losses {} and {}", line.steps, *known.loss, *line.loss);
    if (!same) return;
    add_missing(known.loss, line.loss);
    add_missing(known.samples_per_second, line.samples_per_second);
    add_missing(known.steps_per_second, line.steps_per_second);
    add_missing(known.step_seconds, line.step_seconds);
    return;
  }
  series.last_number = line.steps;
  const uint64_t steps = series.base + line.steps;
  series.lines.push_back({steps, std::move(line), arrival, std::exchange(series.evaluated, false)});
}

const LogRecorder::Series& LogRecorder::chosen() const {
  return std::ranges::max_element(series_, {}, [](const auto& entry) { return entry.second.lines.size(); })->second;
}

int64_t LogRecorder::lines() const { return series_.empty() ? 0 : std::ssize(chosen().lines); }

Result<LogRun> LogRecorder::finish(std::optional<double> samples_per_step) const {
  if (!refusal_.empty()) return fail(ErrorCode::kFailed, "{}", refusal_);
  const std::vector<Line>& lines = chosen().lines;
  LogRun run;
  run.summary = {std::string(info_->name), std::string(info_->unit), evaluations_, others_, first_other_};
  const LogTotals totals = reader_->totals();
  if (totals.samples && totals.seconds) run.stated_samples_per_second = *totals.samples / *totals.seconds;

  std::vector<const LogLine*> said;
  for (const Line& line : lines) said.push_back(&line.said);
  std::optional<double> batch = samples_told(said, totals);
  const bool tells_samples =
      std::ranges::any_of(said, [](const LogLine* line) { return line->samples_per_second.has_value(); });
  if (!batch) batch = samples_per_step;
  if (!batch && !tells_samples) run.summary.unit = "steps";

  // What each line stands for. A run that goes on with another one begins at a high number, and a reader that counts
  // lines learns at the end how many steps they are.
  const double per_line = totals.steps && lines.back().steps == lines.size()
                              ? std::max(1.0, std::round(*totals.steps / static_cast<double>(lines.size())))
                              : 1;
  const auto covers = [&](size_t i) -> uint64_t {
    if (i > 0) return lines[i].steps - lines[i - 1].steps;
    return lines.size() > 1 ? std::min(lines[0].steps, lines[1].steps - lines[0].steps) : lines[0].steps;
  };
  uint64_t all = 0;
  for (size_t i = 0; i < lines.size(); ++i) all += covers(i);
  const bool every_step = all == lines.size();
  // Keras with verbose=2 draws no bars: a line for each epoch.
  const bool only_ends = std::ranges::all_of(
      said, [](const LogLine* line) { return line->steps_of_epoch > 1 && line->steps == line->steps_of_epoch; });
  const bool spread = info_->draws_bars && !every_step && !only_ends;
  if (spread && all > CommandRecorder::kMostSteps)
    return fail(ErrorCode::kFailed, "it trained for more than {} steps; train for fewer", CommandRecorder::kMostSteps);
  const bool all_losses =
      !spread && std::ranges::all_of(said, [](const LogLine* line) { return line->loss.has_value(); });

  run.record.first_number =
      spread ? lines[0].steps - covers(0) + 1 : static_cast<uint64_t>(static_cast<double>(lines[0].steps) * per_line);
  for (size_t i = 0; i < lines.size(); ++i) {
    const LogLine& line = lines[i].said;
    const uint64_t steps = static_cast<uint64_t>(static_cast<double>(covers(i)) * per_line);
    const uint64_t count = spread ? steps : 1;
    const double per_step = static_cast<double>(steps / count);
    CommandStep step;
    step.covers = steps / count;
    step.arrival = lines[i].arrival;
    if (all_losses) step.loss = line.loss;
    if (batch) step.samples = *batch * per_step;
    step.samples_per_second = line.samples_per_second;
    if (line.steps_per_second && !step.samples_per_second)
      step.samples_per_second = *line.steps_per_second * batch.value_or(1);
    if (line.step_seconds && !step.samples_per_second) {
      step.step_seconds = *line.step_seconds * per_step;
      if (!batch) step.samples_per_second = 1 / *line.step_seconds;
    }
    for (uint64_t k = 0; k < count; ++k) {
      step.after_evaluation = lines[i].after_evaluation;
      run.record.steps.push_back(step);
    }
  }
  return run;
}

}  // namespace xladder::ladder

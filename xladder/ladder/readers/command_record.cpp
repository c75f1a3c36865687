#include "xladder/ladder/readers/command_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace xladder::ladder {
namespace {

// Equal, or both not finite.
bool is_same_loss(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

template <class T>
void fill(std::optional<T>& known, const std::optional<T>& more) {
  if (!known) known = more;
}

}  // namespace

void CommandRecorder::take(std::string_view line, double arrival) {
  for (size_t begin = 0; begin <= line.size();) {
    const size_t end = std::min(line.find('\r', begin), line.size());
    take_piece(line.substr(begin, end - begin), arrival);
    begin = end + 1;
  }
}

void CommandRecorder::take_piece(std::string_view piece, double arrival) {
  const LineReading reading = read_command_line(piece);
  switch (reading.kind) {
    case LineReading::Kind::kStep:
      return place(reading.step, arrival);
    case LineReading::Kind::kEvaluation:
      ++evaluations_;
      return;
    case LineReading::Kind::kRefused:
      if (record_.steps.empty() || reading.step.rank <= rank_) refuse(reading.note);
      return;
    case LineReading::Kind::kOther:
      break;
  }
  if (record_.note.empty()) record_.note = reading.note;
  if (piece.find_first_not_of(" \t\v\f") == std::string_view::npos) return;
  if (others_++ == 0) other_ = excerpt(piece);
}

void CommandRecorder::place(const StepLine& line, double arrival) {
  if (record_.steps.empty()) {
    rank_ = line.rank;
    return append(line, arrival);
  }
  if (line.rank > rank_) return;
  if (line.rank < rank_) {
    begin_again();
    rank_ = line.rank;
    return append(line, arrival);
  }
  const size_t base = base_at(line);
  if (line.number < record_.first_number) {
    return refuse(fmt::format("step {} came after step {}, the first was {}; print every step once, in order",
                              line.number, last_number_, record_.first_number));
  }
  const uint64_t distance = line.number - record_.first_number;
  const uint64_t offset = base + std::min<uint64_t>(distance, 2 * kMostSteps);
  if (offset < record_.steps.size()) return repeat(record_.steps[offset], line);
  if (offset > record_.steps.size()) {
    return refuse(
        fmt::format("step {} came after step {}; print every step, one after the other", line.number, last_number_));
  }
  append(line, arrival);
}

// How many steps came before the numbers that the line counts by.
size_t CommandRecorder::base_at(const StepLine& line) {
  if (line.epoch && epoch_ && *line.epoch > *epoch_ && line.number <= last_number_)
    restarts_.emplace_back(*line.epoch, record_.steps.size());
  if (line.epoch && (!epoch_ || *line.epoch > *epoch_)) epoch_ = line.epoch;
  if (restarts_.empty()) return 0;
  if (!line.epoch) return restarts_.back().second;
  size_t base = 0;
  for (const auto& [epoch, steps] : restarts_)
    if (epoch <= *line.epoch) base = steps;
  return base;
}

void CommandRecorder::append(const StepLine& line, double arrival) {
  if (record_.steps.size() >= kMostSteps)
    return refuse(fmt::format("it printed more than {} steps; train for fewer", kMostSteps));
  if (record_.steps.empty()) {
    record_.first_number = line.number;
    epoch_ = line.epoch;
  }
  if (record_.nested.empty()) record_.nested = line.nested;
  last_number_ = line.number;
  record_.steps.push_back({line.loss, line.samples_per_second, line.step_seconds, line.samples, arrival});
}

void CommandRecorder::repeat(CommandStep& known, const StepLine& line) {
  if (known.loss && line.loss && !is_same_loss(*known.loss, *line.loss)) {
    return refuse(fmt::format(
        "step {} came twice, with the losses {} and {}; print one line for each step, \"split\": \"val\" in "
        "lines of an evaluation, \"rank\" if several processes speak, and \"epoch\" if steps count anew",
        line.number, *known.loss, *line.loss));
  }
  fill(known.loss, line.loss);
  fill(known.samples_per_second, line.samples_per_second);
  fill(known.step_seconds, line.step_seconds);
  fill(known.samples, line.samples);
}

void CommandRecorder::refuse(std::string text) {
  if (refusal_.empty()) refusal_ = std::move(text);
}

void CommandRecorder::begin_again() {
  record_.steps.clear();
  record_.nested.clear();
  restarts_.clear();
  refusal_.clear();
}

Result<CommandRecord> CommandRecorder::finish() const {
  const std::string note = record_.note.empty() ? "" : "; " + record_.note;
  if (!refusal_.empty()) return fail(ErrorCode::kFailed, "{}{}", refusal_, note);
  if (!record_.steps.empty()) return record_;
  std::string seen = record_.note;
  if (seen.empty() && evaluations_ > 0) seen = fmt::format("its {} JSON lines are all evaluations", evaluations_);
  if (seen.empty() && others_ > 0) seen = fmt::format("it printed {} other lines, the first: {}", others_, other_);
  if (seen.empty()) seen = "it printed nothing on its stdout";
  return fail(ErrorCode::kFailed,
              "the command printed no line such as {{\"step\": 1, \"loss\": 2.3, \"samples_per_sec\": 120}}: {}", seen);
}

}  // namespace xladder::ladder

// The record of one run, from the lines of one reader. Lines may stand for many steps each; what a line stands for is
// what was done since the one before.
//
// - Where epochs are told, or numbers begin again, steps count on.
// - A line with the number of the line before it is a repetition: it may add what that one lacks.
// - Of several ranks that speak the lowest counts, of several bars the one with most lines.
// - Bars are drawn when there is time for it, so their lines are not the same in every run: their record has a step for
//   each step of the training, which arrives with the line that covers it; and losses only if every step was drawn.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/ladder/readers/command_record.h"
#include "xladder/ladder/readers/log_reader.h"

namespace xladder::ladder {

struct LogRun {
  CommandRecord record;
  ReadSummary summary;
  std::optional<double> stated_samples_per_second;  // of the whole training, as it is told at the end
};

class LogRecorder {
 public:
  LogRecorder(const ReaderInfo& info, std::unique_ptr<LogReader> reader);

  // A line without colours and marks; `rank` is of the process that speaks.
  void take(std::string_view line, int64_t rank, double arrival);

  const ReaderInfo& info() const { return *info_; }
  int64_t lines() const;  // that are steps
  // Only where there are some. `samples_per_step`: where the lines do not tell them.
  Result<LogRun> finish(std::optional<double> samples_per_step) const;

 private:
  struct Line {
    uint64_t steps = 0;  // done since the beginning of the run
    LogLine said;
    double arrival = 0;
    bool after_evaluation = false;
  };
  struct Series {
    std::vector<Line> lines;
    uint64_t base = 0;         // steps before the epoch
    uint64_t last_number = 0;  // in the epoch
    uint64_t of_epoch = 0;
    std::optional<uint64_t> epoch;
    bool evaluated = false;  // since the last line
  };

  void place(Series& series, LogLine line, double arrival);
  const Series& chosen() const;

  const ReaderInfo* info_;
  std::unique_ptr<LogReader> reader_;
  std::map<std::string, Series> series_;
  int64_t rank_ = 0;
  int64_t evaluations_ = 0, others_ = 0;
  std::string first_other_, refusal_;
};

}  // namespace xladder::ladder

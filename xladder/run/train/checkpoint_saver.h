// The checkpoints of a run while it trains: written beside it, one at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/run/folder/checkpoint.h"
#include "xladder/run/folder/checkpoint_writer.h"
#include "xladder/run/folder/state.h"
#include "xladder/run/job/training_job.h"
#include "xladder/run/train/reports.h"

namespace xladder::run {

class CheckpointSaver {
 public:
  // `told` hears of each checkpoint that has been written. Without a run folder, nothing is.
  CheckpointSaver(const TrainingJob& job, std::function<Status(const SaveReport&)> told);

  // Begins to write the state of a step; the score is that of its evaluation, if there was one. Training stands still
  // until the copy on the host is whole: the next step takes the buffers.
  Status save(CheckpointInfo info, const TrainState& state, const std::optional<Score>& score);
  // What has been written meanwhile is told; wait() also waits for what has not.
  Status poll();
  Status wait();

  // Whether a checkpoint of the score would be kept for it.
  bool is_among_best(const Score& score) const { return writer_ && writer_->is_among_best(score); }
  // Of the last checkpoint, which was written before it was evaluated.
  Status add_score(const Score& score);

  int64_t saved_step() const { return saved_step_; }                     // of the last save that was begun; -1 for none
  const std::optional<Checkpoint>& checkpoint() const { return last_; }  // the last one that is safely there
  // The error with the sentence where the run can be taken up again.
  tl::unexpected<Error> failed(const Error& error) const;
  std::string last_text() const;

 private:
  Status take(std::optional<FinishedSave> save);

  std::function<Status(const SaveReport&)> told_;
  std::optional<CheckpointWriter> writer_;
  std::optional<Checkpoint> last_;
  int64_t saved_step_ = -1;
  double stall_seconds_ = 0;  // of the last save
};

}  // namespace xladder::run

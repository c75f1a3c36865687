// Writes checkpoints beside the training: the loop waits for the copy to the host, a thread does the rest.
//
//   CheckpointWriter writer(folder, retention, 0);
//   writer.start(info, *state.download());                    // returns at once
//   ... train on ...
//   if (auto save = writer.poll()) XLADDER_TRY(save->status);  // what has become of it
#pragma once

#include <cstdint>
#include <filesystem>
#include <future>
#include <optional>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/run/folder/checkpoint.h"
#include "xladder/run/folder/retention.h"

namespace xladder::run {

// A save that has ended.
struct FinishedSave {
  Status status;                         // what went wrong, if anything
  std::optional<Checkpoint> checkpoint;  // also if only removing older ones failed
  double seconds = 0;                    // in the thread
};

// For one thread. Destroying it waits for the save that has begun.
class CheckpointWriter {
 public:
  // `newest_step`: of the checkpoint from which the run goes on, 0 for none.
  CheckpointWriter(std::filesystem::path folder, const Retention& retention, int64_t newest_step);

  // Writes a checkpoint in the background, then removes what need not stay any longer. One at a time: wait() before.
  void start(CheckpointInfo info, HostState state, const std::optional<Score>& score = {});

  // What has become of the save, once; nothing if there is none, or (poll) if it has not ended yet.
  std::optional<FinishedSave> poll();
  std::optional<FinishedSave> wait();

  // Whether a checkpoint of this score would be kept for it.
  bool is_among_best(const Score& score) const;

  // Adds the evaluation of a checkpoint that was written without. Not while a save is under way.
  Status add_score(const Checkpoint& checkpoint, const Score& score);

 private:
  void remember(const Score& score);

  std::filesystem::path folder_;
  Retention retention_;
  std::vector<double> best_;  // values of the best checkpoints, the best first, with the one under way
  std::future<FinishedSave> save_;
};

}  // namespace xladder::run

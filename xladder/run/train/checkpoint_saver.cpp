#include "xladder/run/train/checkpoint_saver.h"

#include "xladder/base/clock.h"

namespace xladder::run {

CheckpointSaver::CheckpointSaver(const TrainingJob& job, std::function<Status(const SaveReport&)> told)
    : told_(std::move(told)), last_(job.resume) {
  if (last_) saved_step_ = last_->info.step;
  if (const RunFolder* output = job.output())
    writer_.emplace(output->checkpoints(), job.settings.retention, last_ ? last_->info.step : 0);
}

Status CheckpointSaver::save(CheckpointInfo info, const TrainState& state, const std::optional<Score>& score) {
  const int64_t step = info.step;
  if (writer_) {
    const auto since = Clock::now();
    XLADDER_TRY(wait());
    XLADDER_ASSIGN(HostState copy, state.download());
    writer_->start(std::move(info), std::move(copy), score);
    stall_seconds_ = seconds_since(since);
  }
  saved_step_ = step;
  return {};
}

Status CheckpointSaver::poll() { return writer_ ? take(writer_->poll()) : Status(); }
Status CheckpointSaver::wait() { return writer_ ? take(writer_->wait()) : Status(); }

Status CheckpointSaver::take(std::optional<FinishedSave> save) {
  if (!save) return {};
  if (save->checkpoint) {
    last_ = *std::move(save->checkpoint);
    XLADDER_TRY(told_({.checkpoint = *last_, .stall_seconds = stall_seconds_, .write_seconds = save->seconds}));
  }
  if (save->status) return {};
  return failed(save->status.error());
}

Status CheckpointSaver::add_score(const Score& score) {
  if (!writer_ || !last_) return {};
  return writer_->add_score(*last_, score);
}

tl::unexpected<Error> CheckpointSaver::failed(const Error& error) const {
  return fail(error.code, "{}; {}", error.message, last_text());
}

std::string CheckpointSaver::last_text() const {
  return last_ ? fmt::format("the last good checkpoint is {}", last_->path.string())
               : std::string("there is no checkpoint yet");
}

}  // namespace xladder::run

#include "xladder/run/folder/checkpoint_writer.h"

#include <algorithm>
#include <cmath>
#include <exception>

#include "xladder/base/clock.h"

namespace xladder::run {
namespace {

FinishedSave save(const std::filesystem::path& folder, const Retention& retention, const CheckpointInfo& info,
                  const HostState& state, const std::optional<Score>& score) {
  const auto start = Clock::now();
  FinishedSave finished;
  Result<Checkpoint> written = write_checkpoint(folder, info, state, score);
  if (written) {
    finished.checkpoint = *std::move(written);
    finished.status = retain_checkpoints(folder, retention, info.step);
  } else {
    finished.status = fail(written.error().code, "no checkpoint at step {}: {}", info.step, written.error().message);
  }
  finished.seconds = seconds_since(start);
  return finished;
}

}  // namespace

CheckpointWriter::CheckpointWriter(std::filesystem::path folder, const Retention& retention, int64_t newest_step)
    : folder_(std::move(folder)), retention_(retention), best_(best_values(folder_, retention_, newest_step)) {}

void CheckpointWriter::start(CheckpointInfo info, HostState state, const std::optional<Score>& score) {
  if (score) remember(*score);
  save_ = std::async(std::launch::async,
                     [folder = folder_, retention = retention_, own = std::move(info), copy = std::move(state), score] {
                       return save(folder, retention, own, copy, score);
                     });
}

std::optional<FinishedSave> CheckpointWriter::poll() {
  const bool has_ended = save_.valid() && save_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  return has_ended ? wait() : std::nullopt;
}

std::optional<FinishedSave> CheckpointWriter::wait() {
  if (!save_.valid()) return std::nullopt;
  return save_.get();
}

bool CheckpointWriter::is_among_best(const Score& score) const {
  const double value = value_of(score, retention_.best_by);
  if (retention_.keep_best == 0 || !std::isfinite(value)) return false;
  return best_.size() < static_cast<size_t>(retention_.keep_best) || value > best_.back();
}

void CheckpointWriter::remember(const Score& score) {
  if (!is_among_best(score)) return;
  best_.push_back(value_of(score, retention_.best_by));
  std::ranges::sort(best_, std::greater<>());
  best_.resize(std::min(best_.size(), static_cast<size_t>(retention_.keep_best)));
}

Status CheckpointWriter::add_score(const Checkpoint& checkpoint, const Score& score) {
  XLADDER_TRY(write_score(checkpoint.path, score));
  remember(score);
  return retain_checkpoints(folder_, retention_, checkpoint.info.step);
}

}  // namespace xladder::run

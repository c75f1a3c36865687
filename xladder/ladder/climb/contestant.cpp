#include "xladder/ladder/climb/contestant.h"

#include <algorithm>

namespace xladder::ladder {

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

const Contestants::Pointer& Contestants::of(const Row& row) {
  Pointer& pointer = by_row_[row.index];
  if (!pointer) pointer = make({row.name, row.set});
  return pointer;
}

void Contestants::end_all_but(const std::vector<int64_t>& indices) {
  for (auto& [index, contestant] : by_row_)
    if (contestant && std::ranges::find(indices, index) == indices.end()) contestant->end();
}

}  // namespace xladder::ladder

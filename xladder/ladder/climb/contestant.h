// A variant with its process, while it has one.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/ladder/result/ladder_result.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

// It also keeps the losses and updates that it has shown so far.
class Contestant {
 public:
  Contestant(Workload& workload, Variant variant) : workload_(workload), variant_(std::move(variant)) {}

  const Variant& variant() const { return variant_; }
  bool is_running() const { return process_ != nullptr; }
  RunningVariant& process() { return *process_; }  // while it runs
  Status start();                                  // nothing happens if it runs
  void end() { process_.reset(); }

  // All start the process if need be. Equal questions about losses and updates are asked once.
  Result<Round> round(double seconds);
  Result<LossRun> losses(int64_t steps, uint64_t seed);
  Result<UpdateSketch> updates(int64_t steps, uint64_t seed);

 private:
  Workload& workload_;
  Variant variant_;
  std::unique_ptr<RunningVariant> process_;
  std::map<std::pair<int64_t, uint64_t>, LossRun> losses_;
  std::map<std::pair<int64_t, uint64_t>, UpdateSketch> updates_;
};

// Calls `work`; if the process of the contestant fails, starts it once more and calls again.
template <class Work>
auto with_one_restart(Contestant& contestant, const Work& work) -> decltype(work()) {
  auto result = work();
  if (result) return result;
  contestant.end();
  if (auto started = contestant.start(); !started) return tl::unexpected(started.error());
  return work();
}

// Those of a ladder, by row. Whoever needs no process any more says so: two wait at most.
class Contestants {
 public:
  using Pointer = std::shared_ptr<Contestant>;

  explicit Contestants(Workload& workload) : workload_(workload) {}

  Pointer make(Variant variant) const { return std::make_shared<Contestant>(workload_, std::move(variant)); }
  const Pointer& of(const Row& row);  // made if need be
  void keep(int64_t index, Pointer contestant) { by_row_[index] = std::move(contestant); }
  void end_all_but(const std::vector<int64_t>& indices);

 private:
  Workload& workload_;
  std::map<int64_t, Pointer> by_row_;
};

}  // namespace xladder::ladder

// Measures the variants of a model in children that serve rounds of training (`xladder bench --serve VARIANT.toml`) and
// speak the protocol of protocol.h.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "xladder/base/child_process.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

// What stands ready before a child starts: its recipe, and what its environment differs in.
struct PreparedVariant {
  std::filesystem::path recipe;
  std::vector<EnvironmentChange> environment = {};
  std::string command = {};  // that a person repeats the measurement with; empty: the child's own
};

struct ServedOptions {
  std::string description;           // of the workload
  std::vector<std::string> program;  // such as {"/usr/bin/xladder", "bench", "--serve"}; the recipe's path comes next
  std::function<Result<PreparedVariant>(const Variant&)> prepare;
  std::function<bool()> stop_requested = {};  // may be empty; waiting for a child ends when it says so
  // How long the child may take.
  double start_seconds = 1800;         // until it is ready: compilers of large models need many minutes
  double patience_seconds = 120;       // for a round, beyond ten times its length
  double train_seconds = 600;          // for train(), beyond what its steps should take
  double step_allowance_seconds = 10;  // for one step of train()
};

std::unique_ptr<Workload> make_served_workload(ServedOptions options);

}  // namespace xladder::ladder

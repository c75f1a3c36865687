// Compiles every row of a ladder for devices that need not be here, several at once.
//
// Rows that are equal programs are compiled once. A cumulative ladder that keeps what helps cannot know here what that
// will be: each row builds on those before it that compile and fit. As-written ladders build as they are written.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "xladder/base/forked.h"
#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/device/ahead/compile_ahead.h"
#include "xladder/device/pjrt/discovery.h"
#include "xladder/ladder/knobs/knob.h"
#include "xladder/ladder/recipe/ladder_recipe.h"
#include "xladder/ladder/rehearsal/rehearsal.h"
#include "xladder/run/estimate/estimate.h"

namespace xladder::ladder {

// All calls come from the thread that rehearses.
class RehearsalObserver {
 public:
  virtual ~RehearsalObserver() = default;
  // `done` of `count` programs have an answer; `running` are being compiled.
  virtual void on_progress(int64_t /*done*/, int64_t /*count*/, const std::vector<std::string>& /*running*/) {}
  virtual void on_row(const RehearsedTarget& /*target*/, const RehearsedRow& /*row*/) {}  // once it has its answer
  virtual void save(const Rehearsal& /*so_far*/) {}                                       // after every answer
};

struct RehearseOptions {
  std::vector<std::string> targets = {};
  bool quick = false;
  run::EstimateOptions estimate = {};
  ForkedLimits limits = {};
  DeviceFacts host = {};  // for targets that are the host
  std::string command_line = {};
  std::string version = {};
  std::string workload = {};
  RehearsalObserver* observer = nullptr;
};

// Everything that decides what is rehearsed, as 32 hexadecimal digits.
std::string rehearsal_digest(const LadderRecipe& recipe, const config::Settings& base, const RehearseOptions& options);

// kUsage for a target or a baseline that is wrong; what compilers do not do stands in the rows. After a stop it is not
// finished.
Result<Rehearsal> rehearse(const LadderRecipe& recipe, const config::Settings& base, const RehearseOptions& options,
                           const pjrt::DiscoveryInputs& inputs);

// The programs of all rows for all targets, equal ones once: what is compiled to be taken along. Each row builds on all
// before it, where the ladder would. Errors: as rehearse(); of every row.
struct RowProgram {
  std::string target, row;
  device::AheadRequest request;
};
Result<std::vector<RowProgram>> programs_of(const LadderRecipe& recipe, const config::Settings& base,
                                            const RehearseOptions& options);

}  // namespace xladder::ladder

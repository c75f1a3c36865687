// The argument by which a verb takes targets: --target NAME[:SIZE],...
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/forked.h"
#include "xladder/base/result.h"
#include "xladder/cli/context.h"
#include "xladder/run/estimate/estimate.h"

namespace CLI {
class App;
}

namespace xladder::cli {

class TargetArguments {
 public:
  void add_to(CLI::App& app);
  void add_limits_to(CLI::App& app);  // --jobs and --compile-memory, for several programs at once
  // Whether any of these arguments was given.
  bool are_given() const { return !texts_.empty() || jobs_ || memory_gigabytes_; }
  // At least one; the host where none was named.
  std::vector<std::string> targets() const;
  double timeout_seconds() const { return timeout_seconds_; }
  // As many at once as there are cores, within 80 % of the memory that is free, unless it was said. kUsage for less
  // than one, or no memory.
  Result<ForkedLimits> limits() const;

 private:
  std::vector<std::string> texts_;
  double timeout_seconds_ = 3600;
  std::optional<int64_t> jobs_;
  std::optional<double> memory_gigabytes_;
};

// What estimates are made with: the time limit, where answers of compilers are kept and, if one of the targets is this
// machine, what it was measured to do. kUsage for a name that is no target.
Result<run::EstimateOptions> estimate_options(const Context& context, const TargetArguments& targets);

}  // namespace xladder::cli

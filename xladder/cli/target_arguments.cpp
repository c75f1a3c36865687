#include "xladder/cli/target_arguments.h"

#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "xladder/bench/probes/host_peaks.h"
#include "xladder/cli/open_device.h"
#include "xladder/device/host/heap.h"
#include "xladder/device/host/host_facts.h"
#include "xladder/device/profile/target.h"

namespace xladder::cli {
namespace {

analysis::Rates rates_of(const bench::HostPeaks& peaks) {
  analysis::Rates rates{.products = {}, .memory = peaks.memory.bytes_per_second, .links = 0};
  if (peaks.f32.flops_per_second) rates.products[DType::kF32] = *peaks.f32.flops_per_second;
  if (peaks.bf16.flops_per_second) rates.products[DType::kBF16] = *peaks.bf16.flops_per_second;
  return rates;
}

}  // namespace

void TargetArguments::add_to(CLI::App& app) {
  app.add_option(
         "--target", texts_,
         fmt::format("devices, which need not be here, with commas between: {}; with a size h100:8, v5e:2x2 [cpu]",
                     fmt::join(device::known_targets(), ", ")))
      ->delimiter(',')
      ->take_all()
      ->allow_extra_args(false)
      ->type_name("NAME[:SIZE],...")
      ->group("target");
  app.add_option("--compile-timeout", timeout_seconds_, "seconds after which a compiler is given up [3600]")
      ->group("target");
}

void TargetArguments::add_limits_to(CLI::App& app) {
  app.add_option("--jobs", jobs_, "programs that are compiled at once [as many as there are cores]")->group("target");
  app.add_option("--compile-memory", memory_gigabytes_,
                 "GB of memory that compilers may have together [80 % of what is free]")
      ->group("target");
}

Result<ForkedLimits> TargetArguments::limits() const {
  if ((jobs_ && *jobs_ < 1) || (memory_gigabytes_ && !(*memory_gigabytes_ > 0)))
    return fail(ErrorCode::kUsage, "--jobs must be at least 1, and --compile-memory more than 0");
  constexpr double kShare = 0.8;
  const device::HostFacts host = device::host_facts();
  const double memory =
      memory_gigabytes_ ? 1e9 * *memory_gigabytes_ : kShare * static_cast<double>(host.memory_available_bytes);
  return ForkedLimits{.most_at_once = jobs_.value_or(std::max<int64_t>(host.usable_cores, 1)),
                      .memory_bytes = static_cast<int64_t>(std::min(memory, 1e18))};
}

std::vector<std::string> TargetArguments::targets() const {
  return texts_.empty() ? std::vector<std::string>{"cpu"} : texts_;
}

Result<run::EstimateOptions> estimate_options(const Context& context, const TargetArguments& targets) {
  run::EstimateOptions options{.timeout_seconds = targets.timeout_seconds()};
  if (const auto cache = compile_cache_options(context)) options.answers = cache->folder / "answers";
  for (const std::string& name : targets.targets()) {
    XLADDER_ASSIGN(const device::Target target, device::target_named(name));
    if (!target.profile.is_host || options.host_memory_bytes != 0) continue;
    const device::HostFacts host = device::host_facts();
    options.host_memory_bytes = host.memory_bytes;
    options.host_available_bytes = host.memory_available_bytes;
    options.host_rates = rates_of(bench::host_peaks());
    device::release_kept_heap();  // which a run would not have
  }
  return options;
}

}  // namespace xladder::cli

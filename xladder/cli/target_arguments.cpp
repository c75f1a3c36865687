#include "xladder/cli/target_arguments.h"

#include <fmt/ranges.h>

#include <CLI/CLI.hpp>

#include "xladder/device/profile/target.h"

namespace xladder::cli {

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

std::vector<std::string> TargetArguments::targets() const {
  return texts_.empty() ? std::vector<std::string>{"cpu"} : texts_;
}

}  // namespace xladder::cli

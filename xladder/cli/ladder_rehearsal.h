// ladder --rehearse: every row compiled for devices that need not be here, without running.
#pragma once

#include <string>

#include "xladder/base/result.h"
#include "xladder/cli/context.h"
#include "xladder/cli/exit_code.h"
#include "xladder/cli/target_arguments.h"
#include "xladder/config/settings.h"
#include "xladder/ladder/recipe/ladder_recipe.h"

namespace CLI {
class App;
}

namespace xladder::cli {

class LadderRehearsal {
 public:
  void add_to(CLI::App& app);
  bool is_asked() const { return rehearse_; }

  struct Call {
    bool quick = false;
    bool json = false;
    std::string command_line = {};
    std::string resume = {};  // folder of an earlier rehearsal; empty: none
  };
  Result<ExitCode> run(const Context& context, const ladder::LadderRecipe& recipe, const config::Settings& base,
                       const Call& call) const;

  // kUsage for arguments that mean nothing without --rehearse.
  Status check_unasked() const;

 private:
  bool rehearse_ = false;
  TargetArguments targets_;
};

}  // namespace xladder::cli

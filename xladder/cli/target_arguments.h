// The argument by which a verb takes targets: --target NAME[:SIZE],...
#pragma once

#include <string>
#include <vector>

#include "xladder/base/result.h"

namespace CLI {
class App;
}

namespace xladder::cli {

class TargetArguments {
 public:
  void add_to(CLI::App& app);
  // At least one; the host where none was named.
  std::vector<std::string> targets() const;
  double timeout_seconds() const { return timeout_seconds_; }

 private:
  std::vector<std::string> texts_;
  double timeout_seconds_ = 3600;
};

}  // namespace xladder::cli

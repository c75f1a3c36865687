// retrace: the program is built and looked up again for every execution.
#include "xladder/ladder/knobs/knobs.h"

namespace xladder::ladder {
namespace {

std::vector<std::string> warnings_of_retrace(const config::Settings& settings) {
  if (!settings.get_bool("knobs.retrace")) return {};
  return {"knobs.retrace makes every execution wait for the host to build its program; it is for measuring only"};
}

}  // namespace

const Knob& retrace_knob() {
  static const Knob knob = {
      .name = "retrace",
      .values = "false, true",
      .summary = "build and look up the program again for every execution, as lazy tracing does",
      .options = {"knobs.retrace"},
      .attacks = {Bottleneck::kLaunch},
      .numerics = NumericsClass::kExact,
      .warnings = warnings_of_retrace,
  };
  return knob;
}

}  // namespace xladder::ladder

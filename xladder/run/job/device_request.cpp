#include "xladder/run/job/device_request.h"

#include <fmt/core.h>

#include <algorithm>

#include "xladder/program/passes/autocast.h"

namespace xladder::run {

device::DeviceRequest device_request(const config::Settings& settings) {
  device::DeviceRequest request{.device = settings.get_string("device.name"),
                                .processes = {.local_devices = settings.get_int("device.count")},
                                .create_options = settings.get_strings("device.create_options")};
  for (const std::string& text : settings.get_strings("device.compiler_options"))
    if (text.starts_with("--")) request.compiler_flags.push_back(text);
  const auto has = [&request](std::string_view name) {
    return std::ranges::any_of(request.compiler_flags, [&](const std::string& flag) { return flag.starts_with(name); });
  };
  // What the compiler would do by itself, told to it, so that another version does the same and results say it.
  if (!has("--model-type")) request.default_flags.emplace_back("--model-type=generic");
  if (settings.is_set("knobs.opt_level")) {
    // Levels of its compiler begin at 1.
    request.knob_flags.push_back(
        fmt::format("--optlevel={}", std::max<int64_t>(settings.get_int("knobs.opt_level"), 1)));
  } else if (!has("--optlevel") && !has("-O")) {
    request.default_flags.emplace_back("--optlevel=2");
  }
  request.knob_flags.push_back(fmt::format("--{}able-mixed-precision-accumulation",
                                           settings.get_bool("knobs.mixed_precision_accumulation") ? "en" : "dis"));
  request.variables = settings.get_strings("device.variables");
  request.stochastic_rounding = settings.get_bool("knobs.stochastic_rounding");
  request.seed = settings.get_int("train.seed");
  request.in_flight = settings.get_int("knobs.in_flight");
  const std::string& autocast = settings.get_string("knobs.autocast");
  request.autocast_flags = "--auto-cast=" + autocast;
  if (autocast != "none" &&
      settings.get<passes::AutocastType>("knobs.autocast_type") == passes::AutocastType::kFP8E4M3FN)
    request.autocast_type = DType::kF8E4M3FN;
  if (autocast != "none") request.autocast_flags += " --auto-cast-type=" + settings.get_string("knobs.autocast_type");
  return request;
}

}  // namespace xladder::run

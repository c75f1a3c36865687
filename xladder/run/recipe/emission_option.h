// knobs.emission: how a step is written for a device's compiler, as a recipe says it.
#pragma once

#include <optional>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/device/profile/emission.h"

namespace xladder::run {

inline constexpr std::string_view kPlainEmission = "plain";  // none of the choices

// Nothing: "auto", what the device's profile has. kUsage for "auto" or "plain" beside others.
Result<std::optional<device::Emission>> emission_in(const config::Settings& settings);

}  // namespace xladder::run

// Rewrites what a device's compiler takes but gets wrong or cannot run.
#pragma once

#include "xladder/device/profile/device_profile.h"
#include "xladder/graph/graph.h"

namespace xladder::passes {

using DeviceLimits = device::Limits;

// `target` (empty) becomes `source` within the limits. The products above are made in f32; an operand that was rounded
// for the product alone is taken as it was before, which is more exact and saves the rounding.
void legalise(const graph::Graph& source, graph::Graph& target, const DeviceLimits& limits);

}  // namespace xladder::passes

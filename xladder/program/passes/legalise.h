// Rewrites what a device's compiler takes but gets wrong or cannot run.
#pragma once

#include <string>
#include <vector>

#include "xladder/device/profile/device_profile.h"
#include "xladder/graph/graph.h"

namespace xladder::passes {

using DeviceLimits = device::Limits;

// `target` (empty) becomes `source` within the limits. The products above are made in f32; an operand that was rounded
// for the product alone is taken as it was before, which is more exact and saves the rounding. Two bitcast_converts in
// a row of unequal sizes become one and a reshape, which give the same bits. A convolution that would be turned round
// gets its padding as an op before it, behind a barrier: then its input is no smaller than its window. The sums are the
// same. A select_and_scatter of fewer than four axes gets further ones of size 1.
void legalise(const graph::Graph& source, graph::Graph& target, const DeviceLimits& limits);

// What of the graph the profile says that the device's compiler refuses, and no pass rewrites: "convolution with
// dilation of input and kernel", "values of f8E4M3FN", each once. Compilers change, so this explains an error of theirs
// and is none by itself.
std::vector<std::string> refused_by(const device::DeviceProfile& profile, const graph::Graph& graph);

}  // namespace xladder::passes

// Of which peak the rate of a training step is a share.
#pragma once

#include "xladder/device/pjrt/client.h"
#include "xladder/program/analysis/utilisation.h"
#include "xladder/run/job/run_settings.h"

namespace xladder::bench {

analysis::ProductType product_type(const program::StepOptions& step);

// Of a device that is not the host's CPU it is not known.
analysis::Peak device_peak(const pjrt::Client& client, analysis::ProductType type);

}  // namespace xladder::bench

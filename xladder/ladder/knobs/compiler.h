// Which options a device's compiler has, by their names.
#pragma once

#include <string_view>

#include "xladder/ladder/knobs/knob.h"

namespace xladder::ladder {

// Whether `option` ("--model-type=transformer", "xla_cpu_enable_fast_math=true") is one for the compiler of this
// device. Names tell: neuronx-cc's flags begin with --, XLA's with xla_, those for one kind of device with xla_cpu_,
// xla_gpu_ or xla_tpu_. Anything is taken for possible where the device is not known.
bool compiler_has(std::string_view option, const DeviceFacts& device);

}  // namespace xladder::ladder

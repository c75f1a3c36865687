// How the knob host_heap is carried out: an allocator is chosen when a process starts, by its environment.
#pragma once

#include <vector>

#include "xladder/base/child_process.h"
#include "xladder/run/recipe/choices.h"

namespace xladder::ladder {

// The heap that the process was given ("system", "keep", "huge"); without it the one that is compiled in: huge.
inline constexpr const char* kHostHeapVariable = "XLADDER_HOST_HEAP";

// What a process of this program starts with for that heap.
std::vector<EnvironmentChange> environment_of_heap(run::HostHeap heap);

}  // namespace xladder::ladder

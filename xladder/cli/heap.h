// The allocator of the program.
//
// XLA's CPU client allocates the temporaries of a program anew for every execution, and the C library gives large
// blocks back to the kernel each time, so that a training step spends up to half its time on page faults. The program
// therefore links jemalloc and tells it to keep what it has, in huge pages (docs/knobs/host_heap.md).
#pragma once

#include "xladder/base/result.h"
#include "xladder/cli/context.h"
#include "xladder/run/recipe/choices.h"

namespace xladder::cli {

// The heap that the knob host_heap asks for. An allocator can't be changed while a
// process runs, so where this one has another the program starts anew in its place, with the same arguments. Call it
// before anything is printed. Error: the program can't be started anew.
Status use_host_heap(const Context& context, run::HostHeap heap);

}  // namespace xladder::cli

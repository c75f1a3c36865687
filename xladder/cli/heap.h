// The allocator of the process.
//
// XLA's CPU client allocates the temporaries of a program anew for every execution, and the C library gives large
// blocks back to the kernel each time, so that a training step spends up to half its time on page faults. The program
// therefore links jemalloc and tells it to keep what it has, in huge pages (docs/knobs/host_heap.md).
#pragma once

#include <string>

#include "xladder/base/result.h"
#include "xladder/cli/context.h"
#include "xladder/run/recipe/choices.h"

namespace xladder::cli {

struct HeapFacts {
  std::string allocator;        // "jemalloc 5.3.0-0-g...", or "C library"
  std::string options;          // in force, "thp:always,dirty_decay_ms:-1,..."; empty for the C library
  bool serves_plugins = false;  // libraries that are loaded later get the same malloc
};

HeapFacts heap_facts();

// Gives the memory that the heap keeps for later back to the system; nothing for another heap than jemalloc.
void release_kept_heap();

// The heap that the knob host_heap asks for. An allocator can't be changed while a
// process runs, so where this one has another the program starts anew in its place, with the same arguments. Call it
// before anything is printed. Error: the program can't be started anew.
Status use_host_heap(const Context& context, run::HostHeap heap);

}  // namespace xladder::cli

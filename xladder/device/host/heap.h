// The allocator of the process. On a CPU it decides how fast a program runs: XLA's client allocates the temporaries of
// a program anew for every execution (docs/why.md).
#pragma once

#include <string>

namespace xladder::device {

struct HeapFacts {
  std::string allocator;        // "jemalloc 5.3.0-0-g...", or "C library"
  std::string options;          // in force, "thp:always,dirty_decay_ms:-1,..."; empty for the C library
  bool serves_plugins = false;  // libraries that are loaded later get the same malloc
};

HeapFacts heap_facts();

// Whether the process is linked with jemalloc, even if another allocator is in front of it.
bool links_jemalloc();

// Gives the memory that the heap keeps for later back to the system; nothing for another heap than jemalloc.
void release_kept_heap();

}  // namespace xladder::device

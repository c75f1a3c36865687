// The allocator of the process.
//
// XLA's CPU client allocates the temporaries of a program anew for every execution, and the C library gives large
// blocks back to the kernel each time, so that a training step spends up to half its time on page faults. The program
// therefore links jemalloc and tells it to keep what it has, in huge pages. MALLOC_CONF in the environment overrules
// these settings: MALLOC_CONF=thp:default,dirty_decay_ms:10000,muzzy_decay_ms:0 shows what they are worth.
#pragma once

#include <string>

namespace xladder::cli {

struct HeapFacts {
  std::string allocator;        // "jemalloc 5.3.0-0-g...", or "C library"
  std::string options;          // in force, "thp:always,dirty_decay_ms:-1,..."; empty for the C library
  bool serves_plugins = false;  // libraries that are loaded later get the same malloc
};

HeapFacts heap_facts();

}  // namespace xladder::cli

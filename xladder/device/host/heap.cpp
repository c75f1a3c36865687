#include "xladder/device/host/heap.h"

#include <dlfcn.h>
#include <fmt/core.h>
#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Weak: a process need not link jemalloc.
extern "C" int mallctl(const char* name, void* old_value, size_t* old_size, void* new_value, size_t new_size)
    __attribute__((weak));

namespace xladder::device {
namespace {

template <class T>
T read_setting(const char* name) {
  T value{};
  size_t size = sizeof(value);
  return mallctl(name, &value, &size, nullptr, 0) == 0 ? value : T{};
}

using Malloc = void* (*)(size_t);

// Allocates and sees whether jemalloc counts the bytes.
bool is_jemalloc(Malloc allocate) {
  if (!allocate) return false;
  constexpr size_t kBytes = 1 << 20;
  const auto before = read_setting<uint64_t>("thread.allocated");
  void* volatile block = allocate(kBytes);
  const auto after = read_setting<uint64_t>("thread.allocated");
  std::free(block);
  return after - before >= kBytes;
}

// The malloc that a library loaded later would be bound to.
Malloc malloc_of_plugins() { return reinterpret_cast<Malloc>(dlsym(RTLD_DEFAULT, "malloc")); }

}  // namespace

bool links_jemalloc() { return mallctl != nullptr; }

void release_kept_heap() {
  // 4096 stands for all arenas.
  if (mallctl) mallctl("arena.4096.purge", nullptr, nullptr, nullptr, 0);
}

HeapFacts heap_facts() {
  if (!mallctl || !is_jemalloc(std::malloc)) return {"C library", "", !mallctl || !is_jemalloc(malloc_of_plugins())};
  const char* version = read_setting<const char*>("version");
  const char* huge_pages = read_setting<const char*>("opt.thp");
  HeapFacts facts;
  facts.allocator = fmt::format("jemalloc {}", version ? version : "");
  facts.options =
      fmt::format("thp:{},dirty_decay_ms:{},muzzy_decay_ms:{},oversize_threshold:{}", huge_pages ? huge_pages : "",
                  read_setting<ssize_t>("opt.dirty_decay_ms"), read_setting<ssize_t>("opt.muzzy_decay_ms"),
                  read_setting<size_t>("opt.oversize_threshold"));
  facts.serves_plugins = is_jemalloc(malloc_of_plugins());
  return facts;
}

}  // namespace xladder::device

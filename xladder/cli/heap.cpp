#include "xladder/cli/heap.h"

#include <dlfcn.h>
#include <fmt/core.h>
#include <sys/types.h>

#include <cstdint>
#include <cstdlib>

// jemalloc reads this symbol before main. Without a limit for oversize blocks, those above 8 MB would go to an arena of
// their own, which gives its memory back at once.
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf = "thp:always,dirty_decay_ms:-1,muzzy_decay_ms:-1,oversize_threshold:0";

// Weak: tests and sanitizer builds link no jemalloc.
int mallctl(const char* name, void* old_value, size_t* old_size, void* new_value, size_t new_size)
    __attribute__((weak));
}

namespace xladder::cli {
namespace {

template <class T>
T read_setting(const char* name) {
  T value{};
  size_t size = sizeof(value);
  return mallctl(name, &value, &size, nullptr, 0) == 0 ? value : T{};
}

// Whether the malloc that a library loaded later would be bound to is jemalloc's: allocate through it and see
// jemalloc count the bytes.
bool later_libraries_get_it() {
  using Malloc = void* (*)(size_t);
  const auto found = reinterpret_cast<Malloc>(dlsym(RTLD_DEFAULT, "malloc"));
  if (!found) return false;
  constexpr size_t kBytes = 1 << 20;
  const auto before = read_setting<uint64_t>("thread.allocated");
  void* block = found(kBytes);
  const auto after = read_setting<uint64_t>("thread.allocated");
  std::free(block);
  return after - before >= kBytes;
}

}  // namespace

HeapFacts heap_facts() {
  if (!mallctl) return {"C library", "", true};
  const char* version = read_setting<const char*>("version");
  const char* huge_pages = read_setting<const char*>("opt.thp");
  HeapFacts facts;
  facts.allocator = fmt::format("jemalloc {}", version ? version : "");
  facts.options =
      fmt::format("thp:{},dirty_decay_ms:{},muzzy_decay_ms:{},oversize_threshold:{}", huge_pages ? huge_pages : "",
                  read_setting<ssize_t>("opt.dirty_decay_ms"), read_setting<ssize_t>("opt.muzzy_decay_ms"),
                  read_setting<size_t>("opt.oversize_threshold"));
  facts.serves_plugins = later_libraries_get_it();
  return facts;
}

}  // namespace xladder::cli

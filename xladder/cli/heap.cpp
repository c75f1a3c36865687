#include "xladder/cli/heap.h"

#include <dlfcn.h>
#include <fmt/core.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "xladder/ladder/knobs/heap_environment.h"

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

Status use_host_heap(const Context& context, run::HostHeap heap) {
  if (!mallctl) return {};  // a build for sanitizers has one heap
  const auto chosen = context.environment.find(ladder::kHostHeapVariable);
  if (enum_name(heap) == (chosen == context.environment.end() ? "huge" : chosen->second)) return {};
  Environment environment = context.environment;
  environment.erase("LD_PRELOAD");
  for (const auto& change : ladder::environment_of_heap(heap)) environment[change.name] = *change.value;
  std::vector<std::string> texts = {context.executable.string()};
  texts.insert(texts.end(), context.arguments.begin(), context.arguments.end());
  std::vector<std::string> settings;
  for (const auto& [variable, value] : environment) settings.push_back(variable + "=" + value);
  const auto pointers = [](std::vector<std::string>& from) {
    std::vector<char*> out;
    for (std::string& text : from) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
  };
  std::fflush(nullptr);
  ::execve(texts[0].c_str(), pointers(texts).data(), pointers(settings).data());
  return fail(ErrorCode::kFailed, "can't start {} anew with another heap: {}; set knobs.host_heap = \"huge\"", texts[0],
              std::strerror(errno));
}

}  // namespace xladder::cli

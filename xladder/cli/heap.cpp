#include "xladder/cli/heap.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "xladder/device/host/heap.h"
#include "xladder/ladder/knobs/heap_environment.h"

// jemalloc reads this symbol before main. Without a limit for oversize blocks, those above 8 MB would go to an arena of
// their own, which gives its memory back at once.
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf = "thp:always,dirty_decay_ms:-1,muzzy_decay_ms:-1,oversize_threshold:0";
}

namespace xladder::cli {

Status use_host_heap(const Context& context, run::HostHeap heap) {
  if (!device::links_jemalloc()) return {};  // a build for sanitizers has one heap
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

#include "xladder/ladder/knobs/heap_environment.h"

#include <string>

namespace xladder::ladder {

std::vector<EnvironmentChange> environment_of_heap(run::HostHeap heap) {
  using run::HostHeap;
  std::vector<EnvironmentChange> out = {{kHostHeapVariable, std::string(enum_name(heap))}};
  if (heap == HostHeap::kSystem)
    out.push_back({"LD_PRELOAD", "libc.so.6:libstdc++.so.6"});               // their malloc and new come first
  if (heap == HostHeap::kKeep) out.push_back({"MALLOC_CONF", "thp:never"});  // the rest as compiled in
  return out;
}

}  // namespace xladder::ladder

#include "xladder/ladder/knobs/heap_environment.h"

#include <string>

namespace xladder::ladder {

std::vector<EnvironmentChange> environment_of_heap(std::string_view name) {
  std::vector<EnvironmentChange> out = {{kHostHeapVariable, std::string(name)}};
  if (name == "system") out.push_back({"LD_PRELOAD", "libc.so.6:libstdc++.so.6"});  // their malloc and new come first
  if (name == "keep") out.push_back({"MALLOC_CONF", "thp:never"});                  // the rest as compiled in
  return out;
}

}  // namespace xladder::ladder

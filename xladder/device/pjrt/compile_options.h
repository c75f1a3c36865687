// What the compiler is told besides the program, written as a serialized xla.CompileOptionsProto
// (openxla/xla, xla/pjrt/proto/compile_options.proto).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xladder::pjrt {

struct CompileOptions {
  int64_t num_replicas = 1;
  int64_t num_partitions = 1;
  // Device ids, [replica][partition] in one list; empty: the plugin's own order.
  std::vector<int64_t> device_assignment;
  // xla_* options of this compilation alone, by name and in text form: "true", "3", "A,B". Values that say true or
  // false are written as XLA wants them ("True").
  std::vector<std::pair<std::string, std::string>> overrides;
  std::optional<int> optimization_level;  // 0 to 3; empty: the plugin's default
};

// Bytes for the plugin. Absent fields would be read as zeros (0 replicas ends the process), so defaults are written
// out.
std::string serialize(const CompileOptions& options);

}  // namespace xladder::pjrt

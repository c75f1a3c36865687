// The machine and the build, as far as they explain a result.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xladder::cli {

struct MachineFacts {
  std::string system;                     // "Debian GNU/Linux 12 (bookworm), Linux 6.1.0"
  std::string cpu;                        // model name
  int64_t cpus = 0;                       // that this process may use at once
  std::vector<std::string> cpu_features;  // those that matter for tensor code: "avx2", "avx512_bf16", ...
  int64_t memory_bytes = 0;               // of the machine, or of the control group if that allows less
  int64_t memory_available_bytes = 0;
  std::string compiler;    // that built this program: "g++ 12.2.0"
  std::string build_type;  // "RelWithDebInfo"
};

MachineFacts machine_facts();

// For machine_facts and its tests: picks what matters out of the text of /proc/cpuinfo, /proc/meminfo.
std::string cpu_model_from(std::string_view cpuinfo);
std::vector<std::string> cpu_features_from(std::string_view cpuinfo);
int64_t meminfo_bytes(std::string_view meminfo, std::string_view name);  // 0 if there is no such line

}  // namespace xladder::cli

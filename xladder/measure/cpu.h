// Facts about the CPU and memory of this machine that results and cached programs depend on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xladder::measure {

struct CpuFacts {
  std::string model_name;             // "AMD EPYC 9R14"; "" if the system does not say
  int usable_cores = 1;               // logical cores that this process may run on
  std::vector<std::string> features;  // vector and matrix instruction sets, sorted: "avx2", "avx512_bf16", "fma", ...
  int64_t memory_bytes = 0;           // 0 if the system does not say
  int64_t page_bytes = 0;
  std::string transparent_huge_pages;  // "always", "madvise", "never"; "" where there is no such setting

  bool has(std::string_view feature) const;
  // 16 hexadecimal digits that change with the model or its features: code compiled for one need not run on another.
  std::string feature_hash() const;
};

CpuFacts cpu_facts();

// The parts of cpu_facts that read text, for tests and for facts from elsewhere.
std::string model_name_from(std::string_view cpuinfo);             // of /proc/cpuinfo, x86 or Arm
std::vector<std::string> features_from(std::string_view cpuinfo);  // of its first core
int64_t memory_bytes_from(std::string_view meminfo);               // of /proc/meminfo
std::string chosen_setting_from(std::string_view setting);         // "always [madvise] never" -> "madvise"

}  // namespace xladder::measure

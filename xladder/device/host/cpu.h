// Facts about the CPU and memory of this machine that results and cached programs depend on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xladder::measure {

struct CpuFacts {
  std::string model_name;             // "AMD EPYC 9R14"; "" if the system does not say
  int usable_cores = 1;               // logical cores that this process may use at once: affinity, cut to the quota
  std::optional<double> quota;        // cores' worth of time that the control groups allow
  std::vector<std::string> features;  // vector and matrix instruction sets, sorted: "avx2", "avx512_bf16", "fma", ...
  int64_t memory_bytes = 0;           // 0 if the system does not say
  int64_t page_bytes = 0;
  int64_t last_level_cache_bytes = 0;  // 0 if the system does not say
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
int64_t cache_bytes_from(std::string_view size);                   // "2048K" -> 2097152; 0 for other text
// Of cpu.max ("150000 100000" -> 1.5) or of cpu.cfs_quota_us and cpu.cfs_period_us joined by a blank; nothing for no
// limit ("max 100000", "-1 100000") and other text.
std::optional<double> quota_from(std::string_view quota_and_period);
// Folders of a process's control groups, innermost first, out of /proc/self/cgroup; those of the CPU controller.
std::vector<std::string> cpu_groups_from(std::string_view cgroup);

}  // namespace xladder::measure

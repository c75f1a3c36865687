// What results and compiled programs depend on of this machine, as far as this process may use it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xladder::device {

struct HostFacts {
  std::string system;                 // "Debian GNU/Linux 12 (bookworm), Linux 6.1.0 x86_64"
  std::string cpu;                    // "AMD EPYC 9R14"; "" if the system does not say
  int usable_cores = 1;               // logical cores that this process may use at once: affinity, cut to the quota
  std::optional<double> quota;        // cores' worth of time that the control groups allow
  std::vector<std::string> features;  // vector and matrix instruction sets, sorted: "avx2", "avx512_bf16", "fma", ...
  // Of the first processor what a compiler looks at: maker, family, model and all features, as lines. Code compiled for
  // other features may crash, and code for another model is tuned for that one.
  std::string cpu_identity;
  int64_t memory_bytes = 0;  // of the machine, or of the control groups if they allow less; 0 if nobody says
  int64_t memory_available_bytes = 0;
  int64_t last_level_cache_bytes = 0;  // 0 if the system does not say
  std::string transparent_huge_pages;  // "always", "madvise", "never"; "" where there is no such setting

  bool has(std::string_view feature) const;
  // Of the features those that tensor code is told apart by, the oldest first, for people.
  std::vector<std::string> headline_features() const;
  // 16 hexadecimal digits that change with the model or its features: code compiled for one need not run on another.
  std::string feature_hash() const;
};

HostFacts host_facts();

// The parts of host_facts that read text, for tests and for facts from elsewhere.
std::string system_name_from(std::string_view os_release);                   // PRETTY_NAME
std::string model_name_from(std::string_view cpuinfo);                       // of /proc/cpuinfo
std::string cpu_identity_from(std::string_view cpuinfo);                     // of its first core
std::vector<std::string> features_from(std::string_view cpuinfo);            // of its first core
int64_t memory_bytes_from(std::string_view meminfo, std::string_view name);  // of /proc/meminfo
std::string chosen_setting_from(std::string_view setting);                   // "always [madvise] never" -> "madvise"
int64_t cache_bytes_from(std::string_view size);                             // "2048K" -> 2097152; 0 for other text
// Of cpu.max ("150000 100000" -> 1.5) or of cpu.cfs_quota_us and cpu.cfs_period_us joined by a blank; nothing for no
// limit ("max 100000", "-1 100000") and other text.
std::optional<double> quota_from(std::string_view quota_and_period);
// Folders of a process's control groups, innermost first, out of /proc/self/cgroup; those of the controller ("cpu").
std::vector<std::string> control_groups_from(std::string_view cgroup, std::string_view controller);

// Bytes that a control group allows, and those that it uses.
struct MemoryLimit {
  int64_t limit = 0;
  int64_t used = 0;
};
// Of memory.max and memory.current (or memory.limit_in_bytes and memory.usage_in_bytes); nothing for no limit ("max").
std::optional<MemoryLimit> memory_limit_from(std::string_view limit, std::string_view used);
// Cuts the machine's memory to what all the groups allow.
void cut_to_limits(std::span<const MemoryLimit> limits, HostFacts& facts);

}  // namespace xladder::device

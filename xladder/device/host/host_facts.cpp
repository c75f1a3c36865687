#include "xladder/device/host/host_facts.h"

#include <fmt/core.h>
#include <sched.h>
#include <sys/utsname.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <thread>

#include "xladder/base/hash.h"

namespace xladder::device {
namespace {

std::string read_text(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

// The value of the first line `name : value`.
std::optional<std::string_view> field(std::string_view text, std::string_view name) {
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const size_t colon = line.find(':');
    if (colon != std::string_view::npos && trimmed(line.substr(0, colon)) == name)
      return trimmed(line.substr(colon + 1));
  }
  return std::nullopt;
}

// Instruction sets that tensor code is compiled for, by the beginning of their names; the rest are kernel and security
// flags, which differ between kernels on one CPU.
bool matters(std::string_view feature) {
  constexpr std::string_view kBeginnings[] = {"sse",   "ssse3", "avx", "amx",  "fma",  "f16c", "bmi",  "vaes", "gfni",
                                              "asimd", "sve",   "sme", "bf16", "i8mm", "fphp", "fp16", "neon"};
  return std::any_of(std::begin(kBeginnings), std::end(kBeginnings),
                     [&](std::string_view beginning) { return feature.starts_with(beginning); });
}

int cores_by_affinity() {
  cpu_set_t cores;
  CPU_ZERO(&cores);
  if (::sched_getaffinity(0, sizeof(cores), &cores) == 0) return CPU_COUNT(&cores);
  return static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

// The least that a control group on the way to the root allows.
std::optional<double> cpu_quota(std::string_view cgroup) {
  std::optional<double> least;
  for (const std::string& folder : control_groups_from(cgroup, "cpu"))
    for (const auto& quota :
         {quota_from(read_text(folder + "/cpu.max")),
          quota_from(read_text(folder + "/cpu.cfs_quota_us") + " " + read_text(folder + "/cpu.cfs_period_us"))})
      if (quota && (!least || *quota < *least)) least = quota;
  return least;
}

std::vector<MemoryLimit> memory_limits(std::string_view cgroup) {
  std::vector<MemoryLimit> limits;
  for (const std::string& folder : control_groups_from(cgroup, "memory"))
    for (const auto& limit :
         {memory_limit_from(read_text(folder + "/memory.max"), read_text(folder + "/memory.current")),
          memory_limit_from(read_text(folder + "/memory.limit_in_bytes"),
                            read_text(folder + "/memory.usage_in_bytes"))})
      if (limit) limits.push_back(*limit);
  return limits;
}

int64_t last_level_cache_bytes() {
  int64_t largest = 0;
  for (int index = 0; index < 8; ++index)
    largest = std::max(
        largest, cache_bytes_from(read_text(fmt::format("/sys/devices/system/cpu/cpu0/cache/index{}/size", index))));
  return largest;
}

std::string system_name() {
  utsname kernel{};
  std::string name = system_name_from(read_text("/etc/os-release"));
  if (::uname(&kernel) != 0) return name;
  return fmt::format("{}{}{} {} {}", name, name.empty() ? "" : ", ", kernel.sysname, kernel.release, kernel.machine);
}

// A whole number and nothing else but blanks around it.
std::optional<int64_t> number_in(std::string_view text) {
  const std::string_view digits = trimmed(text);
  int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

}  // namespace

std::string system_name_from(std::string_view os_release) {
  constexpr std::string_view kName = "PRETTY_NAME=";
  size_t at = os_release.starts_with(kName) ? 0 : os_release.find("\nPRETTY_NAME=");
  if (at == std::string_view::npos) return "";
  std::string_view value = os_release.substr(os_release.find('=', at) + 1);
  value = trimmed(value.substr(0, value.find('\n')));
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
  return std::string(value);
}

std::string model_name_from(std::string_view cpuinfo) {
  for (const std::string_view name : {"model name", "Processor", "Hardware"})
    if (const auto value = field(cpuinfo, name); value && !value->empty()) return std::string(*value);
  // Arm servers give numbers only.
  const auto implementer = field(cpuinfo, "CPU implementer");
  const auto part = field(cpuinfo, "CPU part");
  if (implementer && part) return fmt::format("Arm implementer {} part {}", *implementer, *part);
  return "";
}

std::string cpu_identity_from(std::string_view cpuinfo) {
  // As x86 and ARM call them.
  constexpr std::string_view kNames[] = {"vendor_id", "cpu family",      "model",       "flags",
                                         "Features",  "CPU implementer", "CPU variant", "CPU part"};
  std::string identity;
  while (!cpuinfo.empty()) {
    const size_t end = std::min(cpuinfo.find('\n'), cpuinfo.size());
    const std::string_view line = cpuinfo.substr(0, end);
    if (line.empty()) break;  // the next processor
    cpuinfo.remove_prefix(std::min(end + 1, cpuinfo.size()));
    const std::string_view name = line.substr(0, line.find_first_of("\t:"));
    if (std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames))
      identity.append(line).push_back('\n');
  }
  return identity;
}

std::vector<std::string> features_from(std::string_view cpuinfo) {
  auto flags = field(cpuinfo, "flags");
  if (!flags) flags = field(cpuinfo, "Features");
  std::vector<std::string> features;
  std::string_view rest = flags.value_or("");
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(' '), rest.size());
    if (matters(rest.substr(0, end))) features.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  std::sort(features.begin(), features.end());
  features.erase(std::unique(features.begin(), features.end()), features.end());
  return features;
}

int64_t memory_bytes_from(std::string_view meminfo, std::string_view name) {
  const std::string_view value = field(meminfo, name).value_or("");
  int64_t kibibytes = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), kibibytes);
  const std::string_view unit(end, static_cast<size_t>(value.data() + value.size() - end));
  if (error != std::errc() || trimmed(unit) != "kB" || kibibytes < 0 || kibibytes > INT64_MAX / 1024) return 0;
  return kibibytes * 1024;
}

std::string chosen_setting_from(std::string_view setting) {
  const size_t open = setting.find('[');
  const size_t close = setting.find(']', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::string(trimmed(setting));
  return std::string(setting.substr(open + 1, close - open - 1));
}

int64_t cache_bytes_from(std::string_view size) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(size.data(), size.data() + size.size(), number);
  if (error != std::errc() || number < 0 || number > INT64_MAX >> 20) return 0;
  const std::string_view unit = trimmed({end, static_cast<size_t>(size.data() + size.size() - end)});
  return unit == "K" ? number << 10 : unit == "M" ? number << 20 : 0;
}

std::optional<double> quota_from(std::string_view quota_and_period) {
  std::istringstream text{std::string(quota_and_period)};
  double quota = 0, period = 0;
  if (!(text >> quota >> period) || !(quota > 0) || !(period > 0)) return std::nullopt;
  return quota / period;
}

std::vector<std::string> control_groups_from(std::string_view cgroup, std::string_view controller) {
  std::vector<std::string> folders;
  std::istringstream lines{std::string(cgroup)};
  for (std::string line; std::getline(lines, line);) {
    const size_t first = line.find(':'), second = line.find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos) continue;
    const std::string controllers = "," + line.substr(first + 1, second - first - 1) + ",";
    const bool unified = controllers == ",,";
    if (!unified && controllers.find(fmt::format(",{},", controller)) == std::string::npos) continue;
    const std::string root = unified ? "/sys/fs/cgroup" : fmt::format("/sys/fs/cgroup/{}", controller);
    std::string path = line.substr(second + 1);
    while (!path.empty() && path.back() == '/') path.pop_back();
    for (; !path.empty(); path.resize(path.rfind('/'))) {
      if (path.front() != '/') break;
      folders.push_back(root + path);
    }
    folders.push_back(root);
  }
  return folders;
}

std::optional<MemoryLimit> memory_limit_from(std::string_view limit, std::string_view used) {
  const std::optional<int64_t> bytes = number_in(limit);
  if (!bytes || *bytes <= 0) return std::nullopt;
  return MemoryLimit{*bytes, std::max<int64_t>(0, number_in(used).value_or(0))};
}

void cut_to_limits(std::span<const MemoryLimit> limits, HostFacts& facts) {
  const int64_t machine = facts.memory_bytes;
  for (const MemoryLimit& one : limits) {
    if (one.limit >= machine) continue;  // how the first kind of control groups says that there is none
    facts.memory_bytes = std::min(facts.memory_bytes, one.limit);
    facts.memory_available_bytes = std::min(facts.memory_available_bytes, std::max<int64_t>(0, one.limit - one.used));
  }
}

bool HostFacts::has(std::string_view feature) const {
  return std::binary_search(features.begin(), features.end(), feature);
}

std::vector<std::string> HostFacts::headline_features() const {
  constexpr std::string_view kHeadlines[] = {"sse4_2",   "avx",      "f16c",        "fma",         "avx2",
                                             "avx_vnni", "avx512f",  "avx512_vnni", "avx512_bf16", "avx512_fp16",
                                             "amx_tile", "amx_int8", "amx_bf16",    "asimd",       "asimdhp",
                                             "bf16",     "i8mm",     "sve",         "sve2"};
  std::vector<std::string> present;
  for (const std::string_view name : kHeadlines)
    if (has(name)) present.emplace_back(name);
  return present;
}

std::string HostFacts::feature_hash() const {
  std::string text = cpu;
  for (const std::string& feature : features) text += '\n' + feature;
  return fmt::format("{:016x}", xxh3_64(text));
}

HostFacts host_facts() {
  const std::string cpuinfo = read_text("/proc/cpuinfo"), meminfo = read_text("/proc/meminfo");
  const std::string cgroup = read_text("/proc/self/cgroup");
  const std::optional<double> quota = cpu_quota(cgroup);
  int cores = cores_by_affinity();
  if (quota) cores = std::clamp(static_cast<int>(std::ceil(std::min(*quota, 1e6))), 1, cores);
  HostFacts facts = {
      .system = system_name(),
      .cpu = model_name_from(cpuinfo),
      .usable_cores = cores,
      .quota = quota,
      .features = features_from(cpuinfo),
      .cpu_identity = cpu_identity_from(cpuinfo),
      .memory_bytes = memory_bytes_from(meminfo, "MemTotal"),
      .memory_available_bytes = memory_bytes_from(meminfo, "MemAvailable"),
      .last_level_cache_bytes = last_level_cache_bytes(),
      .transparent_huge_pages = chosen_setting_from(read_text("/sys/kernel/mm/transparent_hugepage/enabled"))};
  cut_to_limits(memory_limits(cgroup), facts);
  return facts;
}

}  // namespace xladder::device

#include "xladder/cli/machine_facts.h"

#include <fmt/core.h>
#include <sys/utsname.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <sstream>

#include "xladder/device/host/cpu.h"

namespace xladder::cli {
namespace {

// Files below /proc and /sys are short and have no size to ask for.
std::string text_of(const char* path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The value of the first line "name : value" or "name=value".
std::string_view value_of_line(std::string_view text, std::string_view name, char separator) {
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.starts_with(name)) continue;
    std::string_view rest = line.substr(name.size());
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t')) rest.remove_prefix(1);
    if (!rest.starts_with(separator)) continue;
    rest.remove_prefix(1);
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == '"')) rest.remove_prefix(1);
    while (!rest.empty() && (rest.back() == ' ' || rest.back() == '"')) rest.remove_suffix(1);
    return rest;
  }
  return {};
}

int64_t leading_number(std::string_view text) {
  int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string system_name() {
  utsname kernel{};
  const std::string name(value_of_line(text_of("/etc/os-release"), "PRETTY_NAME", '='));
  if (uname(&kernel) != 0) return name;
  return fmt::format("{}{}{} {} {}", name, name.empty() ? "" : ", ", kernel.sysname, kernel.release, kernel.machine);
}

}  // namespace

std::string cpu_model_from(std::string_view cpuinfo) { return std::string(value_of_line(cpuinfo, "model name", ':')); }

std::vector<std::string> cpu_features_from(std::string_view cpuinfo) {
  static const std::vector<std::string> kInteresting = {
      "sse4_2",      "avx",         "f16c",        "fma",      "avx2",     "avx_vnni", "avx512f",
      "avx512_vnni", "avx512_bf16", "avx512_fp16", "amx_tile", "amx_int8", "amx_bf16", "asimd",
      "asimdhp",     "bf16",        "i8mm",        "sve",      "sve2"};
  std::string_view line = value_of_line(cpuinfo, "flags", ':');
  if (line.empty()) line = value_of_line(cpuinfo, "Features", ':');  // as ARM calls it
  std::istringstream words{std::string(line)};
  const std::vector<std::string> present{std::istream_iterator<std::string>(words), {}};
  std::vector<std::string> features;
  for (const std::string& name : kInteresting) {
    if (std::ranges::find(present, name) != present.end()) features.push_back(name);
  }
  return features;
}

int64_t meminfo_bytes(std::string_view meminfo, std::string_view name) {
  return leading_number(value_of_line(meminfo, name, ':')) * 1024;
}

MachineFacts machine_facts() {
  const std::string cpuinfo = text_of("/proc/cpuinfo");
  const std::string meminfo = text_of("/proc/meminfo");
  MachineFacts facts;
  facts.system = system_name();
  facts.cpu = cpu_model_from(cpuinfo);
  facts.cpus = measure::cpu_facts().usable_cores;
  facts.cpu_features = cpu_features_from(cpuinfo);
  facts.memory_bytes = meminfo_bytes(meminfo, "MemTotal");
  facts.memory_available_bytes = meminfo_bytes(meminfo, "MemAvailable");
  const int64_t limit = leading_number(text_of("/sys/fs/cgroup/memory.max"));  // "max" is 0: no limit
  if (limit > 0 && limit < facts.memory_bytes) {
    facts.memory_bytes = limit;
    const int64_t used = leading_number(text_of("/sys/fs/cgroup/memory.current"));
    facts.memory_available_bytes = std::min(facts.memory_available_bytes, std::max(int64_t{0}, limit - used));
  }
#if defined(__clang__)
  facts.compiler = fmt::format("clang {}.{}.{}", __clang_major__, __clang_minor__, __clang_patchlevel__);
#else
  facts.compiler = fmt::format("g++ {}", __VERSION__);
#endif
  facts.build_type = XLADDER_BUILD_TYPE;
  return facts;
}

}  // namespace xladder::cli

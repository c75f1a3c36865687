#include "xladder/device/host/host_load.h"

#include <fmt/core.h>
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <sstream>

#include "xladder/base/clock.h"

namespace xladder::device {
namespace {

std::string text_of(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<int> cores_of_affinity() {
  std::vector<int> cores;
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof(set), &set) != 0) return cores;
  for (int core = 0; core < CPU_SETSIZE; ++core)
    if (CPU_ISSET(core, &set)) cores.push_back(core);
  return cores;
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

}  // namespace

double LostTime::share() const { return core_seconds > 0 ? std::clamp(lost / core_seconds, 0.0, 1.0) : 0; }

LostTime& LostTime::operator+=(const LostTime& other) {
  cores = std::max(cores, other.cores);
  core_seconds += other.core_seconds;
  lost += other.lost;
  return *this;
}

std::optional<CoreTimes> core_times_from(std::string_view stat, std::span<const int> cores, double ticks_per_second) {
  CoreTimes times;
  std::istringstream lines{std::string(stat)};
  for (std::string line; std::getline(lines, line);) {
    // cpu1 user nice system idle iowait irq softirq steal; what guests use is in `user`
    std::istringstream fields(line);
    std::string name;
    fields >> name;
    if (!name.starts_with("cpu") || name.size() == 3) continue;
    if (std::ranges::none_of(cores, [&](int core) { return name.substr(3) == std::to_string(core); })) continue;
    double ticks[8];
    for (double& tick : ticks) fields >> tick;
    if (!fields) return std::nullopt;
    times.busy += (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]) / ticks_per_second;
    times.stolen += ticks[7] / ticks_per_second;
    ++times.cores;
  }
  if (times.cores == 0 || times.cores != std::ssize(cores)) return std::nullopt;
  return times;
}

std::optional<double> process_seconds_from(std::string_view stat, double ticks_per_second) {
  const size_t name_end = stat.rfind(')');  // a program's name may hold blanks and parentheses
  if (name_end == std::string_view::npos) return std::nullopt;
  std::istringstream fields{std::string(stat.substr(name_end + 1))};
  std::string skipped;
  for (int i = 3; i < 14; ++i) fields >> skipped;
  double user = 0, system = 0;
  if (!(fields >> user >> system)) return std::nullopt;
  return (user + system) / ticks_per_second;
}

std::optional<CoreTimes> core_times(std::span<const pid_t> processes) {
  const auto ticks_per_second = static_cast<double>(::sysconf(_SC_CLK_TCK));
  std::optional<CoreTimes> times = core_times_from(text_of("/proc/stat"), cores_of_affinity(), ticks_per_second);
  rusage own{};
  if (!times || ::getrusage(RUSAGE_SELF, &own) != 0) return std::nullopt;
  times->own = seconds_of(own.ru_utime) + seconds_of(own.ru_stime);
  for (const pid_t process : processes) {
    const auto seconds = process_seconds_from(text_of(fmt::format("/proc/{}/stat", process)), ticks_per_second);
    if (!seconds) return std::nullopt;
    times->own += *seconds;
  }
  times->wall = std::chrono::duration<double>(Clock::now().time_since_epoch()).count();
  return times;
}

std::optional<LostTime> lost_between(const std::optional<CoreTimes>& before, const std::optional<CoreTimes>& after,
                                     int usable_cores) {
  if (!before || !after || before->cores != after->cores) return std::nullopt;
  const double wall = after->wall - before->wall;
  const double busy = after->busy - before->busy;
  const double own = after->own - before->own;
  if (busy < 0.5 * own - kCountingSeconds * after->cores) return std::nullopt;
  LostTime time{.cores = usable_cores, .core_seconds = usable_cores * wall};
  const double others = busy - own + after->stolen - before->stolen;
  const double spare = std::max(0, after->cores - usable_cores) * wall;
  time.lost = spare > 0 ? std::max(0.0, others - spare) : others;
  return time;
}

std::string describe(const LostTime& lost) {
  if (lost.share() < kBusyShare || lost.lost <= kCountingSeconds * lost.cores) return "";
  return fmt::format(
      "the machine was busy: {:.0f} % of the time of {} went to other programs; the rate is low by about "
      "that",
      100 * lost.share(), lost.cores == 1 ? "its core" : fmt::format("{} cores", lost.cores));
}

}  // namespace xladder::device

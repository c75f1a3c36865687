// Who had the time of the cores that this process may use, by the kernel's own account: whether a measurement was
// disturbed, told by something else than what was measured.
//
//   const auto before = core_times();
//   ... what is timed ...
//   if (const auto lost = lost_between(before, core_times(), host_facts().usable_cores)) say(describe(*lost));
//
// Pressure stall figures are no such witness: threads of this process that wait for each other's cores count there,
// too.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xladder::device {

// What was counted until a moment, in seconds. Kernels count in hundredths, or by looking as often.
struct CoreTimes {
  double wall = 0;    // of a clock that never goes back
  int cores = 0;      // of this process's affinity, which the next two are sums over
  double busy = 0;    // of any program
  double stolen = 0;  // by other machines on the same processor
  double own = 0;     // of this process and those that were asked for
};

// With the time of `processes` beside that of this one. Nothing where the system does not say.
std::optional<CoreTimes> core_times(std::span<const pid_t> processes = {});

// Time that a measurement could have had and did not get.
struct LostTime {
  int cores = 0;            // that it may use at once
  double core_seconds = 0;  // of these cores, while it lasted
  double lost = 0;          // of that, what went to others; a little below 0 where the kernel's count is coarse

  double share() const;  // 0 to 1
  LostTime& operator+=(const LostTime& other);
};

// Nothing if either is missing or the system's count leaves out what this process used, as some containers' does. Where
// control groups allow fewer cores than the affinity has, others may use the rest for nothing.
std::optional<LostTime> lost_between(const std::optional<CoreTimes>& before, const std::optional<CoreTimes>& after,
                                     int usable_cores);

inline constexpr double kBusyShare = 0.05;        // from which on people are told
inline constexpr double kCountingSeconds = 0.02;  // of a core: what the kernel's count may be off by

// "the machine was busy: 43 % of the time of 2 cores went to other programs; the rate is low by about that", or ""
// below kBusyShare and what the count may be off by.
std::string describe(const LostTime& lost);

// The parts of core_times that read text, for tests.
// Of /proc/stat: `busy` and `stolen` of these cores; nothing if one of them is missing.
std::optional<CoreTimes> core_times_from(std::string_view stat, std::span<const int> cores, double ticks_per_second);
// Of /proc/PID/stat: in this program and in the kernel for it.
std::optional<double> process_seconds_from(std::string_view stat, double ticks_per_second);

}  // namespace xladder::device

// By whose clock the rates of a row are (workload/clocks.h).
#pragma once

#include <span>
#include <string_view>

namespace xladder::ladder {

enum class RateClock {
  kNotTold,   // of rows that did not run, and in results of earlier versions
  kProgram,   // its own account, with which our clock agrees where it can see it
  kSteps,     // ours, between the arrivals of its steps
  kUntilEnd,  // ours, from the first step that counts to the end of the program
  kWholeRun,  // ours, from its start to its end
};
inline constexpr std::string_view kRateClockNames[] = {"", "program", "steps", "until the end", "whole run"};
constexpr std::span<const std::string_view> names_of(RateClock) { return kRateClockNames; }

}  // namespace xladder::ladder

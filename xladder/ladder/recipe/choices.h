// Choices whose names stand once, for recipes, the command line, results and reports alike.
#pragma once

#include <span>
#include <string_view>

#include "xladder/base/enum_names.h"
#include "xladder/base/result.h"

namespace xladder::ladder {

template <NamedEnum Enum>
constexpr std::string_view name_of(Enum choice) {
  return enum_name(choice);
}

// kUsage: `what` must be one of the names that there are.
Error no_such_choice(std::string_view what, std::string_view name, std::span<const std::string_view> names);
template <NamedEnum Enum>
Result<Enum> choice_from(std::string_view what, std::string_view name) {
  if (const auto choice = enum_from_name<Enum>(name)) return *choice;
  return tl::unexpected(no_such_choice(what, name, names_of(Enum())));
}

enum class Mode {
  kCumulative,   // each variant on top of the last kept one
  kOneAtATime,   // each on the baseline
  kLeaveOneOut,  // all together, and all but each
};
inline constexpr std::string_view kModeNames[] = {"cumulative", "one-at-a-time", "leave-one-out"};
constexpr std::span<const std::string_view> names_of(Mode) { return kModeNames; }

enum class Policy {
  kKeepBest,   // later variants build on what helped and passed the guard
  kAsWritten,  // later variants build on what ran
};
inline constexpr std::string_view kPolicyNames[] = {"keep-best", "as-written"};
constexpr std::span<const std::string_view> names_of(Policy) { return kPolicyNames; }

enum class GuardLevel {
  kStandard,  // lossy variants train
  kStrict,    // reassociating ones too, and the margin is smaller
  kOff,
};
inline constexpr std::string_view kGuardLevelNames[] = {"standard", "strict", "off"};
constexpr std::span<const std::string_view> names_of(GuardLevel) { return kGuardLevelNames; }

}  // namespace xladder::ladder

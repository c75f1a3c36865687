// Choices whose names stand once, for recipes, the command line, results and reports alike.
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>

#include "xladder/base/result.h"

namespace xladder::ladder {

// An enum with a table of its names, in the order of its values:
//   constexpr std::span<const std::string_view> names_of(Mode) { return kModeNames; }
template <class T>
concept Choice = requires(T choice) {
  { names_of(choice) } -> std::convertible_to<std::span<const std::string_view>>;
};

template <Choice T>
constexpr std::string_view name_of(T choice) {
  return names_of(choice)[static_cast<size_t>(choice)];
}

template <Choice T>
std::optional<T> choice_named(std::string_view name) {
  const std::span<const std::string_view> names = names_of(T());
  const auto at = std::ranges::find(names, name);
  if (at == names.end()) return std::nullopt;
  return static_cast<T>(at - names.begin());
}

// kUsage: `what` must be one of the names that there are.
template <Choice T>
Result<T> choice_from(std::string_view what, std::string_view name) {
  if (const auto choice = choice_named<T>(name)) return *choice;
  return fail(ErrorCode::kUsage, "{} must be one of {}, got \"{}\"", what, fmt::join(names_of(T()), ", "), name);
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

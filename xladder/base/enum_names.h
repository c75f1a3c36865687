// The names of an enum's values, written once, beside the enum and in its order:
//
//   enum class LoopForm { kWhile, kUnroll };
//   inline constexpr std::string_view kLoopFormNames[] = {"while", "unroll"};
//   constexpr std::span<const std::string_view> names_of(LoopForm) { return kLoopFormNames; }
//
// Options (config/options.h), files and tables take them from there: enum_name(LoopForm::kUnroll) is "unroll".
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace xladder {

// names_of() is found in the enum's own namespace; which value it gets does not matter.
template <class Enum>
concept NamedEnum = std::is_enum_v<Enum> && requires(Enum value) {
  { names_of(value) } -> std::same_as<std::span<const std::string_view>>;
};

template <NamedEnum Enum>
constexpr std::string_view enum_name(Enum value) {
  return names_of(value)[static_cast<size_t>(value)];
}

// Nothing for a word that names no value.
template <NamedEnum Enum>
constexpr std::optional<Enum> enum_from_name(std::string_view name) {
  const std::span<const std::string_view> names = names_of(Enum{});
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? std::nullopt : std::optional(static_cast<Enum>(found - names.begin()));
}

}  // namespace xladder

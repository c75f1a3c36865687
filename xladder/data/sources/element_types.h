// How stored elements become those that a program takes: as they are, or in another type that holds their values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "xladder/base/dtype.h"

namespace xladder::data {

enum class Conversion {
  kNone,      // one type
  kWidened,   // holds every value: u8 as f32 (the same number), s32 as s64
  kIfItFits,  // whole numbers as narrower ones, where first_misfit() finds none
};

// Nothing where values would change: f64 as f32, floating point as whole numbers.
std::optional<Conversion> conversion(DType from, DType to);

// Which element of kIfItFits is not one of the other type's values.
std::optional<size_t> first_misfit(DType from, std::span<const std::byte> elements, DType to);

// As many elements; `elements` need no alignment. Booleans are 0 or 1, whatever is stored.
void convert(DType from, std::span<const std::byte> elements, DType to, std::span<std::byte> out);

}  // namespace xladder::data

// What options choose among where the rooms that carry it out have no enum of their own for it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "xladder/base/enum_names.h"
#include "xladder/data/sources/open.h"

namespace xladder::run {

// data.kind: a format of images, what is found at the path, tensors for a program, or random samples.
enum class DataKind {
  kAuto,
  kIdx,
  kCifar,
  kImageFolder,
  kWebDataset,
  kTfRecord,
  kRawCache,
  kArrays,
  kTokens,
  kSynthetic
};
inline constexpr std::string_view kDataKindNames[] = {"auto",
                                                      enum_name(data::ImageFormat::kIdx),
                                                      enum_name(data::ImageFormat::kCifar),
                                                      enum_name(data::ImageFormat::kImageFolder),
                                                      enum_name(data::ImageFormat::kWebDataset),
                                                      enum_name(data::ImageFormat::kTfRecord),
                                                      enum_name(data::ImageFormat::kRawCache),
                                                      "arrays",
                                                      "tokens",
                                                      "synthetic"};
constexpr std::span<const std::string_view> names_of(DataKind) { return kDataKindNames; }

// Nothing for what is no format of images.
constexpr std::optional<data::ImageFormat> format_of(DataKind kind) {
  return enum_from_name<data::ImageFormat>(enum_name(kind));
}

// knobs.input_dtype: the type in which images reach the device.
enum class InputType { kF32, kU8 };
inline constexpr std::string_view kInputTypeNames[] = {"f32", "u8"};
constexpr std::span<const std::string_view> names_of(InputType) { return kInputTypeNames; }

// knobs.host_heap: the C library's, one that keeps its memory, or that and huge pages.
enum class HostHeap { kSystem, kKeep, kHuge };
inline constexpr std::string_view kHostHeapNames[] = {"system", "keep", "huge"};
constexpr std::span<const std::string_view> names_of(HostHeap) { return kHostHeapNames; }

}  // namespace xladder::run

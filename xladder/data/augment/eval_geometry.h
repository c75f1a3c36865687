// Which pixels timm's evaluation shows: the sizes and places of `create_transform(is_training=False)`, which are those
// of torchvision's Resize and CenterCrop and of timm's ResizeKeepRatio and CenterCropOrPad.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "xladder/data/image/resize.h"

namespace xladder::data {

enum class ResizeMode {
  kShortest,  // the shortest edge to floor(size / crop_pct), aspect kept; then the centre is cut out
  kSquash,    // both edges, aspect lost
  kBorder,    // the longest edge, the rest filled with the mean
};
inline constexpr std::string_view kResizeModeNames[] = {"shortest", "squash", "border"};
constexpr std::span<const std::string_view> names_of(ResizeMode) { return kResizeModeNames; }

struct EvalTransformOptions {
  int64_t height = 224, width = 224;
  double crop_pct = 0.875;
  image::Interpolation interpolation = image::Interpolation::kBicubic;
  ResizeMode mode = ResizeMode::kShortest;
  std::vector<uint8_t> fill = {128, 128, 128};  // of the border, one for each channel
};

// The picture is resized to width x height, then the window is cut out; what it holds beyond the picture is `fill`.
struct EvalGeometry {
  int64_t width = 0, height = 0;
  image::Rect window;
};
EvalGeometry eval_geometry(const EvalTransformOptions& options, int64_t width, int64_t height);

// The pixels; kShortest and kSquash are filled with black. Pixels that the window does not hold are not computed.
image::Image resize_for_evaluation(const image::Image& picture, const EvalTransformOptions& options);

}  // namespace xladder::data

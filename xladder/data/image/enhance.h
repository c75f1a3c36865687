// Colour and sharpness by Pillow's ImageEnhance, bit for bit: a blend of the picture with what it lacks nothing of at
// factor 0; factor 1 is the picture itself, more exaggerates. Grey pictures have no colour to change.
#pragma once

#include "xladder/data/image/image.h"

namespace xladder::image {

Image brightness(Image picture, double factor);  // with black
Image contrast(Image picture, double factor);    // with its mean grey
Image color(Image picture, double factor);       // with its grey picture; torchvision's saturation
Image sharpness(Image picture, double factor);   // with its smoothed picture

// torchvision's adjust_hue over Pillow's HSV: turns hues by `shift` of a full circle, -0.5 to 0.5.
Image hue(Image picture, double shift);

// Pillow's ImageFilter.GaussianBlur: three box filters each way. `radius` is the deviation in pixels, at least 0.
Image gaussian_blur(Image picture, double radius);

}  // namespace xladder::image

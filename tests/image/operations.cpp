// Picture operations by name, for the golden table and for tools/check_pillow_parity.py.
#include "operations.h"

#include <map>
#include <string>

#include "xladder/data/augment/color_jitter.h"
#include "xladder/data/augment/eval_geometry.h"
#include "xladder/data/augment/rand_augment.h"
#include "xladder/data/image/affine.h"
#include "xladder/data/image/enhance.h"
#include "xladder/data/image/ops.h"
#include "xladder/data/image/resize.h"

namespace xladder::test {
namespace {

using namespace xladder::image;

using Operation = Image (*)(const Image&, const Arguments&);

int whole(double value) { return static_cast<int>(value); }

// For each channel of the picture.
std::vector<uint8_t> fill_of(const Image& picture) {
  return picture.channels() == 3 ? std::vector<uint8_t>{124, 116, 104} : std::vector<uint8_t>{124};
}

const std::map<std::string, Operation>& operations() {
  static const std::map<std::string, Operation> table = {
      // width, height, interpolation, [box]
      {"resize",
       [](const Image& picture, const Arguments& a) {
         const auto interpolation = static_cast<Interpolation>(whole(a.at(2)));
         if (a.size() == 3) return resize(picture, whole(a.at(0)), whole(a.at(1)), interpolation);
         return resize(picture, whole(a.at(0)), whole(a.at(1)), interpolation, Box{a.at(3), a.at(4), a.at(5), a.at(6)});
       }},
      {"autocontrast", [](const Image& picture, const Arguments&) { return autocontrast(picture); }},
      {"equalize", [](const Image& picture, const Arguments&) { return equalize(picture); }},
      {"invert", [](const Image& picture, const Arguments&) { return invert(picture); }},
      {"posterize", [](const Image& picture, const Arguments& a) { return posterize(picture, whole(a.at(0))); }},
      {"solarize", [](const Image& picture, const Arguments& a) { return solarize(picture, whole(a.at(0))); }},
      {"solarize_add",
       [](const Image& picture, const Arguments& a) { return solarize_add(picture, whole(a.at(0)), whole(a.at(1))); }},
      {"brightness", [](const Image& picture, const Arguments& a) { return brightness(picture, a.at(0)); }},
      {"contrast", [](const Image& picture, const Arguments& a) { return contrast(picture, a.at(0)); }},
      {"color", [](const Image& picture, const Arguments& a) { return color(picture, a.at(0)); }},
      {"sharpness", [](const Image& picture, const Arguments& a) { return sharpness(picture, a.at(0)); }},
      {"hue", [](const Image& picture, const Arguments& a) { return hue(picture, a.at(0)); }},
      {"gaussian_blur", [](const Image& picture, const Arguments& a) { return gaussian_blur(picture, a.at(0)); }},
      // interpolation, matrix
      {"affine",
       [](const Image& picture, const Arguments& a) {
         return affine(picture, {a.at(1), a.at(2), a.at(3), a.at(4), a.at(5), a.at(6)},
                       static_cast<Interpolation>(whole(a.at(0))), fill_of(picture));
       }},
      // interpolation, degrees
      {"rotate",
       [](const Image& picture, const Arguments& a) {
         return rotate(picture, a.at(1), static_cast<Interpolation>(whole(a.at(0))), fill_of(picture));
       }},
      // width, height, crop_pct, interpolation, mode
      {"evaluate",
       [](const Image& picture, const Arguments& a) {
         data::EvalTransformOptions options;
         options.width = whole(a.at(0));
         options.height = whole(a.at(1));
         options.crop_pct = a.at(2);
         options.interpolation = static_cast<Interpolation>(whole(a.at(3)));
         options.mode = static_cast<data::ResizeMode>(whole(a.at(4)));
         options.fill = fill_of(picture);
         return data::resize_for_evaluation(picture, options);
       }},
      // left, top, width, height of the crop, size, interpolation, flip
      {"resized_crop",
       [](const Image& picture, const Arguments& a) {
         return resize(picture, whole(a.at(4)), whole(a.at(4)), static_cast<Interpolation>(whole(a.at(5))),
                       ResizeExtras{.region = Rect{whole(a.at(0)), whole(a.at(1)), whole(a.at(2)), whole(a.at(3))},
                                    .flip_left_right = a.at(6) != 0});
       }},
      // place among augment_operations(), magnitude, negative, interpolation
      {"augment",
       [](const Image& picture, const Arguments& a) {
         const auto& operation = data::augment_operations()[static_cast<size_t>(whole(a.at(0)))];
         return operation.apply(picture, operation.argument(a.at(1), a.at(2) != 0),
                                {static_cast<Interpolation>(whole(a.at(3))), fill_of(picture)});
       }},
      // brightness, contrast, saturation, hue, the order of the four
      {"jitter",
       [](const Image& picture, const Arguments& a) {
         return data::color_jitter(picture, {.brightness = 1, .contrast = 1, .saturation = 1, .hue = 0.5},
                                   {.order = {whole(a.at(4)), whole(a.at(5)), whole(a.at(6)), whole(a.at(7))},
                                    .brightness = a.at(0),
                                    .contrast = a.at(1),
                                    .saturation = a.at(2),
                                    .hue = a.at(3)});
       }},
  };
  return table;
}

}  // namespace

std::optional<Image> apply_operation(std::string_view name, const Image& picture, const Arguments& arguments) {
  const auto operation = operations().find(std::string(name));
  if (operation == operations().end()) return std::nullopt;
  return operation->second(picture, arguments);
}

}  // namespace xladder::test

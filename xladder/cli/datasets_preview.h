// `datasets preview PATH`: pictures as a model sees them, before normalisation, as PNG files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "xladder/cli/context.h"
#include "xladder/cli/exit_code.h"

namespace CLI {
class App;
}

namespace xladder::cli {

struct PreviewOptions {
  std::string path = {};    // a picture, a folder of pictures, or anything that open_pictures() takes
  std::string folder = {};  // -o; made where it is missing
  std::string transform = "eval";
  std::string split = "train";
  int64_t count = 16;  // pictures at most; 0: all
  int64_t channels = 3;
  // Of both transforms.
  int64_t size = 224, height = 0, width = 0;  // height and width: 0 for `size`
  std::string reader = "xladder";
  std::string interpolation = "bicubic";
  std::vector<float> mean = {}, std = {};  // of a model's pictures, for what is filled in; empty: ImageNet's
  // Of eval.
  double crop_pct = 0.875;
  std::string resize_mode = "shortest";
  // Of train.
  uint64_t seed = 0;
  int64_t epoch = 0;
  int64_t looks = 1;  // of every picture, in one epoch after another
  double scale_min = 0.08, horizontal_flip = 0.5, vertical_flip = 0, color_jitter = 0.4, hue = 0, erase = 0;
  std::string auto_augment = {}, erase_fill = "pixel";
};

// Flags of both, but for PATH.
void add_preview_arguments(CLI::App& app, PreviewOptions& options);

// A picture "cats/1.jpg" becomes FOLDER/cats/1.png; with several looks 1.e0.png, 1.e1.png and so on, by epoch. Pictures
// that cannot be decoded are named and left out, and the exit code is kFailed then.
Result<ExitCode> preview(Context& context, const PreviewOptions& options);

}  // namespace xladder::cli

// Pictures as a model sees them, before normalisation, as PNG files: what `datasets preview PATH` writes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/augment/normalisation.h"

namespace xladder::data {

struct PreviewOptions {
  std::string path = {};    // a picture, a folder of pictures, or anything that open_images() takes
  std::string folder = {};  // -o; made where it is missing
  std::string transform = "eval";
  std::string split = "train";
  int64_t count = 16;  // pictures at most; 0: all
  int64_t channels = 3;
  // Of both transforms.
  int64_t size = 224, height = 0, width = 0;  // height and width: 0 for `size`
  std::string reader = "xladder";
  std::string interpolation = "bicubic";
  Normalisation normalisation = {};  // of the model: its mean fills borders; channels are those of the pictures
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

struct PreviewResult {
  int64_t there_are = 0;  // pictures
  int64_t pictures = 0;   // that were written
  int64_t files = 0;      // one for each look
  int64_t broken = 0;     // pictures that cannot be decoded
};

class PreviewObserver {
 public:
  virtual ~PreviewObserver() = default;
  virtual void on_note(const std::string& /*sentence*/) {}  // about the data
  virtual void on_image(int64_t /*number*/, int64_t /*count*/) {}
  virtual void on_broken(const std::string& /*sentence*/) {}
};

// A picture "cats/1.jpg" becomes FOLDER/cats/1.png; with several looks 1.e0.png, 1.e1.png and so on, by epoch. Pictures
// that cannot be decoded are named and left out. Errors: kUsage for what the options cannot be, or a folder that is not
// new; a picture or folder that cannot be written.
Result<PreviewResult> preview(const PreviewOptions& options, PreviewObserver& observer);

}  // namespace xladder::data

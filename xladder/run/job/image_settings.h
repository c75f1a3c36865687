// The options of [data] that are about pictures, as typed values: which there are, and how they are changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/data/augment/mix.h"
#include "xladder/data/loading/loader.h"
#include "xladder/data/sources/open.h"

namespace xladder::run {

// Sizes, channels and seeds are the run's and not set here; so is what depends on the weights.
struct ImageSettings {
  data::OpenOptions open;
  data::TrainTransformOptions train;
  image::DecodeOptions decode;
  data::OnError on_error = data::OnError::kFail;
  int64_t repeated_aug = 1;
  // Unset: those of the weights, or timm's own.
  std::optional<double> crop_pct;
  std::optional<image::Interpolation> interpolation;
  std::optional<data::ResizeMode> resize_mode;
};

// Errors (kUsage): a range that is not a pair in order, a combination that contradicts itself.
Result<ImageSettings> image_settings(const config::Settings& settings);

// Whether data.eval_split names a part to evaluate on.
bool has_eval_split(const config::Settings& settings);

data::MixOptions mix_settings(const config::Settings& settings);

// The chance to mirror an image, of data.hflip or data.horizontal_flip. Error (kUsage): both are set.
Result<double> horizontal_flip_of(const config::Settings& settings, double otherwise);

// kUsage if an option that only pictures know has another value than its default.
Status refuse_any_size_options(const config::Settings& settings);

}  // namespace xladder::run

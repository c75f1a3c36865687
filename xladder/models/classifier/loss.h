// The loss function of an image classifier.
#pragma once

#include <cstdint>

#include "xladder/data/augment/normalisation.h"
#include "xladder/device/profile/emission.h"
#include "xladder/models/nn/model.h"
#include "xladder/program/step/loss_function.h"
#include "xladder/program/step/step_options.h"

namespace xladder::classifier {

// Of a model's layers for a device.
nn::Form form_of(const device::Emission& emission, program::Precision precision);

struct LossOptions {
  int64_t per_device_batch_size = 0;  // images that a device takes at once
  bool training = true;               // with dropout; without it, nothing below but the batch size counts
  double label_smoothing = 0;
  bool mixes_labels = false;  // images are mixed of two (data/augment/mix.h), and so are their labels
  // kU8: images are bytes, normalised in the program; otherwise they are kF32 and normalised already.
  DType input_dtype = DType::kF32;
  data::Normalisation normalisation = {};
  nn::Form form = {};
};

// Cross entropy of softmax. Batch: images [B, C, H, W], or cut into patches; labels s32 [B]; with mixes_labels also
// mix_labels s32 [B] and mix_weights f32 [B], of which the loss takes the targets of timm's mixup_target and `correct`
// the class with the larger weight. Parameters: the model's, f32, in the order of Model::parameters(). Outputs: the
// value logits [B, classes], the loss of each image, and the count correct: 1 where the labelled class has the largest
// logit. Parameters begin as the model declares them (nn::initial_value).
program::LossFunction loss_function(const nn::Model& model, const LossOptions& options);

}  // namespace xladder::classifier

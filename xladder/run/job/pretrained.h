// A run that begins with weights: the options model.weights and model.weights_strict.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/models/nn/model.h"
#include "xladder/models/weights/read_weights.h"

namespace xladder::run {

// Parameters by name; those that are not there keep their initial values.
struct Pretrained {
  std::map<std::string, HostTensor> parameters;
  weights::WeightsReport report;
  // Of weights for images:
  weights::Preprocessing preprocessing = {};  // of the model's channels
  int64_t num_classes = 0;                    // of the model's head
};

// Reads what model.weights names; nothing if it is not set. Options of [model] that nobody has set take what the
// weights' model has, so that a resolved recipe describes the model without the weights. Classes and channels stay
// open: they are the data's. kUsage, kFailed: see weights/read_weights.h.
Result<std::optional<weights::Weights>> read_pretrained(config::Settings& settings);

// Takes the head out of the weights, which the run's model will draw anew; `why` goes to the report.
void drop_head(weights::Weights& weights, const std::string& why);

// The weights as the run's model needs them. kUsage: no vision transformer; with model.weights_strict, a tensor outside
// of the head that the weights lack.
Result<Pretrained> fit_pretrained(const config::Settings& settings, weights::Weights weights, const nn::Model& model);

}  // namespace xladder::run

// From the section [model] of a recipe to a model.
//
// The named model (nn/registry.h), with every option that is set laid over its fields. What is not set:
//   num_classes, in_chans  as the data has them; without data the named model's own
//   img_size               a ViT's own; of the other families, which have none, the data's
//   the rest               the named model's
// Images of the model and of the data have to be of one size, and the model needs a class for each of the data's.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/data/sources/dataset.h"
#include "xladder/models/nn/model.h"

namespace xladder::run {

// Errors (kUsage): an unknown model, an option that the model's family does not have, sizes that contradict each other
// or the data. The sentences name options.
Result<std::unique_ptr<nn::Model>> make_model(const config::Settings& settings,
                                              const std::optional<data::DatasetInfo>& data = std::nullopt);

// Whether the model takes the data's images and tells its classes apart; kUsage with the option to set. `name` is the
// model's, for the sentence.
Status check_fit(const nn::Model& model, const std::string& name, const data::DatasetInfo& data);

}  // namespace xladder::run

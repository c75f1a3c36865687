// The data of a run: from the section [data] of a recipe to batches for training and evaluation.
#pragma once

#include <memory>
#include <optional>

#include "xladder/base/result.h"
#include "xladder/data/batch.h"
#include "xladder/data/dataset.h"
#include "xladder/data/transforms.h"
#include "xladder/nn/model.h"
#include "xladder/train/run_settings.h"

namespace xladder::train {

struct Datasets {
  std::shared_ptr<const data::Dataset> train;  // null for synthetic data
  std::shared_ptr<const data::Dataset> test;   // null for synthetic data

  std::optional<data::DatasetInfo> info() const { return train ? std::optional(train->info()) : std::nullopt; }
};

enum class Splits { kTrainAndTest, kTestOnly };

// Errors: missing or damaged files, labels out of range, images of two sizes. With kTestOnly, `train` stays null.
Result<Datasets> open_datasets(const DataSettings& settings, Splits splits = Splits::kTrainAndTest);

// Those of the settings, or measured on the data.
Result<data::Normalisation> normalisation_of(const DataSettings& settings, const data::Dataset& dataset);

// Batches for a model. Errors (kUsage): the model takes images of another size, knows fewer classes than the data, or
// the batch is larger than the data set.
Result<std::shared_ptr<const data::BatchSource>> make_train_source(const RunSettings& settings,
                                                                   const Datasets& datasets,
                                                                   const data::Normalisation& normalisation,
                                                                   const nn::Model& model);
Result<std::shared_ptr<const data::BatchSource>> make_eval_source(const RunSettings& settings,
                                                                  const std::shared_ptr<const data::Dataset>& dataset,
                                                                  const data::Normalisation& normalisation,
                                                                  const nn::Model& model);

}  // namespace xladder::train

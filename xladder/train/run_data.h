// The data of a run: from the section [data] of a recipe to batches for training and evaluation.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/batch.h"
#include "xladder/data/dataset.h"
#include "xladder/data/loader.h"
#include "xladder/data/normalisation.h"
#include "xladder/data/picture_dataset.h"
#include "xladder/nn/model.h"
#include "xladder/train/run_settings.h"

namespace xladder::train {

using Images = std::shared_ptr<const data::Dataset>;           // of one size
using Pictures = std::shared_ptr<const data::PictureDataset>;  // of any size
using AnyDataset = std::variant<Images, Pictures>;

const data::DatasetInfo& info_of(const AnyDataset& dataset);

struct Datasets {
  std::optional<AnyDataset> train;      // nothing for synthetic data
  std::optional<AnyDataset> test;       // nothing for synthetic data and without evaluation
  std::vector<std::string> notes = {};  // what was left out, as sentences for the user

  bool are_pictures() const { return (train && train->index() == 1) || (test && test->index() == 1); }
};

enum class Splits { kTrainAndTest, kTestOnly };

// `channels` is what files are decoded to. Errors: missing or damaged files, labels out of range, images of two sizes.
// `train` stays empty with kTestOnly and where settings.path is empty.
Result<Datasets> open_datasets(const DataSettings& settings, int64_t channels, Splits splits = Splits::kTrainAndTest);

// Measured on the data.
Result<data::Normalisation> measure_normalisation(const data::Dataset& dataset);

// Batches for a model. Errors (kUsage): the model takes images of another size, knows fewer classes than the data, or
// the batch is larger than the data set. `keep` is for measurements.
Result<std::shared_ptr<const data::BatchSource>> make_train_source(const RunSettings& settings,
                                                                   const std::optional<AnyDataset>& dataset,
                                                                   const data::Normalisation& normalisation,
                                                                   const nn::Model& model,
                                                                   data::Keep keep = data::Keep::kNothing);
Result<std::shared_ptr<const data::BatchSource>> make_eval_source(const RunSettings& settings,
                                                                  const AnyDataset& dataset,
                                                                  const data::Normalisation& normalisation,
                                                                  const nn::Model& model);

}  // namespace xladder::train

// The data of a run: from the section [data] of a recipe to batches for training and evaluation.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/augment/normalisation.h"
#include "xladder/data/loading/loader.h"
#include "xladder/data/sources/batch.h"
#include "xladder/data/sources/class_map.h"
#include "xladder/data/sources/dataset.h"
#include "xladder/models/nn/model.h"
#include "xladder/run/job/run_settings.h"

namespace xladder::run {

using Images = std::shared_ptr<const data::Dataset>;

struct Datasets {
  Images train = {};                    // null for synthetic data
  Images test = {};                     // null for synthetic data and without evaluation
  std::vector<std::string> notes = {};  // what was left out, as sentences for the user
  int64_t broken_shards = 0;            // of which only a part or nothing is used

  const data::DatasetInfo& any_info() const { return (train ? train : test)->info(); }  // of one of them, if any
  // They are resized and changed like photographs.
  bool have_any_size() const { return (train || test) && !any_info().has_one_size(); }
};

enum class Splits { kTrainAndTest, kTestOnly };

struct OpenRequest {
  int64_t channels = 3;  // what files are decoded to
  Splits splits = Splits::kTrainAndTest;
  int64_t classes_if_unnamed = 0;  // of the run whose data this is, where the data cannot tell; 0: not known
};

// `train` stays empty with kTestOnly and where settings.path is empty. Test images have the labels of the training
// images, by the names of their classes. Errors: missing or damaged files, labels out of range, images of two sizes,
// test images of classes that the training images lack, samples that are in both parts, whatever paths lead to them.
Result<Datasets> open_datasets(const DataSettings& settings, const OpenRequest& request);

// How many of the test samples a run was trained on, or may have been: the data of `trained_on`, with what of it is
// held out. Nothing where that cannot be opened any more.
std::optional<int64_t> count_seen(const data::Dataset& test, DataSettings trained_on, int64_t channels);

// Gives data the labels of a model that knows `classes`; what there is to tell goes to the notes. With `all`, the data
// needs every class of the model. Errors: those of data::match_classes().
Result<data::ClassMap> use_classes(Datasets& datasets, const data::Classes& classes, const data::ClassMatch& match);

// Measured on images of one size.
Result<data::Normalisation> measure_normalisation(const data::Dataset& dataset);

// Batches for a model that fits the data (recipe_model.h); synthetic ones without data. kUsage: the batch is larger
// than the data set. `keep` is for measurements.
Result<std::shared_ptr<const data::BatchSource>> make_train_source(const RunSettings& settings, const Images& images,
                                                                   const data::Normalisation& normalisation,
                                                                   const nn::Model& model,
                                                                   data::Keep keep = data::Keep::kNothing);
// The same of opened images, for whatever takes images of this shape.
Result<std::shared_ptr<const data::BatchSource>> make_train_source(const RunSettings& settings, const Images& images,
                                                                   const data::Normalisation& normalisation,
                                                                   const nn::ImageShape& shape, data::Keep keep);
Result<std::shared_ptr<const data::BatchSource>> make_eval_source(const RunSettings& settings, const Images& images,
                                                                  const data::Normalisation& normalisation,
                                                                  const nn::ImageShape& shape);

}  // namespace xladder::run

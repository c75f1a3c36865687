// Samples that are tensors for a program, from the section [data] of a recipe: data.kind = "arrays" and "tokens".
#pragma once

#include <memory>
#include <span>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/data/sources/batch.h"
#include "xladder/data/sources/tensor_data.h"
#include "xladder/program/step/program.h"
#include "xladder/run/job/data_record.h"
#include "xladder/run/job/run_settings.h"

namespace xladder::run {

// kUsage for options that only images know and which are set.
Status refuse_image_options(const config::Settings& settings);

// `batch`: what the program takes with each micro-batch. `train` stays null where settings.path is empty. Errors: those
// of data::open_arrays() and data::open_tokens().
Result<data::OpenedTensors> open_tensors(const DataSettings& settings, std::span<const program::Input> batch);

// For data.json.
DataRecord record_of(const data::OpenedTensors& tensors);

// kUsage: the batch is larger than the data.
Result<std::shared_ptr<const data::BatchSource>> make_train_source(const RunSettings& settings,
                                                                   std::shared_ptr<const data::TensorData> samples);
Result<std::shared_ptr<const data::BatchSource>> make_eval_source(const RunSettings& settings,
                                                                  std::shared_ptr<const data::TensorData> samples);

}  // namespace xladder::run

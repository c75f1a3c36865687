// What a job trains: a classifier of images of ours (image_classifier.h), a loss that someone exported
// (exported_model.h). It gives the programs of a job and what the state begins with; where batches come from is the
// job's affair.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/tensor_type.h"
#include "xladder/program/passes/legalise.h"
#include "xladder/program/step/loss_function.h"
#include "xladder/program/step/program.h"
#include "xladder/program/step/step_options.h"
#include "xladder/run/job/run_settings.h"

namespace xladder::run {

class Trainable {
 public:
  virtual ~Trainable() = default;

  virtual std::string name() const = 0;                         // as a recipe calls it: "vit_tiny_patch16_224"
  virtual std::string family() const = 0;                       // "vit"
  virtual std::string takes() const = 0;                        // for people: "images 1 x 28 x 28, 10 classes"
  virtual std::string_view sample() const { return "sample"; }  // what people call one: "image"

  struct Parameter {
    std::string name;
    TensorType type;
  };
  virtual std::vector<Parameter> parameters() const = 0;  // that may be trained
  virtual program::InitialValues initial_values() const = 0;
  // What the names of the head's parameters begin with; empty: nobody knows.
  virtual std::string head() const { return {}; }

  // What updates it, for people.
  virtual std::string optimizer(const program::StepOptions& options) const { return options.optimizer.name; }

  // The step on each of settings.batch.devices. It may also be asked for one with fewer knobs than the settings have.
  virtual program::Program training_step(const RunSettings& settings, const program::StepOptions& options,
                                         const passes::DeviceLimits& limits) const = 0;
  // The loss as it is evaluated, of batches of this size, for which the job was prepared; null: it has none.
  virtual std::shared_ptr<const program::LossFunction> evaluation_loss(int64_t batch_size) const = 0;

  // Of what the recipe names without holding it, such as a program; empty: the recipe says all.
  virtual std::string digest() const { return {}; }
};

int64_t num_parameters(const Trainable& model);  // scalars in all
std::vector<std::string> parameter_names(const Trainable& model);

}  // namespace xladder::run

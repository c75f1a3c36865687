#include "xladder/run/job/image_classifier.h"

#include <fmt/format.h>

#include <utility>

#include "xladder/models/classifier/loss.h"
#include "xladder/models/nn/initialize.h"
#include "xladder/program/step/training_step.h"

namespace xladder::run {
namespace {

// Where the training images are not measured: bytes of which every value is as likely have this mean and deviation.
const data::Normalisation kUniformBytes{{0.5f}, {0.2886751f}};

class ImageClassifier final : public Trainable {
 public:
  ImageClassifier(std::shared_ptr<const nn::Model> model, std::string name)
      : model_(std::move(model)), name_(name.empty() ? model_->family() : std::move(name)) {}

  std::string name() const override { return name_; }
  std::string family() const override { return model_->family(); }
  std::string takes() const override {
    const nn::ImageShape shape = model_->image_shape();
    return fmt::format("images {} x {} x {}, {} classes", shape.channels, shape.height, shape.width,
                       model_->num_classes());
  }

  std::string_view sample() const override { return "image"; }

  std::vector<Parameter> parameters() const override {
    std::vector<Parameter> out;
    for (const nn::ParameterSpec& spec : model_->parameters()) out.push_back({spec.name, {DType::kF32, spec.shape}});
    return out;
  }
  program::InitialValues initial_values() const override { return nn::initial_values(model_->parameters()); }
  std::string head() const override { return model_->head(); }

  program::Program training_step(const RunSettings& settings, const program::StepOptions& options,
                                 const passes::DeviceLimits& limits) const override {
    const bool is_measured = !settings.data.mean.empty();
    const program::LossFunction loss = classifier::loss_function(
        *model_,
        {.per_device_batch_size = settings.batch.per_device_batch_size,
         .label_smoothing = settings.label_smoothing,
         .mixes_labels = settings.data.mix.any(),
         .input_dtype = settings.input_dtype,
         .normalisation = is_measured ? data::Normalisation{settings.data.mean, settings.data.std} : kUniformBytes,
         .form = classifier::form_of(options.emission, options.precision)});
    return build_training_step(loss, options, limits);
  }

  std::shared_ptr<const program::LossFunction> evaluation_loss(int64_t batch_size) const override {
    return std::make_shared<program::LossFunction>(
        classifier::loss_function(*model_, {.per_device_batch_size = batch_size, .training = false}));
  }

 private:
  std::shared_ptr<const nn::Model> model_;
  std::string name_;
};

}  // namespace

std::shared_ptr<const Trainable> image_classifier(std::shared_ptr<const nn::Model> model, std::string name) {
  return std::make_shared<ImageClassifier>(std::move(model), std::move(name));
}

}  // namespace xladder::run

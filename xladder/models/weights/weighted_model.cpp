#include "xladder/models/weights/weighted_model.h"

namespace xladder::weights {

WeightedModel weighted_model(ModelPackage package) {
  return {.model = std::make_shared<nn::Vit>(package.config),
          .name = std::move(package.architecture),
          .preprocessing = std::move(package.preprocessing),
          .class_names = std::move(package.class_names),
          .tensors = std::move(package.tensors)};
}

Result<ModelPackage> as_package(WeightedModel model, const std::string& format) {
  const auto* vit = dynamic_cast<const nn::Vit*>(model.model.get());
  if (vit == nullptr)
    return fail(ErrorCode::kUsage, "{} has no model like {}; export it as stablehlo or onnx", format, model.name);
  return ModelPackage{.architecture = std::move(model.name),
                      .config = vit->config(),
                      .preprocessing = std::move(model.preprocessing),
                      .class_names = std::move(model.class_names),
                      .tensors = std::move(model.tensors)};
}

}  // namespace xladder::weights

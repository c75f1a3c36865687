#include "xladder/models/weights/model_package.h"

#include <algorithm>

#include "xladder/models/nn/registry.h"

namespace xladder::weights {

const HostTensor* find_tensor(const std::vector<std::pair<std::string, HostTensor>>& tensors, std::string_view name) {
  const auto found = std::ranges::find(tensors, name, &std::pair<std::string, HostTensor>::first);
  return found == tensors.end() ? nullptr : &found->second;
}

Status validate(const ModelPackage& package) {
  XLADDER_ASSIGN(const std::unique_ptr<nn::Model> model, nn::make_model(package.config));
  for (const nn::ParameterSpec& spec : model->parameters()) {
    const HostTensor* tensor = find_tensor(package.tensors, spec.name);
    if (tensor == nullptr)
      return fail(ErrorCode::kFailed, "the model has no tensor {}; export it from the run that trained it", spec.name);
    if (tensor->shape() != spec.shape)
      return fail(ErrorCode::kFailed, "the tensor {} is {}, but the model needs {}; use the recipe of the run",
                  spec.name, to_string(tensor->shape()), to_string(spec.shape));
  }
  const size_t names = package.class_names.size(), classes = static_cast<size_t>(package.config.num_classes);
  if (names != 0 && names != classes)
    return fail(ErrorCode::kFailed, "there are {} class names for {} classes; give one for each class, or none", names,
                classes);
  const auto channels = static_cast<size_t>(package.config.in_channels);
  for (const std::vector<float>* values : {&package.preprocessing.mean, &package.preprocessing.std})
    if (values->size() != channels)
      return fail(ErrorCode::kFailed, "there are {} values of mean or std for {} channels; give one for each channel",
                  values->size(), channels);
  return {};
}

std::vector<std::pair<std::string, const HostTensor*>> model_tensors(const ModelPackage& package) {
  std::vector<std::pair<std::string, const HostTensor*>> tensors;
  for (const nn::ParameterSpec& spec : nn::Vit(package.config).parameters())
    tensors.emplace_back(spec.name, find_tensor(package.tensors, spec.name));
  return tensors;
}

}  // namespace xladder::weights

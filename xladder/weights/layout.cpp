#include "xladder/weights/layout.h"

#include <algorithm>

namespace xladder::weights {
namespace {

// What stands before `suffix` in the first name that ends with it.
std::optional<std::string> prefix_before(const std::vector<SourceTensor>& tensors, std::string_view suffix) {
  for (const SourceTensor& tensor : tensors) {
    if (!tensor.name.ends_with(suffix)) continue;
    const std::string prefix = tensor.name.substr(0, tensor.name.size() - suffix.size());
    if (prefix.empty() || prefix.ends_with('.') || prefix.ends_with('/')) return prefix;
  }
  return std::nullopt;
}

}  // namespace

const NamedTensor* NamedTensors::find(std::string_view name) const {
  const auto found = std::ranges::find(tensors, name, &NamedTensor::name);
  return found == tensors.end() ? nullptr : &*found;
}

Shape NamedTensors::shape_of(std::string_view name) const {
  const NamedTensor* tensor = find(name);
  return tensor ? tensor->shape : Shape{};
}

Result<NamedTensors> name_tensors(const WeightsSource& source, std::string_view label) {
  if (const auto prefix = prefix_before(source.tensors, "patch_embed.proj.weight"))
    return from_timm(source.tensors, *prefix);
  if (const auto prefix = prefix_before(source.tensors, "embeddings.patch_embeddings.projection.weight"))
    return from_hugging_face(source.tensors, *prefix);
  if (const auto prefix = prefix_before(source.tensors, "embedding/kernel"))
    return from_google(source.tensors, *prefix, label);
  return fail(ErrorCode::kUsage,
              "{} holds {} tensors, but none is the patch embedding of a vision transformer as timm, Hugging Face or "
              "Google name it; give the weights of such a model",
              label, source.tensors.size());
}

}  // namespace xladder::weights

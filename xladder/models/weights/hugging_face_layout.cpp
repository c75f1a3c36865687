// ViTForImageClassification of Hugging Face transformers: the names in its files (vit.encoder.layer.0.attention.
// attention.query), and those that version 5 gives its modules (vit.layers.0.attention.q_proj).
#include <algorithm>
#include <array>
#include <map>

#include "xladder/models/weights/hugging_face_names.h"
#include "xladder/models/weights/layout.h"
#include "xladder/models/weights/permute.h"

namespace xladder::weights {
namespace {

// "3.rest" of "encoder.layer.3.rest" or "layers.3.rest"; empty if it is neither.
std::string_view within_blocks(std::string_view name) {
  for (const std::string_view start : {"encoder.layer.", "layers."})
    if (name.starts_with(start)) return name.substr(start.size());
  return {};
}

using Thirds = std::array<const SourceTensor*, 3>;  // q, k, v

// [width, ...] three times -> [3 width, ...]. Where not all are there, each keeps its own name within the model, and so
// is a tensor without a place.
void join(NamedTensors& named, const std::string& name, const Thirds& thirds, size_t prefix_size) {
  Shape shape = thirds[0] ? thirds[0]->shape : Shape{};
  const bool alike = std::ranges::all_of(
      thirds, [&](const SourceTensor* third) { return third && !shape.empty() && third->shape == shape; });
  if (!alike) {
    for (const SourceTensor* third : thirds)
      if (third)
        named.tensors.push_back(
            {third->name.substr(prefix_size), third->name, third->shape, "", third->load, third->floating});
    return;
  }
  shape[0] *= 3;
  const auto load = [loads = std::array{thirds[0]->load, thirds[1]->load, thirds[2]->load}]() -> Result<HostTensor> {
    std::vector<HostTensor> parts;
    for (const auto& part : loads) {
      XLADDER_ASSIGN(HostTensor tensor, part());
      parts.push_back(std::move(tensor));
    }
    return concatenate_rows(parts);
  };
  named.tensors.push_back(
      {name, thirds[0]->name + ", " + thirds[1]->name + ", " + thirds[2]->name, shape, "q, k and v joined", load});
}

}  // namespace

NamedTensors from_hugging_face(const std::vector<SourceTensor>& tensors, const std::string& prefix) {
  NamedTensors named{.layout = Layout::kHuggingFace};
  std::map<std::string, Thirds> thirds;
  // Timm's name; empty for a third of a joined tensor, which is kept apart until all are there.
  const auto name_of = [&](const SourceTensor& tensor) -> std::string {
    const std::string_view name = std::string_view(tensor.name).substr(prefix.size());
    for (const Renaming& renaming : kHuggingFaceNames)
      if (name == renaming.theirs) return std::string(renaming.ours);
    const std::string_view in_blocks = within_blocks(name);
    const size_t dot = in_blocks.find('.');
    const size_t last = in_blocks.rfind('.');
    if (dot == std::string_view::npos || last <= dot) return std::string(name);
    const std::string block = "blocks." + std::string(in_blocks.substr(0, dot)) + ".";
    const std::string_view layer = in_blocks.substr(dot + 1, last - dot - 1);
    const std::string kind(in_blocks.substr(last));  // ".weight"
    for (const Renaming& renaming : kHuggingFaceBlockNames)
      if (layer == renaming.theirs) return block + std::string(renaming.ours) + kind;
    for (size_t third = 0; third < 3 && tensor.floating; ++third)
      if (layer == kHuggingFaceThirds[third][0] || layer == kHuggingFaceThirds[third][1]) {
        thirds[block + "attn.qkv" + kind][third] = &tensor;
        return "";
      }
    return std::string(name);
  };
  for (const SourceTensor& tensor : tensors) {
    if (!tensor.name.starts_with(prefix)) {
      named.skipped.push_back({TensorFate::kSkipped, tensor.name, tensor.name, tensor.shape, "not of the image model"});
      continue;
    }
    if (std::string name = name_of(tensor); !name.empty())
      named.tensors.push_back({std::move(name), tensor.name, tensor.shape, "", tensor.load, tensor.floating});
  }
  for (const auto& [name, parts] : thirds) join(named, name, parts, prefix.size());
  return named;
}

}  // namespace xladder::weights

// timm's own names, under whatever stands before them: "model.", "visual.trunk.", "backbone.".
#include "xladder/models/weights/layout.h"
#include "xladder/models/weights/permute.h"

namespace xladder::weights {
namespace {

// Names of other versions of timm's models and of DINOv2's.
std::string current_name(std::string name) {
  const auto exchange = [&name](std::string_view from, std::string_view to) {
    const size_t at = name.find(from);
    if (at != std::string::npos) name.replace(at, from.size(), to);
  };
  exchange(".gamma_1", ".ls1.gamma");
  exchange(".gamma_2", ".ls2.gamma");
  if (name == "register_tokens") return "reg_token";
  return name;
}

// Registers of DINOv2's own files: its class token has a position, timm's models with registers have none.
void move_class_position(NamedTensors& named) {
  NamedTensor* position = nullptr;
  NamedTensor* token = nullptr;
  for (NamedTensor& tensor : named.tensors) {
    if (tensor.name == "pos_embed" && tensor.shape.size() == 3 && tensor.shape[1] > 1) position = &tensor;
    if (tensor.name == "cls_token") token = &tensor;
  }
  if (position == nullptr || token == nullptr) return;
  const auto load_position = position->load;
  const auto load_token = token->load;
  token->load = [load_position, load_token]() -> Result<HostTensor> {
    XLADDER_ASSIGN(const HostTensor positions, load_position());
    XLADDER_ASSIGN(HostTensor sum, load_token());
    const auto values = sum.as<float>();
    if (values.size() > positions.as<float>().size())
      return fail(ErrorCode::kFailed, "cls_token is wider than pos_embed; give the weights of one model");
    for (size_t i = 0; i < values.size(); ++i) values[i] += positions.as<float>()[i];
    return sum;
  };
  token->note = "its position embedding added";
  token->source += ", " + position->source;
  position->shape[1] -= 1;
  position->load = [load_position]() -> Result<HostTensor> {
    XLADDER_ASSIGN(const HostTensor positions, load_position());
    return slice_rows(positions, 1, 1, positions.shape()[1]);
  };
  position->note = "without the class token's";
  named.no_embed_class = true;
}

}  // namespace

NamedTensors from_timm(const std::vector<SourceTensor>& tensors, const std::string& prefix) {
  NamedTensors named{.layout = Layout::kTimm};
  bool has_registers = false;
  for (const SourceTensor& tensor : tensors) {
    if (!tensor.name.starts_with(prefix)) {
      named.skipped.push_back({TensorFate::kSkipped, tensor.name, tensor.name, tensor.shape, "not of the image model"});
      continue;
    }
    const std::string name = tensor.name.substr(prefix.size());
    has_registers = has_registers || name == "register_tokens";
    named.tensors.push_back({current_name(name), tensor.name, tensor.shape, "", tensor.load, tensor.floating});
  }
  if (has_registers) move_class_position(named);
  return named;
}

}  // namespace xladder::weights

#include "xladder/models/weights/head.h"

#include <algorithm>

#include "xladder/models/weights/foreign.h"

namespace xladder::weights {
namespace {

// timm and Google; Hugging Face; its DeiT; torch's habit; OpenCLIP, whose projection stands where a head does.
constexpr std::string_view kHeads[] = {"head", "classifier", "cls_classifier", "fc", "head.proj"};
// What training programs keep beside a model.
constexpr std::string_view kBeside[] = {"criterion.", "loss.", "loss_fn.", "metrics."};

class HeadFinder {
 public:
  HeadFinder(NamedTensors& named, const std::vector<SourceTensor>& tensors, const std::string& prefix)
      : named_(named), tensors_(tensors), prefix_(prefix) {
    const Shape kernel = named.shape_of("patch_embed.proj.weight");
    width_ = kernel.empty() ? 0 : kernel[0];
  }

  void run() {
    refuse_layers_before();
    if (named_.no_head.empty()) rename_within();
    if (named_.no_head.empty() && !named_.find("head.weight")) look_around();
    if (named_.no_head.empty() && !named_.find("head.weight")) named_.no_head = "none of its tensors is a classifier";
    if (named_.no_head.empty()) add_bias();
  }

 private:
  // [classes, width]
  bool is_linear(const Shape& shape) const { return shape.size() == 2 && shape[1] == width_ && shape[0] > 0; }

  std::string not_linear(const std::string& name, const Shape& shape) const {
    return fmt::format("{} has the shape {}, which is no linear layer of floats from the width {}", name,
                       to_string(shape), width_);
  }

  // tanh(pre_logits(x)) stands before the head of older models (vit_jax, models_vit.py); without it the head means
  // nothing.
  void refuse_layers_before() {
    const auto is_before = [](std::string_view name) { return name.starts_with("pre_logits"); };
    const auto before = std::ranges::find_if(named_.tensors, is_before, &NamedTensor::name);
    if (before == named_.tensors.end()) return;
    named_.no_head = before->source + " is a layer before its head, which models here lack";
    skip_if([&](const NamedTensor& tensor) { return is_before(tensor.name); }, "a layer before the head");
    skip_if([](const NamedTensor& tensor) { return tensor.name.starts_with("head."); }, "of no use without pre_logits");
  }

  // A classifier under another name within the model, and a head that is no linear layer.
  void rename_within() {
    if (const NamedTensor* part = part_of_a_larger_head()) {
      named_.no_head = part->source + " shows that its head is more than one linear layer";
      return skip_heads("of a head that is more than one linear layer");
    }
    std::vector<NamedTensor*> found;
    for (const std::string_view head : kHeads)
      for (NamedTensor& tensor : named_.tensors)
        if (tensor.name == std::string(head) + ".weight") found.push_back(&tensor);
    if (found.empty()) return;
    if (found.size() > 1) {
      named_.no_head = fmt::format("{} and {} could both be it", found[0]->source, found[1]->source);
      return skip_heads(named_.no_head);
    }
    NamedTensor& weight = *found[0];
    if (!is_linear(weight.shape) || !weight.floating) {
      named_.no_head = not_linear(weight.source, weight.shape);
      return skip_heads("no linear layer from the model's width");
    }
    const std::string name = weight.name.substr(0, weight.name.size() - std::string_view(".weight").size());
    for (NamedTensor& tensor : named_.tensors)
      if (tensor.name == name + ".bias") tensor.name = "head.bias";
    weight.name = "head.weight";
  }

  // "head.1.weight" or "classifier.norm.bias".
  const NamedTensor* part_of_a_larger_head() const {
    for (const NamedTensor& tensor : named_.tensors)
      if (is_of_head(tensor.name) && tensor.name.find('.') != tensor.name.rfind('.') &&
          !tensor.name.starts_with("head.proj."))
        return &tensor;
    return nullptr;
  }
  static bool is_of_head(std::string_view name) {
    return std::ranges::any_of(kHeads,
                               [&](std::string_view head) { return name.starts_with(std::string(head) + "."); });
  }

  // Around the model, from the inside to the outside: what stands there has to be a head and nothing else, because
  // another layer may stand between the two.
  void look_around() {
    std::string around = prefix_;
    while (!around.empty()) {
      const size_t dot = around.size() < 2 ? std::string::npos : around.rfind('.', around.size() - 2);
      around = dot == std::string::npos ? "" : around.substr(0, dot + 1);
      if (look_in(around)) return;
    }
  }

  // Whether anything was there.
  bool look_in(const std::string& around) {
    std::vector<const SourceTensor*> others;
    for (const SourceTensor& tensor : tensors_) {
      if (!tensor.floating || tensor.name.starts_with(prefix_) || !tensor.name.starts_with(around)) continue;
      const std::string_view name = std::string_view(tensor.name).substr(around.size());
      const bool is_beside =
          std::ranges::any_of(kBeside, [&](std::string_view part) { return name.starts_with(part); });
      if (!is_beside && harmless_reason(name).empty()) others.push_back(&tensor);
    }
    if (others.empty()) return false;
    for (const std::string_view head : kHeads) {
      const std::string start = around + std::string(head);
      const SourceTensor *weight = nullptr, *bias = nullptr;
      for (const SourceTensor* tensor : others) {
        if (tensor->name == start + ".weight") weight = tensor;
        if (tensor->name == start + ".bias") bias = tensor;
      }
      if (weight == nullptr || others.size() != (bias ? 2u : 1u)) continue;
      if (!is_linear(weight->shape)) {
        named_.no_head = not_linear(weight->name, weight->shape);
        return true;
      }
      add("head.weight", *weight);
      if (bias) add("head.bias", *bias);
      return true;
    }
    named_.no_head = fmt::format("beside the image model stands {}, so which of it is a classifier cannot be told",
                                 others.front()->name);
    return true;
  }

  void add(std::string name, const SourceTensor& tensor) {
    std::erase_if(named_.skipped, [&](const TensorReport& report) { return report.source == tensor.name; });
    named_.tensors.push_back({std::move(name), tensor.name, tensor.shape, "", tensor.load});
  }

  void add_bias() {
    if (named_.find("head.bias")) return;
    const Shape shape = {named_.shape_of("head.weight")[0]};
    named_.tensors.push_back({"head.bias", "", shape, "zeros: the source's head has no bias",
                              [shape]() -> Result<HostTensor> { return HostTensor(DType::kF32, shape); }});
  }

  template <class Condition>
  void skip_if(const Condition& condition, const std::string& reason) {
    for (const NamedTensor& tensor : named_.tensors)
      if (condition(tensor))
        named_.skipped.push_back({TensorFate::kSkipped, tensor.source, tensor.source, tensor.shape, reason});
    std::erase_if(named_.tensors, condition);
  }
  void skip_heads(const std::string& reason) {
    skip_if([](const NamedTensor& tensor) { return is_of_head(tensor.name); }, reason);
  }

  NamedTensors& named_;
  const std::vector<SourceTensor>& tensors_;
  const std::string& prefix_;
  int64_t width_ = 0;
};

}  // namespace

void find_head(NamedTensors& named, const std::vector<SourceTensor>& tensors, const std::string& prefix) {
  HeadFinder(named, tensors, prefix).run();
}

}  // namespace xladder::weights

// Google's .npz files: vision_transformer (augreg, SAM) and big_vision. Flax keeps kernels as [inputs, outputs] and
// heads as an axis of their own; big_vision may stack all blocks along a first axis.
#include <map>
#include <string_view>

#include "xladder/models/weights/layout.h"
#include "xladder/models/weights/permute.h"

namespace xladder::weights {
namespace {

using ByName = std::map<std::string, const SourceTensor*, std::less<>>;

// How a tensor becomes timm's, by its shape in the file without the axis of stacked blocks.
enum class Form {
  kAsItIs,
  kFlat,         // [H, hd] -> [H hd]
  kDense,        // [in, out] -> [out, in]
  kConvolution,  // [h, w, in, out] -> [out, in, h, w]
  kToHeads,      // [D, H, hd] -> [H hd, D]
  kFromHeads,    // [H, hd, D] -> [D, H hd]
};

size_t rank_of(Form form) {
  switch (form) {
    case Form::kConvolution:
      return 4;
    case Form::kToHeads:
    case Form::kFromHeads:
      return 3;
    case Form::kDense:
    case Form::kFlat:
      return 2;
    case Form::kAsItIs:
      break;
  }
  return 0;
}

Shape shape_in(Form form, const Shape& s) {
  switch (form) {
    case Form::kConvolution:
      return {s[3], s[2], s[0], s[1]};
    case Form::kToHeads:
      return {s[1] * s[2], s[0]};
    case Form::kFromHeads:
      return {s[2], s[0] * s[1]};
    case Form::kDense:
      return {s[1], s[0]};
    case Form::kFlat:
      return {s[0] * s[1]};
    case Form::kAsItIs:
      break;
  }
  return s;
}

HostTensor transformed(Form form, const HostTensor& tensor) {
  const Shape shape = shape_in(form, tensor.shape());
  switch (form) {
    case Form::kConvolution:
      return permute(tensor, {3, 2, 0, 1});
    case Form::kToHeads:
      return reshaped(permute(tensor, {1, 2, 0}), shape);
    case Form::kFromHeads:
      return reshaped(permute(tensor, {2, 0, 1}), shape);
    case Form::kDense:
      return permute(tensor, {1, 0});
    case Form::kFlat:
    case Form::kAsItIs:
      break;
  }
  return reshaped(tensor, shape);
}

class Converter {
 public:
  Converter(const std::vector<SourceTensor>& tensors, std::string prefix, std::string_view label)
      : prefix_(std::move(prefix)), label_(label) {
    for (const SourceTensor& tensor : tensors) by_name_[tensor.name] = &tensor;
  }

  Result<NamedTensors> run(const std::vector<SourceTensor>& tensors) {
    if (has("MAPHead_0/probe"))
      return fail(ErrorCode::kUsage,
                  "{} pools by attention (MAPHead), which models here cannot; give weights that pool by class token or "
                  "average",
                  label_);
    named_.layout = Layout::kGoogle;
    XLADDER_TRY(add("patch_embed.proj.weight", {"embedding/kernel"}, Form::kConvolution));
    XLADDER_TRY(add("patch_embed.proj.bias", {"embedding/bias"}, Form::kAsItIs));
    if (has("cls")) XLADDER_TRY(add("cls_token", {"cls"}, Form::kAsItIs));
    const char* position = has("pos_embedding") ? "pos_embedding" : "Transformer/posembed_input/pos_embedding";
    XLADDER_TRY(add("pos_embed", {position}, Form::kAsItIs));
    XLADDER_TRY(blocks());
    XLADDER_TRY(norm("norm", "Transformer/encoder_norm"));
    XLADDER_TRY(head());
    for (const SourceTensor& tensor : tensors) {
      if (used_.contains(tensor.name)) continue;
      if (tensor.name.starts_with(prefix_))
        named_.tensors.push_back(
            {tensor.name.substr(prefix_.size()), tensor.name, tensor.shape, "", tensor.load, tensor.floating});
      else
        named_.skipped.push_back(
            {TensorFate::kSkipped, tensor.name, tensor.name, tensor.shape, "not of the image model"});
    }
    if (!prefix_.empty()) named_.notes.push_back("names without \"" + prefix_ + "\"");
    return std::move(named_);
  }

 private:
  bool has(const std::string& name) const { return by_name_.contains(prefix_ + name); }

  // tanh(pre_logits(x)) stands before the head where there is such a layer (vit_jax, models_vit.py).
  Status head() {
    if (!has("head/kernel")) {
      named_.no_head = "it has no head/kernel";
      return {};
    }
    if (!has("pre_logits/kernel")) {
      XLADDER_TRY(add("head.weight", {"head/kernel"}, Form::kDense));
      return add("head.bias", {"head/bias"}, Form::kAsItIs);
    }
    named_.no_head = "pre_logits/kernel is a layer before its head, which models here lack";
    for (const char* name : {"head/kernel", "head/bias", "pre_logits/kernel", "pre_logits/bias"}) {
      const auto found = by_name_.find(prefix_ + name);
      if (found == by_name_.end()) continue;
      used_[found->first] = true;
      named_.skipped.push_back(
          {TensorFate::kSkipped, found->first, found->first, found->second->shape, "of a head with a layer before it"});
    }
    return {};
  }

  Status blocks() {
    const bool stacked = has("Transformer/encoderblock/LayerNorm_0/scale");
    const bool is_big_vision = prefix_.starts_with("params/") || stacked || has("pos_embedding");
    const std::string attention = is_big_vision ? "MultiHeadDotProductAttention_0" : "MultiHeadDotProductAttention_1";
    const std::string mlp = is_big_vision ? "MlpBlock_0" : "MlpBlock_3";
    const std::string norm2 = is_big_vision ? "LayerNorm_1" : "LayerNorm_2";
    for (int64_t i = 0;; ++i) {
      const std::string from = stacked ? "Transformer/encoderblock/" : fmt::format("Transformer/encoderblock_{}/", i);
      const auto first = by_name_.find(prefix_ + from + "LayerNorm_0/scale");
      if (first == by_name_.end()) break;
      if (stacked && (first->second->shape.size() != 2 || i >= first->second->shape[0])) break;
      block_ = stacked ? std::optional(i) : std::nullopt;
      const std::string to = fmt::format("blocks.{}.", i);
      const std::string by = from + attention + "/";
      XLADDER_TRY(norm(to + "norm1", from + "LayerNorm_0"));
      XLADDER_TRY(norm(to + "norm2", from + norm2));
      XLADDER_TRY(
          add(to + "attn.qkv.weight", {by + "query/kernel", by + "key/kernel", by + "value/kernel"}, Form::kToHeads));
      XLADDER_TRY(add(to + "attn.qkv.bias", {by + "query/bias", by + "key/bias", by + "value/bias"}, Form::kFlat));
      XLADDER_TRY(add(to + "attn.proj.weight", {by + "out/kernel"}, Form::kFromHeads));
      XLADDER_TRY(add(to + "attn.proj.bias", {by + "out/bias"}, Form::kAsItIs));
      for (const char* layer : {"0", "1"}) {
        const std::string dense = fmt::format("{}{}/Dense_{}/", from, mlp, layer);
        const std::string target = to + (layer[0] == '0' ? "mlp.fc1" : "mlp.fc2");
        XLADDER_TRY(add(target + ".weight", {dense + "kernel"}, Form::kDense));
        XLADDER_TRY(add(target + ".bias", {dense + "bias"}, Form::kAsItIs));
      }
    }
    block_.reset();
    return {};
  }

  Status norm(const std::string& to, const std::string& from) {
    XLADDER_TRY(add(to + ".weight", {from + "/scale"}, Form::kAsItIs));
    return add(to + ".bias", {from + "/bias"}, Form::kAsItIs);
  }

  // One tensor of timm's, of one or (joined along the first axis) three of the file's.
  Status add(const std::string& to, const std::vector<std::string>& names, Form form) {
    NamedTensor out{.name = to, .source = {}, .shape = {}, .note = {}, .load = {}};
    std::vector<std::function<Result<HostTensor>()>> loads;
    for (const std::string& name : names) {
      const auto found = by_name_.find(prefix_ + name);
      if (found == by_name_.end() || !found->second->floating)
        return fail(ErrorCode::kFailed, "{} has no array {}{}; copy or download it again", label_, prefix_, name);
      const SourceTensor& tensor = *found->second;
      used_[tensor.name] = true;
      Shape shape = tensor.shape;
      const bool fits = !block_ || (!shape.empty() && *block_ < shape[0]);
      if (fits && block_) shape.erase(shape.begin());
      if (!fits || (rank_of(form) != 0 && shape.size() != rank_of(form)))
        return fail(ErrorCode::kFailed, "{}: {} has the shape {}, which no vision transformer has there", label_,
                    tensor.name, to_string(tensor.shape));
      if (form == Form::kToHeads) named_.num_heads = shape[1];
      const Shape converted = shape_in(form, shape);
      if (!out.shape.empty() && (converted.empty() || Shape(converted.begin() + 1, converted.end()) !=
                                                          Shape(out.shape.begin() + 1, out.shape.end())))
        return fail(ErrorCode::kFailed, "{}: {} does not fit the query's shape; copy or download it again", label_,
                    tensor.name);
      if (out.shape.empty()) {
        out.shape = converted;
      } else {
        out.shape[0] += converted[0];
      }
      out.source += (out.source.empty() ? "" : ", ") + tensor.name;
      loads.emplace_back([load = tensor.load, form, shape, block = block_]() -> Result<HostTensor> {
        XLADDER_ASSIGN(const HostTensor whole, load());
        const HostTensor one =
            block ? reshaped(slice_rows(whole, 0, *block, *block + 1), shape) : reshaped(whole, shape);
        return transformed(form, one);
      });
    }
    if (names.size() > 1) out.note = "q, k and v joined";
    if (names.size() == 1 && form != Form::kAsItIs) out.note = "transposed";
    out.load = [loads]() -> Result<HostTensor> {
      std::vector<HostTensor> parts;
      for (const auto& load : loads) {
        XLADDER_ASSIGN(HostTensor part, load());
        parts.push_back(std::move(part));
      }
      if (parts.size() == 1) return std::move(parts[0]);
      return concatenate_rows(parts);
    };
    named_.tensors.push_back(std::move(out));
    return {};
  }

  std::string prefix_;
  std::string_view label_;
  ByName by_name_;
  std::map<std::string, bool> used_;
  std::optional<int64_t> block_;  // of stacked blocks
  NamedTensors named_;
};

}  // namespace

Result<NamedTensors> from_google(const std::vector<SourceTensor>& tensors, const std::string& prefix,
                                 std::string_view label) {
  return Converter(tensors, prefix, label).run(tensors);
}

}  // namespace xladder::weights

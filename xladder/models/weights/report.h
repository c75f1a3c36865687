// What became of every tensor when weights were read into a model.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/tensor_type.h"

namespace xladder::weights {

enum class TensorFate {
  kMatched,   // as it is in the source, apart from its name and element type
  kReshaped,  // joined, transposed or resampled
  kSkipped,   // in the source only
  kMissing,   // in the model only: keeps its initial values
};
inline constexpr std::string_view kTensorFateNames[] = {"matched", "reshaped", "skipped", "missing"};

struct TensorReport {
  TensorFate fate = TensorFate::kMatched;
  std::string name;    // the model's; the source's of a skipped tensor
  std::string source;  // name in the source, several with commas; empty for a missing tensor
  Shape shape;         // in the model; in the source of a skipped tensor
  std::string note;    // how or why; may be empty
};

struct WeightsReport {
  std::string path;
  std::string format;         // "timm safetensors", "Hugging Face ViT", ...
  std::string new_head = {};  // why the head is not the source's but begins anew; empty where it is the source's
  std::vector<TensorReport> tensors = {};
  std::vector<std::string> notes = {};  // what was assumed, left out or chosen

  size_t count(TensorFate fate) const;
  // "152 tensors from x: 150 matched, 2 missing (head.weight, head.bias)".
  std::string summary() const;
};

// {"path", "format", "new_head" where there is one, "notes", "counts": {...}, "tensors": [{"fate", "name", "source",
// "shape", "note"}]}
std::string to_json(const WeightsReport& report);

}  // namespace xladder::weights

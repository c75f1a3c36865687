// From the names and layouts of other programs to those of timm's VisionTransformer.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/weights/report.h"
#include "xladder/weights/source.h"

namespace xladder::weights {

// A tensor under timm's name. `note` says how it was made where it is more than a new name.
struct NamedTensor {
  std::string name;
  std::string source;  // its names there, with commas
  Shape shape;
  std::string note;
  std::function<Result<HostTensor>()> load;  // f32, of `shape`
};

enum class Layout { kTimm, kHuggingFace, kGoogle };

struct NamedTensors {
  Layout layout = Layout::kTimm;
  std::vector<NamedTensor> tensors = {};
  std::vector<TensorReport> skipped = {};
  std::optional<int64_t> num_heads = {};  // where shapes tell
  std::vector<std::string> notes = {};

  const NamedTensor* find(std::string_view name) const;
  Shape shape_of(std::string_view name) const;  // empty if there is no such tensor
};

// kUsage: the tensors are those of no vision transformer that is known here.
Result<NamedTensors> name_tensors(const WeightsSource& source, std::string_view label);

// One file each; the tensors are known to be of the layout.
NamedTensors from_timm(const std::vector<SourceTensor>& tensors, const std::string& prefix);
NamedTensors from_hugging_face(const std::vector<SourceTensor>& tensors, const std::string& prefix);
Result<NamedTensors> from_google(const std::vector<SourceTensor>& tensors, const std::string& prefix,
                                 std::string_view label);

}  // namespace xladder::weights

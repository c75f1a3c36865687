// From the names and layouts of other programs to those of timm's VisionTransformer.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/models/weights/report.h"
#include "xladder/models/weights/source.h"

namespace xladder::weights {

// A tensor under timm's name. `note` says how it was made where it is more than a new name.
struct NamedTensor {
  std::string name;
  std::string source;  // its names there, with commas
  Shape shape;
  std::string note;
  std::function<Result<HostTensor>()> load;  // f32, of `shape`
  bool floating = true;                      // others cannot be loaded
};

enum class Layout { kTimm, kHuggingFace, kGoogle };

struct NamedTensors {
  Layout layout = Layout::kTimm;
  std::vector<NamedTensor> tensors = {};
  std::vector<TensorReport> skipped = {};
  std::optional<int64_t> num_heads = {};    // where shapes tell
  std::optional<bool> no_embed_class = {};  // where the layout tells
  std::string no_head = {};                 // why there is no "head.weight"; empty where there is one
  std::vector<std::string> notes = {};

  const NamedTensor* find(std::string_view name) const;
  Shape shape_of(std::string_view name) const;  // empty if there is no such tensor
};

// The one vision transformer among the tensors, whatever stands before its names. Tensors of the image model that have
// no place in a model here are there too, under the names that they have within it. kUsage: the tensors are those of no
// vision transformer that is known here, of another architecture (unless `ignore_surplus`), or of several models.
Result<NamedTensors> name_tensors(const WeightsSource& source, std::string_view label, bool ignore_surplus = false);

// One file each; the tensors are known to be of the layout.
NamedTensors from_timm(const std::vector<SourceTensor>& tensors, const std::string& prefix);
NamedTensors from_hugging_face(const std::vector<SourceTensor>& tensors, const std::string& prefix);
Result<NamedTensors> from_google(const std::vector<SourceTensor>& tensors, const std::string& prefix,
                                 std::string_view label);

}  // namespace xladder::weights

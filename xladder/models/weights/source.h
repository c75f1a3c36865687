// Files and folders with weights, opened but not yet understood: tensors under the source's own names, and the texts
// that describe them.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"

namespace xladder::weights {

struct SourceTensor {
  std::string name;
  Shape shape;
  bool floating = true;                      // others cannot be loaded
  std::function<Result<HostTensor>()> load;  // f32, of `shape`
};

struct WeightsSource {
  std::string container;  // "safetensors", "PyTorch", "npz"
  std::vector<SourceTensor> tensors = {};
  std::string config = {};        // text of config.json beside the tensors; empty if there is none
  std::string preprocessor = {};  // text of preprocessor_config.json
  std::string architecture = {};  // timm's name, where a training checkpoint holds it
  std::string inside = {};        // what begins the names of the model that is asked for; empty if only one is there
  std::vector<std::string> notes = {};
};

// A file (.safetensors, .npz, a zip of torch.save, model.safetensors.index.json), or a folder: a model of timm's or
// Hugging Face's hub. `key` chooses among several models of a checkpoint: a key of its dictionary or what begins the
// names of tensors. kUsage for what is none of these; kFailed for damaged files.
Result<WeightsSource> open_source(const std::filesystem::path& path, const std::string& key = {});

// The same for a zip archive in memory: NumPy's or PyTorch's. `keep_alive` owns the bytes.
Result<WeightsSource> open_zip_source(std::span<const std::byte> bytes, std::shared_ptr<const void> keep_alive,
                                      std::string_view label, const std::string& key = {});

}  // namespace xladder::weights

// Reference files: what PyTorch and timm compute for a model, as `xladder verify` reads it. The format is described in
// docs/references.md.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/base/safetensors.h"
#include "xladder/models/nn/vit.h"
#include "xladder/program/optim/optimizer.h"

namespace xladder::run {

class ReferenceFile {
 public:
  // Reads and checks everything but the tensors' values. Errors (kFailed) name the file: no reference, another version,
  // metadata that are missing or unknown, a model that contradicts itself, tensors that are missing, unknown or of
  // another shape than the model's. Whatever the metadata claim, the work is bounded by what the file holds.
  static Result<ReferenceFile> open(const std::filesystem::path& path);

  const nn::VitConfig& model() const { return model_; }
  const std::vector<nn::ParameterSpec>& parameters() const { return parameters_; }
  const optim::OptimizerConfig& optimizer() const { return optimizer_; }
  double learning_rate() const { return learning_rate_; }
  double label_smoothing() const { return label_smoothing_; }
  int64_t steps() const { return steps_; }
  int64_t batch_size() const { return batch_size_; }
  bool has_gradients() const { return has_gradients_; }
  const std::string& source() const { return source_; }  // "timm 1.0.31, torch 2.15.0, float64"

  // What float32 arithmetic in PyTorch misses by; `measure` is "logits", "loss", "grad" or "final".
  double torch_error(const std::string& measure) const { return torch_errors_.at(measure); }

  // `group` is "param", "grad" or "final".
  Result<HostTensor> tensor(std::string_view group, const std::string& parameter) const;
  Result<HostTensor> images(int64_t step) const;  // f32 [B, C, H, W]
  Result<HostTensor> labels(int64_t step) const;  // s32 [B]; checked to be classes of the model
  Result<std::vector<double>> logits() const;     // [B, classes]
  Result<std::vector<double>> losses() const;     // [steps]

 private:
  ReferenceFile(std::string path, SafetensorsFile file) : path_(std::move(path)), file_(std::move(file)) {}
  Status read_metadata();
  Status check_model_against_tensors() const;
  Status check_tensors();
  Status expect(const std::string& name, const TensorType& type) const;

  std::string path_;
  SafetensorsFile file_;
  nn::VitConfig model_;
  std::vector<nn::ParameterSpec> parameters_;
  optim::OptimizerConfig optimizer_;
  double learning_rate_ = 0;
  double label_smoothing_ = 0;
  int64_t steps_ = 0;
  int64_t batch_size_ = 0;
  bool has_gradients_ = false;
  std::string source_;
  std::map<std::string, double> torch_errors_;
};

}  // namespace xladder::run

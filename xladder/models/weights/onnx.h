// The inference function of a model as an ONNX file (opset 17), in a folder:
//
//   model.onnx       input "images" [B, C, H, W], output "logits" [B, classes]; the weights under their names
//   model.onnx.data  the weights, where there are more than a protobuf file holds
//   model.json       the same description as beside a StableHLO program (stablehlo_folder.h)
//
// It is made from the graph that classifier::inference_draft() gives, op by op: LayerNormalization and Softmax as such,
// attention as two MatMul around a Softmax, linear layers as Gemm. Models of every family of nn/ have a form.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "xladder/base/result.h"
#include "xladder/models/classifier/inference.h"
#include "xladder/models/weights/onnx_model.h"
#include "xladder/models/weights/weighted_model.h"

namespace xladder::weights {

struct OnnxOptions {
  std::optional<int64_t> batch_size = {};  // nothing: any
  std::optional<data::Normalisation> byte_images = {};
};

// The model outlives the result. kUsage if an op of the model has no form in ONNX.
Result<OnnxModel> onnx_model(const WeightedModel& model, const OnnxOptions& options);

// Writes the files into `folder`, which is there.
Status write_onnx_folder(const WeightedModel& model, const OnnxOptions& options, const std::filesystem::path& folder);

}  // namespace xladder::weights

// The inference function of a model as a StableHLO program, in a folder:
//
//   model.mlir         module text, function "main"
//   model.json         its arguments and results in order, the classes, what pictures need
//   model.safetensors  the weights, where they are arguments
//
// Any StableHLO compiler takes the text, JAX's among them; tools/check_exports.py shows how.
#pragma once

#include <filesystem>
#include <string>

#include "xladder/base/result.h"
#include "xladder/models/classifier/inference.h"
#include "xladder/models/weights/weighted_model.h"

namespace xladder::weights {

struct StablehloOptions {
  classifier::InferenceOptions inference = {};
  bool bake = false;  // weights are constants of the program: two characters a byte of weights
};

// model.mlir. Parameters are those of classifier::build_inference(), without the weights if they are baked. Only
// operations of the dialect stablehlo.
std::string stablehlo_text(const WeightedModel& model, const StablehloOptions& options);

// Writes the files into `folder`, which is there.
Status write_stablehlo_folder(const WeightedModel& model, const StablehloOptions& options,
                              const std::filesystem::path& folder);

// model.json for the program `file` ("model.mlir", "model.onnx"). `batch` is a number, or a name for a batch of any
// size.
std::string describe_program(const WeightedModel& model, const std::string& file, const std::string& batch,
                             bool from_bytes, bool weights_are_arguments);

}  // namespace xladder::weights

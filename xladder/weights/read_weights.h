// Weights of other programs, and of our own runs, as a ViT that can be trained, evaluated and exported.
//
//   XLADDER_ASSIGN(weights::Weights weights, weights::read_weights("vit_tiny_patch16_224.npz"));
//   XLADDER_TRY(weights::fit_weights(weights, model_config));        // other size, other classes
//
// Sources: timm (safetensors, hub folders, .pth), Hugging Face ViT (folders, shards), Google .npz (augreg, big_vision),
// PyTorch's zip checkpoints by a reader that executes nothing, runs and checkpoints of this program.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/weights/model_package.h"
#include "xladder/weights/report.h"

namespace xladder::weights {

struct ReadOptions {
  std::string architecture = {};          // timm's name, where the source does not tell or tells otherwise
  std::optional<int64_t> num_heads = {};  // the same
};

struct Weights {
  ModelPackage package;  // tensors are f32; those that the source lacks are not there
  WeightsReport report;
};

// The model as the source has it. Errors: see source.h, layout.h, description.h, infer_config.h; and kFailed for a
// tensor whose shape is not the model's.
Result<Weights> read_weights(const std::filesystem::path& path, const ReadOptions& options = {});

struct FitOptions {
  bool strict = true;  // a missing tensor outside of the head is an error
};

// Makes the weights those of a model of another configuration: position embeddings, patch kernels and input channels
// are resampled, a head for another number of classes is left out and reported as missing. kUsage: another width, depth
// or other difference that resampling does not bridge; with `strict`, missing tensors.
Status fit_weights(Weights& weights, const nn::VitConfig& target, const FitOptions& options = {});

// Initial values, drawn with `seed`, for the tensors that are missing.
void add_missing(Weights& weights, uint64_t seed);

}  // namespace xladder::weights

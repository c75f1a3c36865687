// Weights of other programs as a ViT that can be trained, evaluated and exported. (For runs of this program as well see
// run/job/any_weights.h.)
//
//   XLADDER_ASSIGN(weights::Weights weights, weights::read_weights("vit_tiny_patch16_224.npz"));
//   XLADDER_TRY(weights::fit_weights(weights, model_config));        // other size, other classes
//
// Sources: timm (safetensors, hub folders, .pth), Hugging Face ViT (folders, shards), Google .npz (augreg, big_vision),
// PyTorch's zip checkpoints by a reader that executes nothing.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/models/weights/infer_config.h"
#include "xladder/models/weights/model_package.h"
#include "xladder/models/weights/report.h"

namespace xladder::weights {

struct ReadOptions {
  std::string architecture = {};    // timm's name, where the source does not tell or tells otherwise
  Stated stated = {};               // of the model that is asked for; its heads where the source does not tell
  std::string checkpoint_key = {};  // which model of a checkpoint that holds several
  // Tensors that have no place in the model are left out, whatever they mean; otherwise they are errors, unless nothing
  // is lost without them.
  bool ignore_surplus = false;
};

struct Weights {
  ModelPackage package;  // tensors are f32; those that the source lacks are not there
  WeightsReport report;
};

// The model as the source has it. Where its head cannot be used, the report's new_head says why and the head's tensors
// are missing. Errors: see source.h, layout.h, description.h, infer_config.h; kUsage for tensors of the image model
// that have no place in a model here; kFailed for a tensor whose shape is not the model's.
Result<Weights> read_weights(const std::filesystem::path& path, const ReadOptions& options = {});

// kUsage where a model of that name has another width or depth than the tensors: its heads would be other ones, too.
Status check_architecture(const std::string& architecture, const nn::VitConfig& config, std::string_view label);

struct FitOptions {
  // A tensor outside of the head that is missing, or that the model does without, is an error; further blocks may go.
  bool strict = true;
};

// Makes the weights those of a model of another configuration: position embeddings, patch kernels and input channels
// are resampled, a head for another number of classes is left out, which the report's new_head says. kUsage: another
// width, depth or other difference that resampling does not bridge; with `strict`, missing tensors.
Status fit_weights(Weights& weights, const nn::VitConfig& target, const FitOptions& options = {});

// Initial values, drawn with `seed`, for the tensors that are missing.
void add_missing(Weights& weights, uint64_t seed);

}  // namespace xladder::weights

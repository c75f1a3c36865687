// The inference function of a model: images -> logits, without dropout.
#pragma once

#include <optional>

#include "xladder/data/augment/normalisation.h"
#include "xladder/graph/composites/lowering_table.h"
#include "xladder/models/nn/model.h"
#include "xladder/program/step/program.h"

namespace xladder::classifier {

struct InferenceOptions {
  int64_t batch_size = 1;
  // Images are u8 and normalised in the function; otherwise they are f32 and normalised already.
  std::optional<data::Normalisation> byte_images = {};
};

// Inputs: images [B, C, H, W] (kBatch), then the parameters of the model under their names, f32, in the order of
// Model::parameters() (kState). Output: the value logits, f32 [B, classes]. Composites (graph/composites/) are kept,
// for those who have forms of their own for them.
program::ProgramDraft inference_draft(const nn::Model& model, const InferenceOptions& options);

// The same, lowered, with products of f32.
program::Program build_inference(const nn::Model& model, const InferenceOptions& options,
                                 const graph::LoweringTable& composites);

}  // namespace xladder::classifier

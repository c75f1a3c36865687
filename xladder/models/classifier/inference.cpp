#include "xladder/models/classifier/inference.h"

#include "xladder/graph/rewrite.h"
#include "xladder/models/nn/layers.h"
#include "xladder/program/passes/lower_composites.h"

namespace xladder::classifier {

using program::InputRole;
using program::OutputRole;
using program::ProgramDraft;

ProgramDraft inference_draft(const nn::Model& model, const InferenceOptions& options) {
  ProgramDraft draft;
  const nn::ImageShape shape = model.image_shape();
  graph::Value images = draft.input(
      InputRole::kBatch,
      {options.byte_images ? DType::kU8 : DType::kF32, {options.batch_size, shape.channels, shape.height, shape.width}},
      "images");
  if (options.byte_images)
    images = nn::normalise_bytes(images, options.byte_images->mean, options.byte_images->std, DType::kF32);
  nn::ForwardBuilder builder(*draft.graph, DType::kF32, /*training=*/false);
  draft.output(OutputRole::kValue, model.logits(nn::Scope(builder), images), "logits");
  for (const nn::ParameterSpec& spec : builder.specs()) {
    draft.inputs.push_back(InputRole::kState);
    draft.state.push_back({.kind = "param", .name = spec.name, .type = {DType::kF32, spec.shape}});
  }
  return draft;
}

program::Program build_inference(const nn::Model& model, const InferenceOptions& options,
                                 const graph::LoweringTable& composites) {
  ProgramDraft draft = inference_draft(model, options);
  apply_pass(draft.graph, "lower_composites", [&](const graph::Graph& source, graph::Graph& target) {
    passes::lower_composites(source, target, composites);
  });
  return finish_program(std::move(draft), graph::MatmulPrecision::kHighest);
}

}  // namespace xladder::classifier

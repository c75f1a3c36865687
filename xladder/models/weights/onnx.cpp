#include "xladder/models/weights/onnx.h"

#include "xladder/base/files.h"
#include "xladder/models/weights/onnx_graph.h"
#include "xladder/models/weights/stablehlo_folder.h"

namespace xladder::weights {
namespace {

constexpr const char* kAnyBatch = "batch";
// Two sizes that tell a multiple of the batch from a number.
constexpr int64_t kSomeBatch = 2, kOtherBatch = 3;

}  // namespace

Result<OnnxModel> onnx_model(const WeightedModel& model, const OnnxOptions& options) {
  const auto build = [&](int64_t batch) {
    return classifier::inference_draft(*model.model, {.batch_size = batch, .byte_images = options.byte_images});
  };
  const program::ProgramDraft inference = build(options.batch_size.value_or(kSomeBatch));
  const program::ProgramDraft other = build(options.batch_size.value_or(kOtherBatch));

  OnnxModel out;
  std::string images;
  for (const program::Input& input : inputs_of(*inference.graph, inference.inputs)) {
    if (input.role != program::InputRole::kBatch) {
      out.add_initializer(input.name, *find_tensor(model.tensors, input.name));
      continue;
    }
    images = input.name;
    std::vector<OnnxSize> shape(input.type.shape.begin(), input.type.shape.end());
    if (!options.batch_size) shape[0] = kAnyBatch;
    out.add_input(images, input.type.dtype, shape);
  }
  XLADDER_TRY(append_graph(*inference.graph, *other.graph, images, out));
  return out;
}

Status write_onnx_folder(const WeightedModel& model, const OnnxOptions& options, const std::filesystem::path& folder) {
  XLADDER_ASSIGN(const OnnxModel onnx, onnx_model(model, options));
  XLADDER_TRY(onnx.write(folder));
  const std::string batch = options.batch_size ? std::to_string(*options.batch_size) : kAnyBatch;
  return write_file_atomically(folder / "model.json",
                               describe_program(model, "model.onnx", batch, options.byte_images.has_value(),
                                                /*weights_are_arguments=*/false));
}

}  // namespace xladder::weights

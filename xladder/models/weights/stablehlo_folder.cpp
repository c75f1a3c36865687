#include "xladder/models/weights/stablehlo_folder.h"

#include <charconv>
#include <map>
#include <nlohmann/json.hpp>

#include "xladder/base/files.h"
#include "xladder/base/json_text.h"
#include "xladder/base/safetensors.h"
#include "xladder/graph/print.h"
#include "xladder/models/weights/preprocessing_json.h"

namespace xladder::weights {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr const char* kWeightsFile = "model.safetensors";

std::vector<std::pair<std::string, const HostTensor*>> pointers(const WeightedModel& model) {
  std::vector<std::pair<std::string, const HostTensor*>> out;
  for (const auto& [name, tensor] : model.tensors) out.emplace_back(name, &tensor);
  return out;
}

OrderedJson argument(const std::string& name, DType dtype, OrderedJson shape) {
  return {{"name", name}, {"dtype", name_of(dtype)}, {"shape", std::move(shape)}};
}

}  // namespace

std::string stablehlo_text(const WeightedModel& model, const StablehloOptions& options) {
  // The shaped forms need no chlo.erf, which not every reader of StableHLO knows.
  const program::Program inference =
      classifier::build_inference(*model.model, options.inference, graph::Lowering::kShaped);
  graph::PrintOptions print{.module_name = model.name};
  if (options.bake)
    for (const auto& [name, tensor] : model.tensors) print.constants.emplace(name, &tensor);
  return print_stablehlo(*inference.graph, print);
}

std::string describe_program(const WeightedModel& model, const std::string& file, const std::string& batch,
                             bool from_bytes, bool weights_are_arguments) {
  OrderedJson size = batch;
  int64_t number = 0;
  if (std::from_chars(batch.data(), batch.data() + batch.size(), number).ec == std::errc()) size = number;
  const nn::ImageShape image = model.model->image_shape();
  OrderedJson arguments = {
      argument("images", from_bytes ? DType::kU8 : DType::kF32, {size, image.channels, image.height, image.width})};
  if (weights_are_arguments)
    for (const nn::ParameterSpec& spec : model.model->parameters()) {
      arguments.push_back(argument(spec.name, DType::kF32, spec.shape));
      arguments.back()["file"] = kWeightsFile;
    }
  OrderedJson json = {{"schema", 1},
                      {"program", file},
                      {"model", model.name},
                      {"arguments", std::move(arguments)},
                      {"results", {argument("logits", DType::kF32, {size, model.model->num_classes()})}},
                      {"preprocessing", preprocessing_json(model.preprocessing, image)}};
  json["preprocessing"]["normalised_by"] = from_bytes ? "program" : "caller";
  if (!model.class_names.empty()) json["class_names"] = model.class_names;
  return text_of_json(json, 2) + "\n";
}

Status write_stablehlo_folder(const WeightedModel& model, const StablehloOptions& options,
                              const std::filesystem::path& folder) {
  XLADDER_TRY(write_file_atomically(folder / "model.mlir", stablehlo_text(model, options)));
  XLADDER_TRY(write_file_atomically(
      folder / "model.json",
      describe_program(model, "model.mlir", std::to_string(options.inference.batch_size),
                       options.inference.byte_images.has_value(), /*weights_are_arguments=*/!options.bake)));
  if (options.bake) return {};
  return write_safetensors(folder / kWeightsFile, pointers(model), {{"format", "pt"}});
}

}  // namespace xladder::weights

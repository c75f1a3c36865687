#include "xladder/models/weights/export_model.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "xladder/models/weights/hugging_face_folder.h"
#include "xladder/models/weights/onnx.h"
#include "xladder/models/weights/stablehlo_folder.h"
#include "xladder/models/weights/timm_folder.h"

namespace xladder::weights {

std::span<const std::string_view> exported_files() {
  static constexpr std::string_view kFiles[] = {
      "config.json", "preprocessor_config.json", "model.safetensors",  "model.mlir", "model.json",
      "model.onnx",  "model.onnx.data",          "example.safetensors"};
  return kFiles;
}

Result<std::vector<std::string>> export_model(WeightedModel model, const ExportOptions& options,
                                              const std::filesystem::path& folder) {
  std::vector<std::string> notes;
  std::optional<data::Normalisation> byte_images;
  if (options.from_bytes) byte_images = {model.preprocessing.mean, model.preprocessing.std};
  switch (options.format) {
    case ExportFormat::kTimm: {
      XLADDER_ASSIGN(const ModelPackage package, as_package(std::move(model), "timm"));
      XLADDER_TRY(write_timm_folder(package, folder));
      notes = timm_differences(package);
      break;
    }
    case ExportFormat::kHuggingFace: {
      XLADDER_ASSIGN(const ModelPackage package, as_package(std::move(model), "transformers"));
      XLADDER_TRY(write_hugging_face_folder(package, folder));
      break;
    }
    case ExportFormat::kStablehlo: {
      StablehloOptions program{.inference = {.batch_size = std::max<int64_t>(options.batch_size, 1)},
                               .bake = options.bake};
      program.inference.byte_images = byte_images;
      XLADDER_TRY(write_stablehlo_folder(model, program, folder));
      break;
    }
    case ExportFormat::kOnnx: {
      OnnxOptions program{.byte_images = byte_images};
      if (options.batch_size > 0) program.batch_size = options.batch_size;
      XLADDER_TRY(write_onnx_folder(model, program, folder));
      break;
    }
  }
  return notes;
}

}  // namespace xladder::weights

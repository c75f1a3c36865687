// A model with its weights in the files of other programs: one call for every form.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/enum_names.h"
#include "xladder/base/result.h"
#include "xladder/models/weights/weighted_model.h"

namespace xladder::weights {

enum class ExportFormat {
  kTimm,         // timm_folder.h
  kHuggingFace,  // hugging_face_folder.h
  kStablehlo,    // stablehlo_folder.h
  kOnnx,         // onnx.h
};
inline constexpr std::string_view kExportFormatNames[] = {"timm", "huggingface", "stablehlo", "onnx"};
constexpr std::span<const std::string_view> names_of(ExportFormat) { return kExportFormatNames; }

// All but the format are for programs: StableHLO and ONNX.
struct ExportOptions {
  ExportFormat format = ExportFormat::kTimm;
  int64_t batch_size = 0;   // images that the program takes at once; 0: one, or any number for ONNX
  bool from_bytes = false;  // the program normalises u8; else images are normalised before
  bool bake = false;        // StableHLO: the weights are constants of the program

  bool is_program() const { return format == ExportFormat::kStablehlo || format == ExportFormat::kOnnx; }
};

// Everything that a folder may hold which export_model() has filled, and example.safetensors beside it.
std::span<const std::string_view> exported_files();

// Fills `folder`, which is there. What the reader will do otherwise comes back, a sentence each. Errors are those of
// the format.
Result<std::vector<std::string>> export_model(WeightedModel model, const ExportOptions& options,
                                              const std::filesystem::path& folder);

}  // namespace xladder::weights

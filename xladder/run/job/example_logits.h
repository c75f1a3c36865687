// Random images and what a model makes of them on a device: a test for whatever else loads the model.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "xladder/base/result.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/models/weights/weighted_model.h"

namespace xladder::run {

// Writes a safetensors file with "images" [count, C, H, W] and "logits" f32 [count, classes]. Images are normally
// distributed f32, as after normalisation, or with `from_bytes` u8 that are normalised as the model's pictures are.
Status write_example_logits(const std::filesystem::path& path, const pjrt::Client& client,
                            const weights::WeightedModel& model, int64_t count, bool from_bytes,
                            const std::optional<compile::CacheOptions>& cache);

}  // namespace xladder::run

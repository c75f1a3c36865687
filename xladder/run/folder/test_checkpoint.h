// For tests only: a state of three tensors, and checkpoints of it.
#pragma once

#include <limits>
#include <string_view>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"
#include "xladder/run/folder/checkpoint.h"

namespace xladder::run::test {

inline const TensorType kPair{DType::kF32, {2}};
inline const std::vector<program::StateTensor> kLayout = {
    {"param", "w", kPair}, {"exp_avg", "w", kPair}, {"ema", "w", kPair}};

inline HostState state_of(float first) {
  HostState state{kLayout, {}};
  for (int i = 0; i < 3; ++i) state.tensors.push_back(HostTensor::from<float>({2}, {first, static_cast<float>(i)}));
  return state;
}

inline CheckpointInfo info_of(int64_t step) {
  return {.step = step,
          .epoch = 0.5,
          .data = {1, 64},
          .seed = std::numeric_limits<uint64_t>::max(),
          .train_seconds = 2.5,
          .config_digest = "d",
          .version = "v",
          .plugin = "p"};
}

inline Checkpoint write(const std::filesystem::path& folder, int64_t step, const std::optional<Score>& score = {}) {
  return write_checkpoint(folder, info_of(step), state_of(static_cast<float>(step) / 3), score).value();
}

inline std::string text_of(const std::filesystem::path& path) { return read_file(path, 1 << 20).value(); }

inline void replace(const std::filesystem::path& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

inline void flip_last_byte(const std::filesystem::path& path) {
  std::string bytes = text_of(path);
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  replace(path, bytes);
}

}  // namespace xladder::run::test

#include "xladder/models/weights/resample.h"

#include <gtest/gtest.h>

#include <charconv>

#include "xladder/base/safetensors.h"

namespace xladder::weights {
namespace {

// What timm computes: tools/make_weights_fixtures.py.
SafetensorsFile references() {
  return *SafetensorsFile::open(std::filesystem::path(XLADDER_SOURCE_FOLDER "/xladder/models/weights/testdata") /
                                "resample.safetensors");
}

void expect_near(const HostTensor& got, const HostTensor& want, double tolerance, const std::string& name) {
  ASSERT_EQ(got.shape(), want.shape()) << name;
  for (size_t i = 0; i < want.as<float>().size(); ++i)
    ASSERT_NEAR(got.as<float>()[i], want.as<float>()[i], tolerance) << name << " at " << i;
}

TEST(ResamplePositionEmbedding, MatchesTimm) {
  const SafetensorsFile file = references();
  for (const GridSize size : {GridSize{6, 6}, {7, 5}, {2, 3}, {4, 8}}) {
    const std::string name = "position_" + std::to_string(size.height) + "x" + std::to_string(size.width);
    expect_near(resample_position_embedding(*file.load(name + ".in"), 1, {4, 4}, size), *file.load(name + ".out"), 1e-5,
                name);
  }
  expect_near(resample_position_embedding(*file.load("bare_5x5.in"), 0, {3, 3}, {5, 5}), *file.load("bare_5x5.out"),
              1e-5, "bare");
}

TEST(ResamplePatchKernel, MatchesTimm) {
  const SafetensorsFile file = references();
  for (const auto& [from, to] : {std::pair{4, 6}, {6, 4}, {8, 3}, {7, 14}, {5, 5}}) {
    const std::string name = "kernel_" + std::to_string(from) + "_" + std::to_string(to);
    expect_near(resample_patch_kernel(*file.load(name + ".in"), {to, to}), *file.load(name + ".out"), 1e-5, name);
  }
}

TEST(AdaptChannels, MatchesTimm) {
  const SafetensorsFile file = references();
  for (const int channels : {1, 2, 4}) {
    const std::string name = "channels_" + std::to_string(channels);
    expect_near(adapt_channels(*file.load(name + ".in"), channels), *file.load(name + ".out"), 1e-6, name);
  }
}

}  // namespace
}  // namespace xladder::weights

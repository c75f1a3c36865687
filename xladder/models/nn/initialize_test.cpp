#include "xladder/models/nn/initialize.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "xladder/models/nn/vit.h"

namespace xladder::nn {
namespace {

std::vector<double> draw(const Initializer& initializer, Shape shape, const std::string& name = "head.weight",
                         uint64_t seed = 1) {
  return initial_value({name, std::move(shape), initializer}, DType::kF32, seed).to_doubles();
}

struct Moments {
  double mean, deviation, smallest, largest;
};
Moments moments(const std::vector<double>& values) {
  double sum = 0, squares = 0;
  for (const double v : values) {
    sum += v;
    squares += v * v;
  }
  const double count = static_cast<double>(values.size()), mean = sum / count;
  return {mean, std::sqrt(squares / count - mean * mean), *std::ranges::min_element(values),
          *std::ranges::max_element(values)};
}

// Tolerances are five standard errors at 10^5 draws.
TEST(InitialValue, HasTheDeclaredDistribution) {
  const Shape shape = {100, 1000};
  const Moments normal = moments(draw(Initializer::normal(1e-6), shape));
  EXPECT_NEAR(normal.mean, 0, 5 * 1e-6 / std::sqrt(1e5));
  EXPECT_NEAR(normal.deviation, 1e-6, 5 * 1e-6 / std::sqrt(2e5));
  EXPECT_GT(normal.largest, 3.5e-6);

  const Moments narrow = moments(draw(Initializer::truncated_normal(0.02), shape));
  EXPECT_NEAR(narrow.deviation, 0.02, 5 * 0.02 / std::sqrt(2e5));
  EXPECT_GT(narrow.largest, 3.5 * 0.02) << "the cut is at 2, not at two deviations";
  const Moments wide = moments(draw(Initializer::truncated_normal(5), shape));
  EXPECT_GE(wide.smallest, -2);
  EXPECT_LE(wide.largest, 2);

  const Moments uniform = moments(draw(Initializer::uniform(0.25), shape));
  EXPECT_NEAR(uniform.mean, 0, 5 * 0.25 / std::sqrt(3e5));
  EXPECT_NEAR(uniform.deviation, 0.25 / std::sqrt(3.0), 0.002);
  EXPECT_GE(uniform.smallest, -0.25);
  EXPECT_LE(uniform.largest, 0.25);
  EXPECT_GT(uniform.largest, 0.249);

  EXPECT_EQ(draw(Initializer::constant(0.5), {3}), (std::vector<double>{0.5, 0.5, 0.5}));
}

TEST(InitialValue, DependsOnSeedAndNameOnly) {
  const Initializer normal = Initializer::normal(1);
  EXPECT_EQ(draw(normal, {64}, "a", 7), draw(normal, {64}, "a", 7));
  EXPECT_NE(draw(normal, {64}, "a", 7), draw(normal, {64}, "a", 8));
  EXPECT_NE(draw(normal, {64}, "a", 7), draw(normal, {64}, "b", 7));
}

TEST(InitialValue, RoundsToTheElementType) {
  const ParameterSpec spec{"w", {1000}, Initializer::normal(1)};
  const HostTensor half = initial_value(spec, DType::kBF16, 3);
  EXPECT_EQ(half.dtype(), DType::kBF16);
  const std::vector<double> exact = initial_value(spec, DType::kF32, 3).to_doubles(), rounded = half.to_doubles();
  for (size_t i = 0; i < exact.size(); ++i) EXPECT_NEAR(rounded[i], exact[i], std::abs(exact[i]) / 256);
  EXPECT_NE(exact, rounded);
}

// timm's init_weights_vit_timm: linear weights truncated normal of 0.02, their biases 0; the patch embedding keeps
// PyTorch's default of a convolution, uniform within 1 / sqrt(inputs); tokens almost 0.
TEST(VitInitialisation, FollowsTimm) {
  VitConfig config;
  config.reg_tokens = 4;
  config.init_values = 1e-5;
  config.qk_norm = true;
  for (const ParameterSpec& spec : Vit(config).parameters()) {
    const Initializer& init = spec.initializer;
    const auto is = [&](Initializer::Kind kind, double scale) {
      EXPECT_EQ(init.kind, kind) << spec.name;
      EXPECT_DOUBLE_EQ(init.scale, scale) << spec.name;
    };
    using Kind = Initializer::Kind;
    if (spec.name.starts_with("patch_embed"))
      is(Kind::kUniform, 1 / std::sqrt(3.0 * 16 * 16));
    else if (spec.name == "pos_embed")
      is(Kind::kTruncatedNormal, 0.02);
    else if (spec.name == "cls_token" || spec.name == "reg_token")
      is(Kind::kNormal, 1e-6);
    else if (spec.name.ends_with(".gamma"))
      is(Kind::kConstant, 1e-5);
    else if (spec.name.ends_with(".bias"))
      is(Kind::kConstant, 0);
    else if (spec.name.find("norm") != std::string::npos)
      is(Kind::kConstant, 1);
    else
      is(Kind::kTruncatedNormal, 0.02);
  }
}

}  // namespace
}  // namespace xladder::nn

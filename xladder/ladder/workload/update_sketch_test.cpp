#include "xladder/ladder/workload/update_sketch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "xladder/ladder/workload/protocol.h"
#include "xladder/ladder/workload/state_sketch.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::ladder {
namespace {

using ::testing::HasSubstr;

std::vector<double> random_values(size_t count, uint64_t seed) {
  std::mt19937_64 random(seed);
  std::normal_distribution<double> normal;
  std::vector<double> out(count);
  for (double& value : out) value = normal(random);
  return out;
}

TEST(TensorSketch, IsExactForSmallTensors) {
  const TensorSketch a = sketch_of("update", "w", std::vector<double>{1, 2, 3});
  const TensorSketch b = sketch_of("update", "w", std::vector<double>{1, 2, 5});
  EXPECT_DOUBLE_EQ(a.norm, std::sqrt(14.0));
  EXPECT_DOUBLE_EQ(squared_distance(a, b), 4);
}

// However small it is: that is what tells rounding from another gradient.
TEST(TensorSketch, KnowsDistancesToAFifthOfThem) {
  for (const double distance : {1e-7, 1e-3, 1.0}) {
    double squares = 0;
    double largest_error = 0;
    constexpr int kTries = 50;
    for (uint64_t seed = 0; seed < kTries; ++seed) {
      const std::vector<double> first = random_values(5000, 2 * seed);
      const std::vector<double> noise = random_values(5000, 2 * seed + 1);
      std::vector<double> second = first;
      double exact = 0;
      for (size_t i = 0; i < second.size(); ++i) {
        second[i] += distance * noise[i];
        exact += distance * distance * noise[i] * noise[i];
      }
      const double ratio = squared_distance(sketch_of("u", "w", first), sketch_of("u", "w", second)) / exact;
      squares += ratio / kTries;
      largest_error = std::max(largest_error, std::abs(ratio - 1));
    }
    EXPECT_NEAR(squares, 1, 0.1) << "right on average, at " << distance;
    EXPECT_LT(largest_error, 0.7) << distance;
  }
}

TEST(SignificantBits, AreThoseOfTheNarrowestType) {
  EXPECT_EQ(significant_bits(std::vector<double>{0, 1, 2.296875}), 8) << "2.296875 is 147 / 64";
  EXPECT_EQ(significant_bits(std::vector<double>{static_cast<double>(0.1f)}), 24);
  EXPECT_EQ(significant_bits(std::vector<double>{0, 0}), 0);
}

TEST(UpdateSketchJson, ComesBackAsItWas) {
  UpdateSketch sketch{.steps = 16, .arithmetic_bits = 8, .optimizer = "adamw\nlr", .state_digest = "ab"};
  sketch.tensors.push_back(sketch_of("update", "w", random_values(200, 1)));
  sketch.tensors.push_back(sketch_of("exp_avg", "w", std::vector<double>{1, NAN}));
  sketch.falling_share = 0.125;
  const auto back = update_sketch_from_json(to_json(sketch));
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(back->steps, 16);
  EXPECT_EQ(back->arithmetic_bits, 8);
  EXPECT_EQ(back->optimizer, "adamw\nlr");
  EXPECT_EQ(back->falling_share, 0.125);
  EXPECT_EQ(back->tensors[0].sums, sketch.tensors[0].sums);
  EXPECT_EQ(back->tensors[0].norm, sketch.tensors[0].norm);
  EXPECT_TRUE(std::isnan(back->tensors[1].sums[1]));
  EXPECT_FALSE(update_sketch_from_json(to_json(UpdateSketch{}))->falling_share);
}

TEST(UpdateSketchJson, RefusesWhatIsCutOrForeign) {
  UpdateSketch sketch{.steps = 1};
  sketch.tensors.push_back(sketch_of("update", "w", std::vector<double>{1, 2}));
  std::string text = to_json(sketch);
  EXPECT_FALSE(update_sketch_from_json(text.substr(0, text.size() - 1)));
  text.replace(text.find("[1.0,2.0]"), 9, "[1.0]");
  EXPECT_THAT(update_sketch_from_json(text).error().message, HasSubstr("no proper sums"));
  EXPECT_FALSE(update_sketch_from_json("{}"));
  EXPECT_FALSE(update_sketch_from_json("[]"));
}

run::HostState state_of(const std::vector<float>& parameter, const std::vector<float>& second_moment, float average) {
  run::HostState out;
  const auto add = [&](const char* kind, const std::vector<float>& values) {
    const TensorType type{DType::kF32, {static_cast<int64_t>(values.size())}};
    out.layout.push_back({kind, "w", type});
    out.tensors.push_back(HostTensor::from<float>(type.shape, values));
  };
  add("param", parameter);
  add("exp_avg_sq", second_moment);
  add("ema", {average, average});
  return out;
}

run::HostState copy_of(const run::HostState& state) {
  run::HostState out{state.layout, {}};
  for (const HostTensor& tensor : state.tensors) out.tensors.push_back(tensor.clone());
  return out;
}

TEST(StateSketch, IsOfWhatTheOptimizerDid) {
  const run::HostState start = state_of({1, 2}, {0, 0}, 0);
  const run::HostState before = state_of({1.5, 2}, {4, 0}, 0);
  const run::HostState after = state_of({2, 1}, {3, 1}, 0);
  const auto sketch_of_end = [&](const run::HostState& end) {
    return sketch_of_states({16, copy_of(start), copy_of(before), copy_of(end)});
  };
  const UpdateSketch sketch = sketch_of_end(after);
  EXPECT_EQ(sketch.steps, 16);
  ASSERT_EQ(sketch.tensors.size(), 2U) << "averages follow from the parameters";
  EXPECT_EQ(sketch.tensors[0].kind, "update");
  EXPECT_EQ(sketch.tensors[0].sums, (std::vector<double>{1, -1}));
  EXPECT_EQ(sketch.tensors[1].kind, "exp_avg_sq");
  EXPECT_EQ(sketch.falling_share, 1.0) << "the one that was not zero fell";
  EXPECT_EQ(sketch.state_digest, sketch_of_end(state_of({2, 1}, {3, 1}, 7)).state_digest);
  EXPECT_NE(sketch.state_digest, sketch_of_end(state_of({2, 1}, {3, 1.5}, 0)).state_digest);
}

TEST(ArithmeticBits, AreThoseOfTheNarrowestProducts) {
  const auto bits = [](const std::vector<std::string>& assignments, std::string_view platform) {
    const auto settings = config::resolve(run::recipe_options(), {.assignments = assignments}).value();
    return arithmetic_bits(run::run_settings(settings).value().step, platform);
  };
  for (const char* platform : {"cpu", "cuda", "tpu", "neuron"}) {
    EXPECT_EQ(bits({}, platform), 24) << platform;
    EXPECT_EQ(bits({"knobs.precision=bf16-mixed"}, platform), 8) << platform;
    EXPECT_EQ(bits({"knobs.precision=fp16-mixed"}, platform), 11) << platform;
    EXPECT_EQ(bits({"knobs.autocast=matmult", "knobs.autocast_type=fp8_e4m3"}, platform), 4) << platform;
    EXPECT_EQ(bits({"knobs.autocast=matmult", "knobs.autocast_type=tf32"}, platform), 11) << platform;
  }
  for (const char* platform : {"cuda", "tpu"}) {
    EXPECT_EQ(bits({"knobs.matmul_precision=BF16_BF16_F32"}, platform), 8) << "as bf16-mixed: " << platform;
    EXPECT_EQ(bits({"knobs.matmul_precision=BF16_BF16_F32_X3"}, platform), 16) << platform;
    EXPECT_EQ(bits({"knobs.matmul_precision=TF32_TF32_F32"}, platform), 11) << platform;
  }
  EXPECT_EQ(bits({"knobs.matmul_precision=BF16_BF16_F32"}, "cpu"), 24) << "it multiplies f32 all the same";
  EXPECT_EQ(bits({"knobs.matmul_precision=default"}, "tpu"), 8);
  EXPECT_EQ(bits({"knobs.matmul_precision=default"}, "cuda"), 11);
  EXPECT_EQ(bits({"knobs.matmul_precision=default"}, "neuron"), 8) << "of an unknown device the coarsest";
}

}  // namespace
}  // namespace xladder::ladder

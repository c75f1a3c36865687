// The check of derivatives finds wrong ones.
#include "tests/numerics/finite_difference.h"

#include <gtest/gtest.h>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"

namespace xladder::test {
namespace {

using graph::Attributes;
using graph::Value;
using Values = std::vector<Value>;
using Arguments = std::span<const Value>;

// x^3 y with a derivative that is off by the factor `slope`.
class Cubic : public graph::Composite {
 public:
  explicit Cubic(double slope) : slope_(slope) {}
  std::string_view name() const override { return "cubic"; }
  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    return {operands[0]};
  }
  Values lower(graph::Lowering lowering, Arguments x, const Attributes&) const override {
    const Value cube = x[0] * x[0] * x[0];
    return {lowering == graph::Lowering::kShaped ? cube * x[1] : cube};
  }
  Values vjp(Arguments x, Arguments, Arguments cotangents, const Attributes&) const override {
    return {cotangents[0] * (x[0] * x[0] * x[1] * (3 * slope_)), cotangents[0] * (x[0] * x[0] * x[0])};
  }

 private:
  double slope_;
};

const Cubic kRight(1), kWrong(1 + 1e-5);

GraphFunction cubic(const Cubic& composite) {
  return [&composite](Arguments x) { return append_composite(composite, x, {}); };
}

class FiniteDifference : public testing::Test {
 protected:
  const pjrt::Client& client() const { return shared_client(cpu_plugin_paths().front()); }
  const std::vector<Input> inputs_{{{DType::kF64, {2, 3}}}, {{DType::kF64, {2, 3}}}};
};

TEST_F(FiniteDifference, PassesARightDerivative) { EXPECT_TRUE(gradients_match(client(), cubic(kRight), inputs_)); }

TEST_F(FiniteDifference, FindsASlightlyWrongDerivative) {
  const testing::AssertionResult result = gradients_match(client(), cubic(kWrong), inputs_);
  EXPECT_FALSE(result);
  EXPECT_NE(std::string(result.message()).find("relative error"), std::string::npos) << result.message();
}

TEST_F(FiniteDifference, FindsItElementByElementAlone) {
  EXPECT_FALSE(gradients_match(client(), cubic(kWrong), inputs_, {.num_directions = 0}));
}

TEST_F(FiniteDifference, FindsItAlongDirectionsAlone) {
  EXPECT_FALSE(gradients_match(client(), cubic(kWrong), inputs_, {.max_elements = 0}));
}

TEST_F(FiniteDifference, ComparesWithTheLoweringThatIsAskedFor) {
  EXPECT_FALSE(gradients_match(client(), cubic(kRight), inputs_, {.lowering = graph::Lowering::kDecomposed}));
}

TEST_F(FiniteDifference, FindsAMissingDerivative) {
  // rounding has the derivative 0, the identity has not.
  const GraphFunction straight_through = [](Arguments x) -> Values { return {x[0] + round_nearest_even(x[0]) * 0.0}; };
  EXPECT_TRUE(gradients_match(client(), straight_through, {{{DType::kF64, {3}}}}));
  const GraphFunction through_integers = [](Arguments x) -> Values {
    const Value bits = bitcast_convert(x[0], DType::kS64);
    return {convert(bits, DType::kF64) * 1e-10};
  };
  EXPECT_FALSE(gradients_match(client(), through_integers,
                               {{{
                                     DType::kF64,
                                     {3},
                                 },
                                 1,
                                 2}}));
}

TEST_F(FiniteDifference, FindsNaN) {
  const GraphFunction root = [](Arguments x) -> Values { return {sqrt(x[0])}; };
  EXPECT_FALSE(gradients_match(client(), root, {{{DType::kF64, {3}}, -2, -1}}));
}

TEST_F(FiniteDifference, LeavesIntegersAsTheyAre) {
  const GraphFunction scaled = [](Arguments x) -> Values {
    return {x[0] * broadcast(convert(x[1], DType::kF64), x[0].shape()), x[1]};
  };
  EXPECT_TRUE(gradients_match(client(), scaled, {{{DType::kF64, {3}}}, {{DType::kS32, {}}, 3, 4}}));
}

}  // namespace
}  // namespace xladder::test

// Checks derivatives against central differences on a real plugin.
//
//   EXPECT_TRUE(test::gradients_match(client, [](auto x) { return Values{tanh(x[0])}; }, {{{DType::kF64, {2, 3}}}}));
//
// With f(x) the outputs and c a random cotangent for each, s(x) = sum of c * f(x). The vjp of c is the gradient of s.
// It is compared with (s(x + h d) - s(x - h d)) / 2h for random directions d over all inputs at once, and for each
// element of each input by itself. Composites are lowered after differentiation, so their own vjp is what is checked.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <span>
#include <vector>

#include "tests/numerics/op_examples.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/graph/composite.h"
#include "xladder/graph/graph.h"

namespace xladder::test {

// Outputs from inputs. Outputs and inputs that are not floating-point take part in the program, but have no derivative.
using GraphFunction = std::function<std::vector<graph::Value>(std::span<const graph::Value>)>;

struct GradientCheck {
  double step = 1e-5;       // relative to max(1, |x|)
  double tolerance = 1e-7;  // of |vjp - difference| relative to 1 + the larger of the two
  int num_directions = 3;
  int64_t max_elements = 400;  // of an input that is checked element by element; a larger one only along directions
  graph::Lowering lowering = graph::Lowering::kShaped;
};

// Inputs hold distinct elements in a mixed order (example_values). Floating-point ones should be f64.
testing::AssertionResult gradients_match(const pjrt::Client& client, const GraphFunction& function,
                                         const std::vector<Input>& inputs, const GradientCheck& check = {});

// The same at given values.
testing::AssertionResult gradients_match_at(const pjrt::Client& client, const GraphFunction& function,
                                            std::span<const HostTensor> values, const GradientCheck& check = {});

}  // namespace xladder::test

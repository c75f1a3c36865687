#include "xladder/program/passes/match_composites.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <numbers>

#include "xladder/graph/composites/composites.h"
#include "xladder/graph/ops.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/passes/lower_composites.h"
#include "xladder/program/passes/test_program.h"

namespace xladder::passes {
namespace {

using graph::Comparison;
using graph::Graph;
using graph::Reducer;
using graph::Value;
using Layer = std::function<Value(std::span<const Value> parameters)>;
using Counts = std::map<std::string, size_t>;

const TensorType kCube{DType::kF32, {2, 3, 8}};
const TensorType kWidth{DType::kF32, {8}};

Value kept(Value of_rows) {  // as keepdims of NumPy
  Shape shape = of_rows.shape();
  shape.push_back(1);
  return reshape(of_rows, shape);
}
Value along(Value of_rows, Value like) { return broadcast_in_dim(kept(of_rows), like.shape(), {0, 1, 2}); }
Value of_width(Value v, Value like) { return broadcast_in_dim(reshape(v, {1, 1, 8}), like.shape(), {0, 1, 2}); }
Value row_sum(Value x) { return reduce_sum(x, {x.rank() - 1}); }
Value row_mean(Value x) { return row_sum(x) / static_cast<double>(x.shape().back()); }

// (x - mean) rsqrt(E[x^2] - E[x]^2 + epsilon) scale + bias, as Flax has it.
Value flax_norm(std::span<const Value> p) {
  const Value x = p[0], mean = row_mean(x), zero = constant_like(mean, 0);
  const Value variance = maximum(row_mean(x * x) - mean * mean, zero);
  const Value factor = broadcast_in_dim(rsqrt(kept(variance) + 1e-6), x.shape(), {0, 1, 2}) * of_width(p[1], x);
  return (x - along(mean, x)) * factor + of_width(p[2], x);
}
// As PyTorch has it, of rows in a matrix, with a count that comes as an integer.
Value torch_norm(std::span<const Value> p) {
  const Value x = p[0], centred = x - along(row_mean(x), x), sum = row_sum(centred * centred);
  const Value count = convert(constant(x.graph(), 8, {DType::kS32, {}}), DType::kF32);
  const Value is_some = compare(count, constant_like(count, 0), Comparison::kGT);
  const Value variance = select(is_some, sum / broadcast(count, sum.shape()), constant_like(sum, std::nan("")));
  const Value deviation = graph::sqrt(variance + 1e-5);
  const Value flat = reshape(centred / along(deviation, x), {6, 8});
  return reshape(flat * broadcast_in_dim(p[1], {6, 8}, {1}) + broadcast_in_dim(p[2], {6, 8}, {1}), x.shape());
}
Value bare_norm(std::span<const Value> p) {
  const Value x = p[0], centred = x - along(row_mean(x), x);
  const Value variance = row_sum(centred * centred) * 0.125 + 1e-3;
  return centred * along(power(variance, constant_like(variance, -0.5)), x);
}
Value erf_gelu(std::span<const Value> p) {
  return p[0] * 0.5 * (constant_like(p[0], 1) + graph::erf(p[0] / std::numbers::sqrt2));
}
Value erfc_gelu(std::span<const Value> p) { return (p[0] * 0.5) * graph::erfc(-p[0] * (std::numbers::sqrt2 / 2)); }
Value tanh_gelu(std::span<const Value> p) {
  const Value x = p[0], cube = power(x, constant_like(x, 3));
  return x * ((graph::tanh((x + cube * 0.044715) * std::sqrt(2 / std::numbers::pi)) + 1) * 0.5);
}
Value jax_softmax(std::span<const Value> p) {
  const Value x = p[0];
  const Value largest = reduce(x, Reducer::kMaximum, {2});
  const Value stopped = bitcast_convert(bitcast_convert(largest, DType::kS32), DType::kF32);
  const Value shifted = graph::exponential(x - along(stopped, x));
  return shifted / along(row_sum(shifted), x);
}
Value reciprocal_softmax(std::span<const Value> p) {
  const Value powers = graph::exponential(p[0]), sum = row_sum(powers);
  return powers * along(constant_like(sum, 1) / sum, powers);
}
// Of class numbers that come as p[3], of which one is none.
Value optax_cross_entropy(std::span<const Value> p) {
  const Value x = p[0];
  const Value shifted = x - along(reduce(x, Reducer::kMaximum, {2}), x);
  const Value log_shares = shifted - along(graph::log(row_sum(graph::exponential(shifted))), x);
  const Value classes = iota(x.graph(), 2, {DType::kS32, x.shape()});
  const Value is_class = compare(broadcast_in_dim(p[3], x.shape(), {0, 1}), classes, Comparison::kEQ);
  const Value targets = convert(is_class, DType::kF32) * 0.9 + 0.0125;
  return -row_sum(targets * log_shares);
}

// Of x as two samples of three tokens with two heads of width 4: [batch, tokens, heads, width].
Value flax_attention(std::span<const Value> p) {
  const Value q = reshape(p[0], {2, 3, 2, 4}) / 2.0, k = reshape(p[0] * of_width(p[1], p[0]), {2, 3, 2, 4});
  const Value v = reshape(p[0] + of_width(p[2], p[0]), {2, 3, 2, 4});
  const graph::DotDimensions by_width{
      .lhs_contracting = {3}, .rhs_contracting = {3}, .lhs_batch = {0, 2}, .rhs_batch = {0, 2}};
  const Value scores = dot_general(q, k, by_width);  // [batch, heads, queries, keys]
  const Value powers =
      graph::exponential(scores - broadcast_in_dim(reduce(scores, Reducer::kMaximum, {3}), scores.shape(), {0, 1, 2}));
  const Value shares = powers / broadcast_in_dim(row_sum(powers), powers.shape(), {0, 1, 2});
  return dot_general(v, shares,
                     {.lhs_contracting = {1}, .rhs_contracting = {3}, .lhs_batch = {0, 2}, .rhs_batch = {0, 1}});
}
// Of [batch, heads, tokens, width], scaled behind the product of keys and queries.
Value torch_attention(std::span<const Value> p, double scale = 0.5, bool has_mask = false) {
  const auto heads = [](Value x) { return transpose(reshape(x, {2, 3, 2, 4}), {0, 2, 1, 3}); };
  const Value q = heads(p[0]), k = heads(p[0] * of_width(p[1], p[0])), v = heads(p[0] + of_width(p[2], p[0]));
  const Value products =
      dot_general(k, q, {.lhs_contracting = {3}, .rhs_contracting = {3}, .lhs_batch = {0, 1}, .rhs_batch = {0, 1}});
  Value scores = transpose(products, {0, 1, 3, 2}) * scale;
  if (has_mask) {
    const auto place = [&](int64_t axis) { return iota(scores.graph(), axis, {DType::kS32, scores.shape()}); };
    scores = select(compare(place(2), place(3), Comparison::kGE), scores, constant_like(scores, -1e9));
  }
  const Value powers = graph::exponential(scores);
  const Value shares = powers / broadcast_in_dim(row_sum(powers), powers.shape(), {0, 1, 2});
  return dot_general(shares, v,
                     {.lhs_contracting = {3}, .rhs_contracting = {2}, .lhs_batch = {0, 1}, .rhs_batch = {0, 1}});
}

// As PyTorch's scaled_dot_product_attention comes by way of JAX: heads and batch in one axis, a mask of zeros.
Value flat_attention(std::span<const Value> p) {
  const auto heads = [](Value x) { return reshape(transpose(reshape(x, {2, 3, 2, 4}), {0, 2, 1, 3}), {4, 3, 4}); };
  const Value q = heads(p[0]), k = heads(p[0] * of_width(p[1], p[0])), v = heads(p[0] + of_width(p[2], p[0]));
  const Value products = dot_general(
      q, transpose(k, {0, 2, 1}), {.lhs_contracting = {2}, .rhs_contracting = {1}, .lhs_batch = {0}, .rhs_batch = {0}});
  const Value scores = reshape(products, {2, 2, 3, 3}) * 0.5 + 0;
  const Value powers = graph::exponential(scores);
  const Value shares = powers / broadcast_in_dim(row_sum(powers), powers.shape(), {0, 1, 2});
  return dot_general(reshape(shares, {4, 3, 3}), v,
                     {.lhs_contracting = {2}, .rhs_contracting = {1}, .lhs_batch = {0}, .rhs_batch = {0}});
}

struct Program {
  Graph graph;
  std::vector<Value> parameters;
  const std::vector<bool> is_trained = {true, true, true, false};

  explicit Program(const Layer& layer) {
    parameters = {graph.parameter(kCube, "x"), graph.parameter(kWidth, "scale"), graph.parameter(kWidth, "bias"),
                  graph.parameter({DType::kS32, {2, 3}}, "classes")};
    graph.add_result(layer(parameters), "y");
  }
  Counts counts() const { return count_composites(graph, is_trained); }
};

// The layer and its derivatives by x, scale and bias where each element of the result has another weight.
void add_derivatives(const Graph& source, Graph& target) {
  std::vector<Value> parameters;
  for (size_t i = 0; i < source.num_parameters(); ++i)
    parameters.push_back(target.parameter(source.parameter_type(i), source.parameter_name(i)));
  const Value y = inline_body(source, parameters)[0];
  target.add_result(y, "y");
  std::vector<double> weights;
  for (int64_t i = 0; i < y.type().num_elements(); ++i) weights.push_back(std::cos(static_cast<double>(i)));
  const Value cotangent = constant(target, weights, y.type());
  for (const Value& gradient :
       autodiff::vjp(std::span(&y, 1), std::span(&cotangent, 1), std::span(parameters).first(3)))
    target.add_result(gradient, "gradient");
}

class MatchComposites : public OnEachPlugin {
 protected:
  std::vector<std::vector<double>> values(const Graph& graph) const {
    Graph differentiated, lowered;
    add_derivatives(graph, differentiated);
    lower_composites(differentiated, lowered, graph::Lowering::kShaped);
    std::vector<double> x, scale, bias;
    for (int i = 0; i < 48; ++i) x.push_back(std::sin(i * 1.7) * 2);
    for (int i = 0; i < 8; ++i) scale.push_back(0.5 + 0.2 * i);
    for (int i = 0; i < 8; ++i) bias.push_back(std::cos(i));
    return outputs(lowered, {x, scale, bias, {0, 3, 7, 1, -1, 5}});
  }

  void expect_match(const Layer& layer, const std::string& composite) const {
    const Program program(layer);
    EXPECT_EQ(program.counts(), (Counts{{composite, 1}}));
    Graph matched;
    match_composites(program.graph, matched, program.is_trained);
    graph::verify(matched);
    EXPECT_EQ(live_ops_of(matched, graph::OpCode::kComposite).size(), 1u);
    const auto wanted = values(program.graph), found = values(matched);
    ASSERT_EQ(found.size(), wanted.size());
    for (size_t i = 0; i < found.size(); ++i)
      EXPECT_THAT(found[i], testing::Pointwise(testing::DoubleNear(2e-5), wanted[i])) << "result " << i;
  }
};

INSTANTIATE_TEST_SUITE_P(Cpu, MatchComposites, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(MatchComposites, FindsLayerNormHoweverItIsWritten) {
  for (const Layer& layer : {Layer(flax_norm), Layer(torch_norm), Layer(bare_norm)}) expect_match(layer, "layer_norm");
}
TEST_P(MatchComposites, FindsBothFormsOfGelu) {
  for (const Layer& layer : {Layer(erf_gelu), Layer(erfc_gelu), Layer(tanh_gelu)}) expect_match(layer, "gelu");
}
TEST_P(MatchComposites, FindsSoftmax) {
  for (const Layer& layer : {Layer(jax_softmax), Layer(reciprocal_softmax)}) expect_match(layer, "softmax");
}
TEST_P(MatchComposites, FindsAttention) {
  const Layer torch = [](std::span<const Value> p) { return torch_attention(p); };
  for (const Layer& layer : {Layer(flax_attention), torch, Layer(flat_attention)}) expect_match(layer, "attention");
}
// Then what is left is a softmax.
TEST_P(MatchComposites, FindsNoAttentionWithAMaskOrAnotherScale) {
  expect_match([](std::span<const Value> p) { return torch_attention(p, 0.5, true); }, "softmax");
  expect_match([](std::span<const Value> p) { return torch_attention(p, 0.51); }, "softmax");
}
// One of the rows has no class: the sum of its targets is not 1.
TEST_P(MatchComposites, FindsCrossEntropyOfTargetsThatAreData) {
  expect_match(optax_cross_entropy, "softmax_cross_entropy");
}

TEST(LayersThatLookAlike, StayAsTheyAre) {
  const auto norm = [](Value x, Value mean, double count, double epsilon) {
    const Value centred = x - along(mean, x);
    return centred * along(rsqrt(row_sum(centred * centred) / count + epsilon), x);
  };
  const std::pair<std::string, Layer> layers[] = {
      {"no epsilon", [&](auto p) { return norm(p[0], row_mean(p[0]), 8, 0); }},
      {"variance of a sample", [&](auto p) { return norm(p[0], row_mean(p[0]), 7, 1e-5); }},
      {"no mean", [&](auto p) { return norm(p[0], row_mean(p[0]) * 0.0, 8, 1e-5); }},
      {"epsilon outside of the root",
       [&](auto p) {
         const Value centred = p[0] - along(row_mean(p[0]), p[0]);
         return centred / along(graph::sqrt(row_mean(centred * centred)) + 1e-5, p[0]);
       }},
      {"another axis",
       [&](auto p) {
         const auto mean = [](Value x) { return broadcast_in_dim(reduce_sum(x, {1}) / 3.0, x.shape(), {0, 2}); };
         const Value centred = p[0] - mean(p[0]);
         return centred * rsqrt(mean(centred * centred) + 1e-5);
       }},
      {"both axes",
       [&](auto p) {
         const auto mean = [](Value x) { return broadcast_in_dim(reduce_sum(x, {1, 2}) / 24.0, x.shape(), {0}); };
         const Value centred = p[0] - mean(p[0]);
         return centred * rsqrt(mean(centred * centred) + 1e-5);
       }},
      {"GELU by a sigmoid", [](auto p) { return p[0] * logistic(p[0] * 1.702); }},
      {"GELU by another cube",
       [](auto p) {
         const Value x = p[0];
         return x * ((graph::tanh((x + x * x * x * 0.0447) * std::sqrt(2 / std::numbers::pi)) + 1) * 0.5);
       }},
      {"GELU by another root", [](auto p) { return p[0] * 0.5 * (graph::erf(p[0] / 1.414) + 1); }},
      {"softmax along another axis",
       [](auto p) {
         const Value powers = graph::exponential(p[0]);
         return powers / broadcast_in_dim(reduce_sum(powers, {1}), powers.shape(), {0, 2});
       }},
      {"softmax with a mask",
       [](auto p) {
         const Value powers = graph::exponential(p[0]) * of_width(p[1], p[0]);
         return powers / along(row_sum(powers), powers);
       }},
      {"softmax and one",
       [](auto p) {
         const Value powers = graph::exponential(p[0]);
         return powers / along(row_sum(powers) + 1, powers);
       }},
      {"cross entropy with trained targets",
       [](auto p) {
         const Value x = p[0];
         const Value log_shares = x - along(graph::log(row_sum(graph::exponential(x))), x);
         return -row_sum(of_width(p[1], x) * log_shares);
       }},
      {"bits as numbers",
       [](auto p) {
         const Value bits = bitcast_convert(p[0], DType::kS32);
         const Value powers = graph::exponential(bitcast_convert(bits + 1, DType::kF32));
         return powers / along(row_sum(graph::exponential(p[0])), powers);
       }},
  };
  for (const auto& [name, layer] : layers) EXPECT_EQ(Program(layer).counts(), Counts{}) << name;
}

TEST(MatchedLayers, StayWhereTheyAreDecomposed) {
  const Program program([](std::span<const Value> p) {
    const Value inner[] = {erf_gelu(p), p[1], p[2]};
    return jax_softmax(std::vector<Value>{flax_norm(inner)});
  });
  EXPECT_EQ(program.counts(), (Counts{{"gelu", 1}, {"layer_norm", 1}, {"softmax", 1}}));
  graph::LoweringTable lowerings(graph::Lowering::kShaped);
  lowerings.set(graph::kGelu, graph::Lowering::kDecomposed);
  EXPECT_EQ(count_composites(program.graph, program.is_trained, lowerings),
            (Counts{{"layer_norm", 1}, {"softmax", 1}}));
  EXPECT_EQ(count_composites(program.graph, program.is_trained, graph::Lowering::kDecomposed), Counts{});
}

TEST(MatchedLayers, AreFoundInTheBodyOfALoop) {
  const Program program([](std::span<const Value> p) {
    const Value initial[] = {constant(p[0].graph(), 0, {DType::kS32, {}}), p[0]};
    return while_loop(
        initial,
        [](std::span<const Value> c) -> std::vector<Value> {
          return {compare(c[0], constant_like(c[0], 3), Comparison::kLT)};
        },
        [&](std::span<const Value> c) -> std::vector<Value> {
          const Value inner[] = {c[1], p[1], p[2]};
          return {c[0] + 1, flax_norm(inner)};
        })[1];
  });
  EXPECT_EQ(program.counts(), (Counts{{"layer_norm", 1}}));
  Graph matched;
  match_composites(program.graph, matched, program.is_trained);
  EXPECT_NO_THROW(graph::verify(matched));
}

}  // namespace
}  // namespace xladder::passes

#include "xladder/program/passes/match_composites.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
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
// As PyTorch/XLA has it: a batch norm of one sample with as many features as there are rows.
Value batch_norm_of_rows(std::span<const Value> p) {
  const Value x = p[0], ones = constant(x.graph(), 1, {DType::kF32, {6}});
  const Value normalised =
      batch_norm_training(reshape(x, {1, 6, 8}), ones, constant_like(ones, 0), {.epsilon = 1e-5, .feature_axis = 1})[0];
  return of_width(p[2], x) + reshape(normalised, x.shape()) * of_width(p[1], x);
}
// Of bf16, as Flax has it: each use is converted on its own, and the result goes back.
Value narrow_norm(std::span<const Value> p) {
  const Value narrow = convert(p[0], DType::kBF16), x = convert(narrow, DType::kF32);
  const Value mean = row_mean(x), variance = row_mean(x * x) - mean * mean;
  const Value centred = convert(narrow, DType::kF32) - along(mean, x);
  const Value scale = convert(convert(p[1], DType::kBF16), DType::kF32);
  return centred * (along(rsqrt(variance + 1e-6), x) * of_width(scale, x)) + of_width(p[2], x);
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
using Scores = std::function<Value(Value scores)>;
Value as_they_are(Value scores) { return scores; }

// Of [batch, heads, tokens, width], scaled behind the product of keys and queries. `masked` gets the scaled scores
// [batch, heads, queries, keys], `dropped` the weights.
Value torch_attention(std::span<const Value> p, const Scores& masked = as_they_are, const Scores& dropped = as_they_are,
                      double scale = 0.5) {
  const auto heads = [](Value x) { return transpose(reshape(x, {2, 3, 2, 4}), {0, 2, 1, 3}); };
  const Value q = heads(p[0]), k = heads(p[0] * of_width(p[1], p[0])), v = heads(p[0] + of_width(p[2], p[0]));
  const Value products =
      dot_general(k, q, {.lhs_contracting = {3}, .rhs_contracting = {3}, .lhs_batch = {0, 1}, .rhs_batch = {0, 1}});
  const Value scores = masked(transpose(products, {0, 1, 3, 2}) * scale);
  const Value largest = broadcast_in_dim(reduce(scores, Reducer::kMaximum, {3}), scores.shape(), {0, 1, 2});
  const Value powers = graph::exponential(scores - largest);
  const Value shares = dropped(powers / broadcast_in_dim(row_sum(powers), powers.shape(), {0, 1, 2}));
  return dot_general(shares, v,
                     {.lhs_contracting = {3}, .rhs_contracting = {2}, .lhs_batch = {0, 1}, .rhs_batch = {0, 1}});
}

Value is_causal(Value scores) {
  const auto place = [&](int64_t axis) { return iota(scores.graph(), axis, {DType::kS32, scores.shape()}); };
  return compare(place(2), place(3), Comparison::kGE);
}
Scores causal(double fill) {
  return [fill](Value scores) { return select(is_causal(scores), scores, constant_like(scores, fill)); };
}
// Keys count whose class is above `least`, in one sample none if it is 6.
Value has_class(Value classes, double least, Value scores) {
  const Value is_above = compare(classes, constant_like(classes, least), Comparison::kGT);
  return broadcast_in_dim(reshape(is_above, {2, 1, 1, 3}), scores.shape(), {0, 1, 2, 3});
}
Value added_where_not(Value condition, double number) {
  const TensorType type{DType::kF32, condition.shape()};
  return select(condition, constant(condition.graph(), 0, type), constant(condition.graph(), number, type));
}

// As PyTorch's scaled_dot_product_attention comes by way of JAX: heads and batch in one axis, a mask of zeros or of
// another number.
Value flat_attention(
    std::span<const Value> p, const Scores& masked = [](Value scores) { return scores + 0; }) {
  const auto heads = [](Value x) { return reshape(transpose(reshape(x, {2, 3, 2, 4}), {0, 2, 1, 3}), {4, 3, 4}); };
  const Value q = heads(p[0]), k = heads(p[0] * of_width(p[1], p[0])), v = heads(p[0] + of_width(p[2], p[0]));
  const Value products = dot_general(
      q, transpose(k, {0, 2, 1}), {.lhs_contracting = {2}, .rhs_contracting = {1}, .lhs_batch = {0}, .rhs_batch = {0}});
  const Value scores = masked(reshape(products, {2, 2, 3, 3}) * 0.5);
  const Value powers = graph::exponential(scores);
  const Value shares = powers / broadcast_in_dim(row_sum(powers), powers.shape(), {0, 1, 2});
  return dot_general(reshape(shares, {4, 3, 3}), v,
                     {.lhs_contracting = {2}, .rhs_contracting = {1}, .lhs_batch = {0}, .rhs_batch = {0}});
}
// Two heads of queries share one of keys and of values.
Value grouped_attention(std::span<const Value> p) {
  const auto repeated = [](Value x) {
    const Value one = reshape(reduce_sum(reshape(x, {2, 3, 2, 4}), {2}), {2, 1, 1, 3, 4});
    return reshape(broadcast_in_dim(one, {2, 1, 2, 3, 4}, {0, 1, 2, 3, 4}), {2, 2, 3, 4});
  };
  const Value q = transpose(reshape(p[0], {2, 3, 2, 4}), {0, 2, 1, 3});
  const Value k = repeated(p[0] * of_width(p[1], p[0])), v = repeated(p[0] + of_width(p[2], p[0]));
  const graph::DotDimensions by_width{
      .lhs_contracting = {3}, .rhs_contracting = {3}, .lhs_batch = {0, 1}, .rhs_batch = {0, 1}};
  const Value scores = causal(-std::numeric_limits<double>::infinity())(dot_general(q, k, by_width) * 0.5);
  const Value largest = broadcast_in_dim(reduce(scores, Reducer::kMaximum, {3}), scores.shape(), {0, 1, 2});
  const Value powers = graph::exponential(scores - largest);
  const Value shares = powers / broadcast_in_dim(row_sum(powers), powers.shape(), {0, 1, 2});
  return dot_general(shares, v,
                     {.lhs_contracting = {3}, .rhs_contracting = {2}, .lhs_batch = {0, 1}, .rhs_batch = {0, 1}});
}
// Two queries of each sample look at its three keys, which have another width than the values.
Value cross_attention(std::span<const Value> p) {
  const Value q = slice(reshape(p[0], {2, 3, 8}), {0, 0, 0}, {2, 2, 4}), k = slice(p[0], {0, 0, 4}, {2, 3, 8});
  const Value scores =
      dot_general(q, k, {.lhs_contracting = {2}, .rhs_contracting = {2}, .lhs_batch = {0}, .rhs_batch = {0}}) * 0.5;
  const Value powers = graph::exponential(scores);
  const Value shares = powers / broadcast_in_dim(row_sum(powers), powers.shape(), {0, 1});
  return dot_general(shares, p[0] + of_width(p[2], p[0]),
                     {.lhs_contracting = {2}, .rhs_contracting = {1}, .lhs_batch = {0}, .rhs_batch = {0}});
}

// ---- Elements that a gather takes out of rows
// ------------------------------------------------------------------------

// [2, 3, 1] of x [2, 3, 8] by numbers [2, 3], as newer versions of JAX write it.
Value along_batches(Value x, Value columns) {
  return gather(x, reshape(columns, {2, 3, 1, 1}),
                {.offset_dims = {},
                 .collapsed_slice_dims = {2},
                 .start_index_map = {2},
                 .index_vector_dim = 3,
                 .operand_batching_dims = {0, 1},
                 .start_indices_batching_dims = {0, 1}},
                {1, 1, 1});
}
// As older ones do: with the numbers of the rows, where `first` and `second` count which axis of [2, 3, 1, 1].
Value by_counted_rows(Value x, Value columns, int64_t first = 0, int64_t second = 1) {
  const auto counted = [&](int64_t axis) {
    const Value places = iota(x.graph(), axis, {DType::kS32, {2, 3, 1, 1}});
    const Value is_below = compare(places, constant_like(places, 0), Comparison::kLT);
    return select(is_below, places + 2, places);
  };
  const Value parts[] = {counted(first), counted(second), reshape(columns, {2, 3, 1, 1})};
  return gather(
      x, concatenate(parts, 3),
      {.offset_dims = {}, .collapsed_slice_dims = {0, 1, 2}, .start_index_map = {0, 1, 2}, .index_vector_dim = 3},
      {1, 1, 1});
}
Value wrapped(Value classes) {
  const Value is_below = compare(classes, constant_like(classes, 0), Comparison::kLT);
  return select(is_below, classes + 8, classes);
}
// No number where there is no such class.
Value or_none(Value element, Value columns) {
  const Value is_there = compare(columns, constant_like(columns, 0), Comparison::kGE);
  const Value guard = reshape(
      graph::bitwise_and(is_there, compare(columns, constant_like(columns, 7), Comparison::kLE)), element.shape());
  return select(guard, element, constant_like(element, std::nan("")));
}
Value without_axis(Value element) {  // element[..., 0]
  const Value zero = constant(element.graph(), 0, {DType::kS32, {1}});
  return gather(element, zero, {.offset_dims = {0, 1}, .collapsed_slice_dims = {2}, .start_index_map = {2}}, {2, 3, 1});
}
using Picked = std::function<Value(Value x, Value columns)>;
// log sum exp - x[class], as Optax has it.
Value optax_class_entropy(std::span<const Value> p, const Picked& picked) {
  const Value x = p[0], columns = wrapped(p[3]);
  const Value shifted = x - along(reduce(x, Reducer::kMaximum, {2}), x);
  const Value element = without_axis(or_none(picked(shifted, columns), columns));
  return graph::log(row_sum(graph::exponential(shifted))) - element;
}
// log softmax (x)[class] of rows in a matrix, as PyTorch/XLA has it.
Value negative_class_entropy(std::span<const Value> p) {
  const Value x = reshape(p[0], {6, 8}), columns = convert(reshape(wrapped(p[3]), {6, 1, 1}), DType::kU32);
  const auto over = [&](Value of_rows) { return broadcast_in_dim(of_rows, x.shape(), {0}); };
  const Value shifted = x - over(reduce(x, Reducer::kMaximum, {1}));
  const Value log_shares = shifted - over(graph::log(reduce_sum(graph::exponential(shifted), {1})));
  const Value parts[] = {reshape(iota(x.graph(), 0, {DType::kU32, {6}}), {6, 1, 1}), columns};
  return reshape(
      gather(log_shares, concatenate(parts, 2),
             {.offset_dims = {}, .collapsed_slice_dims = {0, 1}, .start_index_map = {0, 1}, .index_vector_dim = 2},
             {1, 1}),
      {2, 3});
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

  void expect_match(const Layer& layer, const std::string& composite, double tolerance = 2e-5) const {
    const Program program(layer);
    EXPECT_EQ(program.counts(), (Counts{{composite, 1}}));
    Graph matched;
    match_composites(program.graph, matched, program.is_trained);
    graph::verify(matched);
    EXPECT_EQ(live_ops_of(matched, graph::OpCode::kComposite).size(), 1u);
    const auto wanted = values(program.graph), found = values(matched);
    ASSERT_EQ(found.size(), wanted.size());
    for (size_t i = 0; i < found.size(); ++i)
      EXPECT_THAT(found[i], testing::Pointwise(testing::NanSensitiveDoubleNear(tolerance), wanted[i]))
          << "result " << i;
  }
};

INSTANTIATE_TEST_SUITE_P(Cpu, MatchComposites, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(MatchComposites, FindsLayerNormHoweverItIsWritten) {
  for (const Layer& layer : {Layer(flax_norm), Layer(torch_norm), Layer(bare_norm), Layer(batch_norm_of_rows)})
    expect_match(layer, "layer_norm");
}
// Derivatives go back through bf16, which rounds them.
TEST_P(MatchComposites, FindsLayerNormOfNarrowerNumbers) { expect_match(narrow_norm, "layer_norm", 2e-2); }
TEST_P(MatchComposites, FindsBothFormsOfGelu) {
  for (const Layer& layer : {Layer(erf_gelu), Layer(erfc_gelu), Layer(tanh_gelu)}) expect_match(layer, "gelu");
}
TEST_P(MatchComposites, FindsSoftmax) {
  for (const Layer& layer : {Layer(jax_softmax), Layer(reciprocal_softmax)}) expect_match(layer, "softmax");
}
TEST_P(MatchComposites, FindsAttention) {
  const Layer torch = [](std::span<const Value> p) { return torch_attention(p); };
  const Layer flat = [](std::span<const Value> p) { return flat_attention(p); };
  for (const Layer& layer : {Layer(flax_attention), torch, flat, Layer(cross_attention)})
    expect_match(layer, "attention");
}
TEST_P(MatchComposites, FindsAttentionOfAnotherScale) {
  for (const double scale : {0.51, 1.0})
    expect_match([&](std::span<const Value> p) { return torch_attention(p, as_they_are, as_they_are, scale); },
                 "attention");
}
// Of keys behind a query, of those that are padding, of all (then each counts alike, or nothing is a number).
TEST_P(MatchComposites, FindsAttentionWithMasks) {
  constexpr double kNone = -std::numeric_limits<double>::infinity(), kLowest = -3.40282347e38;
  for (const double fill : {kNone, kLowest, -10.0}) {
    const auto padded = [fill](std::span<const Value> p, double least) -> Scores {
      return [=](Value s) { return s + added_where_not(has_class(p[3], least, s), fill); };
    };
    expect_match([&](auto p) { return torch_attention(p, causal(fill)); }, "attention");
    for (const double least : {-1.0, 6.0})
      expect_match([&](auto p) { return torch_attention(p, padded(p, least)); }, "attention");
    expect_match([&](auto p) { return flat_attention(p, padded(p, -1)); }, "attention");
    expect_match(
        [&](auto p) {
          return torch_attention(
              p, [&](Value s) { return select(graph::logical_not(has_class(p[3], 6, s)), constant_like(s, fill), s); });
        },
        "attention");
    // As GPT-2 of Transformers has both.
    expect_match([&](auto p) { return torch_attention(p, [&](Value s) { return padded(p, -1)(causal(fill)(s)); }); },
                 "attention");
  }
}
// A bias that is trained, as T5 and Swin have it.
TEST_P(MatchComposites, FindsAttentionWithABias) {
  expect_match(
      [](auto p) {
        return torch_attention(p, [&](Value s) {
          const Value by_key = slice_axis(p[1], 0, 0, 3), by_head = slice_axis(p[2], 0, 0, 2);
          return broadcast_in_dim(reshape(by_head, {1, 2, 1, 1}), s.shape(), {0, 1, 2, 3}) +
                 (s + broadcast_in_dim(by_key, s.shape(), {3}));
        });
      },
      "attention");
}
TEST_P(MatchComposites, FindsAttentionWithRepeatedKeysAndValues) { expect_match(grouped_attention, "attention"); }
TEST_P(MatchComposites, FindsAttentionWithDropout) {
  for (const bool selects : {false, true})
    expect_match(
        [&](auto p) {
          return torch_attention(p, causal(-1e9), [&](Value weights) {
            const Value is_kept = has_class(p[3], 0, weights);
            if (selects) return select(is_kept, weights / 0.9, constant_like(weights, 0));
            return weights * (convert(is_kept, DType::kF32) / 0.9);
          });
        },
        "attention");
}
// Then what is left is a softmax.
TEST_P(MatchComposites, FindsNoAttentionWhereTheWeightsBecomeOthers) {
  const Scores masks_that_are_scaled = [](Value s) { return causal(-10)(s) * 2.0; };
  expect_match([&](auto p) { return torch_attention(p, masks_that_are_scaled); }, "softmax");
  const Scores trained_scale = [](Value w) { return w + 0.1; };
  expect_match([&](auto p) { return torch_attention(p, as_they_are, trained_scale); }, "softmax");
  expect_match(
      [](auto p) {
        return torch_attention(
            p, as_they_are, [&](Value w) { return w * broadcast_in_dim(slice_axis(p[1], 0, 0, 3), w.shape(), {3}); });
      },
      "softmax");
}
// One of the rows has no class: the sum of its targets is not 1.
TEST_P(MatchComposites, FindsCrossEntropyOfTargetsThatAreData) {
  expect_match(optax_cross_entropy, "softmax_cross_entropy");
}

TEST_P(MatchComposites, FindsCrossEntropyOfClassNumbers) {
  const auto counted = [](Value x, Value columns) { return by_counted_rows(x, columns); };
  for (const Picked& picked : {Picked(along_batches), Picked(counted)})
    expect_match([&](auto p) { return optax_class_entropy(p, picked); }, "softmax_cross_entropy");
  expect_match(negative_class_entropy, "softmax_cross_entropy");
}
// The row without a class has no loss; the others have theirs, and so has what leaves it out.
TEST_P(MatchComposites, KeepsWhatIsNoNumberOfARowWithoutAClass) {
  const auto entropy = [](std::span<const Value> p, bool leaves_out) {
    const Value x = p[0], element = or_none(along_batches(x, p[3]), p[3]);
    const Value loss = graph::log(row_sum(graph::exponential(x))) - without_axis(element);
    const Value is_there = compare(p[3], constant_like(p[3], 0), Comparison::kGE);
    return leaves_out ? select(is_there, loss, constant_like(loss, 0)) : loss;
  };
  expect_match([&](auto p) { return entropy(p, true); }, "softmax_cross_entropy");
  const Program program([&](auto p) { return entropy(p, false); });
  Graph matched, lowered;
  match_composites(program.graph, matched, program.is_trained);
  lower_composites(matched, lowered, graph::Lowering::kShaped);
  std::vector<double> x(48, 0.5), ones(8, 1);
  const double loss = std::log(8), none = std::nan("");
  EXPECT_THAT(outputs(lowered, {x, ones, ones, {0, 3, 7, 1, -1, 5}})[0],
              testing::Pointwise(testing::NanSensitiveDoubleNear(1e-6),
                                 std::vector<double>{loss, loss, loss, loss, none, loss}));
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
      {"softmax that is zero where all is masked",
       [](auto p) {
         const Value x = p[0], largest = reduce(x, Reducer::kMaximum, {2});
         const Value powers = graph::exponential(x - along(maximum(largest, constant_like(largest, -1e30)), x));
         const Value sum = row_sum(powers), is_none = compare(sum, constant_like(sum, 0), Comparison::kEQ);
         return powers / along(select(is_none, constant_like(sum, 1), sum), powers);
       }},
      {"layer norm that rounds",
       [](auto p) {
         const Value x = convert(p[0], DType::kBF16), centred = x - along(row_mean(x), x);
         const Value wide = convert(centred, DType::kF32);
         return wide * along(rsqrt(row_mean(wide * wide) + 1e-5), wide);
       }},
      {"cross entropy of another row's class",
       [](auto p) {
         const Value x = p[0], log_sum = graph::log(row_sum(graph::exponential(x)));
         return log_sum - reshape(by_counted_rows(x, wrapped(p[3]), 1, 0), log_sum.shape());
       }},
      {"cross entropy of the next class",
       [](auto p) {
         const Value x = p[0], log_sum = graph::log(row_sum(graph::exponential(x)));
         const Value two = gather(x, reshape(wrapped(p[3]), {2, 3, 1}),
                                  {.offset_dims = {2},
                                   .collapsed_slice_dims = {},
                                   .start_index_map = {2},
                                   .index_vector_dim = 2,
                                   .operand_batching_dims = {0, 1},
                                   .start_indices_batching_dims = {0, 1}},
                                  {1, 1, 2});
         return log_sum - reshape(slice_axis(two, 2, 1, 2), log_sum.shape());
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

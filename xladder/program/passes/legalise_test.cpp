#include "xladder/program/passes/legalise.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/graph/rewrite.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::Value;

constexpr DeviceLimits kCpu{
    .narrow_products_contract_last_axis = true, .merges_bitcasts = true, .turns_small_convolutions_round = true};

// x^T y for bf16 x [2, 4, 3] and y [2, 4, 5], with the transpose written out, in f32.
void build(Graph& graph, DType source) {
  const Value x = graph.parameter({source, {2, 4, 3}}, "x");
  const Value y = graph.parameter({source, {2, 4, 5}}, "y");
  const Value left = transpose(convert(x, DType::kBF16), {0, 2, 1});
  graph.add_result(
      dot_general(left, convert(y, DType::kBF16),
                  {.lhs_contracting = {2}, .rhs_contracting = {1}, .lhs_batch = {0}, .rhs_batch = {0}}, DType::kF32),
      "product");
}

std::string legal_text(DType source) {
  Graph graph, legal;
  build(graph, source);
  legalise(graph, legal, kCpu);
  return print_stablehlo(legal);
}

TEST(Legalise, ProductsOfTransposedBf16AreMadeInF32) {
  EXPECT_NE(legal_text(DType::kBF16).find("(tensor<2x3x4xf32>, tensor<2x4x5xf32>)"), std::string::npos);
}

TEST(Legalise, TakesOperandsBeforeTheyWereRoundedForTheProduct) {
  EXPECT_EQ(legal_text(DType::kF32).find("bf16"), std::string::npos);
}

TEST(Legalise, LeavesOtherProductsAlone) {
  Graph graph, legal;
  const Value x = graph.parameter({DType::kBF16, {4, 3}}, "x");
  const Value y = graph.parameter({DType::kBF16, {5, 3}}, "y");
  graph.add_result(dot_general(x, y, {.lhs_contracting = {1}, .rhs_contracting = {1}}, DType::kF32), "product");
  legalise(graph, legal, kCpu);
  EXPECT_EQ(print_stablehlo(legal), print_stablehlo(graph));
}

TEST(RefusedBy, NamesOpsInTheCasesThatAreKnownAndTypesOnce) {
  const device::DeviceProfile tpu = *device::profile_named("tpu"), neuron = *device::profile_named("neuron");
  Graph graph;
  const graph::Window flat{.size = {2, 2}, .strides = {2, 2}, .padding = {{0, 0}, {0, 0}}};
  const Value x = graph.parameter({DType::kF32, {4, 4}}, "x");
  const Value small = graph.parameter({DType::kF32, {2, 2}}, "small");
  graph.add_result(select_and_scatter(x, small, flat), "a");
  graph.add_result(select_and_scatter(x, small, flat), "b");
  EXPECT_EQ(refused_by(tpu, graph), std::vector<std::string>{"select_and_scatter of fewer than four axes, or of f64"});
  EXPECT_TRUE(refused_by(neuron, graph).empty());
  EXPECT_TRUE(refused_by(*device::profile_named("cuda"), graph).empty());

  Graph images;
  const graph::Window window{
      .size = {1, 1, 2, 2}, .strides = {1, 1, 2, 2}, .padding = std::vector<std::pair<int64_t, int64_t>>(4)};
  images.add_result(select_and_scatter(images.parameter({DType::kF32, {1, 1, 4, 4}}, "x"),
                                       images.parameter({DType::kF32, {1, 1, 2, 2}}, "small"), window),
                    "a");
  EXPECT_TRUE(refused_by(tpu, images).empty());

  Graph narrow;
  const Value eight = convert(narrow.parameter({DType::kF32, {4}}, "x"), DType::kF8E4M3FN);
  narrow.add_result(convert(eight, DType::kF32), "y");
  EXPECT_EQ(refused_by(neuron, narrow),
            std::vector<std::string>{fmt::format("values of {}", name_of(DType::kF8E4M3FN))});
  EXPECT_TRUE(refused_by(tpu, narrow).empty());
}

struct Bitcasts {
  TensorType from;
  DType by, to;
};
const Bitcasts kBitcasts[] = {
    {{DType::kF32, {3, 2}}, DType::kU64, DType::kU16},  // joined, then taken apart further
    {{DType::kU16, {3, 4}}, DType::kU64, DType::kF32},  // and less far
    {{DType::kF64, {3}}, DType::kU32, DType::kU16},     // taken apart twice
    {{DType::kU16, {3, 2, 2}}, DType::kF32, DType::kF64},
    {{DType::kF32, {3}}, DType::kU16, DType::kU32},  // and joined as before
    {{DType::kF32, {3, 2}}, DType::kF64, DType::kU32},
};

// The same bytes in, whatever is between.
void build(Graph& graph, const Bitcasts& bitcasts) {
  const Value x = graph.parameter(bitcasts.from, "x");
  graph.add_result(bitcast_convert(bitcast_convert(x, bitcasts.by), bitcasts.to), "y");
}

TEST(Legalise, BitcastsInARowBecomeOne) {
  for (const Bitcasts& bitcasts : kBitcasts) {
    Graph graph, legal;
    build(graph, bitcasts);
    legalise(graph, legal, kCpu);
    size_t count = 0;
    const std::vector<bool> live = graph::live_ops(legal);
    for (size_t id = 0; id < live.size(); ++id)
      count += live[id] && legal.op(static_cast<graph::OpId>(id)).code == graph::OpCode::kBitcastConvert ? 1 : 0;
    EXPECT_EQ(count, 1u) << to_string(bitcasts.from);
    EXPECT_EQ(legal.result_type(0), graph.result_type(0));
  }
  Graph graph, legal;  // of one size, which merge into a legal one
  build(graph, Bitcasts{{DType::kF32, {3}}, DType::kU32, DType::kS32});
  legalise(graph, legal, kCpu);
  EXPECT_EQ(print_stablehlo(legal), print_stablehlo(graph));
}

// A window over an input of `size`, whatever else a convolution can have.
struct SmallConvolution {
  int64_t size;
  graph::Convolution options;
};
const SmallConvolution kSmallConvolutions[] = {
    {2, {.strides = {1, 1}, .padding = {{1, 1}, {1, 1}}}},
    {2, {.strides = {1, 1}, .padding = {{1, 2}, {2, 1}}, .lhs_dilation = {2, 2}, .reversed = true}},
    {2, {.strides = {2, 1}, .padding = {{3, 3}, {4, 3}}, .rhs_dilation = {2, 2}}},
    {2, {.strides = {1, 1}, .padding = {{4, -1}, {2, 2}}}},
};

void build(Graph& graph, const SmallConvolution& small) {
  const Value x = graph.parameter({DType::kF32, {2, 3, small.size, small.size}}, "x");
  const Value kernel = graph.parameter({DType::kF32, {4, 3, 3, 3}}, "kernel");
  graph.add_result(convolution(x, kernel, small.options), "y");
}

TEST(Legalise, ConvolutionsOverLessThanTheirWindowArePaddedBefore) {
  for (const SmallConvolution& small : kSmallConvolutions) {
    Graph graph, legal;
    build(graph, small);
    legalise(graph, legal, kCpu);
    const std::string text = print_stablehlo(legal);
    EXPECT_NE(text.find("stablehlo.optimization_barrier"), std::string::npos);
    EXPECT_NE(text.find("padding = dense<[[0, 0], [0, 0]]>"), std::string::npos) << text;
  }
  SmallConvolution large = kSmallConvolutions[0];
  large.size = 3;  // as many places as the window has
  Graph graph, legal;
  build(graph, large);
  legalise(graph, legal, kCpu);
  EXPECT_EQ(print_stablehlo(legal), print_stablehlo(graph));
}

class LegaliseOnPlugin : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Cpu, LegaliseOnPlugin, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

// The gradient of a maximum pool of matrices, as a TPU's compiler takes it.
TEST_P(LegaliseOnPlugin, ScattersGetFourAxesAndTheSameNumbers) {
  Graph graph, legal;
  const Value x = graph.parameter({DType::kF32, {4, 6}}, "x"), y = graph.parameter({DType::kF32, {2, 3}}, "y");
  graph.add_result(select_and_scatter(x, y, {.size = {2, 2}, .strides = {2, 2}, .padding = {{0, 0}, {0, 0}}}), "dx");
  legalise(graph, legal, device::profile_named("tpu")->limits);
  EXPECT_TRUE(refused_by(*device::profile_named("tpu"), legal).empty());
  EXPECT_FALSE(refused_by(*device::profile_named("tpu"), graph).empty());
  EXPECT_EQ(legal.result_type(0), graph.result_type(0));
  const auto numbers = [&](const Graph& one) {
    std::vector<double> values;
    for (int i = 0; i < 24; ++i) values.push_back(std::sin(i));
    std::vector<HostTensor> arguments;
    arguments.push_back(HostTensor::from_doubles({DType::kF32, {4, 6}}, values));
    arguments.push_back(HostTensor::from_doubles({DType::kF32, {2, 3}}, std::vector<double>{1, 2, 3, 4, 5, 6}));
    return test::run(test::shared_client(GetParam()), print_stablehlo(one), arguments)[0].to_doubles();
  };
  EXPECT_EQ(numbers(legal), numbers(graph));
}

// What the limit is for; it can go when a plugin takes these.
TEST_P(LegaliseOnPlugin, BitcastsThatAreMergedAreRefused) {
  const pjrt::Client& client = test::shared_client(GetParam());
  ASSERT_TRUE(client.profile().limits.merges_bitcasts);
  for (const Bitcasts& bitcasts : std::span(kBitcasts).first(4)) {
    Graph graph;
    build(graph, bitcasts);
    const auto compiled = client.compile(print_stablehlo(graph), {});
    ASSERT_FALSE(compiled) << to_string(bitcasts.from);
    EXPECT_NE(compiled.error().message.find("bitcast-convert"), std::string::npos) << compiled.error().message;
  }
}

TEST_P(LegaliseOnPlugin, BitcastsInARowGiveTheSameBits) {
  for (const Bitcasts& bitcasts : kBitcasts) {
    Graph graph, legal;
    build(graph, bitcasts);
    legalise(graph, legal, test::shared_client(GetParam()).profile().limits);
    HostTensor x(bitcasts.from);
    for (uint8_t next = 0; std::byte & byte : x.bytes()) byte = static_cast<std::byte>(++next);
    std::vector<HostTensor> arguments;
    arguments.push_back(x.clone());
    const auto outputs = test::run(test::shared_client(GetParam()), print_stablehlo(legal), arguments);
    EXPECT_EQ(outputs[0].type(), graph.result_type(0));
    EXPECT_TRUE(std::ranges::equal(outputs[0].bytes(), x.bytes())) << to_string(bitcasts.from);
  }
}

// Of small whole numbers, so that every order of the sums gives the same.
TEST_P(LegaliseOnPlugin, PaddedConvolutionsGiveTheSame) {
  const pjrt::Client& client = test::shared_client(GetParam());
  ASSERT_TRUE(client.profile().limits.turns_small_convolutions_round);
  for (const SmallConvolution& small : kSmallConvolutions) {
    Graph graph, legal;
    build(graph, small);
    legalise(graph, legal, client.profile().limits);
    std::vector<HostTensor> arguments;
    for (size_t i = 0; i < 2; ++i) {
      std::vector<double> values(static_cast<size_t>(graph.parameter_type(i).num_elements()));
      for (size_t k = 0; k < values.size(); ++k) values[k] = static_cast<double>(k * (i + 7) % 11) - 5;
      arguments.push_back(HostTensor::from_doubles(graph.parameter_type(i), values));
    }
    const auto plain = test::run(client, print_stablehlo(graph), arguments);
    const auto padded = test::run(client, print_stablehlo(legal), arguments);
    EXPECT_EQ(padded[0].type(), plain[0].type());
    EXPECT_EQ(padded[0].to_doubles(), plain[0].to_doubles());
  }
}

TEST_P(LegaliseOnPlugin, TheLegalProductRuns) {
  Graph graph, legal;
  build(graph, DType::kBF16);
  legalise(graph, legal, kCpu);
  std::vector<HostTensor> arguments;
  arguments.push_back(HostTensor::from_doubles({DType::kBF16, {2, 4, 3}}, std::vector<double>(24, 0.5)));
  arguments.push_back(HostTensor::from_doubles({DType::kBF16, {2, 4, 5}}, std::vector<double>(40, 3.0)));
  const auto outputs = test::run(test::shared_client(GetParam()), print_stablehlo(legal), arguments);
  EXPECT_EQ(outputs[0].to_doubles(), std::vector<double>(30, 6.0));
}

}  // namespace
}  // namespace xladder::passes

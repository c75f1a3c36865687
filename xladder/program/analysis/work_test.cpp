#include "xladder/program/analysis/work.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/graph/ops.h"
#include "xladder/program/analysis/flops.h"
#include "xladder/program/analysis/roofline.h"

namespace xladder::analysis {
namespace {

using graph::Graph;
using graph::Value;

TEST(Work, CountsFlopsAndBytesByFamily) {
  Graph graph;
  const Value x = graph.parameter({DType::kBF16, {4, 8}}, "x"), y = graph.parameter({DType::kBF16, {8, 2}}, "y");
  const Value product = convert(matmul(x, y), DType::kF32);
  graph.add_result(reduce_sum(tanh(product), {0, 1}), "z");
  const Work work = work_of(graph);
  const Work::Family& products = work.families.at("products");
  EXPECT_EQ(products.flops, 2 * 4 * 8 * 2);
  EXPECT_EQ(products.flops, static_cast<double>(flops(graph)));
  EXPECT_EQ(products.bytes, 2 * (32 + 16 + 8));
  EXPECT_EQ(work.product_flops.at(DType::kBF16), products.flops);
  EXPECT_EQ(work.families.at("elementwise").flops, 8 + 8) << "the conversion and the tangent";
  EXPECT_EQ(work.families.at("elementwise").bytes, (16 + 32) + (32 + 32));
  EXPECT_EQ(work.families.at("reductions").flops, 8);
  EXPECT_EQ(work.least_bytes, 2 * (32 + 16) + 4);
  EXPECT_EQ(work.flops(), products.flops + 16 + 8);
  EXPECT_TRUE(work.collectives.empty());
}

TEST(Work, LeavesOutWhatNoResultNeeds) {
  Graph graph;
  const Value x = graph.parameter({DType::kF32, {4, 4}}, "x");
  matmul(x, x);
  graph.add_result(x, "y");
  EXPECT_FALSE(work_of(graph).families.contains("products"));
}

TEST(Roofline, IsTheSlowestOfThree) {
  const Rates rates{.products = {{DType::kBF16, 100.0}, {DType::kF32, 10.0}}, .memory = 5, .links = 2};
  const Roofline all =
      roofline({.product_flops = {{DType::kBF16, 200}, {DType::kF32, 10}}, .memory_bytes = 10, .link_bytes = 2}, rates);
  EXPECT_DOUBLE_EQ(all.products_s.value(), 3);
  EXPECT_DOUBLE_EQ(all.memory_s, 2);
  EXPECT_DOUBLE_EQ(all.links_s, 1);
  EXPECT_DOUBLE_EQ(all.seconds(), 3);
  EXPECT_EQ(all.bound(), "products");
  EXPECT_EQ(roofline({.product_flops = {}, .memory_bytes = 10, .link_bytes = 2}, rates).bound(), "memory");
}

TEST(Roofline, SaysNothingOfProductsWhoseRateIsNotKnown) {
  const Roofline line = roofline({.product_flops = {{DType::kF16, 1}}, .memory_bytes = 10, .link_bytes = 0},
                                 {.products = {{DType::kBF16, 100.0}}, .memory = 5, .links = 0});
  EXPECT_FALSE(line.products_s.has_value());
  EXPECT_EQ(line.bound(), "memory");
  EXPECT_DOUBLE_EQ(line.links_s, 0);
}

}  // namespace
}  // namespace xladder::analysis

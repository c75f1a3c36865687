#include "xladder/graph/print.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "xladder/graph/ops.h"

namespace xladder::graph {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string print_constant(std::vector<double> values, TensorType type) {
  Graph g;
  g.add_result(constant(g, std::move(values), std::move(type)), "y");
  const std::string text = print_stablehlo(g);
  const size_t start = text.find("dense<"), end = text.find(" : ", start);
  return text.substr(start, end - start);
}

std::string scalar(double value, DType dtype) { return print_constant({value}, {dtype, {}}); }

TEST(PrintLiteral, OfFloatsHasAPointAndIsTheShortest) {
  EXPECT_EQ(scalar(1, DType::kF32), "dense<1.0>");
  EXPECT_EQ(scalar(1e-6, DType::kF32), "dense<1.0e-06>");
  EXPECT_EQ(scalar(1.5e-7, DType::kF64), "dense<1.5e-07>");
  EXPECT_EQ(scalar(0.1, DType::kF64), "dense<0.1>");
  EXPECT_EQ(scalar(-2.5, DType::kBF16), "dense<-2.5>");
  EXPECT_EQ(scalar(1e20, DType::kF32), "dense<1.0e+20>");
  EXPECT_EQ(scalar(-0.0, DType::kF32), "dense<-0.0>");
}

TEST(PrintLiteral, OfInfinityAndNaNIsTheirBits) {
  EXPECT_EQ(scalar(INFINITY, DType::kF64), "dense<0x7FF0000000000000>");
  EXPECT_EQ(scalar(-INFINITY, DType::kF64), "dense<0xFFF0000000000000>");
  EXPECT_EQ(scalar(INFINITY, DType::kF32), "dense<0x7F800000>");
  EXPECT_EQ(scalar(-INFINITY, DType::kF32), "dense<0xFF800000>");
  EXPECT_EQ(scalar(-INFINITY, DType::kF16), "dense<0xFC00>");
  EXPECT_EQ(scalar(INFINITY, DType::kBF16), "dense<0x7F80>");
  EXPECT_EQ(scalar(std::nan(""), DType::kF32), "dense<0x7FC00000>");
  EXPECT_EQ(scalar(std::nan(""), DType::kBF16), "dense<0x7FC0>");
}

TEST(PrintLiteral, OfIntegersAndPred) {
  EXPECT_EQ(scalar(-2147483648.0, DType::kS32), "dense<-2147483648>");
  EXPECT_EQ(scalar(-9223372036854775808.0, DType::kS64), "dense<-9223372036854775808>");
  EXPECT_EQ(scalar(4294967295.0, DType::kU32), "dense<4294967295>");
  EXPECT_EQ(scalar(18446744073709549568.0, DType::kU64), "dense<18446744073709549568>");
  EXPECT_EQ(scalar(255, DType::kU8), "dense<255>");
  EXPECT_EQ(scalar(1, DType::kPred), "dense<true>");
  EXPECT_EQ(scalar(0, DType::kPred), "dense<false>");
}

TEST(PrintLiteral, OfSeveralElementsIsNestedLikeTheShape) {
  EXPECT_EQ(print_constant({1, 2, 3, 4}, {DType::kS32, {2, 2}}), "dense<[[1, 2], [3, 4]]>");
  EXPECT_EQ(print_constant({1, 0, 1}, {DType::kPred, {3, 1}}), "dense<[[true], [false], [true]]>");
  EXPECT_EQ(print_constant({}, {DType::kF32, {0, 3}}), "dense<>");
}

std::string printed_start_of(Reducer reducer, DType dtype) {
  Graph g;
  g.add_result(reduce(g.parameter({dtype, {3}}, "x"), reducer, {0}), "y");
  const std::string text = print_stablehlo(g);
  const size_t start = text.find("dense<") + 6;
  return text.substr(start, text.find('>', start) - start);
}

TEST(PrintReduce, StartsFromTheIdentityOfTheReducer) {
  EXPECT_EQ(printed_start_of(Reducer::kAdd, DType::kF32), "0.0");
  EXPECT_EQ(printed_start_of(Reducer::kAdd, DType::kU8), "0");
  EXPECT_EQ(printed_start_of(Reducer::kMaximum, DType::kF32), "0xFF800000");
  EXPECT_EQ(printed_start_of(Reducer::kMinimum, DType::kBF16), "0x7F80");
  EXPECT_EQ(printed_start_of(Reducer::kMaximum, DType::kS32), "-2147483648");
  EXPECT_EQ(printed_start_of(Reducer::kMinimum, DType::kS32), "2147483647");
  EXPECT_EQ(printed_start_of(Reducer::kMaximum, DType::kS64), "-9223372036854775808");
  EXPECT_EQ(printed_start_of(Reducer::kMinimum, DType::kS64), "9223372036854775807");
  EXPECT_EQ(printed_start_of(Reducer::kMaximum, DType::kU64), "0");
  EXPECT_EQ(printed_start_of(Reducer::kMinimum, DType::kU64), "18446744073709551615");
  EXPECT_EQ(printed_start_of(Reducer::kMinimum, DType::kU8), "255");
  EXPECT_EQ(printed_start_of(Reducer::kAnd, DType::kPred), "true");
  EXPECT_EQ(printed_start_of(Reducer::kOr, DType::kPred), "false");
  EXPECT_EQ(printed_start_of(Reducer::kAnd, DType::kS32), "-1");
  EXPECT_EQ(printed_start_of(Reducer::kAnd, DType::kU32), "4294967295");
}

TEST(PrintNames, AreValidAndDiffer) {
  Graph g;
  const TensorType type{DType::kF32, {}};
  for (const char* name : {"blocks.0.attn/qkv", "x", "x", "x_1", "", "0", "a b\n%c", "_lhs", "_carried_0", "h\xc3\xa9"})
    g.parameter(type, name);
  g.add_result(g.parameter_at(0), "y");
  const std::string text = print_stablehlo(g);
  for (const char* name : {"%blocks.0.attn_qkv:", "%x:", "%x_1:", "%x_1_1:", "%arg_:", "%arg_0:", "%a_b__c:",
                           "%arg__lhs:", "%arg__carried_0:", "%h__:"})
    EXPECT_THAT(text, HasSubstr(name));
}

TEST(PrintNames, OfResultsStayInTheirLine) {
  Graph g;
  g.add_result(g.parameter({DType::kF32, {}}, "x"), "loss\n} evil");
  EXPECT_THAT(print_stablehlo(g), HasSubstr("tensor<f32> // loss } evil\n"));
}

TEST(PrintNames, OfModuleAndFunctionAreQuotedWhereNeeded) {
  Graph g("a-b");
  g.add_result(g.parameter({DType::kF32, {}}, "x"), "y");
  const std::string text = print_stablehlo(g, {.module_name = "vit tiny \"1\"", .num_replicas = 2});
  EXPECT_THAT(text, HasSubstr("module @\"vit tiny \\221\\22\" attributes"));
  EXPECT_THAT(text, HasSubstr("mhlo.num_replicas = 2 : i32"));
  EXPECT_THAT(text, HasSubstr("func.func public @\"a-b\"("));
}

TEST(Print, MarksDonatedParameters) {
  Graph g;
  const Value x = g.parameter({DType::kF32, {}}, "x"), y = g.parameter({DType::kF32, {}}, "y");
  g.add_result(x, "first");
  g.add_result(x + y, "second");
  g.alias(1, 1);
  const std::string text = print_stablehlo(g);
  EXPECT_THAT(text, HasSubstr("%y: tensor<f32> {tf.aliasing_output = 1 : i32}\n"));
  EXPECT_THAT(text, HasSubstr("%x: tensor<f32>,\n"));
}

TEST(Print, MakesConstantsOfParametersThatHaveAValue) {
  const auto weight = HostTensor::from<float>({2}, {1, -2.5f});
  Graph g;
  const Value x = g.parameter({DType::kF32, {2}}, "x");
  g.add_result(x + g.parameter({DType::kF32, {2}}, "w"), "y");
  const std::string text = print_stablehlo(g, {.constants = {{"w", &weight}}});
  EXPECT_THAT(text, HasSubstr("@main(\n      %x: tensor<2xf32>\n  )"));
  EXPECT_THAT(text, HasSubstr("%w = stablehlo.constant dense<\"0x0000803F000020C0\"> : tensor<2xf32>"));
  EXPECT_THAT(text, HasSubstr("stablehlo.add %x, %w"));
  EXPECT_THAT(print_stablehlo(g), HasSubstr("%w: tensor<2xf32>"));
}

TEST(Print, RefusesAConstantOfAnotherType) {
  const auto weight = HostTensor::from<float>({3}, {1, 2, 3});
  Graph g;
  g.add_result(g.parameter({DType::kF32, {2}}, "w"), "y");
  EXPECT_THROW(print_stablehlo(g, {.constants = {{"w", &weight}}}), std::logic_error);
}

TEST(Print, LeavesOutDeadOps) {
  Graph g;
  const Value x = g.parameter({DType::kF32, {}}, "x");
  tanh(x);
  g.add_result(sine(x), "y");
  EXPECT_THAT(print_stablehlo(g), Not(HasSubstr("tanh")));
}

TEST(Print, PassesTheConfigOfACustomCallOn) {
  Graph g;
  const Value x = g.parameter({DType::kF32, {2}}, "x");
  const TensorType types[] = {{DType::kF32, {2}}, {DType::kS32, {}}};
  const std::vector<Value> text_config = custom_call(g, "kernel", std::span(&x, 1), types, "say \"hi\"\n", 2);
  const std::vector<Value> typed = custom_call(g, "typed", std::span(&x, 1), {types, 1}, "{axis = 1 : i64}", 4);
  g.add_result(text_config[1], "a");
  g.add_result(typed[0], "b");
  const std::string text = print_stablehlo(g);
  EXPECT_THAT(text, HasSubstr("\"stablehlo.custom_call\"(%x) {api_version = 2 : i32, backend_config = \"say "
                              "\\22hi\\22\\0A\", call_target_name = \"kernel\"} : (tensor<2xf32>) -> (tensor<2xf32>, "
                              "tensor<i32>)"));
  EXPECT_THAT(text,
              HasSubstr("api_version = 4 : i32, backend_config = {axis = 1 : i64}, call_target_name = \"typed\""));
  EXPECT_THAT(text, HasSubstr("func.return %0#1, %1"));
}

}  // namespace
}  // namespace xladder::graph

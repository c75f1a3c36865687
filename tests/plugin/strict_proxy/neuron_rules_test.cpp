// The proxy's own reading of programs: each thing that neuronx-cc refuses is seen, and the programs that are known to
// be good pass.
#include "tests/plugin/strict_proxy/neuron_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace strict_proxy {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string main_of(const std::string& body) {
  return "module @m {\n  func.func public @main(\n      %x: tensor<4x3xf32>,\n      %i: tensor<3x1xi32>,\n      %n: "
         "tensor<i32>\n  ) -> (\n      tensor<4x3xf32>\n  ) {\n" +
         body + "    func.return %x : tensor<4x3xf32>\n  }\n}\n";
}

std::string loop(const std::string& first, const std::string& limit, const std::string& step) {
  return "    %zero = stablehlo.constant dense<0> : tensor<i32>\n"
         "    %0:2 = \"stablehlo.while\"(" +
         first +
         ", %x) ({\n"
         "    ^bb0(%a: tensor<i32>, %b: tensor<4x3xf32>):\n"
         "      %3 = stablehlo.constant dense<" +
         limit +
         "> : tensor<i32>\n"
         "      %4 = \"stablehlo.compare\"(%a, %3) {comparison_direction = #stablehlo<comparison_direction LT>} : "
         "(tensor<i32>, tensor<i32>) -> tensor<i1>\n"
         "      stablehlo.return %4 : tensor<i1>\n"
         "    }, {\n"
         "    ^bb0(%c: tensor<i32>, %d: tensor<4x3xf32>):\n"
         "      %5 = stablehlo.constant dense<2> : tensor<i32>\n"
         "      %6 = stablehlo." +
         step +
         " : tensor<i32>\n"
         "      stablehlo.return %6, %d : tensor<i32>, tensor<4x3xf32>\n"
         "    }) : (tensor<i32>, tensor<4x3xf32>) -> (tensor<i32>, tensor<4x3xf32>)\n";
}

std::string reduction(const std::string& operands, const std::string& op) {
  return "    %c = stablehlo.constant dense<0.0> : tensor<f32>\n    %0 = \"stablehlo.reduce\"(" + operands +
         ") ({\n    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):\n      %_out = stablehlo." + op +
         " %_lhs, %_rhs : tensor<f32>\n      stablehlo.return %_out : tensor<f32>\n"
         "    }) {dimensions = array<i64: 1>} : (tensor<4x3xf32>, tensor<f32>) -> tensor<4xf32>\n";
}

struct Planted {
  const char* name;
  std::string body;
  const char* sentence;
};

const Planted kPlanted[] = {
    {"If",
     "    %0 = \"stablehlo.if\"(%p) ({\n      stablehlo.return %x : tensor<4x3xf32>\n    }, {\n      "
     "stablehlo.return %x : tensor<4x3xf32>\n    }) : (tensor<i1>) -> tensor<4x3xf32>\n",
     "stablehlo.if"},
    {"Case",
     "    %0 = \"stablehlo.case\"(%n) ({\n      stablehlo.return %x : tensor<4x3xf32>\n    }) : (tensor<i32>) -> "
     "tensor<4x3xf32>\n",
     "stablehlo.case"},
    {"ReducePrecision",
     "    %0 = \"stablehlo.reduce_precision\"(%x) {exponent_bits = 8 : i32, mantissa_bits = 7 : i32} : "
     "(tensor<4x3xf32>) -> tensor<4x3xf32>\n",
     "stablehlo.reduce_precision"},
    {"TriangularSolve",
     "    %0 = \"stablehlo.triangular_solve\"(%x, %x) {} : (tensor<4x3xf32>, tensor<4x3xf32>) -> "
     "tensor<4x3xf32>\n",
     "stablehlo.triangular_solve"},
    {"ShapeThatIsNotStatic", "    %0 = stablehlo.abs %y : tensor<?x3xf32>\n", "shapes that are not static"},
    {"F8E4M3FN", "    %0 = \"stablehlo.convert\"(%x) {} : (tensor<4x3xf32>) -> tensor<4x3xf8E4M3FN>\n",
     "values of f8E4M3FN"},
    {"F8E5M2FNUZ", "    %0 = \"stablehlo.convert\"(%x) {} : (tensor<4x3xf32>) -> tensor<4x3xf8E5M2FNUZ>\n",
     "values of f8E5M2FNUZ"},
    {"Complex", "    %0 = \"stablehlo.convert\"(%x) {} : (tensor<4x3xf32>) -> tensor<4x3xcomplex<f32>>\n",
     "values of complex"},
    {"LoopFromAnArgument", loop("%n", "5", "add %c, %5"), "stablehlo.while without a number of rounds"},
    {"LoopThatDoubles", loop("%zero", "5", "multiply %c, %5"), "stablehlo.while without a number of rounds"},
    {"LoopThatStandsStill", loop("%zero", "5", "add %5, %5"), "stablehlo.while without a number of rounds"},
    {"ReduceOfSeveral", reduction("%x, %x, %c, %c", "add"), "reduce of several operands at once"},
    {"ReduceWithAnd", reduction("%x, %c", "and"), "reduce with stablehlo.and"},
    {"WindowWithDilation",
     "    %0 = \"stablehlo.reduce_window\"(%x, %n) {window_dimensions = array<i64: 2, 3>, base_dilations = array<i64: "
     "2, "
     "1>} : (tensor<4x3xf32>, tensor<f32>) -> tensor<4x3xf32>\n",
     "reduce_window with dilation"},
    {"ConvolutionWithTwoDilations",
     "    %0 = \"stablehlo.convolution\"(%x, %x) {lhs_dilation = array<i64: 2, 1>, rhs_dilation = array<i64: 1, 2>} : "
     "(tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>\n",
     "convolution with dilation of input and kernel"},
    {"ConvolutionWithDilationAndStride",
     "    %0 = \"stablehlo.convolution\"(%x, %x) {lhs_dilation = array<i64: 2, 1>, window_strides = array<i64: 1, 2>} "
     ": "
     "(tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>\n",
     "convolution with dilation of the input and strides"},
    {"Threefry",
     "    %0:2 = \"stablehlo.rng_bit_generator\"(%n) {rng_algorithm = #stablehlo<rng_algorithm THREE_FRY>} : "
     "(tensor<2xui64>) -> (tensor<2xui64>, tensor<3xui32>)\n",
     "another algorithm than DEFAULT"},
    {"SortByEquality",
     "    %0 = \"stablehlo.sort\"(%x) ({\n    ^bb0(%a: tensor<f32>, %b: tensor<f32>):\n      %3 = "
     "\"stablehlo.compare\"(%a, %b) {comparison_direction = #stablehlo<comparison_direction NE>} : (tensor<f32>, "
     "tensor<f32>) -> tensor<i1>\n      stablehlo.return %3 : tensor<i1>\n    }) {dimension = 1 : i64} : "
     "(tensor<4x3xf32>) -> tensor<4x3xf32>\n",
     "sort by other than one comparison"},
    {"TopKOfIntegers",
     "    %0:2 = \"chlo.top_k\"(%i) {k = 3 : i64} : (tensor<2x5xi32>) -> (tensor<2x3xi32>, "
     "tensor<2x3xi32>)\n",
     "top_k of integers"},
    {"GatherThatIsNotClamped",
     "    %1 = \"stablehlo.convert\"(%i) {} : (tensor<3x1xi32>) -> tensor<3x1xi32>\n    %0 = \"stablehlo.gather\"(%x, "
     "%1) {slice_sizes = array<i64: 1, 3>} : (tensor<4x3xf32>, tensor<3x1xi32>) -> tensor<3x3xf32>\n",
     "stablehlo.gather with indices that are not clamped"},
    {"ScatterThatIsNotClamped",
     "    %0 = \"stablehlo.scatter\"(%x, %i, %x) ({\n    ^bb0(%a: tensor<f32>, %b: tensor<f32>):\n      %_out = "
     "stablehlo.add %a, %b : tensor<f32>\n      stablehlo.return %_out : tensor<f32>\n    }) {unique_indices = false} "
     ": "
     "(tensor<4x3xf32>, tensor<3x1xi32>, tensor<3x3xf32>) -> tensor<4x3xf32>\n",
     "stablehlo.scatter with indices that are not clamped"},
    {"UnknownCustomCall",
     "    %0 = \"stablehlo.custom_call\"(%x) {api_version = 4 : i32, call_target_name = \"my.kernel\"} : "
     "(tensor<4x3xf32>) -> tensor<4x3xf32>\n",
     "custom_call of my.kernel"},
    {"ShiftOf64Bits", "    %0 = stablehlo.shift_right_arithmetic %i, %i : tensor<3x1xi64>\n",
     "arithmetic shift right of other than 32 bits"},
    {"ProductOfIntegers",
     "    %0 = \"stablehlo.dot_general\"(%i, %i) {} : (tensor<3x1xi32>, tensor<3x1xi32>) -> tensor<3x3xi32>\n",
     "stablehlo.dot_general of integers"},
    {"SumOfIntegersOverReplicas",
     "    %0 = \"stablehlo.all_reduce\"(%n) ({\n    ^bb0(%a: tensor<i32>, %b: tensor<i32>):\n      %_out = "
     "stablehlo.add "
     "%a, %b : tensor<i32>\n      stablehlo.return %_out : tensor<i32>\n    }) {replica_groups = dense<[[0, 1]]> : "
     "tensor<1x2xi64>} : (tensor<i32>) -> tensor<i32>\n",
     "stablehlo.all_reduce of integers"},
    {"LineThatIsNoOp", "    do something\n", "cannot be read by this check: do something"},
    {"UnknownDialect", "    %0 = mhlo.add %x, %x : tensor<4x3xf32>\n", "mhlo.add is of no dialect"},
};

class NeuronRules : public testing::TestWithParam<Planted> {};
INSTANTIATE_TEST_SUITE_P(Planted, NeuronRules, testing::ValuesIn(kPlanted),
                         [](const auto& test) { return test.param.name; });

TEST_P(NeuronRules, SeeWhatWasPlanted) {
  EXPECT_THAT(check_program(main_of(GetParam().body)).violations, ElementsAre(HasSubstr(GetParam().sentence)));
}

TEST(NeuronRulesOfGoodPrograms, NothingIsSeenWhereNothingIs) {
  EXPECT_THAT(check_program(main_of("")).violations, IsEmpty());
  EXPECT_THAT(check_program(main_of(reduction("%x, %c", "maximum"))).violations, IsEmpty());
  EXPECT_THAT(
      check_program(main_of("    %lo = stablehlo.constant dense<0> : tensor<i32>\n    %1 = "
                            "\"stablehlo.clamp\"(%lo, %i, %lo) {} : (tensor<i32>, tensor<3x1xi32>, tensor<i32>) "
                            "-> tensor<3x1xi32>\n    %0 = \"stablehlo.gather\"(%x, %1) {slice_sizes = "
                            "array<i64: 1, 3>} : (tensor<4x3xf32>, tensor<3x1xi32>) -> tensor<3x3xf32>\n"))
          .violations,
      IsEmpty());
}

TEST(NeuronRulesOfGoodPrograms, LoopsCountAsOftenAsTheyRun) {
  const Verdict verdict = check_program(main_of(loop("%zero", "5", "add %c, %5")));
  EXPECT_THAT(verdict.violations, IsEmpty());
  // The counter's start and the loop; three rounds of two ops before the verdict and two in the body.
  EXPECT_EQ(verdict.ops, 2 + 3 * 4);
}

// Steps of an MLP, a residual network and a vision transformer, as they are emitted for any device.
TEST(NeuronRulesOfGoodPrograms, TrainingStepsPass) {
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(XLADDER_SOURCE_FOLDER "/tests/golden/steps")) {
    std::ifstream file(entry.path());
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const Verdict verdict = check_program(text);
    EXPECT_THAT(verdict.violations, IsEmpty()) << entry.path();
    EXPECT_GT(verdict.ops, 50) << entry.path();
    ++count;
  }
  EXPECT_GE(count, 4);
}

}  // namespace
}  // namespace strict_proxy

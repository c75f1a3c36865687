// Functions of CHLO that are rewritten in ordinary ops, and their derivatives,
// against the C library's.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/print.h"
#include "xladder/graph/reader/read_graph.h"
#include "xladder/program/imported/imported_program.h"

namespace xladder::imported {
namespace {

double digamma(double x) {
  constexpr double kStep = 1e-5;
  return (std::lgamma(x + kStep) - std::lgamma(x - kStep)) / (2 * kStep);
}

struct Function {
  const char* name;
  double (*value)(double);
  std::vector<float> points;
};

const std::vector<Function> kFunctions = {
    {"acos", std::acos, {-0.9F, -0.3F, 0, 0.5F, 0.99F}},
    {"acosh", std::acosh, {1.01F, 1.5F, 7, 1e4F}},
    {"asin", std::asin, {-0.9F, -0.3F, 0, 0.5F, 0.99F}},
    {"asinh", std::asinh, {-300, -2, -0.4F, -1e-4F, 0, 1e-4F, 0.4F, 3, 1e6F}},
    {"atan", std::atan, {-100, -1, 0, 0.3F, 5}},
    {"atanh", std::atanh, {-0.95F, -0.2F, 0, 1e-4F, 0.6F}},
    {"bessel_i1e",
     [](double x) { return std::copysign(std::exp(-std::abs(x)) * std::cyl_bessel_i(1, std::abs(x)), x); },
     {-30, -8.5F, -1, -1e-3F, 0, 0.5F, 3, 7.9F, 12, 300}},
    {"cosh", std::cosh, {-5, -0.5F, 0, 1, 20}},
    {"digamma", digamma, {-3.3F, -0.7F, 0.2F, 1, 2, 3.5F, 40}},
    {"lgamma", std::lgamma, {-3.3F, -0.7F, 0.2F, 0.9F, 1, 2, 3, 7.5F, 100}},
    {"sinh", std::sinh, {-20, -1, -1e-3F, 0, 0.5F, 3}},
    {"square", [](double x) { return x * x; }, {-3, 0, 2}},
};

class SpecialFunctions : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Cpu, SpecialFunctions, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

void expect_close(const std::vector<double>& got, const Function& function, double (*wanted)(const Function&, double),
                  double tolerance) {
  for (size_t i = 0; i < got.size(); ++i) {
    const double want = wanted(function, double{function.points[i]});
    EXPECT_NEAR(got[i], want, tolerance * std::max(1.0, std::abs(want)))
        << function.name << " at " << function.points[i];
  }
}

TEST_P(SpecialFunctions, AgreeWithTheCLibrary) {
  for (const Function& function : kFunctions) {
    const auto count = static_cast<int64_t>(function.points.size());
    const std::string text = fmt::format(
        "module {{ func.func @main(%x: tensor<{0}xf32>) -> "
        "(tensor<f32>, tensor<{0}xf32>) {{\n"
        "%y = chlo.{1} %x : tensor<{0}xf32> -> tensor<{0}xf32>\n%c "
        "= stablehlo.constant dense<0.0> : tensor<f32>\n"
        "%s = stablehlo.reduce(%y init: %c) applies stablehlo.add "
        "across dimensions = [0] : (tensor<{0}xf32>, "
        "tensor<f32>) -> tensor<f32>\nreturn %s, %y : tensor<f32>, "
        "tensor<{0}xf32>\n}} }}\n",
        count, function.name);
    ImportedProgram program;
    auto read = reader::read_graph(text, "p.mlir");
    ASSERT_TRUE(read) << read.error().message;
    program.read = *std::move(read);
    const auto run = [&](const reader::ReadGraph& graph) {
      std::vector<HostTensor> arguments;
      arguments.push_back(HostTensor::from<float>({count}, function.points));
      return test::run(test::shared_client(GetParam()), print_stablehlo(*graph.graph, graph.print_options()), arguments)
          .back()
          .to_doubles();
    };
    expect_close(
        run(program.read), function, [](const Function& f, double x) { return f.value(x); }, 2e-5);
    const auto gradients = gradients_of(program, {0});
    ASSERT_TRUE(gradients) << gradients.error().message;
    // digamma() is a difference itself: a difference of it has few digits.
    const double tolerance = std::string_view(function.name) == "digamma" ? 2e-3 : 2e-4;
    expect_close(
        run(*gradients), function,
        [](const Function& f, double x) {
          const double step = std::string_view(f.name) == "digamma" ? 1e-3 : 1e-5;
          return (f.value(x + step) - f.value(x - step)) / (2 * step);
        },
        tolerance);
  }
}

struct Pair {
  const char* name;
  float a, b;
  double wanted;
};

TEST_P(SpecialFunctions, OfTwoOperandsAgreeWithTheCLibrary) {
  const double pi = std::acos(-1.0), smallest = std::nextafter(0.0F, 1.0F);
  const Pair pairs[] = {
      {"zeta", 2, 1, pi * pi / 6},
      {"zeta", 1.5F, 1, std::riemann_zeta(1.5)},
      {"zeta", 5, 1, std::riemann_zeta(5.0)},
      {"zeta", 3, 2, std::riemann_zeta(3.0) - 1},
      {"zeta", 2, 40, 1 / 40.0 + 0.5 / 1600 + 1 / 384000.0},
      {"zeta", 1, 3, INFINITY},
      {"zeta", 2, -3, INFINITY},
      {"zeta", 0.5F, 3, NAN},
      {"polygamma", 0, 2.5F, digamma(2.5)},
      {"polygamma", 1, 1, pi * pi / 6},
      {"polygamma", 2, 1, -2 * std::riemann_zeta(3.0)},
      {"polygamma", 3, 0.5F, pi * pi * pi * pi},
      {"next_after", 1, 2, std::nextafter(1.0F, 2.0F)},
      {"next_after", 1, -2, std::nextafter(1.0F, -2.0F)},
      {"next_after", -1, 0, std::nextafter(-1.0F, 0.0F)},
      {"next_after", 3, 3, 3},
      {"next_after", 0, -1, -smallest},
      {"next_after", -0.0F, 1, smallest},
      {"next_after", 3.4028235e38F, INFINITY, INFINITY},
      {"next_after", NAN, 1, NAN},
  };
  for (const Pair& pair : pairs) {
    const std::string text = fmt::format(
        "module {{ func.func @main(%a: tensor<f32>, %b: tensor<f32>) -> tensor<f32> {{\n%y = chlo.{} %a, %b : "
        "tensor<f32>, tensor<f32> -> tensor<f32>\nreturn %y : tensor<f32>\n}} }}\n",
        pair.name);
    const auto read = reader::read_graph(text, "p.mlir");
    ASSERT_TRUE(read) << read.error().message;
    std::vector<HostTensor> arguments;
    for (const float number : {pair.a, pair.b})
      arguments.push_back(HostTensor::from<float>({}, std::vector<float>{number}));
    const double got =
        test::run(test::shared_client(GetParam()), print_stablehlo(*read->graph, read->print_options()), arguments)
            .back()
            .to_doubles()[0];
    const std::string what = fmt::format("{}({}, {}) is {}", pair.name, pair.a, pair.b, got);
    if (std::isnan(pair.wanted))
      EXPECT_TRUE(std::isnan(got)) << what;
    else if (pair.name == std::string_view("next_after") || std::isinf(pair.wanted))
      EXPECT_EQ(got, pair.wanted) << what;
    else
      EXPECT_NEAR(got, pair.wanted, 3e-5 * std::abs(pair.wanted)) << what;
  }
}

}  // namespace
}  // namespace xladder::imported

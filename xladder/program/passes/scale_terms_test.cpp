#include "xladder/program/passes/scale_terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/graph/ops.h"
#include "xladder/program/passes/test_program.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::OpCode;
using graph::Value;

class ScaleTerms : public OnEachPlugin {};
INSTANTIATE_TEST_SUITE_P(Cpu, ScaleTerms, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(ScaleTerms, MultipliesWhatIsSummed) {
  Graph source, target;
  const Value x = source.parameter({DType::kF32, {2, 3}}, "x");
  source.add_result(reduce_sum(x, {1}) * 0.5, "half");
  source.add_result(constant(source, 0.25, {DType::kF32, {3}}) * reduce_sum(x, {0}), "quarter");
  scale_terms(source, target);
  for (const graph::Op* multiply : live_ops_of(target, OpCode::kMultiply))
    EXPECT_EQ(target.type_of(multiply->results[0]).shape, (Shape{2, 3}));
  const std::vector<std::vector<double>> arguments = {{1, 2, 3, 4, 5, 6}};
  EXPECT_EQ(outputs(target, arguments), outputs(source, arguments));
}

TEST(ScaleTermsOf, LeavesOtherProductsAlone) {
  Graph source, target;
  const Value x = source.parameter({DType::kF32, {2, 3}}, "x");
  const Value used_twice = reduce_sum(x, {1});
  source.add_result(used_twice * 0.5, "half");
  source.add_result(used_twice, "sum");
  source.add_result(reduce(x, graph::Reducer::kMaximum, {1}) * 0.5, "half of the largest");
  source.add_result(reduce_sum(x, {0}) * constant(source, {1, 2, 3}, {DType::kF32, {3}}), "weighted");
  source.add_result(reduce_sum(convert(x, DType::kS32), {0}) * constant(source, 2, {DType::kS32, {3}}), "integers");
  scale_terms(source, target);
  EXPECT_EQ(print_stablehlo(target), print_stablehlo(source));
}

}  // namespace
}  // namespace xladder::passes

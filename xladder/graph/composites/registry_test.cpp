#include "xladder/graph/composites/registry.h"

#include <gtest/gtest.h>

#include <set>

#include "xladder/graph/composites/block_boundary.h"
#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/lowering_table.h"
#include "xladder/graph/ops.h"

namespace xladder::graph {
namespace {

TEST(CompositeRegistry, KnowsEachByANameOfItsOwn) {
  std::set<std::string_view> names;
  for (const Composite* composite : registered_composites()) {
    EXPECT_TRUE(names.insert(composite->name()).second) << composite->name() << " is there twice";
    EXPECT_EQ(find_composite(composite->name()), composite);
    EXPECT_NE(find_composite(composite->lowered_as()), nullptr) << composite->name();
  }
  EXPECT_EQ(find_composite("no_such_composite"), nullptr);
}

class Doubled : public Composite {
 public:
  explicit Doubled(std::string_view name) : name_(name) {}
  std::string_view name() const override { return name_; }
  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    return {operands[0]};
  }
  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes&) const override {
    return {operands[0] + operands[0]};
  }

 private:
  std::string_view name_;
};

TEST(CompositeRegistry, HoldsOneOfTheCallersAsLongAsItIsRegistered) {
  const Doubled doubled("doubled");
  LoweringTable table;
  EXPECT_THROW(table.set("doubled", Lowering::kDecomposed), GraphError);
  {
    const CompositeRegistration registered(doubled);
    EXPECT_EQ(find_composite("doubled"), &doubled);
    table.set("doubled", Lowering::kDecomposed);
    EXPECT_EQ(table.of(doubled), Lowering::kDecomposed);
  }
  EXPECT_EQ(find_composite("doubled"), nullptr);
}

TEST(CompositeRegistry, RefusesANameThatIsTaken) {
  const Doubled doubled("doubled"), again("doubled"), gelu_again(kGelu);
  const CompositeRegistration registered(doubled);
  EXPECT_THROW(CompositeRegistration{again}, GraphError);
  EXPECT_THROW(CompositeRegistration{gelu_again}, GraphError);
  EXPECT_EQ(find_composite("doubled"), &doubled);
}

// What an op of a graph points to is what a reader of its text would find.
TEST(CompositeRegistry, HoldsWhatTheFunctionsAppend) {
  Graph graph;
  const Value x = graph.parameter({DType::kF32, {2, 4}}, "x"), row = graph.parameter({DType::kF32, {4}}, "row");
  const auto appended = [&](Value value) { return graph.op(*graph.producer_of(value.id())).composite; };
  EXPECT_EQ(appended(layer_norm(x, row, row, 1e-6)), find_composite(kLayerNorm));
  EXPECT_EQ(appended(gelu(x)), find_composite(kGelu));
  EXPECT_EQ(appended(gelu_tanh(x)), find_composite(kGelu));
  EXPECT_EQ(appended(softmax(x)), find_composite(kSoftmax));
  EXPECT_EQ(appended(attention(x, x, x, {.batch = 1, .tokens = 2, .heads = 2})), find_composite(kAttention));
  EXPECT_EQ(appended(softmax_cross_entropy(x, x)), find_composite(kSoftmaxCrossEntropy));
  EXPECT_EQ(appended(block_boundary(x)), find_composite(kBlockBoundary));
}

}  // namespace
}  // namespace xladder::graph

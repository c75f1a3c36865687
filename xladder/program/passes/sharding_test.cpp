#include "xladder/program/passes/sharding.h"

#include <gtest/gtest.h>

#include "xladder/graph/ops.h"
#include "xladder/program/optim/optimizer.h"
#include "xladder/program/passes/data_parallel.h"
#include "xladder/program/passes/test_program.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::Value;

constexpr int64_t kReplicas = 2;

class Sharding : public OnEachPlugin {
 protected:
  // Two replicas that get the same arguments; the outputs of each.
  std::vector<std::vector<std::vector<double>>> run_replicas(const Graph& graph,
                                                             const std::vector<std::vector<double>>& arguments) const {
    graph::verify(graph);
    const pjrt::Client& two = test::shared_client(GetParam(), kReplicas);
    pjrt::CompileOptions options;
    options.num_replicas = kReplicas;
    const auto compiled = two.compile(print_stablehlo(graph, {.num_replicas = kReplicas}), options);
    if (!compiled) throw std::runtime_error(compiled.error().message);
    std::vector<std::vector<pjrt::Buffer>> buffers(kReplicas);
    std::vector<std::vector<const pjrt::Buffer*>> pointers(kReplicas);
    for (size_t device = 0; device < kReplicas; ++device) {
      for (size_t i = 0; i < arguments.size(); ++i)
        buffers[device].push_back(
            *two.buffer_from_host(HostTensor::from_doubles(graph.parameter_type(i), arguments[i]), device));
      for (const pjrt::Buffer& buffer : buffers[device]) pointers[device].push_back(&buffer);
    }
    auto execution = compiled->execute(pointers);
    if (!execution) throw std::runtime_error(execution.error().message);
    std::vector<std::vector<std::vector<double>>> out;
    for (const auto& outputs_of_device : execution->outputs) {
      out.emplace_back();
      for (const pjrt::Buffer& output : outputs_of_device) out.back().push_back(output.to_host()->to_doubles());
    }
    return out;
  }
};
INSTANTIATE_TEST_SUITE_P(Cpu, Sharding, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

// The gradient that this replica alone has: x (r + 1).
Value own_gradient(Value x) {
  const Value factor = convert(replica_id(x.graph()), DType::kF32) + 1;
  return x * (x.rank() == 0 ? factor : broadcast(factor, x.shape()));
}

const optim::OptimizerConfig kAdam{.name = "adamw", .weight_decay = 0.1};

// w, x -> w after two steps of AdamW from zero moments; every replica holds all of the state.
void build_plain(Graph& graph, const Shape& shape) {
  Value w = graph.parameter({DType::kF32, shape}, "w");
  const Value gradient = mean_over_replicas(std::vector{own_gradient(graph.parameter(w.type(), "x"))}, kReplicas, 0)[0];
  std::vector<Value> slots(2, constant_like(w, 0));
  for (const double step : {1, 2}) {
    const optim::StepInputs inputs{constant(graph, 0.1, {DType::kF32, {}}), constant(graph, step, {DType::kS32, {}})};
    optim::Update update = optim::apply(kAdam, w, gradient, slots, inputs, true);
    w = update.parameter;
    slots = update.slots;
  }
  graph.add_result(w, "w");
}

// The same with a shard of the moments each.
void build_sharded(Graph& graph, const Shape& shape) {
  Value w = graph.parameter({DType::kF32, shape}, "w");
  const Value gradient = reduce_scatter_mean(own_gradient(graph.parameter(w.type(), "x")), kReplicas);
  std::vector<Value> slots(2, constant(graph, 0, shard_type(w.type(), kReplicas)));
  for (const double step : {1, 2}) {
    const optim::StepInputs inputs{constant(graph, 0.1, {DType::kF32, {}}), constant(graph, step, {DType::kS32, {}})};
    optim::Update update = optim::apply(kAdam, own_shard(w, kReplicas), gradient, slots, inputs, true);
    w = gather_shards(update.parameter, shape, kReplicas);
    slots = update.slots;
  }
  graph.add_result(w, "w");
  graph.add_result(slots[0], "exp_avg");
}

TEST_P(Sharding, TwoReplicasTakeThePlainStep) {
  for (const Shape& shape : {Shape{4, 3}, Shape{7}, Shape{}, Shape{3, 1, 3}}) {
    Graph plain, sharded;
    build_plain(plain, shape);
    build_sharded(sharded, shape);
    EXPECT_EQ(sharded.result_type(1).num_elements(), (num_elements(shape) + 1) / 2);
    std::vector<double> w, x;
    for (int64_t i = 0; i < num_elements(shape); ++i) {
      w.push_back(0.3 * static_cast<double>(i) - 1);
      x.push_back(0.7 - 0.2 * static_cast<double>(i * i % 7));
    }
    const auto expected = run_replicas(plain, {w, x}), actual = run_replicas(sharded, {w, x});
    for (size_t replica = 0; replica < kReplicas; ++replica) {
      for (size_t i = 0; i < w.size(); ++i)
        EXPECT_NEAR(actual[replica][0][i], expected[0][0][i], 2e-7) << to_string(shape) << " replica " << replica;
      EXPECT_NE(actual[replica][0], w);
    }
  }
}

TEST_P(Sharding, ReplicasHoldDifferentPartsFilledWithZeros) {
  Graph graph;
  graph.add_result(own_shard(graph.parameter({DType::kF32, {1, 5}}, "w"), kReplicas), "shard");
  const auto shards = run_replicas(graph, {{1, 2, 3, 4, 5}});
  EXPECT_EQ(shards[0][0], (std::vector<double>{1, 2, 3}));
  EXPECT_EQ(shards[1][0], (std::vector<double>{4, 5, 0}));
}

}  // namespace
}  // namespace xladder::passes

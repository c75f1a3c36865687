// Between replicas, and ops that hold or order others.
#include "tests/numerics/op_example_table.h"

namespace xladder::test {
namespace {

using graph::Comparison;
using graph::Graph;
using graph::OpCode;
using graph::Reducer;

constexpr int64_t kReplicas = 2;

}  // namespace

void add_structure_examples(ExampleTable& table) {
  table.add(
      "replica_id", OpCode::kReplicaId, {DType::kU32}, {},
      [](Graph& g, DType, Arguments) -> Values { return {replica_id(g)}; }, kReplicas);
  // Each replica has its own x: the parameter plus its number.
  const auto own = [](Graph& g, DType dtype, Arguments x) {
    return x[0] + broadcast(convert(replica_id(g), dtype), x[0].shape());
  };
  table.add(
      "all_reduce", OpCode::kAllReduce, {DType::kF32, DType::kBF16, DType::kF64, DType::kS32}, {{{4, 2}}},
      [own](Graph& g, DType dtype, Arguments x) -> Values {
        return {all_reduce(own(g, dtype, x), Reducer::kAdd, kReplicas)};
      },
      kReplicas);
  table.add(
      "all_reduce_maximum", OpCode::kAllReduce, {DType::kF32, DType::kS32}, {{{4, 2}}},
      [own](Graph& g, DType dtype, Arguments x) -> Values {
        return {all_reduce(own(g, dtype, x), Reducer::kMaximum, kReplicas)};
      },
      kReplicas);
  table.add(
      "all_gather", OpCode::kAllGather, {DType::kF32, DType::kBF16}, {{{4, 2}}},
      [own](Graph& g, DType dtype, Arguments x) -> Values { return {all_gather(own(g, dtype, x), 1, kReplicas)}; },
      kReplicas);
  table.add(
      "reduce_scatter", OpCode::kReduceScatter, {DType::kF32, DType::kBF16}, {{{4, 2}}},
      [own](Graph& g, DType dtype, Arguments x) -> Values {
        return {reduce_scatter(own(g, dtype, x), Reducer::kAdd, 0, kReplicas)};
      },
      kReplicas);

  table.add(
      "all_to_all", OpCode::kAllToAll, {DType::kF32, DType::kBF16}, {{{4, 2}}},
      [own](Graph& g, DType dtype, Arguments x) -> Values { return {all_to_all(own(g, dtype, x), 0, 1, kReplicas)}; },
      kReplicas);
  table.add(
      "collective_permute", OpCode::kCollectivePermute, {DType::kF32, DType::kBF16}, {{{4, 2}}},
      [own](Graph& g, DType dtype, Arguments x) -> Values {
        const std::pair<int64_t, int64_t> ring[] = {{0, 1}, {1, 0}};
        return {collective_permute(own(g, dtype, x), ring)};
      },
      kReplicas);
  table.add(
      "all_reduce_groups", OpCode::kAllReduce, {DType::kF32}, {{{4, 2}}},
      [own](Graph& g, DType dtype, Arguments x) -> Values {
        graph::ReplicaGroups each_alone = 1;
        each_alone.ids = {0, 1};
        each_alone.channel = 1;
        return {all_reduce(own(g, dtype, x), Reducer::kAdd, each_alone)};
      },
      kReplicas);

  table.add("if", OpCode::kIf, kF32F64, {{{}, 0, 1, DType::kPred}, {{3}, 0.5, 2}, {{3}}},
            [](Graph&, DType, Arguments x) -> Values {
              const graph::Value a = x[1], b = x[2];
              return if_else(
                  x[0],
                  [&]() -> Values {
                    return {a * b, sine(a)};
                  },
                  [&]() -> Values {
                    return {a, log(a)};
                  });
            });
  table.add("case", OpCode::kCase, kF32F64, {{{}, 1, 2, DType::kS32}, {{3}, 0.5, 2}, {{3}}},
            [](Graph&, DType, Arguments x) -> Values {
              const graph::Value a = x[1], b = x[2];
              const graph::BranchBuilder branches[] = {[&]() -> Values { return {a}; },
                                                       [&]() -> Values { return {sine(a) * b}; },
                                                       [&]() -> Values { return {b}; }};
              return switch_case(x[0], branches);
            });
  table.add("optimization_barrier", OpCode::kOptimizationBarrier, kF32F64, {{{2, 3}}, {{4}}},
            [](Graph&, DType, Arguments x) -> Values { return optimization_barrier(x); });
  table.add("optimization_barrier_single", OpCode::kOptimizationBarrier, kF32F64, {{{2, 3}}},
            [](Graph&, DType, Arguments x) -> Values { return optimization_barrier(x); });
  // Carries a counter and a sum; the body takes the last parameter from outside and holds a reduction.
  table.add("while", OpCode::kWhile, kFloats, {{{}, 0, 1, DType::kS32}, {{2, 3}}, {{2, 3}}},
            [](Graph&, DType, Arguments x) -> Values {
              const graph::Value step = x[2];
              return while_loop(
                  x.first(2),
                  [](Arguments carried) -> Values {
                    return {compare(carried[0], constant_like(carried[0], 3), Comparison::kLT)};
                  },
                  [step](Arguments carried) -> Values {
                    const graph::Value sum = reduce_sum(step, {1});
                    return {carried[0] + 1.0, carried[1] + broadcast_in_dim(sum, {2, 3}, {0})};
                  });
            });
  table.add("while_nested", OpCode::kWhile, kF32, {{{}, 0, 1, DType::kS32}, {{}, 1, 2}},
            [](Graph&, DType, Arguments x) -> Values {
              const auto fewer_than = [](double limit) {
                return [limit](Arguments carried) -> Values {
                  return {compare(carried[0], constant_like(carried[0], limit), Comparison::kLT)};
                };
              };
              const graph::Value zero = constant_like(x[0], 0);
              return while_loop(x, fewer_than(3), [&](Arguments outer) -> Values {
                const graph::Value inner_initial[] = {zero, outer[1]};
                const Values inner = while_loop(inner_initial, fewer_than(2), [](Arguments carried) -> Values {
                  return {carried[0] + 1.0, carried[1] * 2.0};
                });
                return {outer[0] + 1.0, inner[1]};
              });
            });
  // As a scan: carries a state that the body multiplies, inputs it only reads, and rows it fills; one more from
  // outside.
  table.add("while_scan", OpCode::kWhile, kF32F64, {{{3}, 0.5, 1.5}, {{4, 3}}, {{3}, 0.5, 1}},
            [](Graph& g, DType dtype, Arguments x) -> Values {
              const graph::Value outside = x[2];
              const graph::Value zero = constant(g, 0, {DType::kS32, {}});
              const graph::Value initial[] = {zero, x[0], x[1], constant(g, 0, {dtype, {4, 3}})};
              const Values out = while_loop(
                  initial,
                  [](Arguments carried) -> Values {
                    return {compare(carried[0], constant_like(carried[0], 4), Comparison::kLT)};
                  },
                  [&](Arguments carried) -> Values {
                    const graph::Value start[] = {carried[0], constant_like(carried[0], 0)};
                    const graph::Value row = reshape(dynamic_slice(carried[2], start, {1, 3}), {3});
                    const graph::Value state = tanh(carried[1] * outside) * row + carried[1];
                    return {carried[0] + 1.0, state, carried[2],
                            dynamic_update_slice(carried[3], reshape(state * state, {1, 3}), start)};
                  });
              return {out[1], out[3]};
            });
  // The rounds count by 2 from 1: what they do depends on their number, and on a loop inside.
  table.add("while_counting", OpCode::kWhile, kF32F64, {{{2}, 0.5, 1.5}},
            [](Graph& g, DType dtype, Arguments x) -> Values {
              const auto below = [](double limit) {
                return [limit](Arguments carried) -> Values {
                  return {compare(carried[0], constant_like(carried[0], limit), Comparison::kLT)};
                };
              };
              const graph::Value initial[] = {constant(g, 1, {DType::kS32, {}}), x[0]};
              const Values out = while_loop(initial, below(6), [&](Arguments carried) -> Values {
                const graph::Value number = broadcast(convert(carried[0], dtype), {2});
                const graph::Value inner[] = {constant_like(carried[0], 0), carried[1]};
                const Values powers = while_loop(inner, below(2), [&](Arguments nested) -> Values {
                  return {nested[0] + 1.0, nested[1] * (number * 0.25) + sine(nested[1])};
                });
                return {carried[0] + 2.0, powers[1]};
              });
              return {out[1]};
            });
  table.add("while_single", OpCode::kWhile, kF32, {{{}, 1, 2}}, [](Graph&, DType, Arguments x) -> Values {
    return while_loop(
        x,
        [](Arguments carried) -> Values {
          return {compare(carried[0], constant_like(carried[0], 100), Comparison::kLT)};
        },
        [](Arguments carried) -> Values { return {carried[0] * 2.0}; });
  });
}

}  // namespace xladder::test

// Every op's text is accepted by every plugin, and the plugins agree on what it computes.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

#include "tests/numerics/op_examples.h"
#include "tests/numerics/program.h"
#include "tests/support/plugin_fixture.h"
#include "xladder/graph/print.h"

namespace xladder::test {
namespace {

using graph::OpCode;

TEST(OpExamples, CoverEveryOp) {
  std::set<OpCode> shown;
  for (const OpExample& example : op_examples()) shown.insert(example.code);
  for (int code = 0; code < graph::kNumOpCodes; ++code) {
    const auto op = static_cast<OpCode>(code);
    // A composite is no op of StableHLO, and a custom call needs a kernel that the plugin knows.
    if (op == OpCode::kComposite || op == OpCode::kCustomCall) continue;
    EXPECT_TRUE(shown.contains(op)) << name_of(op) << " has no example in tests/numerics/op_examples*.cpp";
  }
}

TEST(OpExamples, ContainTheOpTheyAreNamedAfter) {
  for (const OpExample& example : op_examples()) {
    graph::Graph graph;
    build_example(example, graph);
    bool found = false;
    for (size_t id = 0; id < graph.num_ops(); ++id)
      found = found || graph.op(static_cast<graph::OpId>(id)).code == example.code;
    EXPECT_TRUE(found) << full_name(example) << " has no " << name_of(example.code);
  }
}

using Outputs = std::vector<std::vector<HostTensor>>;  // of each replica

// Several examples in one program: compiling one program takes much of the time whatever its size.
Outputs run_examples(std::span<const OpExample* const> examples, const std::string& plugin) {
  const int64_t num_replicas = examples.front()->num_replicas;
  graph::Graph graph;
  std::vector<HostTensor> arguments;
  for (const OpExample* example : examples) {
    build_example(*example, graph);
    for (HostTensor& value : example_values(example->inputs)) arguments.push_back(std::move(value));
  }
  const pjrt::Client& client = shared_client(plugin, static_cast<int>(num_replicas));
  return Program(client, graph, num_replicas).run_replicas(arguments);
}

double roundoff(DType dtype) {
  switch (dtype) {
    case DType::kF64:
      return 1e-14;
    case DType::kF32:
      return 1e-6;
    case DType::kF16:
      return 2e-3;
    case DType::kBF16:
      return 1.6e-2;
    default:
      return 0;
  }
}

void expect_close(const HostTensor& a, const HostTensor& b, const std::string& what) {
  ASSERT_EQ(a.type(), b.type()) << what;
  const std::vector<double> left = a.to_doubles(), right = b.to_doubles();
  for (size_t i = 0; i < left.size(); ++i) {
    if (left[i] == right[i] || (std::isnan(left[i]) && std::isnan(right[i]))) continue;
    EXPECT_NEAR(left[i], right[i], roundoff(a.dtype()) * (1 + std::fabs(left[i]))) << what << ", element " << i;
  }
}

void compile_and_compare(std::span<const OpExample* const> examples) {
  Outputs expected;
  for (const std::string& plugin : cpu_plugin_paths()) {
    Outputs outputs = run_examples(examples, plugin);
    if (expected.empty())
      expected = std::move(outputs);
    else
      for (size_t replica = 0; replica < outputs.size(); ++replica) {
        size_t at = 0;
        for (const OpExample* example : examples) {
          graph::Graph graph;
          build_example(*example, graph);
          for (size_t i = 0; i < graph.num_results(); ++i, ++at)
            expect_close(expected[replica][at], outputs[replica][at],
                         fmt::format("{}, result {}, replica {}, {}", full_name(*example), i, replica, plugin));
        }
      }
  }
}

TEST(OpExamples, CompileOnEveryPluginAndGiveTheSameResults) {
  constexpr size_t kBatch = 24;
  std::map<int64_t, std::vector<const OpExample*>> by_replicas;
  for (const OpExample& example : op_examples()) by_replicas[example.num_replicas].push_back(&example);
  for (const auto& [num_replicas, examples] : by_replicas)
    for (size_t start = 0; start < examples.size(); start += kBatch) {
      const auto batch = std::span(examples).subspan(start, std::min(kBatch, examples.size() - start));
      try {
        compile_and_compare(batch);
      } catch (const std::exception&) {
        // Find out which one it is.
        for (const OpExample* example : batch) try {
            compile_and_compare(std::span(&example, 1));
          } catch (const std::exception& error) {
            ADD_FAILURE() << full_name(*example) << ": " << error.what();
          }
      }
    }
}

}  // namespace
}  // namespace xladder::test

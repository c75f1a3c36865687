// Every op's text is accepted by every plugin, and the plugins agree on what it computes.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

#include "tests/numerics/op_examples.h"
#include "tests/numerics/program.h"
#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"

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

// Names that users give, and a region beside them.
TEST(OpText, CompilesWhateverParametersAndResultsAreCalled) {
  graph::Graph g;
  const TensorType type{DType::kF32, {3}};
  for (const char* name : {"_lhs", "0", "_carried_1", "blocks.0/attn qkv", "", "a\nb", "x", "x"})
    g.parameter(type, name);
  g.add_result(reduce_sum(g.parameter_at(0) + g.parameter_at(7), {0}), "loss\n}");
  std::vector<HostTensor> arguments;
  for (size_t i = 0; i < g.num_parameters(); ++i) arguments.push_back(HostTensor::from<float>({3}, {1, 2, 3}));
  for (const std::string& plugin : cpu_plugin_paths())
    EXPECT_EQ(Program(shared_client(plugin), g).run(arguments)[0].as<float>()[0], 12);
}

// Nothing knows this kernel; but the text around it is understood.
TEST(OpText, OfACustomCallIsRefusedForItsTargetAlone) {
  for (const int64_t api_version : {2, 4}) {
    graph::Graph g;
    const graph::Value x = g.parameter({DType::kF32, {3}}, "x");
    const TensorType type = x.type();
    const std::string config = api_version == 4 ? "{axis = 1 : i64}" : "say \"hi\"\n\\";
    g.add_result(custom_call(g, "no_such_kernel", std::span(&x, 1), std::span(&type, 1), config, api_version)[0], "y");
    for (const std::string& plugin : cpu_plugin_paths()) {
      try {
        const std::vector<HostTensor> arguments = example_values({{{{DType::kF32, {3}}}}});
        Program(shared_client(plugin), g).run(arguments);
        ADD_FAILURE() << "a kernel that nobody knows was run";
      } catch (const std::exception& error) {
        const std::string message = error.what();
        const std::string reason = message.substr(0, message.find('\n'));
        EXPECT_NE(reason.find("no_such_kernel"), std::string::npos) << message;
      }
    }
  }
}

}  // namespace
}  // namespace xladder::test

// For tests of passes: run a graph, count its ops.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/print.h"
#include "xladder/graph/rewrite.h"
#include "xladder/graph/verify.h"

namespace xladder::passes {

// One name a plugin, so that a test runs on each.
class OnEachPlugin : public testing::TestWithParam<std::string> {
 protected:
  const pjrt::Client& client() const { return test::shared_client(GetParam()); }

  // The outputs of a verified graph, one list of values for each parameter.
  std::vector<std::vector<double>> outputs(const graph::Graph& graph, const std::vector<std::vector<double>>& arguments,
                                           const pjrt::CompileOptions& options = {}) const {
    graph::verify(graph);
    std::vector<HostTensor> tensors;
    for (size_t i = 0; i < arguments.size(); ++i)
      tensors.push_back(HostTensor::from_doubles(graph.parameter_type(i), arguments[i]));
    std::vector<std::vector<double>> out;
    for (const HostTensor& tensor : test::run(client(), print_stablehlo(graph), tensors, options))
      out.push_back(tensor.to_doubles());
    return out;
  }
};

// Ops of `code` that a result depends on.
inline std::vector<const graph::Op*> live_ops_of(const graph::Graph& graph, graph::OpCode code) {
  std::vector<const graph::Op*> found;
  const std::vector<bool> live = graph::live_ops(graph);
  for (size_t id = 0; id < live.size(); ++id)
    if (const graph::Op& op = graph.op(static_cast<graph::OpId>(id)); live[id] && op.code == code) found.push_back(&op);
  return found;
}

}  // namespace xladder::passes

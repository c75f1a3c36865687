#include "tests/numerics/program.h"

#include <memory>
#include <stdexcept>

#include "xladder/graph/print.h"
#include "xladder/graph/rewrite.h"
#include "xladder/graph/verify.h"

namespace xladder::test {
namespace {

using graph::Graph;
using graph::Op;
using graph::OpCode;
using graph::Value;

template <class T>
T value_or_throw(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return *std::move(result);
}

// Tests run small programs once or a few times: compiling quickly matters, running does not.
pjrt::CompileOptions compile_options(int64_t num_replicas) {
  pjrt::CompileOptions options;
  options.num_replicas = num_replicas;
  options.overrides = {{"xla_backend_optimization_level", "1"}};
  return options;
}

pjrt::Executable compile(const pjrt::Client& client, const Graph& source, int64_t num_replicas,
                         graph::Lowering lowering) {
  Graph lowered;
  lower_composites(source, lowered, lowering);
  graph::verify(lowered);
  const std::string text = print_stablehlo(lowered, {.num_replicas = num_replicas});
  Result<pjrt::Executable> executable = client.compile(text, compile_options(num_replicas));
  if (!executable) throw std::runtime_error(executable.error().message + "\n" + text);
  return *std::move(executable);
}

bool has_composite(const Graph& graph) {
  for (size_t id = 0; id < graph.num_ops(); ++id)
    if (graph.op(static_cast<graph::OpId>(id)).code == OpCode::kComposite) return true;
  return false;
}

void lower_once(const Graph& source, Graph& target, graph::Lowering lowering) {
  rewrite(source, target, [&](const Op& op, std::span<const Value> operands) -> std::optional<std::vector<Value>> {
    if (op.code != OpCode::kComposite) return std::nullopt;
    return op.composite->lower(lowering, operands, op.attributes);
  });
}

}  // namespace

void lower_composites(const Graph& source, Graph& target, graph::Lowering lowering) {
  auto current = std::make_unique<Graph>();
  lower_once(source, *current, lowering);
  // What a composite stands for may hold composites again.
  while (has_composite(*current)) {
    auto next = std::make_unique<Graph>();
    lower_once(*current, *next, lowering);
    current = std::move(next);
  }
  rewrite(*current, target, nullptr);
}

Program::Program(const pjrt::Client& client, const Graph& graph, int64_t num_replicas, graph::Lowering lowering)
    : client_(client),
      num_replicas_(static_cast<size_t>(num_replicas)),
      executable_(compile(client, graph, num_replicas, lowering)) {}

std::vector<HostTensor> Program::run(std::span<const HostTensor> arguments) const {
  return std::move(run_replicas(arguments).front());
}

std::vector<std::vector<HostTensor>> Program::run_replicas(std::span<const HostTensor> arguments) const {
  std::vector<std::vector<pjrt::Buffer>> buffers(num_replicas_);
  std::vector<std::vector<const pjrt::Buffer*>> pointers(num_replicas_);
  for (size_t replica = 0; replica < num_replicas_; ++replica) {
    for (const HostTensor& argument : arguments)
      buffers[replica].push_back(value_or_throw(client_.buffer_from_host(argument, replica)));
    for (const pjrt::Buffer& buffer : buffers[replica]) pointers[replica].push_back(&buffer);
  }
  const pjrt::Execution execution = value_or_throw(executable_.execute(pointers));
  std::vector<std::vector<HostTensor>> outputs(num_replicas_);
  for (size_t replica = 0; replica < num_replicas_; ++replica)
    for (const pjrt::Buffer& output : execution.outputs[replica])
      outputs[replica].push_back(value_or_throw(output.to_host()));
  return outputs;
}

}  // namespace xladder::test

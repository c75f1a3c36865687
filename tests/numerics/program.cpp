#include "tests/numerics/program.h"

#include <stdexcept>

#include "xladder/graph/print.h"
#include "xladder/graph/verify.h"
#include "xladder/program/passes/lower_composites.h"

namespace xladder::test {
namespace {

using graph::Graph;

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

pjrt::LoadedExecutable compile(const pjrt::Client& client, const Graph& source, int64_t num_replicas,
                               graph::Lowering lowering) {
  Graph lowered;
  passes::lower_composites(source, lowered, lowering);
  graph::verify(lowered);
  const std::string text = print_stablehlo(lowered, {.num_replicas = num_replicas});
  Result<pjrt::LoadedExecutable> executable = client.compile(text, compile_options(num_replicas));
  if (!executable) throw std::runtime_error(executable.error().message + "\n" + text);
  return *std::move(executable);
}

}  // namespace

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

// A graph compiled on a real plugin, to be run many times.
#pragma once

#include <span>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/graph/composite.h"
#include "xladder/graph/graph.h"

namespace xladder::test {

class Program {
 public:
  // Lowers composites first. Throws std::runtime_error with the plugin's sentence.
  Program(const pjrt::Client& client, const graph::Graph& graph, int64_t num_replicas = 1,
          graph::Lowering lowering = graph::Lowering::kShaped);

  std::vector<HostTensor> run(std::span<const HostTensor> arguments) const;

  // Outputs of each replica; all get the same arguments.
  std::vector<std::vector<HostTensor>> run_replicas(std::span<const HostTensor> arguments) const;

 private:
  const pjrt::Client& client_;
  size_t num_replicas_;
  pjrt::LoadedExecutable executable_;
};

}  // namespace xladder::test

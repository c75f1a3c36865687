#include "xladder/device/pjrt/call.h"

namespace xladder::pjrt {

Result<std::vector<HostTensor>> call(const Client& client, const LoadedExecutable& program,
                                     std::span<const HostTensor* const> arguments) {
  std::vector<Buffer> buffers;
  for (const HostTensor* argument : arguments) {
    XLADDER_ASSIGN(Buffer buffer, client.buffer_from_host(*argument));
    buffers.push_back(std::move(buffer));
  }
  std::vector<const Buffer*> pointers;
  for (const Buffer& buffer : buffers) pointers.push_back(&buffer);
  XLADDER_ASSIGN(const Execution execution, program.execute(pointers));
  std::vector<HostTensor> outputs;
  for (const Buffer& output : execution.outputs.front()) {
    XLADDER_ASSIGN(HostTensor tensor, output.to_host());
    outputs.push_back(std::move(tensor));
  }
  return outputs;
}

}  // namespace xladder::pjrt

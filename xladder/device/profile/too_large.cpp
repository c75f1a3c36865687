#include "xladder/device/profile/too_large.h"

namespace xladder::device {

std::string_view too_large_code(std::string_view platform, std::string_view message) {
  // AWS Neuron documentation, "Neuron Compiler Error Codes": instructions, then memory of the device.
  constexpr std::string_view kNeuron[] = {"EVRF007", "EBVF030", "EXTP004", "EOOM001", "EOOM002", "EVRF009", "EXSP001"};
  if (platform != "neuron") return {};
  for (const std::string_view code : kNeuron)
    if (message.find(code) != std::string_view::npos) return code;
  return {};
}

}  // namespace xladder::device

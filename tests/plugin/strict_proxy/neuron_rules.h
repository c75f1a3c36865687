// What neuronx-cc refuses of a program, told from its text alone: a second reading beside the profile's
// (device/profile/neuron.cpp), which shares no code with the library.
//
// Sources: AWS Neuron documentation, "Neuron Compiler Error Codes" (the codes in the sentences) and "Known issues of
// JAX on Neuron"; the runtime's error 1006 for indices out of bounds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace strict_proxy {

struct Verdict {
  std::vector<std::string> violations;  // one sentence each, in the order of the text
  int64_t ops = 0;                      // with loops counted as often as they run
};

// Of StableHLO as the library prints it: an op a line, in generic or in short form. A line that cannot be read is a
// violation, so that nothing passes unseen.
Verdict check_program(std::string_view text);

}  // namespace strict_proxy

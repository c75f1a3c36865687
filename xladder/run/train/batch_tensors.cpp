#include "xladder/run/train/batch_tensors.h"

#include <map>

namespace xladder::train {

Result<BatchTensor> batch_tensor(const std::string& input) {
  static const std::map<std::string, BatchTensor> kTensors = {{"images", &data::Batch::images},
                                                              {"labels", &data::Batch::labels},
                                                              {"weights", &data::Batch::weights},
                                                              {"mix_labels", &data::Batch::mix_labels},
                                                              {"mix_weights", &data::Batch::mix_weights}};
  const auto found = kTensors.find(input);
  if (found == kTensors.end())
    return fail(ErrorCode::kUsage,
                "the program takes \"{}\" with each batch, which images do not have; give it data "
                "that has",
                input);
  return found->second;
}

}  // namespace xladder::train

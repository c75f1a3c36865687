#include "xladder/run/job/trainable.h"

namespace xladder::run {

int64_t num_parameters(const Trainable& model) {
  int64_t count = 0;
  for (const Trainable::Parameter& parameter : model.parameters()) count += parameter.type.num_elements();
  return count;
}

std::vector<std::string> parameter_names(const Trainable& model) {
  std::vector<std::string> names;
  for (const Trainable::Parameter& parameter : model.parameters()) names.push_back(parameter.name);
  return names;
}

}  // namespace xladder::run

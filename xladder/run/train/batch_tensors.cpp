#include "xladder/run/train/batch_tensors.h"

#include <algorithm>
#include <optional>
#include <string>

namespace xladder::run {
namespace {

// Of one sample: without the axes of steps and samples.
TensorType sample_type(const program::Program& program, const TensorType& type) {
  const std::ptrdiff_t axes = program.steps_per_execution > 1 ? 2 : 1;
  return {type.dtype, Shape(type.shape.begin() + std::min(axes, std::ssize(type.shape)), type.shape.end())};
}

}  // namespace

Result<data::BatchForm> batch_form(const program::Program& program, const data::BatchSource& source) {
  data::BatchForm form{.replicas = program.devices};
  for (const size_t place : program.places(program::InputRole::kBatch)) {
    const program::Input& input = program.inputs[place];
    const std::optional<std::string> tensor = source.tensor_for(input.name);
    // Where there is none, the source says what it has.
    form.tensors.push_back({tensor.value_or(input.name), sample_type(program, input.type)});
  }
  XLADDER_TRY(data::check(form, source));
  return form;
}

}  // namespace xladder::run

#include "xladder/run/train/batch_tensors.h"

#include <map>
#include <optional>

namespace xladder::run {
namespace {

using data::BatchForm;
using data::BatchTensors;

struct Place {
  BatchTensor tensor;
  std::optional<DType> BatchForm::*type;  // null: images, which are always made
};

Result<Place> place_of(const std::string& input) {
  static const std::map<std::string, Place> kPlaces = {
      {"images", {&BatchTensors::images, nullptr}},
      {"labels", {&BatchTensors::labels, &BatchForm::labels}},
      {"weights", {&BatchTensors::weights, &BatchForm::weights}},
      {"mix_labels", {&BatchTensors::mix_labels, &BatchForm::mix_labels}},
      {"mix_weights", {&BatchTensors::mix_weights, &BatchForm::mix_weights}}};
  const auto found = kPlaces.find(input);
  if (found == kPlaces.end())
    return fail(ErrorCode::kUsage,
                "the program takes \"{}\" with each batch, which images do not have; give it data "
                "that has",
                input);
  return found->second;
}

}  // namespace

Result<BatchTensor> batch_tensor(const std::string& input) {
  XLADDER_ASSIGN(const Place place, place_of(input));
  return place.tensor;
}

Result<BatchForm> batch_form(const program::Program& program) {
  BatchForm form{.labels = {}, .weights = {}, .mix_labels = {}, .mix_weights = {}, .replicas = program.devices};
  for (const size_t at : program.places(program::InputRole::kBatch)) {
    const program::Input& input = program.inputs[at];
    XLADDER_ASSIGN(const Place place, place_of(input.name));
    if (place.type == nullptr)
      form.images = input.type.dtype;
    else
      form.*place.type = input.type.dtype;
  }
  return form;
}

}  // namespace xladder::run

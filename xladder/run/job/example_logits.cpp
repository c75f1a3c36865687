#include "xladder/run/job/example_logits.h"

#include <vector>

#include "xladder/base/random.h"
#include "xladder/base/safetensors.h"
#include "xladder/device/pjrt/call.h"
#include "xladder/models/weights/stablehlo_folder.h"

namespace xladder::run {
namespace {

HostTensor example_images(const nn::ImageShape& shape, int64_t count, bool from_bytes) {
  HostTensor images(from_bytes ? DType::kU8 : DType::kF32, {count, shape.channels, shape.height, shape.width});
  CounterRng rng(purpose_seed(0, "examples"));
  if (!from_bytes)
    rng.fill_normal(images.as<float>());
  else
    for (uint8_t& byte : images.as<uint8_t>()) byte = static_cast<uint8_t>(rng.next_u32() >> 24);
  return images;
}

}  // namespace

Status write_example_logits(const std::filesystem::path& path, const pjrt::Client& client,
                            const weights::WeightedModel& model, int64_t count, bool from_bytes,
                            const std::optional<compile::CacheOptions>& cache) {
  weights::StablehloOptions options{.inference = {.batch_size = count}};
  if (from_bytes) options.inference.byte_images = {model.preprocessing.mean, model.preprocessing.std};
  XLADDER_ASSIGN(const compile::Compiled compiled,
                 compile::compile_cached(client, weights::stablehlo_text(model, options), {}, cache));

  const HostTensor images = example_images(model.model->image_shape(), count, from_bytes);
  std::vector<const HostTensor*> arguments = {&images};
  for (const nn::ParameterSpec& spec : model.model->parameters())
    arguments.push_back(weights::find_tensor(model.tensors, spec.name));
  XLADDER_ASSIGN(const std::vector<HostTensor> outputs, pjrt::call(client, compiled.executable, arguments));
  return write_safetensors(path, {{"images", &images}, {"logits", &outputs[0]}});
}

}  // namespace xladder::run

#include "xladder/cli/example_logits.h"

#include <vector>

#include "xladder/base/random.h"
#include "xladder/base/safetensors.h"
#include "xladder/models/weights/stablehlo_folder.h"

namespace xladder::cli {
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
  std::vector<pjrt::Buffer> buffers;
  XLADDER_ASSIGN(pjrt::Buffer input, client.buffer_from_host(images));
  buffers.push_back(std::move(input));
  for (const nn::ParameterSpec& spec : model.model->parameters()) {
    XLADDER_ASSIGN(pjrt::Buffer buffer, client.buffer_from_host(*weights::find_tensor(model.tensors, spec.name)));
    buffers.push_back(std::move(buffer));
  }
  std::vector<const pjrt::Buffer*> arguments;
  for (const pjrt::Buffer& buffer : buffers) arguments.push_back(&buffer);
  XLADDER_ASSIGN(const pjrt::Execution execution, compiled.executable.execute(arguments));
  XLADDER_ASSIGN(const HostTensor logits, execution.outputs[0][0].to_host());
  return write_safetensors(path, {{"images", &images}, {"logits", &logits}});
}

}  // namespace xladder::cli

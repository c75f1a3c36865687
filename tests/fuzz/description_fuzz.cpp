// config.json and preprocessor_config.json beside weights: two texts with a zero byte between them, and the tensors of
// a small model to which they have to fit.
#include "tests/fuzz/fuzz_target.h"
#include "xladder/models/weights/infer_config.h"
#include "xladder/models/weights/package_test_support.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace xladder;
  const std::string_view text = fuzz::text_of(data, size);
  const size_t end = text.find('\0');
  weights::WeightsSource source{.container = "safetensors", .config = std::string(text.substr(0, end))};
  if (end != std::string_view::npos) source.preprocessor = text.substr(end + 1);
  nn::VitConfig small = weights::tiny_config();
  small.depth = 1;
  for (const nn::ParameterSpec& spec : nn::Vit(small).parameters())
    source.tensors.push_back({spec.name, spec.shape, true, {}});
  const auto named = weights::name_tensors(source, "input");
  fuzz::require(named.has_value());
  const auto description = weights::describe(source, "", "input");
  if (!description) return 0;
  const auto config = weights::infer_config(*named, *description, {}, "input");
  if (config) fuzz::require(config->config.validate().has_value());
  return 0;
}

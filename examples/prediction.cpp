// Classifies pictures with a trained model: the folder of a run, a checkpoint in it, or weights of timm, Hugging Face,
// Google or PyTorch.
//
//   prediction MODEL PICTURE...     prediction runs/x rose.jpg tulip.png
#include <xladder/xladder.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <numeric>

using namespace xladder;

// The picture as the model's evaluation sees it, as u8 [1, channels, height, width].
Result<HostTensor> read_image(const std::filesystem::path& path, const weights::WeightedModel& model) {
  const nn::ImageShape shape = model.model->image_shape();
  const weights::Preprocessing& asked = model.preprocessing;
  XLADDER_ASSIGN(const std::string file, read_file(path, uint64_t{1} << 28));
  XLADDER_ASSIGN(const image::Image picture, image::decode({reinterpret_cast<const uint8_t*>(file.data()), file.size()},
                                                           {.channels = shape.channels}));
  const image::Image seen =
      data::resize_for_evaluation(picture, {.height = shape.height,
                                            .width = shape.width,
                                            .crop_pct = asked.crop_pct,
                                            .interpolation = asked.interpolation,
                                            .mode = asked.mode,
                                            .fill = data::mean_bytes({asked.mean, asked.std}, shape.channels)});
  HostTensor out(DType::kU8, {1, shape.channels, shape.height, shape.width});
  const std::span<uint8_t> planes = out.as<uint8_t>();
  const std::span<const uint8_t> pixels = seen.pixels();
  const auto channels = static_cast<size_t>(shape.channels), count = pixels.size() / channels;
  for (size_t channel = 0; channel < channels; ++channel)
    for (size_t i = 0; i < count; ++i) planes[channel * count + i] = pixels[i * channels + channel];
  return out;
}

std::vector<double> softmax(std::vector<double> logits) {
  const double largest = *std::ranges::max_element(logits);
  for (double& value : logits) value = std::exp(value - largest);
  const double sum = std::accumulate(logits.begin(), logits.end(), 0.0);
  for (double& value : logits) value /= sum;
  return logits;
}

void print_best(const std::string& picture, const std::vector<double>& shares,
                const std::vector<std::string>& class_names) {
  std::vector<size_t> order(shares.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::ranges::sort(order, std::ranges::greater(), [&](size_t i) { return shares[i]; });
  std::printf("%s", picture.c_str());
  for (size_t rank = 0; rank < std::min<size_t>(3, order.size()); ++rank) {
    const size_t i = order[rank];
    std::printf("  %s %.3f", class_names.empty() ? std::to_string(i).c_str() : class_names[i].c_str(), shares[i]);
  }
  std::printf("\n");
}

Status run_all(const std::string& source, std::span<char*> pictures) {
  std::vector<std::string> warnings;
  XLADDER_ASSIGN(const weights::WeightedModel model, run::read_any_model(source, warnings));
  for (const std::string& warning : warnings) std::fprintf(stderr, "warning: %s\n", warning.c_str());

  XLADDER_ASSIGN(const pjrt::Client client, device::open_device({}, device::inputs_of_this_process()));
  const program::Program inference = classifier::build_inference(
      *model.model, {.batch_size = 1, .byte_images = {{model.preprocessing.mean, model.preprocessing.std}}},
      graph::Lowering::kShaped);
  XLADDER_ASSIGN(const pjrt::LoadedExecutable program, client.compile(inference.stablehlo, {}));

  std::vector<const HostTensor*> arguments;
  for (const program::Input& input : inference.inputs)
    arguments.push_back(input.role == program::InputRole::kState ? weights::find_tensor(model.tensors, input.name)
                                                                 : nullptr);
  const size_t images = inference.place(program::InputRole::kBatch).value();
  for (const char* path : pictures) {
    XLADDER_ASSIGN(const HostTensor image, read_image(path, model));
    arguments[images] = &image;
    XLADDER_ASSIGN(const std::vector<HostTensor> outputs, pjrt::call(client, program, arguments));
    print_best(path, softmax(outputs[0].to_doubles()), model.class_names);
  }
  return {};
}

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: prediction MODEL PICTURE...\n");
    return 2;
  }
  const Status done = run_all(argv[1], std::span(argv + 2, static_cast<size_t>(argc - 2)));
  if (!done) std::fprintf(stderr, "%s\n", done.error().message.c_str());
  return done ? 0 : 1;
}

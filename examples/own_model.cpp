// A model of your own on data of your own, trained by the library's trainer: a small convolutional network tells bars
// that lie from bars that stand, in noise.
//
//   own_model [DEVICE]     "cpu", "cuda", ... or the path of a plugin
#include <xladder/xladder.h>

#include <cstdio>
#include <random>

using namespace xladder;
using graph::Value;

constexpr int64_t kSize = 16;

// Sample `index` is a function of its number, as a file would be.
class Bars final : public data::Dataset {
 public:
  Bars(std::string part, int64_t count, uint32_t seed) : seed_(seed) {
    info_ = {.name = "bars, " + part,
             .num_samples = count,
             .channels = 1,
             .height = kSize,
             .width = kSize,
             .num_classes = 2,
             .class_names = {"lying", "standing"}};
  }
  const data::DatasetInfo& info() const override { return info_; }

  Result<data::StoredImage> read(int64_t index) const override {
    std::mt19937 random(seed_ + static_cast<uint32_t>(index));
    const auto label = static_cast<int32_t>(index % 2);
    const int64_t line = random() % kSize;
    const auto pixels = std::make_shared<std::vector<uint8_t>>();
    for (int64_t y = 0; y < kSize; ++y)
      for (int64_t x = 0; x < kSize; ++x) {
        const bool on_bar = (label == 0 ? y : x) == line;
        pixels->push_back(static_cast<uint8_t>(random() % 128 + (on_bar ? 100 : 0)));
      }
    return data::StoredImage{data::Planes{*pixels, 1, kSize, kSize, pixels}, label};
  }

 private:
  data::DatasetInfo info_;
  uint32_t seed_;
};

// Parameters are declared where they are used: "conv1.weight", "conv1.bias", ..., "head.bias".
class BarNet final : public nn::Model {
 public:
  std::string family() const override { return "bar_net"; }
  nn::ImageShape image_shape() const override { return {1, kSize, kSize}; }
  int64_t num_classes() const override { return 2; }

  Value logits(const nn::Scope& scope, Value images) const override {
    Value x = transpose(images, {0, 2, 3, 1});  // channels last
    x = nn::activation(nn::convolution_2d(scope / "conv1", x, 8, {.stride = 2, .bias = true}), nn::Activation::kRelu);
    x = nn::activation(nn::convolution_2d(scope / "conv2", x, 16, {.stride = 2, .bias = true}), nn::Activation::kRelu);
    return nn::linear(scope / "head", reshape(x, {x.dim(0), x.dim(1) * x.dim(2) * x.dim(3)}), num_classes());
  }
};

class Printer final : public run::TrainingObserver {
 public:
  void on_step(const run::StepReport& report) override {
    if (report.step % 20 == 0)
      std::printf("step %3lld  loss %.4f\n", static_cast<long long>(report.step), report.mean_loss);
  }
};

Status run_all(const std::string& device) {
  // Everything that a recipe may say, except about model and data, which are our own.
  XLADDER_ASSIGN(config::Settings settings,
                 config::resolve(run::recipe_options(),
                                 {.assignments = {"device.name=" + device, "train.steps=100", "train.eval_every=0",
                                                  "train.global_batch_size=32", "optim.lr=0.01"}}));
  XLADDER_ASSIGN(const pjrt::Client client,
                 device::open_device(run::device_request(settings), device::inputs_of_this_process()));
  XLADDER_ASSIGN(run::TrainingJob job, run::prepare_training(settings, std::make_shared<BarNet>(),
                                                             {.train = std::make_shared<Bars>("training", 2048, 0),
                                                              .test = std::make_shared<Bars>("test", 512, 1'000'000)}));
  XLADDER_ASSIGN(run::Trainer trainer, run::Trainer::create(client, std::move(job)));
  Printer printer;
  XLADDER_ASSIGN(const run::TrainingResult result, trainer.run(printer));

  const run::EvaluationResult& test = result.evaluation->result;
  std::printf("test accuracy %.3f of %lld images\n", test.accuracy.value(), static_cast<long long>(test.samples));
  if (!(test.accuracy > 0.95)) return fail(ErrorCode::kMismatch, "it has not learned the bars; train longer");
  return {};
}

int main(int argc, char** argv) {
  const Status done = run_all(argc > 1 ? argv[1] : "cpu");
  if (!done) std::fprintf(stderr, "%s\n", done.error().message.c_str());
  return done ? 0 : 1;
}

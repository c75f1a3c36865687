// datasets preview PATH: pictures as a model sees them.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "xladder/cli/datasets_actions.h"
#include "xladder/models/weights/model_package.h"

namespace xladder::cli {
namespace {

class PreviewReporter : public data::PreviewObserver {
 public:
  explicit PreviewReporter(const Context& context)
      : context_(context), progress_(context.err_stream, context.progress_options()) {}

  void on_note(const std::string& sentence) override { context_.say("{}", sentence); }
  void on_image(int64_t number, int64_t count) override {
    progress_.update(fmt::format("picture {}/{}", number, count));
  }
  void on_broken(const std::string& sentence) override { progress_.print(sentence); }
  void finish() { progress_.finish(); }

 private:
  const Context& context_;
  ProgressLine progress_;
};

}  // namespace

void add_preview_arguments(CLI::App& app, PreviewArguments& arguments) {
  app.add_option("-o,--output", arguments.options.folder, "new folder for the PNG files");
  app.add_option("--transform", arguments.options.transform, "eval or train [eval]");
  app.add_option("--split", arguments.options.split, "train or val, of data sets that have them [train]");
  app.add_option("--count", arguments.options.count, "pictures at most; 0 for all [16]");
  app.add_option("--channels", arguments.options.channels, "3 for colours, 1 for grey [3]");
  app.add_option("--size", arguments.options.size, "edge of the square that is shown [224]");
  app.add_option("--height", arguments.options.height, "of what is shown, where it is not --size");
  app.add_option("--width", arguments.options.width, "of what is shown, where it is not --size");
  app.add_option("--reader", arguments.options.reader,
                 "xladder: upright and over white; timm: as stored, as timm and torchvision read files [xladder]");
  app.add_option("--interpolation", arguments.options.interpolation,
                 "nearest, bilinear, bicubic or lanczos; train: random, too [bicubic]");
  app.add_option("--mean", arguments.mean, "that fills borders and what moves out [ImageNet's: 0.485,0.456,0.406]")
      ->delimiter(',');
  app.add_option("--std", arguments.std, "with the mean, of what is erased [ImageNet's: 0.229,0.224,0.225]")
      ->delimiter(',');
  app.add_option("--crop-pct", arguments.options.crop_pct, "eval: share of the resized picture that is shown [0.875]");
  app.add_option("--resize-mode", arguments.options.resize_mode, "eval: shortest, squash or border [shortest]");
  app.add_option("--seed", arguments.options.seed, "train: of the random choices [0]");
  app.add_option("--epoch", arguments.options.epoch, "train: choices of this epoch [0]");
  app.add_option("--looks", arguments.options.looks, "train: looks at each picture, one epoch after another [1]");
  app.add_option("--scale-min", arguments.options.scale_min,
                 "train: smallest share of the picture that is shown [0.08]");
  app.add_option("--flip", arguments.options.horizontal_flip, "train: probability of mirroring left and right [0.5]");
  app.add_option("--vertical-flip", arguments.options.vertical_flip,
                 "train: probability of mirroring top and bottom [0]");
  app.add_option("--color-jitter", arguments.options.color_jitter,
                 "train: change of brightness, contrast, saturation [0.4]");
  app.add_option("--hue", arguments.options.hue, "train: change of the hue, 0 to 0.5 [0]");
  app.add_option("--auto-augment", arguments.options.auto_augment, "train: rand-m9-mstd0.5-inc1 and the like");
  app.add_option("--erase", arguments.options.erase, "train: probability of random erasing [0]");
  app.add_option("--erase-fill", arguments.options.erase_fill, "train: const, rand or pixel [pixel]");
}

Result<ExitCode> preview_dataset(const Context& context, PreviewArguments arguments) {
  data::PreviewOptions& options = arguments.options;
  const weights::Preprocessing usual;
  options.normalisation = data::for_channels({usual.mean, usual.std}, std::clamp<int64_t>(options.channels, 1, 3));
  if (!arguments.mean.empty()) options.normalisation.mean = arguments.mean;
  if (!arguments.std.empty()) options.normalisation.std = arguments.std;
  PreviewReporter reporter(context);
  XLADDER_ASSIGN(const data::PreviewResult result, data::preview(options, reporter));
  reporter.finish();
  context.print("{} of {} pictures as {} sees them: {} files in {}", result.pictures, result.there_are,
                options.transform, result.files, options.folder);
  if (result.broken > 0) context.say("{} cannot be decoded", result.broken);
  return result.broken > 0 ? ExitCode::kFailed : ExitCode::kDone;
}

}  // namespace xladder::cli

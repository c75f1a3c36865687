// What `xladder datasets ACTION` does, one function for each action.
#pragma once

#include <string>

#include "xladder/base/result.h"
#include "xladder/cli/context.h"
#include "xladder/cli/exit_code.h"
#include "xladder/cli/image_arguments.h"
#include "xladder/data/packing/preview.h"

namespace xladder::cli {

struct ShowArguments {
  bool json = false;
  bool check = false;  // decode every picture
  int threads = 0;     // 0: as many as there are processors
};

// Every split that there is, or the one that was asked for. kFailed as exit code if pictures are broken.
Result<ExitCode> show_dataset(const Context& context, const ImageArguments& pictures, const ShowArguments& arguments);

struct PackArguments {
  std::string output;
  std::string format = "webdataset";
  std::string reencode = "keep";
  std::string reader = "xladder";
  std::string on_error = "fail";
  std::string resize_mode = "shortest";
  std::string interpolation = "bicubic";
  double crop_pct = 1;
  int64_t size = 0;  // 0: not resized
  int64_t jpeg_quality = 90;
  int64_t max_count = 10'000;
  int64_t max_bytes = 1'000'000'000;
  int64_t limit = 0;
  bool in_order = false;
  bool json = false;
  int threads = 0;
};

void add_pack_arguments(CLI::App& app, PackArguments& arguments);

Result<ExitCode> pack_dataset(const Context& context, const ImageArguments& pictures, const PackArguments& arguments);

struct PreviewArguments {
  data::PreviewOptions options = {};
  std::vector<float> mean = {}, std = {};  // empty: ImageNet's
};

void add_preview_arguments(CLI::App& app, PreviewArguments& arguments);  // all but PATH

// kFailed as exit code if pictures cannot be decoded.
Result<ExitCode> preview_dataset(const Context& context, PreviewArguments arguments);

}  // namespace xladder::cli

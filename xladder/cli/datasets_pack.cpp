// datasets pack PATH -o FOLDER: the pictures in another form.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/base/parallel.h"
#include "xladder/cli/datasets_actions.h"
#include "xladder/cli/stop_signals.h"
#include "xladder/data/loading/loader.h"
#include "xladder/data/packing/pack.h"
#include "xladder/report/numbers.h"

namespace xladder::cli {
namespace {

Result<data::EvalTransformOptions> resize_of(const PackArguments& arguments) {
  data::EvalTransformOptions out;
  out.height = out.width = arguments.size;
  out.crop_pct = arguments.crop_pct;
  XLADDER_ASSIGN(out.mode, choice_of<data::ResizeMode>("--resize-mode", arguments.resize_mode));
  XLADDER_ASSIGN(out.interpolation, choice_of<image::Interpolation>("--interpolation", arguments.interpolation));
  return out;
}

Result<data::PackOptions> pack_options(const ImageArguments& pictures, const PackArguments& arguments) {
  if (pictures.path().empty())
    return fail(ErrorCode::kUsage,
                "datasets pack needs a path; for example: xladder datasets pack /data/flowers -o out");
  if (arguments.output.empty())
    return fail(ErrorCode::kUsage, "datasets pack needs a folder to write into; add -o FOLDER");
  data::PackOptions out;
  XLADDER_ASSIGN(out.format, choice_of<data::PackFormat>("--format", arguments.format));
  XLADDER_ASSIGN(out.reencode, choice_of<data::Reencode>("--reencode", arguments.reencode));
  XLADDER_ASSIGN(out.reader, choice_of<data::Reader>("--reader", arguments.reader));
  XLADDER_ASSIGN(const data::OnError on_error, choice_of<data::OnError>("--on-error", arguments.on_error));
  out.skip_broken = on_error == data::OnError::kSkip;
  if (arguments.size < 0) return fail(ErrorCode::kUsage, "--size must be at least 0; got {}", arguments.size);
  if (arguments.size > 0) {
    XLADDER_ASSIGN(out.resize, resize_of(arguments));
  }
  if (out.format == data::PackFormat::kRaw && !out.resize)
    return fail(ErrorCode::kUsage, "--format raw holds pictures of one size; add --size 224");
  if (out.format == data::PackFormat::kRaw && out.reencode != data::Reencode::kKeep)
    return fail(ErrorCode::kUsage, "--format raw holds pixels; leave --reencode out");
  out.split = pictures.split().empty() ? "train" : pictures.split();
  out.max_count = arguments.max_count;
  out.max_bytes = arguments.max_bytes;
  out.jpeg_quality = static_cast<int>(std::clamp<int64_t>(arguments.jpeg_quality, INT32_MIN, INT32_MAX));
  out.shuffle = !arguments.in_order;
  out.seed = pictures.seed();
  out.limit = arguments.limit;
  out.threads = arguments.threads > 0 ? arguments.threads : processor_count();
  return out;
}

void print_json(const Context& context, const data::PackResult& result, const data::OpenedImages& opened,
                const data::PackOptions& options) {
  nlohmann::ordered_json files = nlohmann::ordered_json::array();
  for (const std::filesystem::path& path : result.written) files.push_back(path.string());
  const nlohmann::ordered_json page = {
      {"format", enum_name(options.format)}, {"split", options.split}, {"pictures", result.num_written},
      {"bytes", result.total_bytes},         {"written", files},       {"broken", result.broken},
      {"broken_shards", opened.broken},      {"notes", result.notes}};
  context.print("{}", text_of_json(page, 2));
}

}  // namespace

void add_pack_arguments(CLI::App& app, PackArguments& arguments) {
  app.add_option("-o,--output", arguments.output, "folder to write into");
  app.add_option("--format", arguments.format, "webdataset, raw or imagefolder [webdataset]");
  app.add_option("--reencode", arguments.reencode, "keep the files, or make all of them jpeg or png [keep]");
  app.add_option("--reader", arguments.reader,
                 "of pictures that are decoded: xladder (upright, over white) or timm (as stored) [xladder]");
  app.add_option("--jpeg-quality", arguments.jpeg_quality, "1 to 100 [90]");
  app.add_option("--max-count", arguments.max_count, "samples of a shard [10000]");
  app.add_option("--max-bytes", arguments.max_bytes, "of a shard [1000000000]");
  app.add_option("--limit", arguments.limit, "at most so many pictures; 0: all [0]");
  app.add_flag("--in-order", arguments.in_order, "as they are stored, instead of shuffled by --seed");
  app.add_option("--on-error", arguments.on_error, "broken pictures: fail or skip [fail]");
  app.add_option("--threads", arguments.threads, "that read, decode and encode; 0: one for each processor [0]");
  const std::string group = "Resizing";
  app.add_option("--size", arguments.size, "side of the resized pictures; 0: not resized [0]")->group(group);
  app.add_option("--resize-mode", arguments.resize_mode, "shortest, squash or border [shortest]")->group(group);
  app.add_option("--interpolation", arguments.interpolation, "nearest, bilinear, bicubic or lanczos [bicubic]")
      ->group(group);
  app.add_option("--crop-pct", arguments.crop_pct, "share of the resized picture that is cut out [1]")->group(group);
}

Result<ExitCode> pack_dataset(const Context& context, const ImageArguments& pictures, const PackArguments& arguments) {
  XLADDER_ASSIGN(const data::PackOptions options, pack_options(pictures, arguments));
  XLADDER_ASSIGN(data::OpenOptions open_options, pictures.options(options.split));
  open_options.skip_broken = options.skip_broken;
  ProgressLine progress(context.err_stream, context.progress_options());
  progress.update(fmt::format("opening {}", pictures.path()));
  XLADDER_ASSIGN(const data::OpenedImages opened, data::open_images(pictures.path(), open_options));
  Result<data::PackResult> packed;
  const StopSignals signals;
  packed = data::pack(*opened.images, arguments.output, options, [&](int64_t done, int64_t total) {
    progress.update(fmt::format("packed {}/{}", done, total));
    return !signals.requested();
  });
  progress.finish();
  if (!packed && signals.requested()) {
    context.say("stopped; nothing was written");
    return ExitCode::kInterrupted;
  }
  if (!packed) return tl::unexpected(packed.error());
  if (arguments.json) {
    print_json(context, *packed, opened, options);
    return ExitCode::kDone;
  }
  const size_t files = packed->written.size();
  context.print("{} pictures, {}, in {}", packed->num_written, report::bytes_text(packed->total_bytes),
                files == 1 ? packed->written.front().string()
                           : fmt::format("{} shards, {} to {}", files, packed->written.front().string(),
                                         packed->written.back().filename().string()));
  for (const std::string& note : opened.notes) context.print("{}", note);
  for (const std::string& sentence : opened.broken) context.say("  {}", sentence);
  for (const std::string& note : packed->notes) context.print("{}", note);
  for (const std::string& sentence : packed->broken) context.say("  {}", sentence);
  return ExitCode::kDone;
}

}  // namespace xladder::cli

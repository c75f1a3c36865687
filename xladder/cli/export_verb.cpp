// export: a trained model in the files of other programs.
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/base/atomic_folder.h"
#include "xladder/base/json_text.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/run_report.h"
#include "xladder/cli/verbs.h"
#include "xladder/models/weights/export_model.h"
#include "xladder/models/weights/read_weights.h"
#include "xladder/run/job/example_logits.h"
#include "xladder/run/job/trained_model.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// A model and where it comes from.
struct Source {
  weights::WeightedModel model;
  Json facts;  // for --json
};

class ExportVerb : public Verb {
 public:
  std::string_view name() const override { return "export"; }
  std::string_view summary() const override { return "write a trained model for timm, Hugging Face, JAX or ONNX"; }
  std::vector<Example> examples() const override {
    return {{"xladder export runs/x -o flowers", "a folder for timm.create_model(\"local-dir:flowers\")"},
            {"xladder export runs/x -o flowers --format stablehlo --bake", "one program with the weights in it"},
            {"xladder export vit_base/ -o vit_base_onnx --format onnx", "what was imported, for ONNX Runtime"},
            {"xladder export runs/x -o flowers --examples 4", "with inputs and logits to test the other side"}};
  }

  void add_arguments(CLI::App& app) override {
    app.add_option("SOURCE", source_, "folder of a run or of a checkpoint in it, or weights that import reads");
    app.add_option("-o,--output", output_, "folder to be made");
    app.add_option("--format", format_, fmt::format("{} [timm]", fmt::join(weights::kExportFormatNames, ", ")));
    app.add_option("--weights", weights_, "model, or ema for averaged weights [ema where there are any]");
    app.add_option("--batch-size", options_.batch_size,
                   "images that the program takes at once [stablehlo: 1; onnx: any number]");
    app.add_option("--input", input_, "f32: images are normalised before; u8: by the program [f32]");
    app.add_flag("--bake", options_.bake, "stablehlo: the weights are constants of the program");
    app.add_option("--examples", examples_, "also write example.safetensors: so many random images and their logits");
    app.add_option("--device", device_, "that computes the examples [cpu]");
    app.add_option("--set", assignments_, "an option of the run's recipe, as section.name=value");
    app.add_flag("--force", force_, "replace an earlier export");
    app.add_flag("--json", json_, "print JSON");
  }

  Result<ExitCode> run(Context& context) override {
    XLADDER_TRY(take_arguments());
    const std::span<const std::string_view> replaceable = weights::exported_files();
    XLADDER_ASSIGN(AtomicFolder folder,
                   AtomicFolder::create(output_, replaceable.first(force_ ? replaceable.size() : 0)));
    XLADDER_ASSIGN(Source source, read_source(context));
    if (examples_ > 0) XLADDER_TRY(write_examples(context, source.model, folder.path() / "example.safetensors"));
    XLADDER_ASSIGN(const std::vector<std::string> notes,
                   weights::export_model(std::move(source.model), options_, folder.path()));
    XLADDER_TRY(folder.commit());
    print(context, source.facts, notes);
    return ExitCode::kDone;
  }

 private:
  Status take_arguments() {
    if (source_.empty())
      return fail(ErrorCode::kUsage, "export needs the folder of a run; for example: xladder export runs/x -o out");
    if (output_.empty()) return fail(ErrorCode::kUsage, "export needs a folder to write; add -o FOLDER");
    const auto format = enum_from_name<weights::ExportFormat>(format_);
    if (!format)
      return fail(ErrorCode::kUsage, "--format is \"{}\"; use {}", format_,
                  fmt::join(weights::kExportFormatNames, ", "));
    options_.format = *format;
    if (!weights_.empty() && weights_ != "model" && weights_ != "ema")
      return fail(ErrorCode::kUsage, "--weights is \"{}\"; use model or ema", weights_);
    if (input_ != "f32" && input_ != "u8") return fail(ErrorCode::kUsage, "--input is \"{}\"; use f32 or u8", input_);
    options_.from_bytes = input_ == "u8";
    if (examples_ < 0 || examples_ > kMostImages || options_.batch_size < 0 || options_.batch_size > kMostImages)
      return fail(ErrorCode::kUsage, "--examples and --batch-size go up to {}; choose fewer", kMostImages);
    for (const auto& [given, flag] : {std::pair{options_.batch_size > 0, "--batch-size"},
                                      {options_.from_bytes, "--input u8"},
                                      {options_.bake, "--bake"}})
      if (given && !options_.is_program())
        return fail(ErrorCode::kUsage,
                    "{} is for programs, and {} is none; leave it out, or use --format stablehlo or onnx", flag,
                    format_);
    if (options_.bake && options_.format == weights::ExportFormat::kOnnx)
      return fail(ErrorCode::kUsage, "--bake is for stablehlo: an ONNX file holds its weights anyway; leave it out");
    return {};
  }

  Result<Source> read_source(const Context& context) const {
    return run::looks_like_run(source_) ? read_run(context) : read_foreign(context);
  }

  // What import reads, as it is.
  Result<Source> read_foreign(const Context& context) const {
    if (!weights_.empty() || !assignments_.empty())
      return fail(ErrorCode::kUsage, "--weights and --set are for runs, and {} is none; leave them out", source_);
    XLADDER_ASSIGN(weights::Weights weights, weights::read_weights(source_));
    if (weights.report.count(weights::TensorFate::kMissing) > 0)
      return fail(ErrorCode::kUsage, "{}; `xladder import` gives new values to what is missing",
                  weights.report.summary());
    XLADDER_TRY(weights::validate(weights.package));
    context.say("weights  {}", weights.report.summary());
    return Source{.model = weights::weighted_model(std::move(weights.package)),
                  .facts = {{"source", source_}, {"source_format", weights.report.format}}};
  }

  Result<Source> read_run(const Context& context) const {
    std::vector<std::string> warnings;
    XLADDER_ASSIGN(const run::RunCheckpoint found, run::find_run_checkpoint(source_, warnings));
    for (const std::string& warning : warnings) context.say("{} {}", context.err.yellow("warning:"), warning);
    XLADDER_ASSIGN(
        const config::Settings settings,
        config::resolve(run::recipe_options(), {.recipe = found.run / "config.toml", .assignments = assignments_}));
    const run::WeightsOf weights = weights_.empty()    ? run::best_weights(found.checkpoint)
                                   : weights_ == "ema" ? run::WeightsOf::kAverage
                                                       : run::WeightsOf::kModel;
    const bool averaged = weights == run::WeightsOf::kAverage;
    XLADDER_ASSIGN(weights::WeightedModel model, run::read_trained_model(settings, found, weights));
    context.say("weights  {}{}, step {}", found.checkpoint.path.string(), averaged ? " (averaged)" : "",
                found.checkpoint.info.step);
    // Only runs on picture files have settled how test pictures are cut.
    if (settings.is_set("data.crop_pct") && settings.get_string("data.reader") == "xladder")
      context.say(
          "note     the run read pictures upright and over white; other programs read files with an orientation or "
          "transparency as stored (data.reader = timm)");
    return Source{.model = std::move(model),
                  .facts = {{"checkpoint", found.checkpoint.path.string()},
                            {"step", found.checkpoint.info.step},
                            {"weights", averaged ? "ema" : "model"}}};
  }

  Status write_examples(const Context& context, const weights::WeightedModel& model, const fs::path& path) const {
    XLADDER_ASSIGN(const pjrt::Client client, open_device(context, {.device = device_}));
    return run::write_example_logits(path, client, model, examples_, options_.from_bytes,
                                     compile_cache_options(context));
  }

  void print(const Context& context, const Json& facts, const std::vector<std::string>& notes) const {
    std::vector<fs::directory_entry> files;
    for (const auto& entry : fs::directory_iterator(output_)) files.push_back(entry);
    std::ranges::sort(files);
    if (!json_) {
      for (const std::string& note : notes) context.say("{} {}", context.err.yellow("note:"), note);
      for (const auto& file : files)
        context.print("wrote    {}  {} bytes", file.path().string(),
                      with_commas(static_cast<int64_t>(file.file_size())));
      return;
    }
    Json json = {{"schema", 1}, {"format", format_}, {"path", output_}};
    json.update(facts);
    json["notes"] = notes;
    json["files"] = Json::array();
    for (const auto& file : files)
      json["files"].push_back({{"name", file.path().filename().string()}, {"bytes", file.file_size()}});
    context.print("{}", text_of_json(json));
  }

  static constexpr int64_t kMostImages = 4096;

  std::string source_, output_, format_ = "timm", weights_, input_ = "f32", device_ = "cpu";
  std::vector<std::string> assignments_;
  weights::ExportOptions options_;
  int64_t examples_ = 0;
  bool force_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_export_verb() { return std::make_unique<ExportVerb>(); }

}  // namespace xladder::cli

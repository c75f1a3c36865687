// import: weights of other programs as a folder that this program, timm and others read.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>

#include "xladder/base/atomic_folder.h"
#include "xladder/base/files.h"
#include "xladder/cli/verbs.h"
#include "xladder/models/weights/read_weights.h"
#include "xladder/models/weights/timm_folder.h"
#include "xladder/run/job/any_weights.h"

namespace xladder::cli {
namespace {

namespace fs = std::filesystem;
using weights::TensorFate;
using weights::TensorReport;

// What the folder holds, and what --force replaces.
constexpr std::string_view kFiles[] = {"config.json", "model.safetensors", "weights.json"};

class ImportVerb : public Verb {
 public:
  std::string_view name() const override { return "import"; }
  std::string_view summary() const override { return "bring weights of timm, Hugging Face, Google or PyTorch here"; }
  std::vector<Example> examples() const override {
    return {
        {"xladder import vit_base_patch16_224.npz -o vit_base", "Google's file, as a folder that timm reads too"},
        {"xladder import checkpoint-12.pth.tar -o mine --num-classes 10", "with a new head; nothing in it is executed"},
        {"xladder import google-vit-base/ -o vit_384 --img-size 384", "positions resampled for larger pictures"},
        {"xladder import weights.safetensors --arch vit_small_patch16_224", "only show what is in it"}};
  }

  void add_arguments(CLI::App& app) override {
    app.add_option("SOURCE", source_, "file or folder with weights, or a run");
    app.add_option("-o,--output", output_, "folder to write: config.json, model.safetensors, weights.json");
    app.add_option("--num-classes", num_classes_, "classes of a new head");
    app.add_option("--img-size", image_size_, "height and width of pictures (224 or 64,16): positions are resampled")
        ->expected(1, 2)
        ->delimiter(',');
    app.add_option("--patch-size", patch_size_, "height and width of patches (16 or 16,8): kernels are resampled")
        ->expected(1, 2)
        ->delimiter(',');
    app.add_option("--in-chans", channels_, "colour channels: kernels are summed or repeated");
    app.add_option("--arch", options_.architecture, "model, by timm's name, where the source does not tell");
    app.add_option("--num-heads", num_heads_, "attention heads, where the source does not tell");
    app.add_option("--no-embed-class", no_embed_class_,
                   "yes or no: whether class token and registers have no positions, where the source does not tell");
    app.add_option("--checkpoint-key", options_.checkpoint_key,
                   "which model of a checkpoint: a key of its dictionary, or what begins the names of tensors");
    app.add_flag("--ignore-surplus", options_.ignore_surplus,
                 "leave out tensors that the model has no place for, though it may compute something else");
    app.add_option("--seed", seed_, "seed of the initial values of a new head [0]");
    app.add_flag("--force", force_, "replace an earlier import");
    app.add_flag("--json", json_, "print the report as JSON");
  }

  Result<ExitCode> run(Context& context) override {
    if (source_.empty())
      return fail(ErrorCode::kUsage, "import needs weights; for example: xladder import vit_base.npz -o vit_base");
    XLADDER_TRY(take_stated());
    std::optional<AtomicFolder> folder;  // before the work, so that a folder that cannot be had is told at once
    if (!output_.empty()) {
      const std::span<const std::string_view> replaceable = kFiles;
      XLADDER_ASSIGN(AtomicFolder made,
                     AtomicFolder::create(output_, replaceable.first(force_ ? replaceable.size() : 0)));
      folder.emplace(std::move(made));
    }
    XLADDER_ASSIGN(weights::Weights weights, run::read_any_weights(source_, options_));
    XLADDER_TRY(check_head(weights.report));
    nn::VitConfig target = weights.package.config;
    const weights::Stated& stated = options_.stated;
    if (num_classes_ != 0) target.num_classes = num_classes_;
    target.patch_height = stated.patch_height.value_or(target.patch_height);
    target.patch_width = stated.patch_width.value_or(target.patch_width);
    target.image_height = stated.image_height.value_or(target.image_height);
    target.image_width = stated.image_width.value_or(target.image_width);
    target.in_channels = stated.in_channels.value_or(target.in_channels);
    XLADDER_TRY(target.validate());
    XLADDER_TRY(weights::fit_weights(weights, target));
    weights::add_missing(weights, seed_);
    if (folder) XLADDER_TRY(write(weights, *folder));
    if (json_) {
      context.print("{}", weights::to_json(weights.report));
    } else {
      print(context, weights);
    }
    if (!output_.empty()) context.say("written to {}: config.json, model.safetensors, weights.json", output_);
    return ExitCode::kDone;
  }

 private:
  Status take_stated() {
    weights::Stated& stated = options_.stated;
    if (num_heads_ != 0) stated.num_heads = num_heads_;
    if (channels_ != 0) stated.in_channels = channels_;
    if (!image_size_.empty()) {
      stated.image_height = image_size_.front();
      stated.image_width = image_size_.back();
    }
    if (!patch_size_.empty()) {
      stated.patch_height = patch_size_.front();
      stated.patch_width = patch_size_.back();
    }
    for (const std::vector<int64_t>* sides : {&image_size_, &patch_size_})
      if (std::ranges::any_of(*sides, [](int64_t side) { return side < 1; }))
        return fail(ErrorCode::kUsage, "--img-size and --patch-size are at least 1; for example: --img-size 224");
    if (no_embed_class_.empty()) return {};
    if (no_embed_class_ != "yes" && no_embed_class_ != "no")
      return fail(ErrorCode::kUsage, "--no-embed-class is \"{}\"; use yes or no", no_embed_class_);
    stated.no_embed_class = no_embed_class_ == "yes";
    return {};
  }

  // A head is never replaced without being asked for.
  Status check_head(const weights::WeightsReport& report) const {
    if (report.new_head.empty() || num_classes_ != 0) return {};
    return fail(ErrorCode::kUsage,
                "{} has no head that can be kept: {}; add --num-classes N for a new, random head of N classes", source_,
                report.new_head);
  }

  static Status write(const weights::Weights& weights, AtomicFolder& folder) {
    XLADDER_TRY(weights::write_timm_folder(weights.package, folder.path()));
    XLADDER_TRY(write_file_atomically(folder.path() / "weights.json", weights::to_json(weights.report) + "\n"));
    return folder.commit();
  }

  void print(const Context& context, const weights::Weights& weights) const {
    const weights::WeightsReport& report = weights.report;
    if (!report.new_head.empty())
      context.print("{}     new and random, {} classes: {}", context.out.yellow("head"),
                    weights.package.config.num_classes, report.new_head);
    size_t name_width = 0, shape_width = 0;
    for (const TensorReport& tensor : report.tensors) {
      name_width = std::max(name_width, tensor.name.size());
      shape_width = std::max(shape_width, to_string(tensor.shape).size());
    }
    for (const TensorReport& tensor : report.tensors) {
      const std::string fate = fmt::format("{:<8}", weights::kTensorFateNames[static_cast<size_t>(tensor.fate)]);
      const bool is_fine = tensor.fate == TensorFate::kMatched || tensor.fate == TensorFate::kReshaped;
      std::string note = tensor.note;
      if (tensor.fate != TensorFate::kSkipped && tensor.source != tensor.name && !tensor.source.empty()) {
        const size_t comma = tensor.source.find(',');
        note = "from " + tensor.source.substr(0, comma) + (comma == std::string::npos ? "" : ", ...") +
               (note.empty() ? "" : ": " + note);
      }
      context.print("{}  {:<{}}  {:<{}}  {}", is_fine ? fate : context.out.yellow(fate), tensor.name, name_width,
                    to_string(tensor.shape), shape_width, note);
    }
    const nn::VitConfig& config = weights.package.config;
    for (const std::string& note : report.notes) context.say("note     {}", note);
    context.print("model    {}: width {}, {} blocks, {} heads, images {} x {} x {}, patches {} x {}, {} classes",
                  weights.package.architecture, config.embed_dim, config.depth, config.num_heads, config.in_channels,
                  config.image_height, config.image_width, config.patch_height, config.patch_width, config.num_classes);
    context.print("weights  {}", report.summary());
  }

  std::string source_, output_;
  weights::ReadOptions options_;
  std::string no_embed_class_;
  std::vector<int64_t> image_size_, patch_size_;
  int64_t num_classes_ = 0, channels_ = 0, num_heads_ = 0;
  uint64_t seed_ = 0;
  bool force_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_import_verb() { return std::make_unique<ImportVerb>(); }

}  // namespace xladder::cli

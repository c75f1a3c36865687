#include "xladder/models/weights/read_weights.h"

#include <algorithm>
#include <charconv>

#include "xladder/data/augment/normalisation.h"
#include "xladder/models/nn/initialize.h"
#include "xladder/models/nn/registry.h"
#include "xladder/models/weights/description.h"
#include "xladder/models/weights/foreign.h"
#include "xladder/models/weights/infer_config.h"
#include "xladder/models/weights/layout.h"
#include "xladder/models/weights/permute.h"
#include "xladder/models/weights/resample.h"

namespace xladder::weights {
namespace {

std::string format_of(const WeightsSource& source, Layout layout) {
  switch (layout) {
    case Layout::kHuggingFace:
      return "Hugging Face ViT (" + source.container + ")";
    case Layout::kGoogle:
      return "Google ViT (" + source.container + ")";
    case Layout::kTimm:
      break;
  }
  return "timm ViT (" + source.container + ")";
}

bool is_head(std::string_view name) { return name.starts_with("head."); }

std::string size_text(GridSize size) { return fmt::format("{}x{}", size.height, size.width); }

GridSize grid_of(const nn::VitConfig& config) {
  return {config.image_height / config.patch_height, config.image_width / config.patch_width};
}

// A tensor under way to the model's shape, with what was done to it.
struct Fitting {
  HostTensor tensor;
  std::string note;

  void did(const std::string& what) { note += (note.empty() ? "" : "; ") + what; }
};

// Resampling of the two tensors that depend on sizes. What it does not bridge keeps its shape.
void resample(const std::string& name, const nn::VitConfig& from, const nn::VitConfig& to, Fitting& fitting) {
  if (name == "patch_embed.proj.weight" && fitting.tensor.shape().size() == 4) {
    const GridSize old_patch{from.patch_height, from.patch_width}, new_patch{to.patch_height, to.patch_width};
    if (from.in_channels != to.in_channels) {
      fitting.tensor = adapt_channels(fitting.tensor, to.in_channels);
      fitting.did(fmt::format("channels {} -> {}", from.in_channels, to.in_channels));
    }
    if (old_patch != new_patch) {
      fitting.tensor = resample_patch_kernel(fitting.tensor, new_patch);
      fitting.did(fmt::format("patch resampled {} -> {}", size_text(old_patch), size_text(new_patch)));
    }
  }
  if (name == "pos_embed" && grid_of(from) != grid_of(to)) {
    const int64_t prefix = from.no_embed_class ? 0 : from.num_prefix_tokens();
    fitting.tensor = resample_position_embedding(fitting.tensor, prefix, grid_of(from), grid_of(to));
    fitting.did(fmt::format("positions resampled {} -> {}", size_text(grid_of(from)), size_text(grid_of(to))));
  }
}

void adapt_to_channels(Preprocessing& preprocessing, int64_t channels) {
  data::Normalisation adapted =
      data::for_channels({std::move(preprocessing.mean), std::move(preprocessing.std)}, channels);
  preprocessing.mean = std::move(adapted.mean);
  preprocessing.std = std::move(adapted.std);
}

TensorReport* find_report(WeightsReport& report, std::string_view name) {
  const auto found = std::ranges::find_if(report.tensors, [&](const TensorReport& tensor) {
    return tensor.name == name && tensor.fate != TensorFate::kSkipped;
  });
  return found == report.tensors.end() ? nullptr : &*found;
}

// "blocks.7." of a model that is asked for with fewer blocks.
bool is_of_further_block(std::string_view name, int64_t depth) {
  constexpr std::string_view kStart = "blocks.";
  if (!name.starts_with(kStart)) return false;
  int64_t number = 0;
  const char* const begin = name.data() + kStart.size();
  const auto [stop, error] = std::from_chars(begin, name.data() + name.size(), number);
  return error == std::errc() && stop != begin && number >= depth;
}

// Tensors of the source's own model that the model asked for does without.
Status check_left_out(const WeightsReport& report, const std::vector<std::string>& left_out, int64_t depth) {
  for (const std::string& name : left_out)
    if (!is_head(name) && !is_of_further_block(name, depth))
      return fail(ErrorCode::kUsage,
                  "{} has {}, which the model asked for does without, so it would compute something else; leave the "
                  "option of [model] out that takes it away, or set model.weights_strict = false",
                  report.path, name);
  return {};
}

Status check_missing(const WeightsReport& report, const nn::VitConfig& config) {
  for (const TensorReport& tensor : report.tensors)
    if (tensor.fate == TensorFate::kMissing && !is_head(tensor.name))
      return fail(ErrorCode::kUsage,
                  "{} has no {} {} for this model of {} blocks of width {}; choose the model that the weights are for, "
                  "or set model.weights_strict = false to train it anew",
                  report.path, tensor.name, to_string(tensor.shape), config.depth, config.embed_dim);
  return {};
}

// One name a class, or none.
Status check_class_names(const nn::VitConfig& config, std::string_view label, const std::vector<std::string>& names) {
  if (names.empty() || names.size() == static_cast<size_t>(config.num_classes)) return {};
  return fail(
      ErrorCode::kUsage,
      "{}: {} classes have names, but the head tells {} apart; correct label_names, id2label or classes.txt, or "
      "remove it",
      label, names.size(), config.num_classes);
}

// What the model has no place for: listed where nothing is lost without it.
Status skip_surplus(const NamedTensors& named, const std::vector<nn::ParameterSpec>& specs, bool ignore_surplus,
                    WeightsReport& report) {
  std::vector<std::string> unknown;
  for (const NamedTensor& tensor : named.tensors) {
    if (std::ranges::find(specs, tensor.name, &nn::ParameterSpec::name) != specs.end()) continue;
    std::string reason(harmless_reason(tensor.name));
    if (reason.empty() && !tensor.floating) reason = "not of a floating type";
    if (reason.empty()) unknown.push_back(tensor.source);
    if (reason.empty()) reason = "LEFT OUT AS ASKED: the model has no place for it and may compute something else";
    report.tensors.push_back({TensorFate::kSkipped, tensor.source, tensor.source, tensor.shape, reason});
  }
  report.tensors.insert(report.tensors.end(), named.skipped.begin(), named.skipped.end());
  if (unknown.empty()) return {};
  const std::string which =
      unknown.size() == 1 ? unknown[0] : fmt::format("{} and {} more", unknown[0], unknown.size() - 1);
  if (ignore_surplus) {
    report.notes.push_back(which + " left out as asked: the model may compute something else");
    return {};
  }
  return fail(ErrorCode::kUsage,
              "{} holds {}, for which the model has no place, so it may compute something else without; give the "
              "weights of a plain vision transformer, or leave such tensors out with --ignore-surplus (in a recipe: "
              "model.weights_strict = false)",
              report.path, which);
}

// The tensors of the source, loaded, as a model of the inferred configuration needs them.
Status load_tensors(const NamedTensors& named, const ReadOptions& options, Weights& weights) {
  const std::vector<nn::ParameterSpec> specs = nn::Vit(weights.package.config).parameters();
  for (const nn::ParameterSpec& spec : specs) {
    const NamedTensor* tensor = named.find(spec.name);
    if (tensor == nullptr) {
      weights.report.tensors.push_back({TensorFate::kMissing, spec.name, "", spec.shape, "not in the source"});
      continue;
    }
    if (!tensor->floating)
      return fail(ErrorCode::kUsage,
                  "{}: {} is no plain tensor of floats but quantised, sparse or empty; give the weights before they "
                  "were made so",
                  weights.report.path, tensor->source);
    XLADDER_ASSIGN(HostTensor value, tensor->load());
    std::string note = tensor->note;
    if (value.shape() != spec.shape) {
      if (value.num_elements() != num_elements(spec.shape) || spec.name != "patch_embed.proj.weight")
        return fail(ErrorCode::kFailed, "{}: {} has the shape {}, but {} fits the other tensors; check the file",
                    weights.report.path, tensor->source, to_string(value.shape()), to_string(spec.shape));
      value = reshaped(value, spec.shape);
      note = "flat kernels reshaped";
    }
    const TensorFate fate = note.empty() ? TensorFate::kMatched : TensorFate::kReshaped;
    weights.report.tensors.push_back({fate, spec.name, tensor->source, spec.shape, note});
    weights.package.tensors.emplace_back(spec.name, std::move(value));
  }
  return skip_surplus(named, specs, options.ignore_surplus, weights.report);
}

}  // namespace

Status check_architecture(const std::string& architecture, const nn::VitConfig& config, std::string_view label) {
  XLADDER_ASSIGN(const nn::ModelConfig named, nn::model_config(architecture));
  const auto* vit = std::get_if<nn::VitConfig>(&named);
  if (vit != nullptr && vit->embed_dim == config.embed_dim && vit->depth == config.depth) return {};
  return fail(ErrorCode::kUsage, "{} holds {} blocks of width {}, which is not {}; leave the name out, or give {}",
              label, config.depth, config.embed_dim, architecture, nearest_architecture(config));
}

Result<Weights> read_weights(const std::filesystem::path& path, const ReadOptions& options) {
  const std::string label = path.string();
  XLADDER_ASSIGN(const WeightsSource source, open_source(path, options.checkpoint_key));
  XLADDER_ASSIGN(const NamedTensors named, name_tensors(source, label, options.ignore_surplus));
  XLADDER_ASSIGN(Description description, describe(source, options.architecture, label));
  if (named.layout == Layout::kHuggingFace && source.config.empty()) assume_hugging_face(description);
  Weights weights;
  XLADDER_ASSIGN(InferredConfig inferred, infer_config(named, description, options.stated, label));
  weights.package.config = inferred.config;
  const nn::VitConfig& config = weights.package.config;
  if (!options.architecture.empty()) XLADDER_TRY(check_architecture(options.architecture, config, label));
  weights.package.architecture =
      description.architecture.empty() ? nearest_architecture(config) : description.architecture;
  weights.report = {.path = label, .format = format_of(source, named.layout), .new_head = named.no_head};
  for (const std::vector<std::string>& notes : {source.notes, named.notes, description.notes, inferred.notes})
    weights.report.notes.insert(weights.report.notes.end(), notes.begin(), notes.end());
  if (description.preprocessing) {
    weights.package.preprocessing = *description.preprocessing;
  } else {
    weights.package.preprocessing = usual_preprocessing(weights.package.architecture, config);
    weights.report.notes.push_back("nothing says how pictures are prepared: as usual for " +
                                   weights.package.architecture);
  }
  adapt_to_channels(weights.package.preprocessing, config.in_channels);
  if (named.no_head.empty()) {
    XLADDER_TRY(check_class_names(config, label, description.class_names));
    weights.package.class_names = std::move(description.class_names);
  }
  XLADDER_TRY(load_tensors(named, options, weights));
  return weights;
}

Status fit_weights(Weights& weights, const nn::VitConfig& target, const FitOptions& options) {
  const nn::VitConfig source = weights.package.config;
  std::vector<std::pair<std::string, HostTensor>> tensors;
  std::vector<TensorReport> reports;
  for (const nn::ParameterSpec& spec : nn::Vit(target).parameters()) {
    const auto found =
        std::ranges::find(weights.package.tensors, spec.name, &std::pair<std::string, HostTensor>::first);
    const TensorReport* before = find_report(weights.report, spec.name);
    TensorReport report = before ? *before : TensorReport{TensorFate::kMissing, spec.name, "", {}, "not in the source"};
    report.shape = spec.shape;
    if (found != weights.package.tensors.end()) {
      Fitting fitting{std::move(found->second), report.note};
      resample(spec.name, source, target, fitting);
      if (fitting.tensor.shape() == spec.shape) {
        report.note = fitting.note;
        report.fate = report.note.empty() ? TensorFate::kMatched : TensorFate::kReshaped;
        tensors.emplace_back(spec.name, std::move(fitting.tensor));
      } else {
        report.fate = TensorFate::kMissing;
        report.note = is_head(spec.name)
                          ? fmt::format("a new head: {} classes instead of {}", target.num_classes, source.num_classes)
                          : fmt::format("the source's is {}", to_string(fitting.tensor.shape()));
      }
    }
    reports.push_back(std::move(report));
  }
  // What the other model had and this one has not.
  std::vector<std::string> left_out;
  for (TensorReport& report : weights.report.tensors) {
    const bool kept = std::ranges::find(reports, report.name, &TensorReport::name) != reports.end();
    if (report.fate == TensorFate::kMissing || (kept && report.fate != TensorFate::kSkipped)) continue;
    if (report.fate != TensorFate::kSkipped) {
      left_out.push_back(report.name);
      report.note = "the model has no such tensor";
    }
    report.fate = TensorFate::kSkipped;
    reports.push_back(std::move(report));
  }
  weights.report.tensors = std::move(reports);
  weights.package.tensors = std::move(tensors);
  if (source.num_classes != target.num_classes) {
    weights.package.class_names.clear();
    if (weights.report.new_head.empty())
      weights.report.new_head = fmt::format("the source's tells {} classes apart, and {} are asked for",
                                            source.num_classes, target.num_classes);
  }
  adapt_to_channels(weights.package.preprocessing, target.in_channels);
  weights.package.config = target;
  if (!options.strict) return {};
  XLADDER_TRY(check_missing(weights.report, target));
  return check_left_out(weights.report, left_out, target.depth);
}

void add_missing(Weights& weights, uint64_t seed) {
  std::vector<std::pair<std::string, HostTensor>> all;
  for (const nn::ParameterSpec& spec : nn::Vit(weights.package.config).parameters()) {
    const auto found =
        std::ranges::find(weights.package.tensors, spec.name, &std::pair<std::string, HostTensor>::first);
    all.emplace_back(spec.name, found == weights.package.tensors.end() ? nn::initial_value(spec, DType::kF32, seed)
                                                                       : std::move(found->second));
  }
  weights.package.tensors = std::move(all);
}

}  // namespace xladder::weights

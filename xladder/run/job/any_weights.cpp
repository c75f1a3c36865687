#include "xladder/run/job/any_weights.h"

#include <string>
#include <utility>
#include <vector>

#include "xladder/config/settings.h"
#include "xladder/models/nn/registry.h"
#include "xladder/models/weights/description.h"
#include "xladder/run/folder/find.h"
#include "xladder/run/folder/run_folder.h"
#include "xladder/run/job/exported_model.h"
#include "xladder/run/job/trained_model.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::run {
namespace {

namespace fs = std::filesystem;

weights::WeightsReport report_of(const weights::ModelPackage& package, const std::string& path) {
  weights::WeightsReport report{.path = path, .format = "xladder run"};
  for (const auto& [name, tensor] : package.tensors)
    report.tensors.push_back({weights::TensorFate::kMatched, name, name, tensor.shape(), ""});
  return report;
}

// A name that the user gives has to be one of a model of this size.
Status take_name(const std::string& name, const std::string& label, weights::ModelPackage& package) {
  if (name.empty()) return {};
  XLADDER_ASSIGN(weights::Description named, weights::describe({}, name, label));
  XLADDER_TRY(weights::check_architecture(named.architecture, package.config, label));
  package.architecture = std::move(named.architecture);
  return {};
}

}  // namespace

Result<weights::Weights> read_any_weights(const fs::path& path, const weights::ReadOptions& options) {
  if (!is_of_run(path)) return weights::read_weights(path, options);
  std::vector<std::string> warnings;
  XLADDER_ASSIGN(const RunCheckpoint found, find_run_checkpoint(path, warnings));
  const WeightsOf which = best_weights(found.checkpoint);
  const fs::path recipe = found.run / kRunConfigFile;
  std::error_code ignored;
  if (!fs::exists(recipe, ignored))  // a checkpoint that was copied somewhere
    return weights::read_weights(weights_file(found.checkpoint, which), options);
  XLADDER_ASSIGN(const config::Settings settings, config::resolve(run::recipe_options(), {.recipe = recipe}));
  XLADDER_TRY(check_named_model(settings, path));
  const std::string& name = settings.get_string("model.name");
  if (!nn::vit_config(name))
    return fail(ErrorCode::kUsage, "{} is a run of {}, which is no vision transformer; give one of a ViT",
                path.string(), name);
  XLADDER_ASSIGN(weights::WeightedModel model, read_trained_model(settings, found, which));
  weights::Weights out;
  XLADDER_ASSIGN(out.package, weights::as_package(std::move(model), "ViT"));
  XLADDER_TRY(take_name(options.architecture, path.string(), out.package));
  out.report = report_of(out.package, path.string());
  if (which == WeightsOf::kAverage) out.report.notes.emplace_back("averaged weights (ema.safetensors)");
  for (std::string& warning : warnings) out.report.notes.push_back(std::move(warning));
  out.report.notes.push_back("checkpoint " + found.checkpoint.path.filename().string());
  return out;
}

Result<weights::WeightedModel> read_any_model(const fs::path& path, std::vector<std::string>& warnings) {
  if (!is_of_run(path)) {
    XLADDER_ASSIGN(weights::Weights weights, weights::read_weights(path));
    XLADDER_TRY(weights::validate(weights.package));
    return weights::weighted_model(std::move(weights.package));
  }
  XLADDER_ASSIGN(const RunCheckpoint found, find_run_checkpoint(path, warnings));
  XLADDER_ASSIGN(const config::Settings settings,
                 config::resolve(run::recipe_options(), {.recipe = found.run / kRunConfigFile}));
  return read_trained_model(settings, found, best_weights(found.checkpoint));
}

}  // namespace xladder::run

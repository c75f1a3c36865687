#include "xladder/run/job/exported_model.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "xladder/base/files.h"
#include "xladder/base/hash.h"
#include "xladder/base/json_text.h"
#include "xladder/base/safetensors.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/random_bits.h"
#include "xladder/program/imported/imported_program.h"
#include "xladder/program/imported/loss_function.h"
#include "xladder/program/imported/step_program.h"
#include "xladder/program/step/training_step.h"
#include "xladder/run/folder/find.h"
#include "xladder/run/recipe/batch_plan.h"

namespace xladder::run {
namespace {

namespace fs = std::filesystem;
using imported::ImportedProgram;
using program::LossFunction;

constexpr std::string_view kBatchPlace = "{batch}";
constexpr uint64_t kMostText = uint64_t{1} << 31;
constexpr size_t kNamed = 3;  // of names that a sentence lists

bool has_batch_place(const std::string& path) { return path.find(kBatchPlace) != std::string::npos; }

fs::path path_for(const std::string& pattern, int64_t batch_size) {
  std::string path = pattern;
  for (size_t at = path.find(kBatchPlace); at != std::string::npos; at = path.find(kBatchPlace, at))
    path.replace(at, kBatchPlace.size(), std::to_string(batch_size));
  fs::path out = fs::path(path).lexically_normal();
  return out.has_filename() ? out : out.parent_path();
}

// "a, b, c and 4 more"
std::string some_of(const std::vector<std::string>& names) {
  const std::vector<std::string> first(names.begin(),
                                       names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), kNamed)));
  return names.size() <= kNamed ? fmt::format("{}", fmt::join(first, ", "))
                                : fmt::format("{} and {} more", fmt::join(first, ", "), names.size() - kNamed);
}

// The sizes for which there are folders, where the last part of the path names the size.
std::vector<int64_t> sizes_there(const std::string& pattern) {
  const fs::path whole = path_for(pattern, 0).parent_path();
  const std::string name = fs::path(pattern).has_filename() ? fs::path(pattern).filename().string()
                                                            : fs::path(pattern).parent_path().filename().string();
  const size_t at = name.find(kBatchPlace);
  std::vector<int64_t> sizes;
  if (at == std::string::npos) return sizes;
  const std::string before = name.substr(0, at), after = name.substr(at + kBatchPlace.size());
  std::error_code error;
  for (fs::directory_iterator entry(whole.empty() ? "." : whole, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string found = entry->path().filename().string();
    if (found.size() <= before.size() + after.size() || !found.starts_with(before) || !found.ends_with(after)) continue;
    const auto size = config::whole_number(
        std::string_view(found).substr(before.size(), found.size() - before.size() - after.size()));
    if (size && *size > 0) sizes.push_back(*size);
  }
  std::ranges::sort(sizes);
  return sizes;
}

// An error that says of a missing folder which there are.
Result<ImportedProgram> open_for(const std::string& pattern, int64_t batch_size) {
  const fs::path path = path_for(pattern, batch_size);
  std::error_code ignored;
  if (fs::exists(path, ignored)) return imported::open_program(path);
  if (!has_batch_place(pattern))
    return fail(ErrorCode::kUsage, "there is no {}; model.program names a folder that xladder.export wrote",
                path.string());
  const std::vector<int64_t> sizes = sizes_there(pattern);
  return fail(ErrorCode::kUsage,
              "model.program = {} has no program for batches of {}: there is no {}; export one, or set "
              "knobs.per_device_batch_size{}",
              pattern, batch_size, path.string(),
              sizes.empty() ? " to a size that there is" : fmt::format(" to one of {}", fmt::join(sizes, ", ")));
}

// The first axis of what comes with a batch.
Result<int64_t> batch_size_of(const ImportedProgram& program) {
  if (program.description)
    for (size_t i = 0; i < program.description->inputs.size(); ++i) {
      const TensorType& type = program.graph().parameter_type(i);
      if (program.description->inputs[i].role == imported::InputRole::kBatch && type.rank() > 0)
        return type.shape.front();
    }
  return fail(ErrorCode::kUsage,
              "{} takes no batch that says how many samples it has; export it with xladder.export, and a batch whose "
              "first axis counts samples",
              program.file.string());
}

// That of the program.
Status settle_size(config::Settings& settings, std::string_view path, const std::string& name) {
  XLADDER_ASSIGN(const ImportedProgram program, open_for(name, 0));
  XLADDER_ASSIGN(const int64_t batch_size, batch_size_of(program));
  if (batch_size < 1) return fail(ErrorCode::kUsage, "{} takes empty batches; export it for others", name);
  return settings.set(*settings.table().find(path), batch_size, "the program " + name);
}

// The names of what stays as it is: part of the program, though its values are in the state file.
std::vector<std::string> fixed_names(const ImportedProgram& program, const LossFunction& loss) {
  std::vector<std::string> names;
  const auto goes_round = [&](const std::string& name) {
    return std::ranges::find(loss.parameters(), name, &program::Input::name) != loss.parameters().end() ||
           std::ranges::find(loss.buffers(), name, &program::Input::name) != loss.buffers().end();
  };
  for (const imported::Input& input : program.description->inputs)
    if (program.description->keeps(input) && !goes_round(input.name)) names.push_back(input.name);
  return names;
}

// Text, description, and what stays as it is.
Result<std::string> digest_of_program(const ImportedProgram& program, const fs::path& state,
                                      const std::vector<std::string>& fixed) {
  Xxh3Digest digest;
  for (const fs::path& file : {program.file, program.file.parent_path() / imported::kDescriptionFile}) {
    XLADDER_ASSIGN(const std::string text, read_file(file, kMostText));
    digest.add(text);
  }
  XLADDER_ASSIGN(const SafetensorsFile file, SafetensorsFile::open(state));
  for (const std::string& name : fixed) {
    XLADDER_ASSIGN(const std::span<const std::byte> bytes, file.raw(name));
    digest.add(bytes);
  }
  return digest.hex();
}

// The same with the random bits of one seed.
std::shared_ptr<const LossFunction> without_draws(const LossFunction& loss) {
  auto graph = std::make_unique<graph::Graph>("evaluation");
  std::vector<program::InputRole> inputs;
  std::vector<program::OutputRole> outputs;
  LossFunction::Arguments arguments;
  const auto declare = [&](const std::vector<program::Input>& from, std::vector<graph::Value>& to) {
    for (const program::Input& input : from) {
      to.push_back(graph->parameter(input.type, input.name));
      inputs.push_back(input.role);
    }
  };
  declare(loss.parameters(), arguments.parameters);
  declare(loss.buffers(), arguments.buffers);
  declare(loss.batch(), arguments.batch);
  arguments.seed = constant(*graph, 0, graph::kSeedType);
  const std::vector<graph::Value> results = loss.call(arguments, {});
  for (size_t i = 0; i < results.size(); ++i) {
    graph->add_result(results[i], loss.outputs()[i].name);
    outputs.push_back(loss.outputs()[i].role);
  }
  return std::make_shared<LossFunction>(std::move(graph), inputs, outputs);
}

std::string text_of_batch(const std::vector<program::Input>& batch) {
  std::vector<std::string> parts;
  for (const program::Input& input : batch) parts.push_back(fmt::format("{} {}", input.name, to_string(input.type)));
  return fmt::format("{}", fmt::join(parts, ", "));
}

class ExportedLoss final : public Trainable {
 public:
  // `evaluated` is the same as `trained`, or another program of the same model.
  ExportedLoss(std::string name, std::string digest, std::shared_ptr<const LossFunction> trained,
               std::shared_ptr<const LossFunction> evaluated)
      : name_(std::move(name)),
        digest_(std::move(digest)),
        trained_(std::move(trained)),
        evaluated_(std::move(evaluated)) {}

  std::string name() const override { return name_; }
  std::string family() const override { return "exported loss"; }
  std::string takes() const override { return text_of_batch(trained_->batch()); }
  std::vector<Parameter> parameters() const override {
    std::vector<Parameter> out;
    for (const program::Input& input : trained_->parameters()) out.push_back({input.name, input.type});
    return out;
  }
  program::InitialValues initial_values() const override { return trained_->initial_values(); }
  std::string digest() const override { return digest_; }

  program::Program training_step(const RunSettings&, const program::StepOptions& options,
                                 const passes::DeviceLimits& limits) const override {
    return build_training_step(*trained_, options, limits);
  }
  std::shared_ptr<const LossFunction> evaluation_loss(int64_t) const override {
    return evaluated_->draws() ? without_draws(*evaluated_) : evaluated_;
  }

 private:
  std::string name_, digest_;
  std::shared_ptr<const LossFunction> trained_, evaluated_;
};

// A whole step, which trains all of its state itself.
class ExportedStep final : public Trainable {
 public:
  ExportedStep(std::string name, std::string digest, std::shared_ptr<const ImportedProgram> step,
               program::InitialValues values, std::vector<program::Input> batch, std::vector<Parameter> state)
      : name_(std::move(name)),
        digest_(std::move(digest)),
        step_(std::move(step)),
        values_(std::move(values)),
        batch_(std::move(batch)),
        state_(std::move(state)) {}

  std::string name() const override { return name_; }
  std::string family() const override { return "exported step"; }
  std::string optimizer(const program::StepOptions&) const override { return "its own optimizer"; }
  std::string takes() const override { return text_of_batch(batch_); }
  std::vector<Parameter> parameters() const override { return state_; }
  program::InitialValues initial_values() const override { return values_; }
  std::string digest() const override { return digest_; }

  program::Program training_step(const RunSettings&, const program::StepOptions& options,
                                 const passes::DeviceLimits& limits) const override {
    auto program = imported::step_program(*step_, options, limits);
    if (!program) throw graph::GraphError(program.error().message);
    return *std::move(program);
  }
  std::shared_ptr<const LossFunction> evaluation_loss(int64_t) const override { return nullptr; }

 private:
  std::string name_, digest_;
  std::shared_ptr<const ImportedProgram> step_;
  program::InitialValues values_;
  std::vector<program::Input> batch_;
  std::vector<Parameter> state_;
};

bool is_step(const ImportedProgram& program) {
  return program.description && program.description->kind == imported::Kind::kStep;
}

std::vector<Trainable::Parameter> state_of(const LossFunction& loss) {
  std::vector<Trainable::Parameter> out;
  for (const std::vector<program::Input>* inputs : {&loss.parameters(), &loss.buffers()})
    for (const program::Input& input : *inputs) out.push_back({input.name, input.type});
  return out;
}

// A program of the same model, for another batch size or for evaluation.
Status check_same(const LossFunction& trained, const LossFunction& other, const fs::path& path) {
  const auto first = state_of(trained), second = state_of(other);
  const auto text_of_state = [](const std::vector<Trainable::Parameter>& state, size_t i) {
    return i < state.size() ? state[i].name + " " + to_string(state[i].type) : std::string("nothing more");
  };
  for (size_t i = 0; i < std::max(first.size(), second.size()); ++i) {
    if (text_of_state(first, i) == text_of_state(second, i)) continue;
    return fail(
        ErrorCode::kUsage,
        "{} is of another model than the program that is trained: it has {} where that has {}; export both from "
        "one",
        path.string(), text_of_state(second, i), text_of_state(first, i));
  }
  return {};
}

bool changes_state(const LossFunction& loss) {
  return std::ranges::any_of(loss.next_buffers(), [](const auto& next) { return next.has_value(); });
}

// What is evaluated, where it is not what is trained; null where it is.
Result<std::shared_ptr<const LossFunction>> open_evaluated(const ExportedRequest& request,
                                                           const LossFunction& trained) {
  const bool has_own = !request.eval_program.empty();
  if (request.eval_batch_size == 0 || (!has_own && request.eval_batch_size == request.batch_size)) return nullptr;
  XLADDER_ASSIGN(const ImportedProgram opened,
                 open_for(has_own ? request.eval_program : request.program, request.eval_batch_size));
  const fs::path folder = opened.file.parent_path();
  std::vector<std::string> carried;
  for (const program::Input& buffer : trained.buffers()) carried.push_back(buffer.name);
  XLADDER_ASSIGN(LossFunction evaluated, imported::loss_function(opened, carried));
  if (evaluated.batch_size() != request.eval_batch_size)
    return fail(ErrorCode::kUsage, "{} takes batches of {}, so set train.eval_batch_size = {} in place of {}",
                folder.string(), evaluated.batch_size(), evaluated.batch_size(), request.eval_batch_size);
  XLADDER_TRY(check_same(trained, evaluated, folder));
  return std::make_shared<const LossFunction>(std::move(evaluated));
}

bool is_changed(const config::Settings& settings, const config::OptionSpec& spec) {
  const config::Value* value = settings.find(spec.path);
  return value != nullptr && !(spec.default_value && *value == *spec.default_value);
}

// "optim.name, optim.eps" names optim.eps.
bool is_named_in(std::string_view options, std::string_view path) {
  constexpr std::string_view kSeparator = ", ";
  for (size_t at = 0; at < options.size();) {
    const size_t end = std::min(options.find(kSeparator, at), options.size());
    if (options.substr(at, end - at) == path) return true;
    at = end + kSeparator.size();
  }
  return false;
}

Result<ExportedModel> step_model(ImportedProgram opened, const ExportedRequest& request, const fs::path& folder) {
  if (request.eval_batch_size > 0)
    return fail(ErrorCode::kUsage,
                "{} is a whole step, which has no loss that is evaluated alone; set data.eval_split = none",
                folder.string());
  XLADDER_ASSIGN(program::InitialValues values, imported::state_values(opened));
  const imported::Description& description = *opened.description;
  ExportedModel out{.model = nullptr,
                    .folder = folder,
                    .example = {},
                    .batch = {},
                    .state = {},
                    .fixed = {},
                    .state_file = opened.file.parent_path() / description.state,
                    .is_step = true};
  for (size_t i = 0; i < description.inputs.size(); ++i) {
    const imported::Input& input = description.inputs[i];
    const TensorType& type = opened.graph().parameter_type(i);
    if (description.keeps(input)) out.state.push_back({input.name, type});
    if (input.role != imported::InputRole::kBatch) continue;
    if (type.rank() == 0 || type.shape.front() != request.batch_size)
      return fail(ErrorCode::kUsage, "{} takes {} as {}, and a batch of {} has as many along the first axis; {}",
                  folder.string(), input.name, to_string(type), request.batch_size,
                  "set knobs.per_device_batch_size to the size that it was exported with");
    out.batch.push_back({program::InputRole::kBatch, input.name, type});
  }
  if (!description.example.empty()) out.example = opened.file.parent_path() / description.example;
  XLADDER_ASSIGN(std::string digest, digest_of_program(opened, out.state_file, out.fixed));
  out.model = std::make_shared<ExportedStep>(folder.filename().string(), std::move(digest),
                                             std::make_shared<const ImportedProgram>(std::move(opened)),
                                             std::move(values), out.batch, out.state);
  return out;
}

}  // namespace

bool has_program(const config::Settings& settings) { return settings.is_set("model.program"); }

Status check_named_model(const config::Settings& settings, const fs::path& run) {
  if (!has_program(settings)) return {};
  return fail(ErrorCode::kUsage,
              "{} is a run of the program {}, not of a model of images; its checkpoints are safetensors files with the "
              "program's names, which xladder.export.load reads",
              run.string(), settings.get_string("model.program"));
}

Status settle_batch_sizes(config::Settings& settings) {
  if (!has_program(settings)) return {};
  const std::string& program = settings.get_string("model.program");
  const bool is_batch_open =
      !settings.is_set("knobs.per_device_batch_size") && settings.origin("train.global_batch_size") == "default";
  if (is_batch_open && !has_batch_place(program))
    XLADDER_TRY(settle_size(settings, "knobs.per_device_batch_size", program));
  if (settings.origin("train.eval_batch_size") != "default") return {};
  const std::string& evaluated =
      settings.is_set("model.eval_program") ? settings.get_string("model.eval_program") : program;
  if (!has_batch_place(evaluated)) return settle_size(settings, "train.eval_batch_size", evaluated);
  XLADDER_ASSIGN(const BatchPlan plan, batch_plan(settings));
  return settings.set(*settings.table().find("train.eval_batch_size"), plan.per_device_batch_size, "as the training");
}

ExportedRequest exported_request(const config::Settings& settings, int64_t batch_size, int64_t eval_batch_size) {
  return {.program = settings.get_string("model.program"),
          .batch_size = batch_size,
          .eval_program = settings.is_set("model.eval_program") ? settings.get_string("model.eval_program") : "",
          .eval_batch_size = eval_batch_size};
}

Result<ExportedModel> open_exported_model(const ExportedRequest& request) {
  const fs::path folder = path_for(request.program, request.batch_size);
  XLADDER_ASSIGN(ImportedProgram opened, open_for(request.program, request.batch_size));
  if (is_step(opened)) return step_model(std::move(opened), request, folder);
  XLADDER_ASSIGN(LossFunction loss, imported::loss_function(opened));
  if (loss.batch_size() != request.batch_size)
    return fail(
        ErrorCode::kUsage,
        "{} takes batches of {}, and a device would be given {} at once; set knobs.per_device_batch_size = {}, or "
        "export a folder for each size and name them by \"{{batch}}\" in model.program",
        folder.string(), loss.batch_size(), request.batch_size, loss.batch_size());
  ExportedModel out{.model = nullptr,
                    .folder = folder,
                    .example = {},
                    .batch = loss.batch(),
                    .state = state_of(loss),
                    .fixed = fixed_names(opened, loss),
                    .state_file = opened.file.parent_path() / opened.description->state};
  if (!opened.description->example.empty()) out.example = opened.file.parent_path() / opened.description->example;
  XLADDER_ASSIGN(std::string digest, digest_of_program(opened, out.state_file, out.fixed));
  const auto trained = std::make_shared<const LossFunction>(std::move(loss));
  XLADDER_ASSIGN(std::shared_ptr<const LossFunction> evaluated, open_evaluated(request, *trained));
  if (!evaluated) evaluated = trained;
  out.draws = evaluated->draws();
  out.changes_state = changes_state(*evaluated);
  out.model = std::make_shared<ExportedLoss>(folder.filename().string(), std::move(digest), trained, evaluated);
  return out;
}

Result<std::string> model_digest(const config::Settings& settings) {
  if (!has_program(settings)) return std::string();
  XLADDER_ASSIGN(const BatchPlan plan, batch_plan(settings));
  XLADDER_ASSIGN(const ExportedModel exported,
                 open_exported_model(exported_request(settings, plan.per_device_batch_size, 0)));
  return exported.model->digest();
}

Result<bool> names_whole_step(const config::Settings& settings) {
  if (!has_program(settings)) return false;
  config::Settings settled = settings;
  XLADDER_TRY(settle_batch_sizes(settled));
  XLADDER_ASSIGN(const BatchPlan plan, batch_plan(settled));
  XLADDER_ASSIGN(const ImportedProgram program,
                 open_for(settled.get_string("model.program"), plan.per_device_batch_size));
  return program.description && program.description->kind == imported::Kind::kStep;
}

Status refuse_options_of_losses(const config::Settings& settings) {
  for (const imported::StepLimit& limit : imported::step_limits())
    for (const config::OptionSpec& spec : settings.table().specs())
      if (is_named_in(limit.options, spec.path) && is_changed(settings, spec))
        return fail(ErrorCode::kUsage, "{} (from {}) cannot be set for {}, a whole step: {}; export the loss instead",
                    spec.path, settings.origin(spec.path), settings.get_string("model.program"), limit.why);
  return {};
}

Status refuse_options_of_named_models(const config::Settings& settings) {
  const std::string& program = settings.get_string("model.program");
  const auto refuse = [&](std::string_view path, std::string_view why) {
    return fail(ErrorCode::kUsage, "{} does nothing to the program {} (from {}): {}; leave it out", path, program,
                settings.origin(path), why);
  };
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kOthers = {{
      {"train.label_smoothing", "it has its own loss"},
      {"train.linear_probe", "it does not say which parameters are its head; name those that stay with train.freeze"},
      {"knobs.input_dtype", "it takes its batch in the types that it was exported with"},
  }};
  for (const config::OptionSpec& spec : settings.table().specs()) {
    if (!is_changed(settings, spec) || spec.path == "model.program" || spec.path == "model.eval_program" ||
        spec.path == "model.weights")
      continue;
    if (spec.path == "model.name") return refuse(spec.path, "a recipe has one model");
    if (spec.section() == "model") return refuse(spec.path, "its layers and sizes are those that it was exported with");
    const auto other = std::ranges::find(kOthers, spec.path, &std::pair<std::string_view, std::string_view>::first);
    if (other != kOthers.end()) return refuse(spec.path, other->second);
  }
  return {};
}

namespace {

// The files that hold the state: of a run with averages, those of parameters before the rest.
Result<std::vector<fs::path>> state_files(const fs::path& path, weights::WeightsReport& report) {
  if (!is_of_run(path)) return std::vector<fs::path>{path};
  report.format = "xladder run";
  XLADDER_ASSIGN(const RunCheckpoint found, find_run_checkpoint(path, report.notes));
  std::vector<fs::path> files = {weights_file(found.checkpoint, WeightsOf::kModel)};
  if (best_weights(found.checkpoint) == WeightsOf::kAverage) {
    files.insert(files.begin(), weights_file(found.checkpoint, WeightsOf::kAverage));
    report.notes.emplace_back("averaged weights (ema.safetensors)");
  }
  report.notes.push_back("checkpoint " + found.checkpoint.path.filename().string());
  return files;
}

bool can_become(const TensorType& from, const TensorType& to) {
  return from == to || (from.shape == to.shape && is_floating(from.dtype) && is_floating(to.dtype));
}

}  // namespace

Result<Pretrained> read_exported_state(const std::string& path, const ExportedModel& model) {
  Pretrained out{.parameters = {}, .report = {.path = path, .format = "safetensors"}};
  XLADDER_ASSIGN(const std::vector<fs::path> paths, state_files(path, out.report));
  std::vector<SafetensorsFile> files;
  for (const fs::path& each : paths) {
    XLADDER_ASSIGN(SafetensorsFile file, SafetensorsFile::open(each));
    files.push_back(std::move(file));
  }
  const auto holder_of = [&](const std::string& name) {
    return std::ranges::find_if(files, [&](const SafetensorsFile& file) { return file.contains(name); });
  };
  std::vector<std::string> missing, surplus, other;
  for (const auto& [name, type] : model.state) {
    const auto file = holder_of(name);
    if (file == files.end()) {
      missing.push_back(name);
      continue;
    }
    XLADDER_ASSIGN(const TensorType found, file->type(name));
    if (!can_become(found, type)) {
      other.push_back(fmt::format("{} is {} in place of {}", name, to_string(found), to_string(type)));
      continue;
    }
    XLADDER_ASSIGN(HostTensor value, file->load(name));
    out.report.tensors.push_back({weights::TensorFate::kMatched, name, name, found.shape, ""});
    out.parameters.emplace(name, std::move(value));
  }
  XLADDER_ASSIGN(const SafetensorsFile own, SafetensorsFile::open(model.state_file));
  for (const SafetensorsFile& file : files)
    for (const std::string& name : file.names()) {
      if (std::ranges::find(model.state, name, &Trainable::Parameter::name) != model.state.end()) continue;
      if (std::ranges::find(model.fixed, name) == model.fixed.end()) {
        surplus.push_back(name);
        continue;
      }
      XLADDER_ASSIGN(const std::span<const std::byte> theirs, file.raw(name));
      XLADDER_ASSIGN(const std::span<const std::byte> ours, own.raw(name));
      if (!std::ranges::equal(theirs, ours))
        return fail(ErrorCode::kUsage,
                    "{}: {} is not trained, so {} was exported with its values, and those here are others; export it "
                    "again with these",
                    path, name, model.folder.string());
    }
  if (missing.empty() && surplus.empty() && other.empty()) return out;
  std::vector<std::string> parts;
  if (!missing.empty()) parts.push_back("it lacks " + some_of(missing));
  if (!surplus.empty()) parts.push_back(fmt::format("the program has no {}", some_of(surplus)));
  if (!other.empty()) parts.push_back(some_of(other));
  return fail(ErrorCode::kUsage, "{} is not the state of {}: {}; give a file with the names of its {}", path,
              model.folder.string(), fmt::join(parts, "; "), model.state_file.filename().string());
}

std::string model_record(const Trainable& model) {
  return text_of_json(nlohmann::ordered_json{{"schema", 1}, {"name", model.name()}, {"digest", model.digest()}}, 2) +
         "\n";
}

Status check_model_record(const fs::path& run, const Trainable& model) {
  if (model.digest().empty()) return {};
  const fs::path file = run / kModelRecordFile;
  XLADDER_ASSIGN(const std::string text, read_file(file, uint64_t{1} << 20));
  const nlohmann::json record = nlohmann::json::parse(text, nullptr, false);
  const auto digest = record.is_object() ? record.find("digest") : record.end();
  if (!record.is_object() || digest == record.end() || !digest->is_string())
    return fail(ErrorCode::kFailed, "{} does not say which program the run began with; start a new run", file.string());
  if (*digest == model.digest()) return {};
  return fail(
      ErrorCode::kUsage,
      "{} is not the program that the run {} began with: its text, its description or what it was exported with "
      "has changed; put the old one back, or start a new run",
      model.name(), run.string());
}

}  // namespace xladder::run

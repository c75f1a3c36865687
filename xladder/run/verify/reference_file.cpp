#include "xladder/run/verify/reference_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <set>

#include "xladder/base/json_fields.h"
#include "xladder/base/json_text.h"
#include "xladder/models/nn/fields.h"

namespace xladder::run {
namespace {

using Json = nlohmann::json;

tl::unexpected<Error> bad(std::string message) {
  return tl::unexpected(Error{ErrorCode::kFailed, std::move(message) + "; make the reference again"});
}

Result<Json> object_from(const std::string& what, const std::string& text) {
  Json json = json_from(text);
  if (!json.is_object()) return bad(fmt::format("metadata \"{}\" is no JSON object", what));
  return json;
}

// What is wrong with a field of the metadata `what`.
std::string describe(const std::string& what, const JsonFields::Flaw& flaw) {
  if (flaw.got == nullptr) return fmt::format("metadata \"{}\" lacks \"{}\"", what, flaw.name);
  if (!flaw.choices.empty())
    return fmt::format("{}.{} \"{}\" is not known; known are {}", what, flaw.name, flaw.got->get<std::string>(),
                       fmt::join(flaw.choices, ", "));
  if (flaw.wanted.empty())
    return fmt::format("{}.{} is not known: the model may compute something else", what, flaw.name);
  std::string got = flaw.got->dump(-1, ' ', true, Json::error_handler_t::replace);
  if (got.size() > 40) got = got.substr(0, 40) + "...";
  return fmt::format("{}.{} must be {}, got {}", what, flaw.name, flaw.wanted, got);
}

// All of them have to be there. `json` outlives them.
JsonFields fields_of(const std::string& what, const Json& json) {
  return {json, {.required = true, .lowest_size = 1}, [what](const JsonFields::Flaw& flaw) {
            return bad(describe(what, flaw)).value();
          }};
}

Status read_model(const Json& json, nn::VitConfig& model) {
  JsonFields fields = fields_of("model", json);
  nn::architecture_fields(model, [&](const char* name, auto& field, auto&... further) {
    if (name == std::string_view("reg_tokens")) {
      fields.take_size(name, 0, model.reg_tokens);
    } else {
      fields.take(name, field, further...);
    }
  });
  fields.refuse_others();
  XLADDER_TRY(fields.status());
  if (const Status valid = model.validate(); !valid) return bad(valid.error().message);
  return {};
}

Status read_optimizer(const Json& json, optim::OptimizerConfig& optimizer, double& learning_rate) {
  std::vector<double> betas;
  JsonFields fields = fields_of("optimizer", json);
  fields.take("name", optimizer.name);
  fields.take("lr", learning_rate);
  fields.take("betas", betas, 2);
  fields.take("eps", optimizer.eps);
  fields.take("weight_decay", optimizer.weight_decay);
  fields.take("momentum", optimizer.momentum);
  fields.refuse_others();
  XLADDER_TRY(fields.status());
  optimizer.beta1 = betas[0];
  optimizer.beta2 = betas[1];
  constexpr std::string_view kNames[] = {"adam", "adamw", "sgd"};  // those whose formulas the format fixes
  if (std::ranges::find(kNames, optimizer.name) == std::end(kNames))
    return bad(
        fmt::format("optimizer.name \"{}\" is not known; known are {}", optimizer.name, fmt::join(kNames, ", ")));
  if (const Status valid = optim::validate(optimizer); !valid) return bad(valid.error().message);
  return {};
}

Status read_errors(const Json& json, std::map<std::string, double>& errors) {
  JsonFields fields = fields_of("torch_float32_error", json);
  for (const char* measure : {"logits", "loss", "grad", "final"}) fields.take(measure, errors[measure]);
  XLADDER_TRY(fields.status());
  for (const auto& [measure, error] : errors)
    if (error < 0) return bad(fmt::format("torch_float32_error.{} is negative", measure));
  return {};
}

}  // namespace

Result<ReferenceFile> ReferenceFile::open(const std::filesystem::path& path) {
  XLADDER_ASSIGN(SafetensorsFile file, SafetensorsFile::open(path));
  ReferenceFile reference(path.string(), std::move(file));
  const auto named = [&](Status status) -> Status {
    if (!status) status.error().message = fmt::format("{}: {}", path.string(), status.error().message);
    return status;
  };
  XLADDER_TRY(named(reference.read_metadata()));
  XLADDER_TRY(named(reference.check_model_against_tensors()));
  XLADDER_TRY(named(reference.check_tensors()));
  return reference;
}

Status ReferenceFile::read_metadata() {
  const auto text = [&](const std::string& name) -> Result<std::string> {
    const auto at = file_.metadata().find(name);
    if (at == file_.metadata().end()) return bad(fmt::format("the file lacks the metadata \"{}\"", name));
    return at->second;
  };
  const auto object = [&](const std::string& name) -> Result<Json> {
    XLADDER_ASSIGN(const std::string json, text(name));
    return object_from(name, json);
  };
  const auto number = [&](const std::string& name, auto& out) -> Status {
    XLADDER_ASSIGN(const std::string digits, text(name));
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (error != std::errc() || end != digits.data() + digits.size())
      return bad(fmt::format("metadata \"{}\" is no number: \"{:.40}\"", name, digits));
    return {};
  };

  const auto format = file_.metadata().find("format");
  if (format == file_.metadata().end() || format->second != "xladder-reference")
    return bad("this is no reference (its metadata \"format\" is not \"xladder-reference\")");
  XLADDER_ASSIGN(const std::string version, text("version"));
  if (version != "1")
    return fail(ErrorCode::kFailed, "the reference has version \"{:.40}\", but this program reads version 1; update it",
                version);
  XLADDER_ASSIGN(const Json model, object("model"));
  XLADDER_TRY(read_model(model, model_));
  XLADDER_ASSIGN(const Json optimizer, object("optimizer"));
  XLADDER_TRY(read_optimizer(optimizer, optimizer_, learning_rate_));
  XLADDER_ASSIGN(const Json errors, object("torch_float32_error"));
  XLADDER_TRY(read_errors(errors, torch_errors_));
  XLADDER_TRY(number("label_smoothing", label_smoothing_));
  if (!(label_smoothing_ >= 0 && label_smoothing_ < 1)) return bad("label_smoothing must lie in [0, 1)");
  XLADDER_TRY(number("steps", steps_));
  XLADDER_TRY(number("batch", batch_size_));
  for (const auto& [name, value] : {std::pair{"steps", steps_}, {"batch", batch_size_}})
    if (value < 1 || value > JsonFields::kLargestSize)
      return bad(fmt::format("{} must be from 1 to {}, got {}", name, JsonFields::kLargestSize, value));
  XLADDER_ASSIGN(source_, text("source"));
  return {};
}

Status ReferenceFile::expect(const std::string& name, const TensorType& type) const {
  if (!file_.contains(name)) return bad(fmt::format("tensor \"{}\" is missing", name));
  const auto entry = std::ranges::find(file_.entries(), name, &SafetensorsEntry::name);
  if (entry->dtype != type.dtype || entry->shape != type.shape)
    return bad(fmt::format("tensor \"{}\" is {}{}, but should be {}", name, entry->dtype_name, to_string(entry->shape),
                           to_string(type)));
  return {};
}

// Every size of the model once, before anything is built from it: the model is then no larger than the file.
Status ReferenceFile::check_model_against_tensors() const {
  const nn::VitConfig& m = model_;
  const auto f32 = [](Shape shape) { return TensorType{DType::kF32, std::move(shape)}; };
  XLADDER_TRY(
      expect("param.patch_embed.proj.weight", f32({m.embed_dim, m.in_channels, m.patch_height, m.patch_width})));
  const int64_t embedded = m.no_embed_class ? m.num_patches() : m.num_tokens();
  XLADDER_TRY(expect("param.pos_embed", f32({1, embedded, m.embed_dim})));
  XLADDER_TRY(expect("param.head.weight", f32({m.num_classes, m.embed_dim})));
  for (int64_t i = 0; i < m.depth; ++i)
    XLADDER_TRY(expect(fmt::format("param.blocks.{}.mlp.fc1.weight", i), f32({m.mlp_width(), m.embed_dim})));
  XLADDER_TRY(expect("input.0", f32({batch_size_, m.in_channels, m.image_height, m.image_width})));
  constexpr double kMostScores = 1e10;  // 40 GB
  const auto tokens = static_cast<double>(m.num_tokens());
  if (static_cast<double>(batch_size_ * m.num_heads) * tokens * tokens > kMostScores)
    return fail(ErrorCode::kFailed, "{} tokens are too many for attention on this program's scale; use larger patches",
                m.num_tokens());
  return {};
}

Status ReferenceFile::check_tensors() {
  parameters_ = nn::Vit(model_).parameters();
  const nn::VitConfig& m = model_;
  has_gradients_ = std::ranges::any_of(file_.entries(), [](const auto& e) { return e.name.starts_with("grad."); });
  std::vector<std::string> expected;
  const auto tensor = [&](std::string name, const TensorType& type) -> Status {
    XLADDER_TRY(expect(name, type));
    expected.push_back(std::move(name));
    return {};
  };
  for (const nn::ParameterSpec& spec : parameters_) {
    const TensorType type{DType::kF32, spec.shape};
    XLADDER_TRY(tensor("param." + spec.name, type));
    XLADDER_TRY(tensor("final." + spec.name, type));
    if (has_gradients_) XLADDER_TRY(tensor("grad." + spec.name, type));
  }
  for (int64_t k = 0; k < steps_; ++k) {
    const Shape images = {batch_size_, m.in_channels, m.image_height, m.image_width};
    XLADDER_TRY(tensor(fmt::format("input.{}", k), {DType::kF32, images}));
    XLADDER_TRY(tensor(fmt::format("label.{}", k), {DType::kS64, {batch_size_}}));
  }
  XLADDER_TRY(tensor("logits", {DType::kF64, {batch_size_, m.num_classes}}));
  XLADDER_TRY(tensor("loss", {DType::kF64, {steps_}}));
  const std::set<std::string> known(expected.begin(), expected.end());
  for (const SafetensorsEntry& entry : file_.entries())
    if (!known.contains(entry.name))
      return bad(fmt::format("tensor \"{}\" belongs to nothing that the model has", entry.name));
  return {};
}

Result<HostTensor> ReferenceFile::tensor(std::string_view group, const std::string& parameter) const {
  return file_.load(fmt::format("{}.{}", group, parameter));
}

Result<HostTensor> ReferenceFile::images(int64_t step) const { return file_.load(fmt::format("input.{}", step)); }

Result<HostTensor> ReferenceFile::labels(int64_t step) const {
  XLADDER_ASSIGN(const HostTensor wide, file_.load(fmt::format("label.{}", step)));
  HostTensor labels(DType::kS32, wide.shape());
  const std::span<const int64_t> from = wide.as<int64_t>();
  for (size_t i = 0; i < from.size(); ++i) {
    if (from[i] < 0 || from[i] >= model_.num_classes)
      return bad(fmt::format("{}: label.{} holds the class {}, but the model has {} classes", path_, step, from[i],
                             model_.num_classes));
    labels.as<int32_t>()[i] = static_cast<int32_t>(from[i]);
  }
  return labels;
}

Result<std::vector<double>> ReferenceFile::logits() const {
  XLADDER_ASSIGN(const HostTensor logits, file_.load("logits"));
  return logits.to_doubles();
}

Result<std::vector<double>> ReferenceFile::losses() const {
  XLADDER_ASSIGN(const HostTensor losses, file_.load("loss"));
  return losses.to_doubles();
}

}  // namespace xladder::run

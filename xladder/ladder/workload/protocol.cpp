#include "xladder/ladder/workload/protocol.h"

#include <algorithm>
#include <utility>

#include "xladder/ladder/fields/json_fields.h"

namespace xladder::ladder {

// ---- the fields of every message, once

template <class Visit>
void fields(Visit& visit, RoundRequest& request) {
  visit("seconds", request.seconds);
}
template <class Visit>
void fields(Visit& visit, TrainRequest& request) {
  visit("seed", request.seed);
  visit("steps", request.steps);
}
template <class Visit>
void fields(Visit& visit, UpdatesRequest& request) {
  visit("seed", request.seed);
  visit("steps", request.steps);
}
template <class Visit>
void fields(Visit& visit, VariantFacts& facts) {
  visit("device", facts.device);
  visit("global_batch_size", facts.global_batch_size);
  visit("steps_per_execution", facts.steps_per_execution);
  visit("parameters", facts.parameters);
  visit("compile_seconds", facts.compile_seconds);
  visit("first_step_seconds", facts.first_step_seconds);
  visit("cache_hit", facts.cache_hit);
  visit("flops_per_sample", facts.flops_per_sample);
  visit("peak_flops", facts.peak_flops);
  visit("peak_flops_source", facts.peak_flops_source);
  visit("temp_bytes", facts.temp_bytes);
  visit("argument_bytes", facts.argument_bytes);
  visit("program_digest", facts.program_digest);
  visit("warnings", facts.warnings);
  visit("environment_json", facts.environment_json);
  visit("shows_updates", facts.shows_updates);
}
template <class Visit>
void fields(Visit& visit, bench::StepTiming& timing) {
  visit("steps", timing.steps);
  visit("samples", timing.samples);
  visit("seconds", timing.seconds);
  visit("input_wait_s", timing.input_wait_seconds);
  visit("host_s", timing.host_seconds);
}
template <class Visit>
void fields(Visit& visit, TensorSketch& tensor) {
  visit("kind", tensor.kind);
  visit("name", tensor.name);
  visit("size", tensor.size);
  visit("norm", tensor.norm);
  visit("sums", tensor.sums);
}
template <class Visit>
void fields(Visit& visit, UpdateSketch& sketch) {
  visit("steps", sketch.steps);
  visit("arithmetic_bits", sketch.arithmetic_bits);
  visit("optimizer", sketch.optimizer);
  visit("state_digest", sketch.state_digest);
  visit.later("falling_share", sketch.falling_share);
  visit("tensors", sketch.tensors);
}

struct ErrorMessage {
  std::string code;
  std::string message;
};
template <class Visit>
void fields(Visit& visit, ErrorMessage& error) {
  visit("code", error.code);
  visit("message", error.message);
}

namespace {

constexpr std::pair<ErrorCode, std::string_view> kErrorCodes[] = {{ErrorCode::kFailed, "failed"},
                                                                  {ErrorCode::kUsage, "usage"},
                                                                  {ErrorCode::kCompile, "compile"},
                                                                  {ErrorCode::kOutOfMemory, "out_of_memory"},
                                                                  {ErrorCode::kNoDevice, "no_device"}};

constexpr const char* kReady = "ready";
constexpr const char* kRound = "round";
constexpr const char* kTrain = "train";
constexpr const char* kLosses = "losses";
constexpr const char* kUpdates = "updates";
constexpr const char* kError = "error";

const char* key_of(const RoundRequest&) { return kRound; }
const char* key_of(const TrainRequest&) { return kTrain; }
const char* key_of(const UpdatesRequest&) { return kUpdates; }

template <class T>
std::string message(const char* key, T value) {
  return json_line(Json{{key, json_of(value)}});
}

// A request of this kind, if the message is one.
template <class T>
std::optional<Request> request_of(const Json& json) {
  T request;
  const auto at = json.find(key_of(request));
  if (at == json.end() || !read_json(*at, key_of(request), request, Strictness::kWhatIsThere)) return std::nullopt;
  return request;
}

template <class T>
Answer<T> answer_from(std::string_view line, const char* key, Strictness strictness) {
  const Json json = parse_json(line);
  if (!json.is_object()) return std::nullopt;
  if (const auto at = json.find(kError); at != json.end() && at->is_object()) {
    ErrorMessage error;
    static_cast<void>(read_json(*at, kError, error, Strictness::kWhatIsThere));
    const auto code = std::ranges::find(kErrorCodes, error.code, &std::pair<ErrorCode, std::string_view>::second);
    return tl::unexpected(Error{code == std::end(kErrorCodes) ? ErrorCode::kFailed : code->first,
                                error.message.empty() ? "it failed and did not say why" : error.message});
  }
  const auto at = json.find(key);
  T value;
  if (at == json.end() || !read_json(*at, key, value, strictness)) return std::nullopt;
  return value;
}

// What the types do not say.
Status check(const UpdateSketch& sketch) {
  for (const TensorSketch& tensor : sketch.tensors) {
    if (tensor.size < 0 || tensor.sums.size() != std::min<size_t>(kSketchSize, static_cast<size_t>(tensor.size)))
      return fail(ErrorCode::kFailed, "a sketch of updates has no proper sums; both processes must be of one version");
  }
  return {};
}

}  // namespace

std::string line_of(const Request& request) {
  return std::visit([](const auto& one) { return message(key_of(one), one); }, request);
}

Result<Request> request_from(std::string_view line) {
  const Json json = parse_json(line);
  if (json.is_object()) {
    for (const auto& request :
         {request_of<RoundRequest>(json), request_of<TrainRequest>(json), request_of<UpdatesRequest>(json)})
      if (request) return *request;
  }
  return fail(ErrorCode::kUsage, "a line must be {{\"round\": …}}, {{\"train\": …}} or {{\"updates\": …}}; got {}",
              line);
}

std::string ready_line(const VariantFacts& facts) { return message(kReady, facts); }
std::string round_line(const bench::StepTiming& timing) { return message(kRound, timing); }
std::string losses_line(const std::vector<double>& losses) { return message(kLosses, losses); }
std::string updates_line(const UpdateSketch& sketch) { return message(kUpdates, sketch); }

std::string error_line(const Error& error) {
  const auto code = std::ranges::find(kErrorCodes, error.code, &std::pair<ErrorCode, std::string_view>::first);
  return message(kError,
                 ErrorMessage{std::string(code == std::end(kErrorCodes) ? "failed" : code->second), error.message});
}

Answer<VariantFacts> ready_from(std::string_view line) {
  return answer_from<VariantFacts>(line, kReady, Strictness::kWhatIsThere);
}

Answer<bench::StepTiming> round_from(std::string_view line) {
  auto answer = answer_from<bench::StepTiming>(line, kRound, Strictness::kWhatIsThere);
  const bool is_round =
      answer && (!*answer || ((*answer)->steps >= 1 && (*answer)->samples >= 1 && (*answer)->seconds > 0));
  return is_round ? answer : std::nullopt;
}

Answer<std::vector<double>> losses_from(std::string_view line, int64_t steps) {
  auto answer = answer_from<std::vector<double>>(line, kLosses, Strictness::kAll);
  return answer && (!*answer || std::ssize(**answer) == steps) ? answer : std::nullopt;
}

Answer<UpdateSketch> updates_from(std::string_view line, int64_t steps) {
  auto answer = answer_from<UpdateSketch>(line, kUpdates, Strictness::kAll);
  return answer && (!*answer || ((*answer)->steps >= steps && check(**answer))) ? answer : std::nullopt;
}

std::string to_json(const UpdateSketch& sketch) {
  UpdateSketch copy = sketch;
  return json_line(json_of(copy));
}

Result<UpdateSketch> update_sketch_from_json(std::string_view text) {
  UpdateSketch sketch;
  if (const Status read = read_json(parse_json(text), "a sketch of updates", sketch, Strictness::kAll); !read)
    return fail(ErrorCode::kFailed, "{}; both processes must be of one version", read.error().message);
  XLADDER_TRY(check(sketch));
  return sketch;
}

std::string protocol_schema() {
  const auto of = [](const char* key, const Json& value, std::string_view description) {
    return Json{{"description", std::string(description)},
                {"type", "object"},
                {"properties", {{key, value}}},
                {"required", Json::array({key})},
                {"additionalProperties", false}};
  };
  Json error = schema_of<ErrorMessage>();
  error["properties"]["code"] = {{"enum", Json::array()}};
  for (const auto& [code, name] : kErrorCodes) error["properties"]["code"]["enum"].push_back(std::string(name));
  const Json schema = {
      {"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"title", "a line between a ladder and the process of a variant"},
      {"description", "What each field means stands in docs/reference/protocol.md."},
      {"$defs",
       {{"request",
         {{"oneOf", Json::array({of(kRound, schema_of<RoundRequest>(), "trains for about so long"),
                                 of(kTrain, schema_of<TrainRequest>(), "tells the losses of a run"),
                                 of(kUpdates, schema_of<UpdatesRequest>(), "tells what steps do")})}}},
        {"answer",
         {{"oneOf", Json::array({of(kReady, schema_of<VariantFacts>(), "compiled and warm"),
                                 of(kRound, schema_of<bench::StepTiming>(), "how fast it was"),
                                 of(kLosses, schema_of<std::vector<double>>(), "of steps 1, 2, ..."),
                                 of(kUpdates, schema_of<UpdateSketch>(), "updates and optimizer state"),
                                 of(kError, error, "in place of any answer")})}}}}},
      {"anyOf", Json::array({Json{{"$ref", "#/$defs/request"}}, Json{{"$ref", "#/$defs/answer"}}})}};
  return json_page(schema);
}

}  // namespace xladder::ladder

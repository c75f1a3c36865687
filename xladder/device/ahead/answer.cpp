#include "xladder/device/ahead/answer.h"

#include <nlohmann/json.hpp>

#include "xladder/base/hash.h"
#include "xladder/device/compile/compile_target.h"
#include "xladder/device/profile/compiler_surroundings.h"

namespace xladder::device {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::pair<const char*, std::optional<int64_t> pjrt::MemoryStats::*> kMemoryFields[] = {
    {"generated_code", &pjrt::MemoryStats::generated_code},
    {"argument", &pjrt::MemoryStats::argument},
    {"output", &pjrt::MemoryStats::output},
    {"alias", &pjrt::MemoryStats::alias},
    {"temp", &pjrt::MemoryStats::temp},
    {"peak", &pjrt::MemoryStats::peak}};

Json to_json(const AheadResult& result) {
  Json json = {{"compiler", result.compiler},
               {"compile_seconds", result.compile_seconds},
               {"was_kept", result.was_kept},
               {"kept_bytes", result.kept_bytes},
               {"cache_warning", result.cache_warning},
               {"device_kind", result.device_kind},
               {"process_bytes", result.process_bytes},
               {"compiler_bytes", result.compiler_bytes},
               {"memory", Json::object()}};
  for (const auto& [name, field] : kMemoryFields)
    if (result.memory.*field) json["memory"][name] = *(result.memory.*field);
  if (!result.hlo) return json;
  Json& hlo = json["hlo"] = {{"kernels", result.hlo->kernels},
                             {"copies", result.hlo->copies},
                             {"converts", result.hlo->converts},
                             {"bytes", result.hlo->bytes},
                             {"loops_counted_once", result.hlo->loops_counted_once},
                             {"collectives", Json::object()}};
  if (result.hlo->estimated_cycles) hlo["estimated_cycles"] = *result.hlo->estimated_cycles;
  for (const auto& [name, sum] : result.hlo->collectives)
    hlo["collectives"][name] = {{"count", sum.count}, {"bytes", sum.bytes}};
  return json;
}

// Throws nlohmann's exceptions.
AheadResult result_in(const Json& json) {
  AheadResult result{.compiler = json.at("compiler").get<std::string>(),
                     .compile_seconds = json.at("compile_seconds").get<double>(),
                     .was_kept = json.at("was_kept").get<bool>(),
                     .kept_bytes = json.at("kept_bytes").get<int64_t>(),
                     .cache_warning = json.at("cache_warning").get<std::string>(),
                     .compiler_bytes = json.value("compiler_bytes", int64_t{0}),
                     .device_kind = json.at("device_kind").get<std::string>(),
                     .process_bytes = json.at("process_bytes").get<int64_t>()};
  for (const auto& [name, field] : kMemoryFields)
    if (json.at("memory").contains(name)) result.memory.*field = json["memory"][name].get<int64_t>();
  if (!json.contains("hlo")) return result;
  const Json& hlo = json["hlo"];
  result.hlo = HloSummary{.kernels = hlo.at("kernels").get<int64_t>(),
                          .copies = hlo.at("copies").get<int64_t>(),
                          .converts = hlo.at("converts").get<int64_t>(),
                          .bytes = hlo.at("bytes").get<double>(),
                          .loops_counted_once = hlo.at("loops_counted_once").get<int64_t>()};
  if (hlo.contains("estimated_cycles")) result.hlo->estimated_cycles = hlo["estimated_cycles"].get<double>();
  for (const auto& [name, sum] : hlo.at("collectives").items())
    result.hlo->collectives[name] = {.count = sum.at("count").get<double>(), .bytes = sum.at("bytes").get<double>()};
  return result;
}

// Everything that decides an answer, without loading the compiler.
compile::Facts facts_of(const AheadRequest& request, const pjrt::Candidate& compiler,
                        const std::map<std::string, std::string>& environment) {
  const auto digest = [](std::string_view text) {
    return fmt::format("{} bytes, {}", text.size(), xxh3_128_hex(text));
  };
  compile::Facts facts = {{"answer", "1"},  // of this program: another number when it looks at other things
                          {"program", digest(request.program)},
                          {"options", pjrt::serialize(request.options)},
                          {"target", request.target.topology},
                          {"plugin", compile::digest_of_plugin(compiler.path)},
                          {"packages", compile::packages_around(compiler.path)}};
  for (const auto& [name, value] : request.target.topology_options) facts.emplace_back(name, value);
  for (const auto& [name, value] : compiler_environment(environment))
    facts.emplace_back("variable", fmt::format("{}={}", name, value));
  return facts;
}

}  // namespace

std::string text_of_answer(const Result<AheadResult>& answer) {
  const Json json = answer ? to_json(*answer)
                           : Json{{"error", answer.error().message}, {"code", static_cast<int>(answer.error().code)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<AheadResult> answer_in(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    if (!json.contains("error")) return result_in(json);
    const int code = json.at("code").get<int>();
    return tl::unexpected(Error{static_cast<ErrorCode>(code), json["error"].get<std::string>()});
  } catch (const Json::exception& error) {
    return fail(ErrorCode::kNoDevice, "the compiler's answer cannot be read: {}; take another plugin", error.what());
  }
}

KeptAnswers::KeptAnswers(const AheadRequest& request, const pjrt::Candidate& compiler,
                         const std::map<std::string, std::string>& environment)
    : cache_(*request.answers), facts_(facts_of(request, compiler, environment)) {}

std::optional<Result<AheadResult>> KeptAnswers::read() const {
  const std::optional<std::string> text = cache_.read(facts_);
  if (!text) return std::nullopt;
  Result<AheadResult> answer = answer_in(*text);
  if (!answer && answer.error().code == ErrorCode::kNoDevice) return std::nullopt;
  if (answer) answer->is_kept_answer = true;
  return answer;
}

void KeptAnswers::write(const Result<AheadResult>& answer) const {
  const auto is_final = [](ErrorCode code) {
    return code == ErrorCode::kCompile || code == ErrorCode::kOutOfMemory || code == ErrorCode::kUsage;
  };
  if (answer || is_final(answer.error().code)) static_cast<void>(cache_.write(facts_, text_of_answer(answer)));
}

}  // namespace xladder::device

#include "xladder/device/ahead/compile_ahead.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "xladder/base/clock.h"
#include "xladder/base/forked.h"
#include "xladder/base/this_process.h"
#include "xladder/device/compile/compile_target.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/compile/elsewhere.h"
#include "xladder/device/host/host_facts.h"
#include "xladder/device/open/open_device.h"
#include "xladder/device/pjrt/topology.h"

namespace xladder::device {
namespace {

using Json = nlohmann::ordered_json;

std::string compiler_text(const pjrt::Candidate& candidate, const pjrt::PluginFacts& plugin) {
  const std::string version = candidate.version.empty() ? "" : " " + candidate.version;
  return fmt::format("{}{}, PJRT {}.{}", candidate.path.filename().string(), version, plugin.api_major,
                     plugin.api_minor);
}

// Bytes of memory that this process has; 0 where that is not known.
int64_t resident_bytes() {
  std::ifstream file("/proc/self/statm");
  int64_t size = 0, resident = 0;
  file >> size >> resident;
  return file ? resident * sysconf(_SC_PAGESIZE) : 0;
}

// ---- In the child

compile::Surroundings surroundings_here() { return compile::surroundings(host_facts(), process_environment()); }

void look_at(const pjrt::Executable& program, AheadResult& result) {
  result.memory = program.memory_stats();
  const Result<std::string> hlo = program.optimized_program();
  if (!hlo) return;
  // One that cannot be read is not shown; the rest stands.
  if (Result<HloSummary> summary = summarise_hlo(*hlo)) result.hlo = *std::move(summary);
}

// The entry of the cache for a machine that has the device.
class Entry {
 public:
  Entry(const AheadRequest& request, const pjrt::Topology& topology)
      : cache_(*request.cache),
        facts_(compile::facts_elsewhere(compile::target_of(topology, request.options, surroundings_here()),
                                        request.program)) {}

  // Whether there is a whole one.
  bool find(AheadResult& result) const {
    const auto bytes = cache_.read(facts_);
    if (bytes) result.kept_bytes = static_cast<int64_t>(bytes->size());
    result.was_kept = bytes.has_value();
    return result.was_kept;
  }

  void write(const pjrt::Executable& program, AheadResult& result) const {
    const Result<std::string> bytes = program.serialize();
    const Status written = bytes ? cache_.write(facts_, *bytes) : Status(tl::unexpected(bytes.error()));
    if (written) {
      result.kept_bytes = static_cast<int64_t>(bytes->size());
    } else {
      result.cache_warning = fmt::format("the program was not kept: {}", written.error().message);
    }
  }

 private:
  compile::ExecutableCache cache_;
  compile::Facts facts_;
};

Result<AheadResult> compile_for_topology(const AheadRequest& request, const pjrt::Candidate& candidate,
                                         const pjrt::DiscoveryInputs& inputs) {
  for (const auto& [name, value] : elsewhere_of(request.target.profile.platform).environment)
    if (!inputs.environment.contains(name)) setenv(name.c_str(), value.c_str(), 0);
  XLADDER_ASSIGN(const pjrt::Plugin plugin, load_plugin(candidate, inputs));
  pjrt::CreateOptions options;
  for (const auto& [name, value] : request.target.topology_options) options.emplace_back(name, value);
  XLADDER_ASSIGN(const pjrt::Topology topology, pjrt::Topology::create(plugin, request.target.topology, options));
  AheadResult result{.compiler = compiler_text(candidate, plugin.facts())};
  XLADDER_ASSIGN(const std::vector<pjrt::DeviceFacts> devices, topology.devices());
  if (!devices.empty()) result.device_kind = devices.front().kind;
  std::optional<Entry> entry;
  if (request.cache) {
    XLADDER_TRY(topology.check(request.options));  // before the facts, which cannot be told of contradictions
    entry.emplace(request, topology);
    if (entry->find(result)) return result;
  }
  const auto start = Clock::now();
  XLADDER_ASSIGN(const pjrt::Executable program, topology.compile(request.program, request.options));
  result.compile_seconds = seconds_since(start);
  look_at(program, result);
  if (entry) entry->write(program, result);
  return result;
}

// A client is all that compiles for the host.
Result<AheadResult> compile_for_host(const AheadRequest& request, const pjrt::Candidate& candidate,
                                     const pjrt::DiscoveryInputs& inputs) {
  XLADDER_ASSIGN(const pjrt::Plugin plugin, load_plugin(candidate, inputs));
  XLADDER_ASSIGN(const pjrt::Client client,
                 create_client(plugin, candidate.kind, {.processes = {.local_devices = request.target.num_devices}}));
  AheadResult result{.compiler = compiler_text(candidate, plugin.facts()), .device_kind = client.platform_name()};
  std::optional<compile::CacheOptions> cache;
  if (request.cache)
    cache.emplace(compile::CacheOptions{.folder = *request.cache, .surroundings = surroundings_here()});
  const compile::CacheUsage before = cache ? compile::ExecutableCache(cache->folder).usage() : compile::CacheUsage{};
  XLADDER_ASSIGN(const compile::Compiled compiled,
                 compile::compile_cached(client, request.program, request.options, cache));
  result.compile_seconds = compiled.compile_seconds;
  result.was_kept = compiled.cache_hit;
  result.cache_warning = compiled.cache_warning;
  if (cache && !compiled.cache_hit && compiled.cache_warning.empty())
    result.kept_bytes = static_cast<int64_t>(compile::ExecutableCache(cache->folder).usage().bytes - before.bytes);
  look_at(compiled.executable.program(), result);
  if (request.release_heap) request.release_heap();
  result.process_bytes = resident_bytes();
  return result;
}

// ---- From the child to the parent. Throws nlohmann's exceptions.

constexpr std::pair<const char*, std::optional<int64_t> pjrt::MemoryStats::*> kMemoryFields[] = {
    {"generated_code", &pjrt::MemoryStats::generated_code},
    {"argument", &pjrt::MemoryStats::argument},
    {"output", &pjrt::MemoryStats::output},
    {"alias", &pjrt::MemoryStats::alias},
    {"temp", &pjrt::MemoryStats::temp},
    {"peak", &pjrt::MemoryStats::peak}};

Json to_json(const AheadResult& result) {
  Json json = {{"compiler", result.compiler},           {"compile_seconds", result.compile_seconds},
               {"was_kept", result.was_kept},           {"kept_bytes", result.kept_bytes},
               {"cache_warning", result.cache_warning}, {"device_kind", result.device_kind},
               {"process_bytes", result.process_bytes}, {"memory", Json::object()}};
  for (const auto& [name, field] : kMemoryFields)
    if (result.memory.*field) json["memory"][name] = *(result.memory.*field);
  if (!result.hlo) return json;
  Json& hlo = json["hlo"] = {{"kernels", result.hlo->kernels},
                             {"copies", result.hlo->copies},
                             {"bytes", result.hlo->bytes},
                             {"loops_counted_once", result.hlo->loops_counted_once},
                             {"collectives", Json::object()}};
  for (const auto& [name, sum] : result.hlo->collectives)
    hlo["collectives"][name] = {{"count", sum.count}, {"bytes", sum.bytes}};
  return json;
}

AheadResult result_in(const Json& json) {
  AheadResult result{.compiler = json.at("compiler").get<std::string>(),
                     .compile_seconds = json.at("compile_seconds").get<double>(),
                     .was_kept = json.at("was_kept").get<bool>(),
                     .kept_bytes = json.at("kept_bytes").get<int64_t>(),
                     .cache_warning = json.at("cache_warning").get<std::string>(),
                     .device_kind = json.at("device_kind").get<std::string>(),
                     .process_bytes = json.at("process_bytes").get<int64_t>()};
  for (const auto& [name, field] : kMemoryFields)
    if (json.at("memory").contains(name)) result.memory.*field = json["memory"][name].get<int64_t>();
  if (!json.contains("hlo")) return result;
  const Json& hlo = json["hlo"];
  result.hlo = HloSummary{.kernels = hlo.at("kernels").get<int64_t>(),
                          .copies = hlo.at("copies").get<int64_t>(),
                          .bytes = hlo.at("bytes").get<double>(),
                          .loops_counted_once = hlo.at("loops_counted_once").get<int64_t>()};
  for (const auto& [name, sum] : hlo.at("collectives").items())
    result.hlo->collectives[name] = {.count = sum.at("count").get<double>(), .bytes = sum.at("bytes").get<double>()};
  return result;
}

Result<AheadResult> answer_in(const std::string& text) {
  try {
    const Json json = Json::parse(text);
    if (!json.contains("error")) return result_in(json);
    const int code = json.at("code").get<int>();
    return tl::unexpected(Error{static_cast<ErrorCode>(code), json["error"].get<std::string>()});
  } catch (const Json::exception& error) {
    return fail(ErrorCode::kNoDevice, "the compiler's answer cannot be read: {}; take another plugin", error.what());
  }
}

}  // namespace

Result<pjrt::Candidate> find_compiler_for(const Target& target, const pjrt::DiscoveryInputs& inputs) {
  const DeviceProfile& profile = target.profile;
  if (const std::string_view why = elsewhere_of(profile.platform).compiles_only_there; !why.empty())
    return fail(ErrorCode::kNoDevice, "programs for {} are compiled only on a machine that has it: {}", target.name,
                why);
  const auto kind = pjrt::device_kind_from_name(profile.platform);
  if (!kind) return fail(ErrorCode::kNoDevice, "no plugin is known for {}; name another target", target.name);
  return profile.is_host ? pjrt::find_plugin(profile.platform, inputs) : pjrt::find_compiler(*kind, inputs);
}

Result<AheadResult> compile_ahead(const AheadRequest& request, const pjrt::DiscoveryInputs& inputs) {
  XLADDER_ASSIGN(const pjrt::Candidate candidate, find_compiler_for(request.target, inputs));
  const auto work = [&] {
    const Result<AheadResult> result = request.target.profile.is_host
                                           ? compile_for_host(request, candidate, inputs)
                                           : compile_for_topology(request, candidate, inputs);
    const Json json = result ? to_json(*result)
                             : Json{{"error", result.error().message}, {"code", static_cast<int>(result.error().code)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
  };
  const ForkedRun run = run_forked(work, request.timeout_seconds);
  if (!run.failure.empty())
    return fail(ErrorCode::kNoDevice, "the compiler for {} {}{}; try another version of {}", request.target.name,
                run.failure,
                run.last_words.empty() ? std::string() : fmt::format(" (its last words: {})", run.last_words),
                candidate.path.string());
  return answer_in(run.answer);
}

}  // namespace xladder::device

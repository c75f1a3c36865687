#include "xladder/device/ahead/compile_ahead.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <span>
#include <vector>

#include "xladder/base/clock.h"
#include "xladder/base/this_process.h"
#include "xladder/device/ahead/answer.h"
#include "xladder/device/compile/compile_target.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/compile/elsewhere.h"
#include "xladder/device/host/host_facts.h"
#include "xladder/device/open/open_device.h"
#include "xladder/device/pjrt/topology.h"

namespace xladder::device {
namespace {

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

void look_at(const pjrt::Executable& program, const AheadRequest& request, AheadResult& result) {
  result.memory = program.memory_stats();
  const Result<std::string> hlo = program.optimized_program();
  if (!hlo) return;
  // One that cannot be read is not shown; the rest stands.
  if (Result<HloSummary> summary = summarise_hlo(*hlo, request.rounds_of_loop)) result.hlo = *std::move(summary);
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
  look_at(program, request, result);
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
  look_at(compiled.executable.program(), request, result);
  result.process_bytes = resident_bytes();
  return result;
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

namespace {

// A request that a process of its own is to answer.
struct Question {
  pjrt::Candidate compiler;
  std::string target;
  ForkedJob job = {};
  std::optional<KeptAnswers> kept = {};

  Result<AheadResult> answer_of(const ForkedRun& run) const {
    if (!run.failure.empty())
      return fail(ErrorCode::kNoDevice, "the compiler for {} {}{}; try another version of {}", target, run.failure,
                  run.last_words.empty() ? std::string() : fmt::format(" (its last words: {})", run.last_words),
                  compiler.path.string());
    Result<AheadResult> answer = answer_in(run.answer);
    if (answer) answer->compiler_bytes = run.peak_bytes;
    if (kept) kept->write(answer);
    return answer;
  }
};

// Both outlive it.
Result<Question> question_of(const AheadRequest& request, const pjrt::DiscoveryInputs& inputs) {
  XLADDER_ASSIGN(pjrt::Candidate compiler, find_compiler_for(request.target, inputs));
  Question question{.compiler = std::move(compiler), .target = request.target.name};
  if (request.answers && !request.target.profile.is_host && !request.cache)
    question.kept.emplace(request, question.compiler, process_environment());
  question.job = {.work =
                      [&request, &inputs, compiler = question.compiler] {
                        return text_of_answer(request.target.profile.is_host
                                                  ? compile_for_host(request, compiler, inputs)
                                                  : compile_for_topology(request, compiler, inputs));
                      },
                  .timeout_seconds = request.timeout_seconds};
  return question;
}

}  // namespace

void compile_ahead(std::span<const AheadRequest> requests, const pjrt::DiscoveryInputs& inputs,
                   const ForkedLimits& limits, const AheadEvents& events) {
  const auto tell = [&](size_t request, const Result<AheadResult>& answer) {
    if (events.on_answer) events.on_answer(request, answer);
  };
  std::vector<Question> questions;
  std::vector<ForkedJob> jobs;
  std::vector<size_t> places;  // of each job, its request
  for (size_t i = 0; i < requests.size(); ++i) {
    if (limits.stop_requested && limits.stop_requested()) return;
    Result<Question> question = question_of(requests[i], inputs);
    if (!question) {
      tell(i, tl::unexpected(question.error()));
      continue;
    }
    if (const auto kept = question->kept ? question->kept->read() : std::nullopt) {
      tell(i, *kept);
      continue;
    }
    jobs.push_back(question->job);
    questions.push_back(*std::move(question));
    places.push_back(i);
  }
  run_forked(jobs, limits,
             {.on_start =
                  [&](size_t job) {
                    if (events.on_start) events.on_start(places[job]);
                  },
              .on_end = [&](size_t job, const ForkedRun& run) { tell(places[job], questions[job].answer_of(run)); }});
}

Result<AheadResult> compile_ahead(const AheadRequest& request, const pjrt::DiscoveryInputs& inputs) {
  Result<AheadResult> answer;
  compile_ahead({&request, 1}, inputs, {},
                {.on_answer = [&](size_t, const Result<AheadResult>& told) { answer = told; }});
  return answer;
}

}  // namespace xladder::device

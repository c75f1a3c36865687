#include "xladder/device/compile/compiler.h"

#include "xladder/base/clock.h"
#include "xladder/device/compile/compile_target.h"
#include "xladder/device/compile/elsewhere.h"
#include "xladder/device/host/host_facts.h"

namespace xladder::compile {
namespace {

// Empty if the program was stored.
std::string store(const ExecutableCache& cache, const Facts& facts, const pjrt::Executable& program) {
  const Result<std::string> bytes = program.serialize();
  if (!bytes) return fmt::format("the program was not kept for the next run: {}", bytes.error().message);
  const Status written = cache.write(facts, *bytes);
  return written ? "" : fmt::format("the program was not kept for the next run: {}", written.error().message);
}

}  // namespace

std::optional<CacheOptions> user_cache(const std::map<std::string, std::string>& environment,
                                       const std::map<std::string, std::string>& now) {
  const auto value_of = [&](const char* name) -> std::string {
    const auto found = environment.find(name);
    return found == environment.end() ? "" : found->second;
  };
  if (value_of("XLADDER_CACHE") == "off") return std::nullopt;
  std::filesystem::path folder = value_of("XDG_CACHE_HOME");
  if (folder.empty() && !value_of("HOME").empty()) folder = std::filesystem::path(value_of("HOME")) / ".cache";
  if (folder.empty()) return std::nullopt;
  return CacheOptions{.folder = folder / "xladder", .surroundings = surroundings(device::host_facts(), now)};
}

Result<Compiled> compile_cached(const pjrt::Client& client, std::string_view stablehlo_text,
                                const pjrt::CompileOptions& options, const std::optional<CacheOptions>& cache) {
  const auto start = Clock::now();
  // Checked before the facts, which cannot be told of options that contradict themselves.
  XLADDER_TRY(client.check(options));
  std::string warning;
  Facts facts;
  if (cache) {
    const ExecutableCache entries(cache->folder);
    const CompileTarget target = target_of(client, options, cache->surroundings);
    facts = cache_facts(target, stablehlo_text);
    for (const Facts& entry : {facts, facts_elsewhere(target, stablehlo_text)}) {
      if (entry.empty()) continue;
      const auto bytes = entries.read(entry);
      if (!bytes) continue;
      if (auto executable = client.deserialize(*bytes))
        return Compiled{*std::move(executable), seconds_since(start), true, ""};
      entries.remove(entry);
    }
  }
  XLADDER_ASSIGN(pjrt::LoadedExecutable executable, client.compile(stablehlo_text, options));
  const double seconds = seconds_since(start);
  if (cache) warning = store(ExecutableCache(cache->folder), facts, executable.program());
  return Compiled{std::move(executable), seconds, false, std::move(warning)};
}

}  // namespace xladder::compile

#include "xladder/compile/compiler.h"

#include "xladder/base/clock.h"
#include "xladder/compile/cache.h"

namespace xladder::compile {
namespace {

std::string key_of(const pjrt::Client& client, std::string_view text, const pjrt::CompileOptions& options,
                   const std::string& machine) {
  const std::string option_bytes = pjrt::serialize(options);
  return cache_key({.program = text,
                    .options = option_bytes,
                    .platform_name = client.platform_name(),
                    .platform_version = client.platform_version(),
                    .plugin = client.plugin().path,
                    .api_minor = client.plugin().api_minor,
                    .machine = machine});
}

// Empty if the program was stored.
std::string store(const ExecutableCache& cache, const std::string& key, const pjrt::Executable& executable) {
  const Result<std::string> bytes = executable.serialize();
  if (!bytes) return fmt::format("the program was not kept for the next run: {}", bytes.error().message);
  const Status written = cache.write(key, *bytes);
  return written ? "" : fmt::format("the program was not kept for the next run: {}", written.error().message);
}

}  // namespace

Result<Compiled> compile_cached(const pjrt::Client& client, std::string_view stablehlo_text,
                                const pjrt::CompileOptions& options, const std::optional<CacheOptions>& cache) {
  const auto start = Clock::now();
  // Checked before the key, which cannot be made of options that contradict themselves.
  XLADDER_TRY(client.check(options));
  std::string warning;
  std::string key;
  if (cache) {
    const ExecutableCache entries(cache->folder);
    key = key_of(client, stablehlo_text, options, cache->machine);
    if (const auto bytes = entries.read(key)) {
      if (auto executable = client.deserialize(*bytes))
        return Compiled{*std::move(executable), seconds_since(start), true, ""};
      entries.remove(key);
    }
  }
  XLADDER_ASSIGN(pjrt::Executable executable, client.compile(stablehlo_text, options));
  const double seconds = seconds_since(start);
  if (cache) warning = store(ExecutableCache(cache->folder), key, executable);
  return Compiled{std::move(executable), seconds, false, std::move(warning)};
}

}  // namespace xladder::compile

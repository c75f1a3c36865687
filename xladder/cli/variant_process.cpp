#include "xladder/cli/variant_process.h"

#include "xladder/base/files.h"
#include "xladder/cli/heap.h"

namespace xladder::cli {

Result<ladder::PreparedVariant> prepare_variant(const config::Settings& settings, const std::filesystem::path& path) {
  XLADDER_TRY(write_file_atomically(path, config::write_toml(settings)));
  ladder::PreparedVariant prepared{.recipe = path, .command = "xladder bench " + path.string()};
  // The child would start itself anew for another heap; given its environment at once it need not.
  for (const auto& [name, value] : environment_of_heap(settings.get_string("knobs.host_heap")))
    prepared.environment.push_back({name, value});
  return prepared;
}

ladder::ServedOptions served_options(const Context& context, std::string description) {
  ladder::ServedOptions options;
  options.description = std::move(description);
  options.program = {context.executable.string(), "bench", "--serve"};
  return options;
}

}  // namespace xladder::cli

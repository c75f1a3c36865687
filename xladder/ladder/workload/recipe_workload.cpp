#include "xladder/ladder/workload/recipe_workload.h"

#include <cctype>

#include "xladder/base/files.h"
#include "xladder/ladder/knobs/heap_environment.h"
#include "xladder/run/job/exported_model.h"
#include "xladder/run/recipe/batch_plan.h"

namespace xladder::ladder {
namespace {

namespace fs = std::filesystem;

// "kept heap" -> "kept-heap"
std::string file_name_of(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  return out;
}

std::string description_of_program(const config::Settings& settings) {
  const std::string& program = settings.get_string("model.program");
  const std::string data = settings.get_string("data.kind") == "synthetic"
                               ? "its example batch"
                               : fs::path(settings.get_string("data.path")).filename().string();
  const Result<run::BatchPlan> plan = run::batch_plan(settings);
  return fmt::format("the program {}, {}, batch {}", program, data,
                     plan ? plan->global_batch_size : settings.get_int("train.global_batch_size"));
}

ServedOptions served_with(const RecipeWorkloadOptions& options, std::string description) {
  ServedOptions served;
  served.description = std::move(description);
  served.program = options.program;
  served.stop_requested = options.stop_requested;
  return served;
}

}  // namespace

std::string description_of(const config::Settings& settings) {
  if (run::has_program(settings)) return description_of_program(settings);
  std::string text = settings.get_string("model.name");
  const char* separator = " with ";
  for (const config::OptionSpec& spec : settings.table().specs()) {
    if (spec.section() != "model" || spec.path == "model.name" || settings.origin(spec.path) == "default" ||
        !settings.is_set(spec.path))
      continue;
    text += fmt::format("{}{} {}", separator, spec.name(), config::to_toml(spec, *settings.find(spec.path)));
    separator = ", ";
  }
  const bool synthetic = settings.get_string("data.kind") == "synthetic";
  const std::string data = fs::path(settings.get_string("data.path")).filename().string();
  return fmt::format("{}, {}, batch {}", text, synthetic ? "synthetic images" : data,
                     settings.get_int("train.global_batch_size"));
}

Result<PreparedVariant> prepare_recipe(const config::Settings& settings, const fs::path& path) {
  XLADDER_TRY(write_file_atomically(path, config::write_toml(settings)));
  // The process would start itself anew for another heap; given its environment at once it need not.
  return PreparedVariant{.recipe = path,
                         .environment = environment_of_heap(settings.get<run::HostHeap>("knobs.host_heap")),
                         .command = "xladder bench " + path.string()};
}

std::unique_ptr<Workload> make_recipe_workload(const config::Settings& base, const RecipeWorkloadOptions& options) {
  ServedOptions served = served_with(options, description_of(base));
  served.prepare = [base, folder = options.folder](const Variant& variant) -> Result<PreparedVariant> {
    XLADDER_ASSIGN(const config::Settings settings, settings_of(base, variant));
    return prepare_recipe(settings, folder / (file_name_of(variant.name) + ".toml"));
  };
  return make_served_workload(std::move(served));
}

std::unique_ptr<Workload> make_recipes_workload(std::vector<config::Settings> recipes,
                                                const RecipeWorkloadOptions& options) {
  ServedOptions served = served_with(options, "variants");
  served.prepare = [recipes = std::move(recipes), folder = options.folder,
                    next = size_t{0}](const Variant&) mutable -> Result<PreparedVariant> {
    const size_t index = next++;
    return prepare_recipe(recipes.at(index), folder / fmt::format("{}.toml", index));
  };
  return make_served_workload(std::move(served));
}

}  // namespace xladder::ladder

// compile: fills the cache of compiled programs for devices that are not here, to take along.
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "xladder/cli/open_device.h"
#include "xladder/cli/recipe_arguments.h"
#include "xladder/cli/stop_signals.h"
#include "xladder/cli/target_arguments.h"
#include "xladder/cli/verbs.h"
#include "xladder/device/ahead/compile_ahead.h"
#include "xladder/device/ahead/neuron_compiler.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/recipe/ladder_recipe.h"
#include "xladder/ladder/rehearsal/rehearse.h"
#include "xladder/run/estimate/estimate.h"
#include "xladder/run/job/exported_model.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

class CompileVerb : public Verb {
 public:
  std::string_view name() const override { return "compile"; }
  std::string_view summary() const override { return "compile a training step for a device and keep it in the cache"; }
  std::vector<Example> examples() const override {
    return {
        {"xladder compile my.toml --target h100", "into ~/.cache/xladder, which a machine with an H100 can be given"},
        {"xladder compile my.toml --target v5e:2x2,v6e:1x1", "for two kinds of TPU"},
        {"xladder compile recipes/article.toml --rows --target h100", "every row of a ladder"}};
  }

  void add_arguments(CLI::App& app) override {
    recipe_.add_to(app);
    targets_.add_to(app);
    targets_.add_limits_to(app);
    app.add_flag("--rows", rows_, "every row of the recipe's ladder instead of the recipe itself")->group("target");
    app.add_flag("--json", json_, "print JSON");
  }

  Result<ExitCode> run(Context& context) override {
    if (recipe_.recipe().empty())
      return fail(ErrorCode::kUsage, "compile needs a recipe; for example: xladder compile my.toml --target h100");
    const auto cache = compile_cache_options(context);
    if (!cache)
      return fail(ErrorCode::kUsage,
                  "there is no cache to fill: unset XLADDER_CACHE, or set XDG_CACHE_HOME to a folder");
    XLADDER_ASSIGN(ForkedLimits limits, targets_.limits());
    XLADDER_ASSIGN(std::vector<ladder::RowProgram> programs, rows_ ? programs_of_rows() : programs_of_recipe(context));
    const pjrt::DiscoveryInputs inputs = discovery_inputs(context);
    // All are looked at before the first one is compiled.
    for (const ladder::RowProgram& program : programs)
      XLADDER_TRY(is_for_neuron(program)
                      ? check(device::find_neuron_compiler(program.request.target.name, inputs.environment))
                      : check(device::find_compiler_for(program.request.target, inputs)));
    std::vector<ladder::RowProgram> for_neuron;
    std::ranges::copy_if(programs, std::back_inserter(for_neuron), is_for_neuron);
    std::erase_if(programs, is_for_neuron);
    std::vector<device::AheadRequest> requests;
    for (ladder::RowProgram& program : programs) {
      program.request.timeout_seconds = targets_.timeout_seconds();
      program.request.cache = cache->folder;
      requests.push_back(program.request);
    }
    const StopSignals signals;
    limits.stop_requested = [&] { return signals.requested(); };
    ProgressLine progress(context.err_stream, context.progress_options());
    std::set<size_t> running;
    size_t answered = 0;
    Json done = Json::array();
    std::string lines;  // shown at the end, below the line of progress
    ExitCode code = ExitCode::kDone;
    for (const ladder::RowProgram& program : for_neuron) {
      if (signals.requested()) return signals.exit_code();
      progress.update(fmt::format("neuronx-cc compiles for {}", name_of(program)));
      const auto neff = neff_of(program, inputs, cache->folder);
      const ExitCode one =
          tell(context, progress, program, as_answer(neff), neff ? neff->path : cache->folder, done, lines);
      if (neff) done.back()["neff"] = neff->path.string();
      if (code == ExitCode::kDone) code = one;
    }
    const auto show_progress = [&] {
      std::vector<std::string> names;
      for (const size_t i : running) names.push_back(name_of(programs[i]));
      progress.update(fmt::format("{}/{} compiled{}{}", answered, programs.size(),
                                  names.empty() ? "" : ", compiling for ", fmt::join(names, ", ")));
    };
    device::compile_ahead(requests, inputs, limits,
                          {.on_start =
                               [&](size_t i) {
                                 running.insert(i);
                                 show_progress();
                               },
                           .on_answer =
                               [&](size_t i, const Result<device::AheadResult>& result) {
                                 running.erase(i);
                                 ++answered;
                                 const ExitCode one =
                                     tell(context, progress, programs[i], result, cache->folder, done, lines);
                                 if (code == ExitCode::kDone) code = one;
                                 show_progress();
                               }});
    progress.finish();
    Context::write(context.out_stream, lines);
    if (json_) context.print("{}", Json{{"compiled", done}}.dump(2, ' ', false, Json::error_handler_t::replace));
    if (answered == programs.size()) return code;
    context.say("stopped; the same command goes on with what is not there yet");
    return signals.exit_code();
  }

 private:
  template <class T>
  static Status check(const Result<T>& result) {
    if (!result) return tl::unexpected(result.error());
    return {};
  }

  // Whose compiler is a program of its own. The plugin on the device does not use what it makes.
  static bool is_for_neuron(const ladder::RowProgram& program) {
    return program.request.target.profile.platform == "neuron";
  }

  Result<device::Neff> neff_of(const ladder::RowProgram& program, const pjrt::DiscoveryInputs& inputs,
                               const std::filesystem::path& cache) const {
    const device::AheadRequest& request = program.request;
    XLADDER_ASSIGN(const std::filesystem::path compiler,
                   device::find_neuron_compiler(request.target.name, inputs.environment));
    return device::compile_by_neuron_compiler({.compiler = compiler,
                                               .target = request.target,
                                               .program = request.program,
                                               .options = request.options,
                                               .flags = request.flags,
                                               .timeout_seconds = targets_.timeout_seconds(),
                                               .folder = cache / "neuron"},
                                              inputs);
  }

  static Result<device::AheadResult> as_answer(const Result<device::Neff>& neff) {
    if (!neff) return tl::unexpected(neff.error());
    device::AheadResult answer;
    answer.compiler = neff->compiler;
    answer.compile_seconds = neff->compile_seconds;
    answer.was_kept = neff->was_kept;
    answer.kept_bytes = neff->bytes;
    return answer;
  }

  // "h100:1", of a row of a ladder "h100:1 bf16".
  static std::string name_of(const ladder::RowProgram& program) {
    return program.row.empty() ? program.target : fmt::format("{} {}", program.target, program.row);
  }

  Result<std::vector<ladder::RowProgram>> programs_of_recipe(const Context& context) const {
    XLADDER_ASSIGN(const config::Settings settings, recipe_.resolve());
    XLADDER_TRY(ladder::check_knobs(settings));
    std::vector<ladder::RowProgram> programs;
    for (const std::string& name : targets_.targets()) {
      XLADDER_ASSIGN(const run::TargetStep step, run::prepare_target_step(settings, name));
      if (!step.note.empty()) context.say("note     {}", step.note);
      programs.push_back({.target = step.target.name, .row = {}, .request = run::compile_request(step)});
    }
    return programs;
  }

  Result<std::vector<ladder::RowProgram>> programs_of_rows() const {
    XLADDER_ASSIGN(const ladder::LadderRecipe ladder, ladder::read_ladder_recipe(recipe_.recipe()));
    XLADDER_ASSIGN(config::Settings base, recipe_.resolve());
    XLADDER_TRY(run::settle_batch_sizes(base));
    return ladder::programs_of(ladder, base, {.targets = targets_.targets(), .host = {.platform = "cpu"}});
  }

  ExitCode tell(const Context& context, ProgressLine& progress, const ladder::RowProgram& program,
                const Result<device::AheadResult>& result, const std::filesystem::path& cache, Json& done,
                std::string& lines) const {
    Json entry = {{"target", program.target}};
    if (!program.row.empty()) entry["row"] = program.row;
    ExitCode code = ExitCode::kDone;
    if (!result || !result->cache_warning.empty()) {
      const std::string& reason = result ? result->cache_warning : result.error().message;
      code = result ? ExitCode::kFailed : exit_code_of(result.error().code);
      entry["error"] = reason;
      progress.print(fmt::format("{} {}: {}", context.err.red("error:"), name_of(program), reason));
    } else {
      entry.update(Json{{"bytes", result->kept_bytes},
                        {"was_there", result->was_kept},
                        {"seconds", result->compile_seconds},
                        {"compiler", result->compiler}});
      if (!json_)
        lines +=
            fmt::format("{:<12} {}, {:.1f} MB in {}\n", name_of(program),
                        result->was_kept ? "was there" : fmt::format("compiled in {:.1f} s", result->compile_seconds),
                        1e-6 * static_cast<double>(result->kept_bytes), cache.string());
    }
    done.push_back(std::move(entry));
    return code;
  }

  RecipeArguments recipe_{run::recipe_options()};
  TargetArguments targets_;
  bool rows_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_compile_verb() { return std::make_unique<CompileVerb>(); }

}  // namespace xladder::cli

// compile: fills the cache of compiled programs for devices that are not here, to take along.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/cli/open_device.h"
#include "xladder/cli/recipe_arguments.h"
#include "xladder/cli/run_environment.h"
#include "xladder/cli/target_arguments.h"
#include "xladder/cli/verbs.h"
#include "xladder/device/ahead/compile_ahead.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/run/estimate/estimate.h"
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
        {"xladder compile my.toml --target v5e:2x2,v6e:1x1", "for two kinds of TPU"}};
  }

  void add_arguments(CLI::App& app) override {
    recipe_.add_to(app);
    targets_.add_to(app);
    app.add_flag("--json", json_, "print JSON");
  }

  Result<ExitCode> run(Context& context) override {
    if (recipe_.recipe().empty())
      return fail(ErrorCode::kUsage, "compile needs a recipe; for example: xladder compile my.toml --target h100");
    const auto cache = compile_cache_options(context);
    if (!cache)
      return fail(ErrorCode::kUsage,
                  "there is no cache to fill: unset XLADDER_CACHE, or set XDG_CACHE_HOME to a folder");
    XLADDER_ASSIGN(const config::Settings settings, recipe_.resolve());
    XLADDER_TRY(ladder::check_knobs(settings));
    std::vector<run::TargetStep> steps;  // all are looked at before the first one is compiled
    for (const std::string& name : targets_.targets()) {
      XLADDER_ASSIGN(run::TargetStep step, run::prepare_target_step(settings, name));
      XLADDER_TRY(check(device::find_compiler_for(step.target, discovery_inputs(context))));
      steps.push_back(std::move(step));
    }
    Json done = Json::array();
    ExitCode code = ExitCode::kDone;
    for (const run::TargetStep& step : steps) {
      if (!step.note.empty()) context.say("note     {}", step.note);
      const ExitCode one = compile(context, step, cache->folder, done);
      if (code == ExitCode::kDone) code = one;
    }
    if (json_) context.print("{}", Json{{"compiled", done}}.dump(2, ' ', false, Json::error_handler_t::replace));
    return code;
  }

 private:
  template <class T>
  static Status check(const Result<T>& result) {
    if (!result) return tl::unexpected(result.error());
    return {};
  }

  ExitCode compile(const Context& context, const run::TargetStep& step, const std::filesystem::path& cache,
                   Json& done) const {
    device::AheadRequest request = run::compile_request(step);
    request.timeout_seconds = targets_.timeout_seconds();
    request.cache = cache;
    ProgressLine progress(context.err_stream, context.progress_options());
    progress.update(fmt::format("compiling for {}", step.target.name));
    const auto result = device::compile_ahead(request, discovery_inputs(context));
    progress.finish();
    Json entry = {{"target", step.target.name}};
    ExitCode code = ExitCode::kDone;
    if (!result || !result->cache_warning.empty()) {
      const std::string& reason = result ? result->cache_warning : result.error().message;
      code = result ? ExitCode::kFailed : exit_code_of(result.error().code);
      entry["error"] = reason;
      Context::write(context.err_stream,
                     fmt::format("{} {}: {}\n", context.err.red("error:"), step.target.name, reason));
    } else {
      entry.update(Json{{"bytes", result->kept_bytes},
                        {"was_there", result->was_kept},
                        {"seconds", result->compile_seconds},
                        {"compiler", result->compiler}});
      if (!json_)
        context.print("{:<12} {}, {:.1f} MB in {}", step.target.name,
                      result->was_kept ? "was there" : fmt::format("compiled in {:.1f} s", result->compile_seconds),
                      1e-6 * static_cast<double>(result->kept_bytes), cache.string());
    }
    done.push_back(std::move(entry));
    return code;
  }

  RecipeArguments recipe_{run::recipe_options()};
  TargetArguments targets_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_compile_verb() { return std::make_unique<CompileVerb>(); }

}  // namespace xladder::cli

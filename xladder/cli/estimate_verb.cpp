// estimate: what a recipe's training step takes on devices, here or elsewhere, without running it.
#include <CLI/CLI.hpp>
#include <memory>

#include "xladder/base/enum_names.h"
#include "xladder/cli/heap.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/recipe_arguments.h"
#include "xladder/cli/target_arguments.h"
#include "xladder/cli/verbs.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/run/estimate/estimate.h"
#include "xladder/run/estimate/estimate_text.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::cli {
namespace {

class EstimateVerb : public Verb {
 public:
  std::string_view name() const override { return "estimate"; }
  std::string_view summary() const override { return "what a training step takes on a device, without running it"; }
  std::vector<Example> examples() const override {
    return {{"xladder estimate recipes/article.toml --target v5e:1x1,v6e:1x1,h100,b200", "compiled for four devices"},
            {"xladder estimate my.toml --target h100:8 --largest-batch", "the largest batch that fits, by compiling"},
            {"xladder estimate my.toml", "on this machine"},
            {"xladder estimate my.toml --target v6e -o markdown", ""}};
  }

  void add_arguments(CLI::App& app) override {
    recipe_.add_to(app);
    targets_.add_to(app);
    app.add_flag("--largest-batch", largest_batch_, "look for the largest batch that fits; compiles several times")
        ->group("target");
    app.add_option("-o", form_, "table, markdown or json [table]")->group("target");
  }

  Result<ExitCode> run(Context& context) override {
    const auto form = enum_from_name<run::EstimateForm>(form_);
    if (!form) return fail(ErrorCode::kUsage, "-o is table, markdown or json; got {}", form_);
    if (recipe_.recipe().empty())
      return fail(ErrorCode::kUsage,
                  "estimate needs a recipe; for example: xladder estimate my.toml --target v5e,h100");
    XLADDER_ASSIGN(const config::Settings settings, recipe_.resolve());
    XLADDER_TRY(ladder::check_knobs(settings));
    XLADDER_TRY(use_the_heap_of(context, settings));
    ProgressLine progress(context.err_stream, context.progress_options());
    XLADDER_ASSIGN(run::EstimateOptions options, estimate_options(context, targets_));
    options.finds_largest_batch = largest_batch_;
    options.on_progress = [&](const std::string& what) { progress.update(what); };
    std::vector<run::Estimate> estimates;
    for (const std::string& name : targets_.targets()) {
      XLADDER_ASSIGN(run::Estimate one, run::estimate_step(settings, name, discovery_inputs(context), options));
      estimates.push_back(std::move(one));
    }
    progress.finish();
    Context::write(context.out_stream, run::estimates_text(estimates, *form));
    for (const run::Estimate& one : estimates)
      if (!one.compiled || !one.fits()) return one.compiled ? ExitCode::kOutOfMemory : exit_code_of(one.error.code);
    return ExitCode::kDone;
  }

 private:
  // The heap of a run is a part of the memory that it takes on this machine.
  Status use_the_heap_of(const Context& context, const config::Settings& settings) const {
    for (const std::string& name : targets_.targets()) {
      XLADDER_ASSIGN(const device::Target target, device::target_named(name));
      if (target.profile.is_host) return use_host_heap(context, settings.get<run::HostHeap>("knobs.host_heap"));
    }
    return {};
  }

  RecipeArguments recipe_{run::recipe_options()};
  TargetArguments targets_;
  bool largest_batch_ = false;
  std::string form_ = "table";
};

}  // namespace

std::unique_ptr<Verb> make_estimate_verb() { return std::make_unique<EstimateVerb>(); }

}  // namespace xladder::cli

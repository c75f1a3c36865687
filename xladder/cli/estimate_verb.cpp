// estimate: what a recipe's training step takes on devices, here or elsewhere, without running it.
#include <CLI/CLI.hpp>
#include <memory>

#include "xladder/base/enum_names.h"
#include "xladder/bench/probes/host_peaks.h"
#include "xladder/cli/heap.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/recipe_arguments.h"
#include "xladder/cli/target_arguments.h"
#include "xladder/cli/verbs.h"
#include "xladder/device/host/host_facts.h"
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
    ProgressLine progress(context.err_stream, context.progress_options());
    run::EstimateOptions options{.timeout_seconds = targets_.timeout_seconds(),
                                 .finds_largest_batch = largest_batch_,
                                 .on_progress = [&](const std::string& what) { progress.update(what); }};
    std::vector<run::Estimate> estimates;
    for (const std::string& name : targets_.targets()) {
      XLADDER_ASSIGN(const device::Target target, device::target_named(name));
      if (target.profile.is_host && options.host_memory_bytes == 0) measure_host(options);
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
  static void measure_host(run::EstimateOptions& options) {
    const bench::HostPeaks peaks = bench::host_peaks();
    const device::HostFacts host = device::host_facts();
    options.host_memory_bytes = host.memory_bytes;
    options.host_available_bytes = host.memory_available_bytes;
    options.host_rates = rates_of(peaks);
    options.release_heap = release_kept_heap;
  }

  static analysis::Rates rates_of(const bench::HostPeaks& peaks) {
    analysis::Rates rates{.products = {}, .memory = peaks.memory.bytes_per_second, .links = 0};
    if (peaks.f32.flops_per_second) rates.products[DType::kF32] = *peaks.f32.flops_per_second;
    if (peaks.bf16.flops_per_second) rates.products[DType::kBF16] = *peaks.bf16.flops_per_second;
    return rates;
  }

  RecipeArguments recipe_{run::recipe_options()};
  TargetArguments targets_;
  bool largest_batch_ = false;
  std::string form_ = "table";
};

}  // namespace

std::unique_ptr<Verb> make_estimate_verb() { return std::make_unique<EstimateVerb>(); }

}  // namespace xladder::cli

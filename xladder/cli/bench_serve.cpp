#include "xladder/cli/bench_serve.h"

#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>

#include "xladder/bench/training_bench.h"
#include "xladder/bench/utilisation.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/run_environment.h"
#include "xladder/cli/run_report.h"
#include "xladder/cli/settle_steps.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/workload/state_sketch.h"
#include "xladder/ladder/workload/update_sketch_json.h"
#include "xladder/run/job/job.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::optional<int64_t>& value) { return value ? Json(*value) : Json(); }

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kUsage:
      return "usage";
    case ErrorCode::kNoDevice:
      return "no_device";
    case ErrorCode::kCompile:
      return "compile";
    case ErrorCode::kOutOfMemory:
      return "out_of_memory";
    case ErrorCode::kFailed:
    case ErrorCode::kMismatch:
      break;
  }
  return "failed";
}

class Server {
 public:
  Server(const Context& context, config::Settings settings) : context_(context), settings_(std::move(settings)) {}

  Status run() {
    XLADDER_TRY(open());
    answer({{"ready", facts()}});
    for (std::string line; std::getline(std::cin, line);) XLADDER_TRY(handle(line));
    return {};
  }

  void answer(const Json& json) const {
    context_.print("{}", json.dump(-1, ' ', false, Json::error_handler_t::replace));
    std::fflush(context_.out_stream);
  }

 private:
  Status open() {
    XLADDER_TRY(ladder::check_knobs(settings_));
    config::Settings resolved = settings_;
    XLADDER_ASSIGN(train::TrainingJob job, train::prepare_training(resolved));
    job.cache = compile_cache_options(context_);
    XLADDER_ASSIGN(client_, open_device(context_, device_request(resolved)));
    XLADDER_TRY(settle_steps_per_execution(context_, *client_, resolved, job));
    batch_size_ = job.settings.batch.global_batch_size;
    product_type_ = measure::product_type(job.settings.step);
    parameters_ = nn::num_parameters(job.model->parameters());
    warnings_ = ladder::knob_warnings(resolved);
    job_ = job;
    XLADDER_ASSIGN(bench_, measure::TrainingBench::create(*client_, std::move(job), measure::CacheAt::kNone));
    return {};
  }

  Json facts() const {
    const measure::BenchFacts& bench = bench_->facts();
    Json json = {{"device", device_text(*client_)},
                 {"global_batch_size", batch_size_},
                 {"parameters", parameters_},
                 {"compile_seconds", bench.compile_seconds},
                 {"first_step_seconds", bench.first_step_seconds},
                 {"cache_hit", bench.cache_hit},
                 {"flops_per_sample", bench.flops_per_step / batch_size_},
                 {"temp_bytes", or_null(bench.memory.temp)},
                 {"argument_bytes", or_null(bench.memory.argument)},
                 {"program_digest", bench.program_digest},
                 {"warnings", warnings_},
                 {"environment_json", environment_json(context_, *client_)},
                 {"shows_updates", true}};
    if (client_->profile().is_host) {
      const measure::Peak peak = measure::host_peak(product_type_);
      json["peak_flops"] = peak.flops_per_second ? Json(*peak.flops_per_second) : Json();
      json["peak_flops_source"] = peak.by;
    }
    return json;
  }

  Status handle(const std::string& line) {
    const Json request = Json::parse(line, nullptr, false);
    if (request.is_object() && request.contains("round")) {
      XLADDER_ASSIGN(const measure::StepTiming timing, bench_->run_for(request["round"].value("seconds", 1.0)));
      answer({{"round",
               {{"steps", timing.steps},
                {"samples", timing.samples},
                {"seconds", timing.seconds},
                {"input_wait_s", timing.input_wait_seconds},
                {"host_s", timing.host_seconds}}}});
      return {};
    }
    if (request.is_object() && request.contains("train"))
      return train(request["train"].value("steps", int64_t{1}), request["train"].value("seed", uint64_t{0}));
    if (request.is_object() && request.contains("updates"))
      return show_updates(request["updates"].value("steps", int64_t{1}), request["updates"].value("seed", uint64_t{0}));
    return fail(ErrorCode::kUsage, "a line must be {{\"round\": …}}, {{\"train\": …}} or {{\"updates\": …}}; got {}",
                line);
  }

  Status show_updates(int64_t steps, uint64_t seed) {
    XLADDER_ASSIGN(const train::TrainingJob job, train::with_seed(job_, seed));
    XLADDER_ASSIGN(const measure::BenchStates states, bench_->states(job, steps));
    answer({{"updates", Json::parse(ladder::to_json(ladder::sketch_of_run(states, settings_)))}});
    return {};
  }

  Status train(int64_t steps, uint64_t seed) {
    XLADDER_ASSIGN(const train::TrainingJob job, train::with_seed(job_, seed));
    XLADDER_ASSIGN(const std::vector<float> losses, bench_->train(job, steps));
    Json list = Json::array();
    for (const float loss : losses) list.push_back(std::isfinite(loss) ? Json(static_cast<double>(loss)) : Json());
    answer({{"losses", std::move(list)}});
    return {};
  }

  const Context& context_;
  config::Settings settings_;
  std::optional<pjrt::Client> client_;
  int64_t batch_size_ = 0, parameters_ = 0;
  measure::ProductType product_type_ = measure::ProductType::kF32;
  std::vector<std::string> warnings_;
  train::TrainingJob job_;
  std::unique_ptr<measure::TrainingBench> bench_;
};

}  // namespace

ExitCode serve_bench(const Context& context, config::Settings settings) {
  Server server(context, std::move(settings));
  const Status done = server.run();
  if (done) return ExitCode::kDone;
  server.answer({{"error", {{"code", name_of(done.error().code)}, {"message", done.error().message}}}});
  return exit_code_of(done.error().code);
}

}  // namespace xladder::cli

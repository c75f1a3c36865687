#include "xladder/cli/bench_input.h"

#include <nlohmann/json.hpp>
#include <vector>

#include "xladder/bench/loader_bench.h"
#include "xladder/bench/stage_bench.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/progress.h"
#include "xladder/cli/run_environment.h"
#include "xladder/cli/run_report.h"
#include "xladder/cli/settle_steps.h"
#include "xladder/run/job/job.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

// Where a worker's time goes: microseconds of a sample by stage. Empty where nothing was counted.
Json stages_json(const data::LoadReport& load) {
  Json json = Json::object();
  if (load.samples == 0) return json;
  for (const data::NamedStage& stage : data::kStages)
    json[std::string(stage.name)] = 1e6 * load.seconds.*stage.seconds / static_cast<double>(load.samples);
  return json;
}

std::string stages_text(const data::LoadReport& load) {
  std::string text;
  if (load.samples == 0) return text;
  for (const data::NamedStage& stage : data::kStages) {
    const double microseconds = 1e6 * load.seconds.*stage.seconds / static_cast<double>(load.samples);
    if (microseconds >= 0.5) text += fmt::format("{}{} {:.0f}", text.empty() ? "" : ", ", stage.name, microseconds);
  }
  return text;
}

std::string rate_text(double rate, double low, double high) {
  return fmt::format("{:.2f}  [{:.2f}, {:.2f}]", rate, low, high);
}

// A row of a result: on stdout, or on stderr where JSON is the result.
void row(const Context& context, bool json, const std::string& name, const std::string& value) {
  if (json) {
    context.say("{:<18} {}", name, value);
  } else {
    context.print("{:<18} {}", name, value);
  }
}

void say_skipped(const Context& context, const data::LoadReport& load) {
  if (load.skipped > 0)
    context.say("{} {} broken samples were skipped; the first: {}", context.err.yellow("warning:"), load.skipped,
                load.problems.front());
}

// Synthetic batches have no files and no samples to keep.
std::vector<measure::CacheAt> places_for(const train::RunSettings& settings) {
  using measure::CacheAt;
  if (settings.data.synthetic) return {CacheAt::kNone, CacheAt::kHost, CacheAt::kDevice};
  return {CacheAt::kNone, CacheAt::kRaw, CacheAt::kProcessed, CacheAt::kHost, CacheAt::kDevice};
}

}  // namespace

Result<ExitCode> bench_loader(const Context& context, config::Settings& settings, const InputBenchOptions& options) {
  XLADDER_ASSIGN(const train::TrainingJob job, train::prepare_training(settings));
  const train::DataSettings& data = job.settings.data;
  const data::DatasetInfo& info = job.train_source->info();
  for (const std::string& note : job.notes) context.say("note     {}", note);
  context.say("data     {}, {} samples, to {} x {} x {} as {}", info.name, with_commas(info.num_samples), info.channels,
              info.height, info.width, settings.get_string("knobs.input_dtype"));
  ProgressLine progress(context.err_stream, context.progress_options());
  XLADDER_ASSIGN(
      const measure::LoaderBenchResult result,
      measure::bench_loader(
          job.train_source,
          {.prefetch = {.workers = data.workers, .queue_batches = data.prefetch}, .seconds = options.seconds},
          [&](double part) { progress.update(fmt::format("timing   {:.0f} %", 100 * part)); }));
  progress.finish();
  say_skipped(context, result.loader.load);
  const measure::Interval& interval = result.seconds_per_sample.interval;
  if (!options.json || !context.quiet) {
    row(context, options.json, "samples/s",
        rate_text(result.samples_per_second(), 1 / interval.high, 1 / interval.low));
    row(context, options.json, "workers",
        fmt::format("{}, batches of {}", data.workers, job.settings.batch.global_batch_size));
    if (const std::string stages = stages_text(result.loader.load); !stages.empty())
      row(context, options.json, "us a sample", stages);
  }
  if (options.json)
    context.print("{}", Json{{"schema", 1},
                             {"kind", "loader"},
                             {"data", info.name},
                             {"images", info.num_samples},
                             {"global_batch_size", job.settings.batch.global_batch_size},
                             {"workers", data.workers},
                             {"input_dtype", settings.get_string("knobs.input_dtype")},
                             {"scaled_decode", settings.get_bool("data.scaled_decode")},
                             {"samples_per_sec", result.samples_per_second()},
                             {"samples_per_sec_low", 1 / interval.high},
                             {"samples_per_sec_high", 1 / interval.low},
                             {"windows", result.windows},
                             {"samples", result.samples},
                             {"sample_us", stages_json(result.loader.load)}}
                            .dump());
  return ExitCode::kDone;
}

Result<ExitCode> bench_stages(const Context& context, config::Settings& settings, const InputBenchOptions& options) {
  XLADDER_ASSIGN(train::TrainingJob job, train::prepare_training(settings));
  XLADDER_ASSIGN(const pjrt::Client client, open_device(context, device_request(settings)));
  XLADDER_TRY(settle_steps_per_execution(context, client, settings, job));
  context.say("device   {}", device_text(client));
  context.say("model    {}, batch {}, {} loader workers", settings.get_string("model.name"),
              job.settings.batch.global_batch_size, job.settings.data.workers);
  std::vector<measure::StageInput> inputs;
  for (const measure::CacheAt place : places_for(job.settings)) {
    XLADDER_ASSIGN(auto source, train::source_that_keeps(job, measure::loader_keeps(place)));
    inputs.push_back({place, std::move(source)});
  }
  measure::StageBenchOptions stages;
  stages.round_seconds = options.seconds / static_cast<double>(stages.rounds);
  ProgressLine progress(context.err_stream, context.progress_options());
  XLADDER_ASSIGN(const auto bench, measure::TrainingBench::create(client, job, measure::CacheAt::kNone));
  XLADDER_ASSIGN(const measure::StageBenchResult result,
                 measure::bench_stages(*bench, inputs, stages, [&](double part) {
                   progress.update(fmt::format("timing   {:.0f} %", 100 * part));
                 }));
  progress.finish();
  say_skipped(context, result.loader.load);

  Json rows = Json::array();
  for (const measure::StageRate& input : result.inputs) {
    const measure::Interval& rate = input.rate.interval;
    if (!options.json || !context.quiet)
      row(context, options.json, std::string(name_of(input.cache_at)),
          fmt::format("{:<32} {:.2f}x [{:.2f}, {:.2f}]",
                      rate_text(input.rate.median, rate.low, rate.high) + " samples/s", input.gain.median,
                      input.gain.interval.low, input.gain.interval.high));
    rows.push_back({{"cache_at", name_of(input.cache_at)},
                    {"samples_per_sec", input.rate.median},
                    {"samples_per_sec_low", rate.low},
                    {"samples_per_sec_high", rate.high},
                    {"gain", input.gain.median},
                    {"gain_low", input.gain.interval.low},
                    {"gain_high", input.gain.interval.high},
                    {"rounds", input.rates}});
  }
  if (!options.json || !context.quiet) row(context, options.json, "slow", result.verdict);
  if (options.json)
    context.print("{}", Json{{"schema", 1},
                             {"kind", "stages"},
                             {"model", settings.get_string("model.name")},
                             {"global_batch_size", job.settings.batch.global_batch_size},
                             {"workers", job.settings.data.workers},
                             {"device", client.platform_name()},
                             {"samples_per_sec", result.inputs.front().rate.median},
                             {"inputs", std::move(rows)},
                             {"sample_us", stages_json(result.loader.load)},
                             {"slow_stage", result.slow_stage},
                             {"verdict", result.verdict}}
                            .dump());
  return ExitCode::kDone;
}

}  // namespace xladder::cli

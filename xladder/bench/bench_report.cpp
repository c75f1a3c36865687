#include "xladder/bench/bench_report.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "xladder/base/enum_names.h"
#include "xladder/base/json_text.h"

namespace xladder::bench {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

std::string line_of(const Json& json) { return text_of_json(json); }

std::string interval_text(double value, double low, double high) {
  return fmt::format("{:.2f}  [{:.2f}, {:.2f}]", value, low, high);
}

double microseconds_of(const data::LoadReport& load, const data::NamedStage& stage) {
  return 1e6 * load.seconds.*stage.seconds / static_cast<double>(load.samples);
}

// Where a worker's time goes: microseconds of a sample by stage. Empty where nothing was counted.
Json stages_json(const data::LoadReport& load) {
  Json json = Json::object();
  if (load.samples == 0) return json;
  for (const data::NamedStage& stage : data::kStages) json[std::string(stage.name)] = microseconds_of(load, stage);
  return json;
}

std::string stages_text(const data::LoadReport& load) {
  std::string text;
  if (load.samples == 0) return text;
  for (const data::NamedStage& stage : data::kStages) {
    const double microseconds = microseconds_of(load, stage);
    if (microseconds >= 0.5) text += fmt::format("{}{} {:.0f}", text.empty() ? "" : ", ", stage.name, microseconds);
  }
  return text;
}

}  // namespace

BenchRows rows_of(const StepBenchResult& r, const std::string& model, CacheAt cache_at) {
  BenchRows rows;
  const auto row = [&](std::string name, std::string value) { rows.emplace_back(std::move(name), std::move(value)); };
  const statistics::Interval& interval = r.step_seconds.interval;
  const auto batch = static_cast<double>(r.batch_size);
  row("model", fmt::format("{}, batch {}", model, r.batch_size));
  row("samples/s", interval_text(r.samples_per_second(), batch / interval.high, batch / interval.low));
  row("step",
      fmt::format("{:.2f} ms  [{:.2f}, {:.2f}]", 1e3 * r.step_seconds.median, 1e3 * interval.low, 1e3 * interval.high));
  row("model FLOPs", fmt::format("{:.3f} GFLOP a step, {:.1f} GFLOP/s",
                                 1e-9 * static_cast<double>(r.facts.flops_per_step), 1e-9 * r.flops_per_second()));
  const analysis::Utilisation mfu = r.mfu();
  row("MFU", mfu.share ? fmt::format("{:.1f} % of {:.1f} GFLOP/s ({})", 100 * *mfu.share,
                                     1e-9 * r.peak.flops_per_second.value_or(0), mfu.by)
                       : mfu.by);
  row("compile", fmt::format("{:.2f} s{}, first loss after {:.2f} s", r.facts.compile_seconds,
                             r.facts.cache_hit ? " (from the cache)" : "", r.facts.first_step_seconds));
  if (r.facts.memory.temp)
    row("temporaries", fmt::format("{:.1f} MB", 1e-6 * static_cast<double>(*r.facts.memory.temp)));
  if (cache_at >= CacheAt::kHost) {
    row("data", fmt::format("{:.2f} ms a batch, made between the timed windows", 1e3 * r.produce_seconds));
  } else {
    row("data", fmt::format("{:.2f} ms a batch, {:.1f} % of the time waiting for one", 1e3 * r.produce_seconds,
                            100 * r.input_wait_fraction));
  }
  row("loss", fmt::format("{:.4f} -> {:.4f} in {} steps", r.loss_first, r.loss_last, r.steps));
  if (std::string discarded = describe_discarded(r.windows); !discarded.empty()) row("windows", std::move(discarded));
  if (std::string machine = describe_machine(r.windows); !machine.empty()) row("machine", std::move(machine));
  return rows;
}

std::string json_of(const StepBenchResult& r, const config::Settings& settings, const run::TrainingJob& job,
                    const pjrt::Client& client, CacheAt cache_at) {
  const auto batch = static_cast<double>(r.batch_size);
  const statistics::Interval& interval = r.step_seconds.interval;
  const analysis::Utilisation mfu = r.mfu();
  const std::optional<device::LostTime> lost = r.windows.lost();
  return line_of({{"schema", 1},
                  {"model", job.model->name()},
                  {"parameters", run::num_parameters(*job.model)},
                  {"global_batch_size", r.batch_size},
                  {"optimizer", job.model->optimizer(job.settings.step)},
                  {"precision", settings.get_string("knobs.precision")},
                  {"device", client.platform_name()},
                  {"plugin", client.plugin().path},
                  {"pjrt_minor", client.plugin().api_minor},
                  {"samples_per_sec", r.samples_per_second()},
                  {"samples_per_sec_low", batch / interval.high},
                  {"samples_per_sec_high", batch / interval.low},
                  {"step_ms", 1e3 * r.step_seconds.median},
                  {"steps", r.steps},
                  {"steps_per_window", r.steps_per_window},
                  {"windows", r.windows.samples.size()},
                  {"windows_discarded", r.windows.kept_all ? 0 : r.windows.num_discarded},
                  {"others_share", lost ? Json(lost->share()) : Json()},
                  {"machine", describe_machine(r.windows)},
                  {"compile_s", r.facts.compile_seconds},
                  {"cache_hit", r.facts.cache_hit},
                  {"first_step_s", r.facts.first_step_seconds},
                  {"steps_per_execution", r.facts.steps_per_execution},
                  {"cache_at", name_of(cache_at)},
                  {"input_wait", r.input_wait_fraction},
                  {"program_digest", r.facts.program_digest},
                  {"produce_ms", 1e3 * r.produce_seconds},
                  {"flops_per_step", r.facts.flops_per_step},
                  {"mfu", or_null(mfu.share)},
                  {"mfu_denominator", mfu.by},
                  {"peak_flops", or_null(r.peak.flops_per_second)},
                  {"peak_flops_probed", r.probed_flops},
                  {"loss_first", r.loss_first},
                  {"loss_last", r.loss_last},
                  {"temp_bytes", or_null(r.facts.memory.temp)},
                  {"argument_bytes", or_null(r.facts.memory.argument)},
                  {"peak_bytes", or_null(r.facts.memory.peak)}});
}

BenchRows rows_of(const LoaderBenchResult& result, const run::TrainingJob& job) {
  const statistics::Interval& interval = result.seconds_per_sample.interval;
  BenchRows rows = {
      {"samples/s", interval_text(result.samples_per_second(), 1 / interval.high, 1 / interval.low)},
      {"workers", fmt::format("{}, batches of {}", job.settings.data.workers, job.settings.batch.global_batch_size)}};
  if (std::string stages = stages_text(result.loader.load); !stages.empty())
    rows.emplace_back("us a sample", std::move(stages));
  return rows;
}

std::string json_of(const LoaderBenchResult& result, const config::Settings& settings, const run::TrainingJob& job) {
  const data::DatasetInfo& info = job.train_source->info();
  const statistics::Interval& interval = result.seconds_per_sample.interval;
  return line_of({{"schema", 1},
                  {"kind", "loader"},
                  {"data", info.name},
                  {"images", info.num_samples},
                  {"global_batch_size", job.settings.batch.global_batch_size},
                  {"workers", job.settings.data.workers},
                  {"input_dtype", settings.get_string("knobs.input_dtype")},
                  {"scaled_decode", settings.get_bool("data.scaled_decode")},
                  {"samples_per_sec", result.samples_per_second()},
                  {"samples_per_sec_low", 1 / interval.high},
                  {"samples_per_sec_high", 1 / interval.low},
                  {"windows", result.windows},
                  {"samples", result.samples},
                  {"sample_us", stages_json(result.loader.load)}});
}

BenchRows rows_of(const StageBenchResult& result) {
  BenchRows rows;
  for (const StageRate& input : result.inputs) {
    const statistics::Interval& rate = input.rate.interval;
    const statistics::Interval& gain = input.gain.interval;
    rows.emplace_back(name_of(input.cache_at),
                      fmt::format("{:<32} {:.2f}x [{:.2f}, {:.2f}]",
                                  interval_text(input.rate.median, rate.low, rate.high) + " samples/s",
                                  input.gain.median, gain.low, gain.high));
  }
  rows.emplace_back("slow", result.verdict);
  return rows;
}

std::string json_of(const StageBenchResult& result, const run::TrainingJob& job, const pjrt::Client& client) {
  Json inputs = Json::array();
  for (const StageRate& input : result.inputs) {
    inputs.push_back({{"cache_at", name_of(input.cache_at)},
                      {"samples_per_sec", input.rate.median},
                      {"samples_per_sec_low", input.rate.interval.low},
                      {"samples_per_sec_high", input.rate.interval.high},
                      {"gain", input.gain.median},
                      {"gain_low", input.gain.interval.low},
                      {"gain_high", input.gain.interval.high},
                      {"rounds", input.rates}});
  }
  return line_of({{"schema", 1},
                  {"kind", "stages"},
                  {"model", job.model->name()},
                  {"global_batch_size", job.settings.batch.global_batch_size},
                  {"workers", job.settings.data.workers},
                  {"device", client.platform_name()},
                  {"samples_per_sec", result.inputs.front().rate.median},
                  {"inputs", std::move(inputs)},
                  {"sample_us", stages_json(result.loader.load)},
                  {"slow_stage", result.slow_stage},
                  {"verdict", result.verdict}});
}

std::string json_of(const ProgramBenchResult& result, const ProgramBenchOptions& options,
                    const imported::ImportedProgram& program, const pjrt::Client& client, run::HostHeap heap) {
  const statistics::Estimate seconds = result.seconds_per_step();
  const Json json = {{"file", program.file.string()},
                     {"platform", client.platform_name()},
                     {"platform_version", client.platform_version()},
                     {"host_heap", enum_name(heap)},
                     {"precision", enum_name(options.step.precision)},
                     {"steps_form", options.step.steps_form ? enum_name(*options.step.steps_form) : config::kAuto},
                     {"steps_per_execution", result.steps_per_execution},
                     {"in_flight", options.in_flight},
                     {"steps_per_window", result.steps_per_window},
                     {"compile_s", result.compile_seconds},
                     {"cache_hit", result.cache_hit},
                     {"step_s", seconds.median},
                     {"step_s_low", seconds.interval.low},
                     {"step_s_high", seconds.interval.high},
                     {"windows_s", result.step_seconds},
                     {"losses", result.losses},
                     {"loss_last", result.loss_last},
                     {"temp_bytes", or_null(result.memory.temp)},
                     {"alias_bytes", or_null(result.memory.alias)},
                     {"program_digest", result.program_digest}};
  return text_of_json(json, 2);
}

}  // namespace xladder::bench

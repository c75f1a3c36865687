#include "xladder/run/train/metrics.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "xladder/base/json_text.h"

namespace xladder::run {
namespace {

using Json = nlohmann::ordered_json;

Json evaluation_json(const EvaluationResult& result) {
  Json json = {{"loss", result.loss}};
  if (result.accuracy) json["accuracy"] = *result.accuracy;
  for (const auto& [name, value] : result.values) json["values"][name] = value;
  json["samples"] = result.samples;
  if (result.left_out > 0) json["left_out"] = result.left_out;
  json["seconds"] = result.seconds;
  return json;
}

// Where the time of the loader went: means over batches and samples.
Json to_json(const data::PrefetchStats& stats) {
  const auto batches = static_cast<double>(std::max<int64_t>(1, stats.batches));
  Json json = {{"ready", stats.mean_ready()},
               {"wait_ms", 1e3 * stats.wait_seconds / batches},
               {"batch_ms", 1e3 * stats.produce_seconds / batches}};
  if (stats.load.samples == 0) return json;
  for (const data::NamedStage& stage : data::kStages)
    json["sample_us"][std::string(stage.name)] =
        1e6 * stats.load.seconds.*stage.seconds / static_cast<double>(stats.load.samples);
  return json;
}

}  // namespace

std::string metrics_line(const StepReport& report) {
  Json line{{"schema", kMetricsSchema},
            {"kind", "train"},
            {"step", report.step},
            {"epoch", report.epoch},
            {"loss", static_cast<double>(report.loss)},
            {"mean_loss", report.mean_loss}};
  if (report.correct) line["correct"] = *report.correct;
  for (const auto& [name, value] : report.values) line["values"][name] = value;
  line["lr"] = report.learning_rate;
  line["samples_per_sec"] = report.samples_per_second;
  line["input_wait"] = report.wait_fraction;
  line["seconds"] = report.seconds;
  if (report.skipped > 0) line["skipped"] = report.skipped;
  if (report.loader && report.loader->batches > 0) line["loader"] = to_json(*report.loader);
  if (report.broken_samples > 0) line["broken_samples"] = report.broken_samples;
  return text_of_json(line);
}

std::string metrics_line(const EvaluationReport& report) {
  Json line = {{"schema", kMetricsSchema}, {"kind", "eval"}, {"step", report.step}, {"epoch", report.epoch}};
  line.update(evaluation_json(report.result));
  if (report.ema) line["ema"] = evaluation_json(*report.ema);
  return text_of_json(line);
}

std::string metrics_line(const SaveReport& report) {
  return text_of_json(Json{{"schema", kMetricsSchema},
                           {"kind", "checkpoint"},
                           {"step", report.checkpoint.info.step},
                           {"epoch", report.checkpoint.info.epoch},
                           {"bytes", report.checkpoint.bytes},
                           {"stall_seconds", report.stall_seconds},
                           {"write_seconds", report.write_seconds}});
}

}  // namespace xladder::run

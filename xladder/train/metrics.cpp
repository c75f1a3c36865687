#include "xladder/train/metrics.h"

#include <nlohmann/json.hpp>

namespace xladder::train {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const EvaluationResult& result) {
  return {
      {"loss", result.loss}, {"accuracy", result.accuracy}, {"samples", result.samples}, {"seconds", result.seconds}};
}

}  // namespace

std::string metrics_line(const StepReport& report) {
  Json line{{"schema", kMetricsSchema},
            {"kind", "train"},
            {"step", report.step},
            {"epoch", report.epoch},
            {"loss", static_cast<double>(report.loss)},
            {"mean_loss", report.mean_loss},
            {"correct", report.correct},
            {"lr", report.learning_rate},
            {"samples_per_sec", report.samples_per_second},
            {"input_wait", report.wait_fraction},
            {"seconds", report.seconds}};
  if (report.skipped > 0) line["skipped"] = report.skipped;
  return line.dump();
}

std::string metrics_line(const EvaluationReport& report) {
  Json line = {{"schema", kMetricsSchema}, {"kind", "eval"}, {"step", report.step}, {"epoch", report.epoch}};
  line.update(to_json(report.result));
  if (report.ema) line["ema"] = to_json(*report.ema);
  return line.dump();
}

std::string metrics_line(const SaveReport& report) {
  return Json{{"schema", kMetricsSchema},
              {"kind", "checkpoint"},
              {"step", report.checkpoint.info.step},
              {"epoch", report.checkpoint.info.epoch},
              {"bytes", report.checkpoint.bytes},
              {"stall_seconds", report.stall_seconds},
              {"write_seconds", report.write_seconds}}
      .dump();
}

}  // namespace xladder::train

#include "xladder/run/train/summary.h"

#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/run/train/evaluation_json.h"

namespace xladder::run {

using Json = nlohmann::ordered_json;

Json to_json(const EvaluationResult& result) {
  Json json = Json::object();
  if (result.accuracy) json["accuracy"] = *result.accuracy;
  json["loss"] = result.loss;
  for (const auto& [name, value] : result.values) json["values"][name] = value;
  json["samples"] = result.samples;
  json["broken_samples"] = result.broken;
  if (result.left_out > 0) json["left_out_samples"] = result.left_out;
  return json;
}

std::string summary_json(const TrainingResult& result, const std::filesystem::path& run, int64_t broken_shards,
                         int indent) {
  Json json = {{"schema", 1},
               {"finished", result.finished},
               {"step", result.step},
               {"epoch", result.epoch},
               {"train_loss", result.last_loss},
               {"train_seconds", result.train_seconds},
               {"input_wait", result.wait_share()},
               {"broken_samples", result.loader.load.skipped},
               {"broken_shards", broken_shards},
               {"run", run.string()},
               {"checkpoint", result.checkpoint ? Json(result.checkpoint->string()) : Json()}};
  if (result.evaluation) {
    json["test"] = to_json(result.evaluation->result);
    if (result.evaluation->ema) json["test_ema"] = to_json(*result.evaluation->ema);
  }
  return text_of_json(json, indent);
}

}  // namespace xladder::run

// Lines of metrics.jsonl: one JSON object each, with "schema" and "kind" ("train", "eval" or "checkpoint").
#pragma once

#include <string>

#include "xladder/train/trainer.h"

namespace xladder::train {

inline constexpr int kMetricsSchema = 1;

std::string metrics_line(const StepReport& report);
std::string metrics_line(const EvaluationReport& report);
std::string metrics_line(const SaveReport& report);

}  // namespace xladder::train

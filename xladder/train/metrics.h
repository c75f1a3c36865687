// Lines of metrics.jsonl: one JSON object each, with "schema" and "kind" ("train" or "eval").
#pragma once

#include <string>

#include "xladder/train/trainer.h"

namespace xladder::train {

inline constexpr int kMetricsSchema = 1;

std::string metrics_line(const StepReport& report);
std::string metrics_line(const EvaluationReport& report);

}  // namespace xladder::train

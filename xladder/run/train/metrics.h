// Lines of metrics.jsonl: one JSON object each, with "schema" and "kind" ("train", "eval" or "checkpoint"). "loader" of
// a training line is about the batches since the line before: ready = batches that waited for the loop (mean), wait_ms
// = the loop waited for a batch (mean), batch_ms = one worker made a batch (mean), sample_us = by stage (mean of a
// sample). "broken_samples" counts since the run was started or resumed.
#pragma once

#include <string>

#include "xladder/run/train/reports.h"

namespace xladder::run {

inline constexpr int kMetricsSchema = 1;

std::string metrics_line(const StepReport& report);
std::string metrics_line(const EvaluationReport& report);
std::string metrics_line(const SaveReport& report);

}  // namespace xladder::run

// An evaluation as a part of what is printed or kept as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "xladder/run/train/evaluator.h"

namespace xladder::run {

// {"accuracy" (where there is one), "loss", "values" (what else was computed), "samples", "broken_samples",
//  "left_out_samples" (if any)}
nlohmann::ordered_json to_json(const EvaluationResult& result);

}  // namespace xladder::run

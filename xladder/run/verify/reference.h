// Repeats the computation of a reference file on a device and compares: logits, the loss of every step, the gradient
// and the final value of every parameter. docs/references.md has the rules.
//
//   XLADDER_ASSIGN(const ReferenceFile file, ReferenceFile::open("vit.safetensors"));
//   XLADDER_ASSIGN(const ReferenceReport report, check_reference(client, file));
//   if (!report.passed()) ...
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/graph/composite.h"
#include "xladder/run/verify/reference_file.h"

namespace xladder::run {

// One measure, judged: right where the error is at most the limit, max(3 x torch's own error in float32, 1e-6).
struct ReferenceCheck {
  std::string measure;  // "logits", "loss", "grad", "final"
  double error = 0;     // NaN where a result is not finite
  double limit = 0;
  std::string worst = {};  // the parameter or step with the largest error; empty for logits
  bool passed() const { return error <= limit; }
};

struct TensorError {
  std::string measure;  // "grad" or "final"
  std::string parameter;
  double error = 0;
};

struct ReferenceReport {
  std::vector<ReferenceCheck> checks;  // "grad" only if the file has gradients
  std::vector<TensorError> tensors;    // the worst first
  double compile_seconds = 0;
  bool passed() const;
};

// {"passed", "compile_s", "checks": [{"measure", "error", "limit", "worst", "passed"}], "tensors": [{"measure",
//  "parameter", "error"}]}; null for what is not finite
nlohmann::ordered_json to_json(const ReferenceReport& report);

Result<ReferenceReport> check_reference(const pjrt::Client& client, const ReferenceFile& reference,
                                        const pjrt::CompileOptions& compile_options = {},
                                        graph::Lowering composites = graph::Lowering::kShaped);

}  // namespace xladder::run

#include <nlohmann/json.hpp>

#include "xladder/run/verify/reference.h"

namespace xladder::run {

nlohmann::ordered_json to_json(const ReferenceReport& report) {
  nlohmann::ordered_json json = {{"passed", report.passed()}, {"compile_s", report.compile_seconds}};
  for (const ReferenceCheck& check : report.checks)
    json["checks"].push_back({{"measure", check.measure},
                              {"error", check.error},
                              {"limit", check.limit},
                              {"worst", check.worst},
                              {"passed", check.passed()}});
  json["tensors"] = nlohmann::ordered_json::array();
  for (const TensorError& tensor : report.tensors)
    json["tensors"].push_back({{"measure", tensor.measure}, {"parameter", tensor.parameter}, {"error", tensor.error}});
  return json;
}

}  // namespace xladder::run

#include "xladder/ladder/workload/update_sketch_json.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

namespace xladder::ladder {
namespace {

using Json = nlohmann::json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(); }

double number_from(const Json& json) {
  return json.is_number() ? json.get<double>() : std::numeric_limits<double>::quiet_NaN();
}

bool is_text(const Json& object, const char* key) { return object.contains(key) && object[key].is_string(); }
bool is_count(const Json& object, const char* key) { return object.contains(key) && object[key].is_number_unsigned(); }

tl::unexpected<Error> wrong(std::string_view what) {
  return fail(ErrorCode::kFailed, "a sketch of updates has no proper {}; both processes must be of one version", what);
}

}  // namespace

std::string to_json(const UpdateSketch& sketch) {
  Json json = {{"steps", sketch.steps},
               {"arithmetic_bits", sketch.arithmetic_bits},
               {"optimizer", sketch.optimizer},
               {"state_digest", sketch.state_digest},
               {"falling_share", sketch.falling_share ? number(*sketch.falling_share) : Json()},
               {"tensors", Json::array()}};
  for (const TensorSketch& tensor : sketch.tensors) {
    Json sums = Json::array();
    for (const double sum : tensor.sums) sums.push_back(number(sum));
    json["tensors"].push_back({{"kind", tensor.kind},
                               {"name", tensor.name},
                               {"size", tensor.size},
                               {"norm", number(tensor.norm)},
                               {"sums", std::move(sums)}});
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<UpdateSketch> update_sketch_from_json(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !is_count(json, "steps") || !is_count(json, "arithmetic_bits")) return wrong("steps");
  if (!is_text(json, "optimizer") || !is_text(json, "state_digest")) return wrong("optimizer");
  if (!json.contains("tensors") || !json["tensors"].is_array()) return wrong("tensors");
  UpdateSketch out;
  out.steps = json["steps"].get<int64_t>();
  out.arithmetic_bits = json["arithmetic_bits"].get<int>();
  out.optimizer = json["optimizer"].get<std::string>();
  out.state_digest = json["state_digest"].get<std::string>();
  if (const auto share = json.find("falling_share"); share != json.end() && share->is_number())
    out.falling_share = share->get<double>();
  for (const Json& tensor : json["tensors"]) {
    const bool complete = tensor.is_object() && is_text(tensor, "kind") && is_text(tensor, "name") &&
                          is_count(tensor, "size") && tensor.contains("norm") && tensor.contains("sums") &&
                          tensor["sums"].is_array();
    if (!complete) return wrong("tensor");
    TensorSketch sketch{tensor["kind"].get<std::string>(),
                        tensor["name"].get<std::string>(),
                        tensor["size"].get<int64_t>(),
                        number_from(tensor["norm"]),
                        {}};
    for (const Json& sum : tensor["sums"]) sketch.sums.push_back(number_from(sum));
    if (sketch.sums.size() != std::min<size_t>(kSketchSize, static_cast<size_t>(sketch.size))) return wrong("sums");
    out.tensors.push_back(std::move(sketch));
  }
  return out;
}

}  // namespace xladder::ladder

// The messages between a ladder (served_workload.h) and the process of a variant (serve.h), a line of JSON each way.
//
// The process speaks first, when it is compiled and warm or cannot be:
//   {"ready":{"device":"…","global_batch_size":128,…}}   the fields of VariantFacts
//   {"error":{"code":"usage|compile|out_of_memory|no_device|failed","message":"…"}}
// then answers, with an "error" in place of any answer:
//   {"round":{"seconds":2.0}}           {"round":{"steps":…,"samples":…,"seconds":…,"input_wait_s":…,"host_s":…}}
//   {"train":{"seed":1,"steps":100}}    {"losses":[2.3,…,null]}   null: not finite
//   {"updates":{"seed":0,"steps":16}}   {"updates":{"steps":16,…}}   an UpdateSketch, where the facts say
//                                                                    "shows_updates": true
// The end of its input ends it. Every field stands once, in protocol.cpp; docs/reference/protocol.md says what each
// means.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/ladder/workload/update_sketch.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

struct RoundRequest {
  double seconds = 1;
};
struct TrainRequest {
  uint64_t seed = 0;
  int64_t steps = 1;
};
struct UpdatesRequest {
  uint64_t seed = 0;
  int64_t steps = 1;
};
using Request = std::variant<RoundRequest, TrainRequest, UpdatesRequest>;

std::string line_of(const Request& request);
// Errors: kUsage for anything else.
Result<Request> request_from(std::string_view line);

std::string ready_line(const VariantFacts& facts);
std::string round_line(const bench::StepTiming& timing);
std::string losses_line(const std::vector<double>& losses);
std::string updates_line(const UpdateSketch& sketch);
std::string error_line(const Error& error);

// What a line of the process says: an answer, an error of its own, or nothing that makes sense as the answer.
template <class T>
using Answer = std::optional<Result<T>>;

Answer<VariantFacts> ready_from(std::string_view line);  // what is missing keeps its default
Answer<bench::StepTiming> round_from(std::string_view line);
Answer<std::vector<double>> losses_from(std::string_view line, int64_t steps);
Answer<UpdateSketch> updates_from(std::string_view line, int64_t steps);

// A sketch alone. Errors: kFailed for text that is no such line; the sentence says what is wrong.
std::string to_json(const UpdateSketch& sketch);
Result<UpdateSketch> update_sketch_from_json(std::string_view text);

// The JSON Schema of a line either way (docs/reference/protocol.schema.json).
std::string protocol_schema();

}  // namespace xladder::ladder

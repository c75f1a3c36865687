// A sketch of updates as one line of JSON: what a served variant sends.
#pragma once

#include <string>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/ladder/workload/update_sketch.h"

namespace xladder::ladder {

std::string to_json(const UpdateSketch& sketch);

// kFailed for text that is not such a line; the sentence says what is wrong. Numbers that are not finite are null.
Result<UpdateSketch> update_sketch_from_json(std::string_view text);

}  // namespace xladder::ladder

// The parts of a data set and the names that people give them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"

namespace xladder::data {

// What to look for when `split` is asked for, the asked name first: data sets that have one held-out part call it val,
// validation, valid or test. Error (kUsage): none of train, val, validation, valid, test.
Result<std::vector<std::string>> split_names(std::string_view split);

inline bool is_training_split(std::string_view split) { return split == "train"; }

}  // namespace xladder::data

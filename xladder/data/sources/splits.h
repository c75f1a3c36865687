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

// The part that the words of a name speak of, in any case and form: "train" for "training_set" and
// "flowers-Train-0.tar", "val" for "Validation", "dev" and "eval", "test" for "testing". Empty where no word does, or
// two that differ.
std::string_view split_in_name(std::string_view name);

// Parts to look for by split_in_name() when `split` is asked for, the nearest first.
std::vector<std::string_view> kinds_of_split(std::string_view split);

}  // namespace xladder::data

// How many classes labels mean that come without names and numbers of classes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/result.h"

namespace xladder::data {

// One more than the largest label. Labels of classes are 0 to n - 1: what begins at 1, has gaps or is one class alone
// is told in `notes`. Error: numbers that are identifiers, not classes: more than 65536, of which most never occur.
Result<int64_t> count_classes(const std::string& name, std::span<const int32_t> labels,
                              std::vector<std::string>* notes);

}  // namespace xladder::data

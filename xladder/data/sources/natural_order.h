// The order of names in which numbers count as numbers: img2 before img10.
#pragma once

#include <string_view>

namespace xladder::data {

// Whether `a` comes before `b` in timm's order (timm/utils/misc.py, natural_key): digits as whole numbers, the rest
// without regard to case. Only ASCII letters and digits are treated so. Names that are equal in that order are ordered
// as plain text.
bool natural_less(std::string_view a, std::string_view b);

}  // namespace xladder::data
